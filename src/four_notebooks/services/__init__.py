"""The verbs of the program: what a user does to a book. No Qt, no SQL."""
