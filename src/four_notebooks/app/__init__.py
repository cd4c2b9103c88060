"""Composition root: command line, start-up, paths, machine settings, translations."""
