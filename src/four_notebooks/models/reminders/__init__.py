"""Reminders as the interface shows and tells them."""
