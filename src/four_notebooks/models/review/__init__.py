"""The review as the page shows it: periods, charts with their tables, reports in words."""
