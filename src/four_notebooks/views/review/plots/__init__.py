"""What is drawn on the cards of the review."""
