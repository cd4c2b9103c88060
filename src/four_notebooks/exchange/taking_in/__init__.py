"""Taking things in: rows become arrivals, are compared, planned, shown, and written as one step."""
