"""Lists of the day, the pool and the signed: rows that come, go and change, never reset."""
