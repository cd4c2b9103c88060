"""Several accounts that are one company become one account; nothing is lost.

Which account's life counts: the kept one's. Where it lies, since when, whether it is signed
or in the pool, its moves and its lock stay as they are; the others' moves stay with the
others, which end in the bin without anything else. Visits, notes, strategies and planned
visits of all count as one history (METHOD 1, 4, 7): a meeting of any of them before the kept
account's last fresh start is journal only, as its own would be. What another account's own
release had cancelled (METHOD 7) stays cancelled.
"""
