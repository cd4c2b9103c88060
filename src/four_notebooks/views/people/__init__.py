"""The org chart, and the merging of duplicates."""
