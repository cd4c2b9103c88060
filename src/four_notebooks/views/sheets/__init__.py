"""Sheets filled in on the page of an account, and the page where they are changed."""
