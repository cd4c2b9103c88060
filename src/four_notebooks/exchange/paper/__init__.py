"""What is printed before leaving and taken along: the day on paper and on the telephone."""
