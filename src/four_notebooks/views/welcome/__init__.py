"""The first start: choose the method, then start empty, with a list, or with the sample."""
