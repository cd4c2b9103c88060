"""Everything in a book is found again: by name, by any piece of text, by filters in words."""

from four_notebooks.services.search.findings import Found, Hit, Passage
from four_notebooks.services.search.query import Filter, Query, QueryFault, parse
from four_notebooks.services.search.search import Search

__all__ = ["Filter", "Found", "Hit", "Passage", "Query", "QueryFault", "Search", "parse"]
