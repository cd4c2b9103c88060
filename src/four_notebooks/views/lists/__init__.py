"""Pages that are lists: today, the open pool with the bin, the signed accounts."""
