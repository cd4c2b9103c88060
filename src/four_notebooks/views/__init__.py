"""Widgets: they draw what models say and pass wishes down."""
