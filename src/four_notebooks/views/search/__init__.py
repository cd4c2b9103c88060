"""The search over everything: one box over the desk, its results, and the chosen one beside."""
