"""What comes in and goes out: lists, the sample book, text for other programs."""
