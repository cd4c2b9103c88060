"""The search index: pairs of characters in SQLite's FTS5, written in the step that writes a text.

No trigger and no view touches it (``trusted_schema`` is off), and it holds no text of its
own: what is taken out is told to it in full. It can always be made anew from the records.
"""
