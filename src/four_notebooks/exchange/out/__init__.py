"""What goes out of a book in forms that other programs read."""
