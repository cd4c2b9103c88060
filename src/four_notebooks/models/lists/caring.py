"""The signed accounts as a list: care, referrals, orders, rows in words (METHOD 2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.instants import day_of
from four_notebooks.models.account.fields import amount_words
from four_notebooks.models.account.when import date_words
from four_notebooks.models.lists.columns import Cell, Column, ColumnRow, Ordered
from four_notebooks.models.lists.released import in_days, letter_of, since, visit_words
from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import matches
from four_notebooks.storage.pool_queries import SignedLine

translate = QCoreApplication.translate


def sifted(
    accounts: Iterable[SignedLine], words: str, *, due: bool, unasked: bool, now: int
) -> list[SignedLine]:
    """Those whose name or note holds the words; ``due``: care only; ``unasked``: not asked yet."""
    typed, plain = words.strip(), fold(words)
    return [
        one
        for one in accounts
        if (not due or is_due(one, now))
        and (not unasked or not one.asked)
        and (not typed or matches(one.keys, typed) or (bool(plain) and plain in fold(one.note)))
    ]


def is_due(account: SignedLine, now: int) -> bool:
    """Whether it wants care."""
    return account.care_due is not None and account.care_due <= now


ORDERS: Final = Ordered[SignedLine](
    {
        "care": lambda one: one.care_due,
        "name": lambda one: one.keys,
        "visit": lambda one: None if one.last_visit is None else -one.last_visit,
        "signed": lambda one: -one.signed,
        "from": lambda one: one.notebook,
        "amount": lambda one: None if one.amount is None else -one.amount,
        "referrals": lambda one: (-one.given, -one.asked),
    }
)
"""The orders by column; the soonest care is the one it begins with."""


def columns() -> list[Column]:
    """What is said of each account beside its name."""
    return [
        Column("signed", translate("Lists", "Signed on"), 92, stays=4),
        Column("from", translate("Lists", "From"), 48, stays=2),
        Column("visit", translate("Lists", "Last visit"), 92, stays=3),
        Column("amount", translate("Lists", "Amount"), 104, stays=1, right=True),
        Column("referrals", translate("Lists", "Referrals"), 132, stays=5),
        Column("care", translate("Lists", "Care"), 144, right=True),
    ]


def row(account: SignedLine, today: date, zone: tzinfo) -> ColumnRow:
    """A signed account in words."""
    care = care_cell(account.care_due, today, zone)
    signed = date_words(day_of(account.signed, zone), today)
    visit = visit_words(account.last_visit, today, zone)
    amount = amount_words(account.amount)
    note = " ".join(account.note.split())
    letter = letter_of(account.notebook)
    referrals = referral_words(account.asked, account.given)
    return ColumnRow(
        key=account.id,
        title=account.name,
        small=account.area,
        note=note,
        cells={
            "signed": Cell(signed),
            "from": Cell(letter, notebook=account.notebook),
            "visit": Cell(visit or "–"),
            "amount": Cell(amount),
            "referrals": Cell(referrals),
            "care": care,
        },
        notebook=account.notebook,
        said=" · ".join(
            part
            for part in (
                account.name,
                care.text,
                translate("Lists", "signed {day}").format(day=signed),
                translate("Lists", "from {notebook}").format(notebook=letter),
                translate("Lists", "last visit {day}").format(day=visit) if visit else "",
                amount,
                referrals,
                account.area,
                note,
            )
            if part
        ),
    )


def care_cell(care_due: int | None, today: date, zone: tzinfo) -> Cell:
    """When care falls due, or since when; red once it has (red is only for time)."""
    if care_due is None:
        return Cell()
    left = (day_of(care_due, zone) - today).days
    if left > 0:
        return Cell(translate("Lists", "care {when}").format(when=in_days(left)))
    if left == 0:
        return Cell(translate("Lists", "care today"), True)
    return Cell(translate("Lists", "care {since}").format(since=since(-left)), True)


def referral_words(asked: int, given: int) -> str:
    """How many referrals were asked for and given."""
    if not asked:
        return translate("Lists", "not asked yet")
    return translate("Lists", "asked {asked} · given {given}").format(asked=asked, given=given)
