"""The review: figures, plots with their tables, the accounts behind them."""
