"""Taking a list in; see ``taking_in``."""

from four_notebooks.exchange.taking_in.files import import_file
from four_notebooks.exchange.taking_in.writing import ImportResult, run_import

__all__ = ["ImportResult", "import_file", "run_import"]
