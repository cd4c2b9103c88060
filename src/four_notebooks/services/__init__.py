"""The verbs of the program: what can be done with a book, without Qt and without SQL."""
