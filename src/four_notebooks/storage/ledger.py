"""The ledger of steps inside a transaction: writing, joining, undoing and thinning them out.

Used by ``store.Store`` only; the verbs for others are its methods.
"""
