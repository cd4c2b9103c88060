"""The board: four notebooks on a desk, and the inbox beside them."""
