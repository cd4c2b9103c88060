"""The day taken along: its pages before they are printed, and codes for the telephone."""
