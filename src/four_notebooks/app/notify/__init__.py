"""Notifications on the desktop of each system, the tray, and the start at login."""
