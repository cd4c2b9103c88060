"""The list being imported, as the wizard shows it."""
