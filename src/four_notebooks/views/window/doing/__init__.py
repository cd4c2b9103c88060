"""What can be done in an open window, by what it is about: pages, accounts, the book."""
