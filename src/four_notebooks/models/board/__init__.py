"""The board as models: what lies in each notebook, in which order, and how time stands."""
