"""The side board: always there, with the big timer and the list of windows."""
