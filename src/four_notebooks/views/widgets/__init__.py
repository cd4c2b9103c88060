"""Small painted things that several pages use."""
