"""The rulebook: frozen values and pure functions, standard library only."""
