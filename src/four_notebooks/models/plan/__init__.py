"""The plan: visits by day for a week or a month, and the accounts without a planned visit."""
