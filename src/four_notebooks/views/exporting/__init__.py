"""What goes out of the book, chosen before it is written."""
