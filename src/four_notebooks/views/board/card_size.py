"""How high cards are: one height per notebook and density, in logical pixels."""

from __future__ import annotations

from typing import Literal, NamedTuple

from four_notebooks.method.kinds import Notebook

Form = Literal["full", "low", "judged", "lead", "lead_low"]


class CardSize(NamedTuple):
    """A form of card: its height, the gap below it, and where its rows begin."""

    form: Form
    height: int
    gap: int
    name_top: int
    chain_top: int
    note_top: int
    note_lines: int
    foot_top: int

    @property
    def pitch(self) -> int:
        """From the top of one card to the top of the next."""
        return self.height + self.gap


FULL = CardSize("full", 128, 9, 9, 33, 54, 2, 102)
LOW = CardSize("low", 82, 6, 6, 58, 30, 1, 58)
JUDGED = CardSize("judged", 84, 9, 9, 33, 0, 0, 57)
JUDGED_LOW = CardSize("judged", 72, 6, 6, 28, 0, 0, 48)
LEAD = CardSize("lead", 58, 7, 8, 32, 0, 0, 32)
LEAD_LOW = CardSize("lead_low", 34, 5, 7, 7, 0, 0, 7)


def card_size(notebook: Notebook, compact: bool, fourth_signs: bool = False) -> CardSize:
    """The one height of a notebook's cards."""
    if notebook is Notebook.INBOX:
        return LEAD_LOW if compact else LEAD
    if notebook is Notebook.D and not fourth_signs:
        return JUDGED_LOW if compact else JUDGED
    return LOW if compact else FULL
