"""How much of a foreign file is taken in: beyond any list a person keeps, below any harm."""

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file."""
LARGEST_UNPACKED = 160 * 1024 * 1024
"""Bytes of all members of a workbook once unpacked."""
STEEPEST_RATIO = 120
"""How many times larger than packed a workbook may be (a bomb is about a thousand times)."""
RATIO_COUNTS_FROM = 8 * 1024 * 1024
"""Unpacked bytes from which the ratio counts: short lists of equal rows pack very well."""
MOST_MEMBERS = 5_000
"""Files within a workbook."""
MOST_ROWS = 200_000
"""Rows of a table."""
MOST_COLUMNS = 1_000
"""Columns of a table."""
MOST_CELLS = 6_000_000
"""Cells of a table."""
LONGEST_CELL = 500_000
"""Characters of one cell that are kept."""
