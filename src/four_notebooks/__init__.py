"""Four Notebooks: a desktop organizer for people who sell by visiting."""

__version__ = "0.1.0"
