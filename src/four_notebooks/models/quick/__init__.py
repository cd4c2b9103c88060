"""The quick visit: its draft, and what the book knows while one line is typed."""
