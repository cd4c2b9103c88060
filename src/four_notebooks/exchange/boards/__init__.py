"""Boards of other programs: lists with cards, each card an account."""
