"""The search as it is shown: answers as one types, rows in groups, the preview of one of them."""
