"""The book on disk: the only package that knows SQLite, SQLAlchemy and Alembic."""
