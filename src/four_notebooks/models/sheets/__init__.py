"""Sheets while they are filled in, and while what they ask is changed."""
