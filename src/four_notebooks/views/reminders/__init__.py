"""Reminders on the screen."""
