"""The page Today in values: the day's rows, its boxes, the week, and what the evening asks."""
