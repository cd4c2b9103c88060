"""The import of a list, from preview to result."""
