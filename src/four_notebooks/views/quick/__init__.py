"""The quick visit on the screen: one line with chips, a few fields, keyboard only."""
