"""The page of one account: people, strategy, journal, changes."""
