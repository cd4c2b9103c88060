"""Today: the day in order, what waits, the week, the focus, and the questions of the evening."""
