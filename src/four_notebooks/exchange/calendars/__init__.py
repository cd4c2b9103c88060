"""Calendars of other programs: events, their zones, what repeats, and whom they name."""
