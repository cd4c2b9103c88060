"""Colours, fonts and icons: what the desk looks like by day and by night."""
