"""The program's own export: a whole book as JSON lines, without loss, and back."""
