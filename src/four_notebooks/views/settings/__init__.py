"""The settings page: the method and its numbers, look, language, book and backups."""
