"""The plan: a week or a month of planned visits, and the accounts without one beside it."""
