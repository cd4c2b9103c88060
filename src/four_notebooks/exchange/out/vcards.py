"""Accounts and their people as vCards (3.0), which every telephone and mail program reads."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.exchange.whole_file import whole_file
from four_notebooks.method.values import Account, Contact, Status

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_TOGETHER = 500


def write_vcards(
    book: Book, path: Path, *, only: Collection[int] | None = None, watch: Watch = NOBODY
) -> int:
    """A card per person, with the account as organisation; an account without people gets one.

    Accounts in the pool and in the bin are left out; ``only`` keeps to some. Answers how many
    cards there are.

    Raises:
        Cancelled, BookError, OSError: then no file was written.
    """
    count = 0
    with book.store.snapshot() as moment, whole_file(path) as file:
        alive = [a for a in moment.all(Account) if _goes_out(a) and (only is None or a.id in only)]
        for part in watch.parts(alive, _TOGETHER):
            people = moment.of_accounts(Contact, [account.id for account in part])
            for account in part:
                its = people.get(account.id, [])
                cards = [_card(account, person) for person in its] or [_card(account, None)]
                file.write("".join(cards).encode("utf-8"))
                count += len(cards)
    return count


def _goes_out(account: Account) -> bool:
    return account.deleted_at is None and account.status is not Status.RELEASED


def _card(account: Account, person: Contact | None) -> str:
    import vobject

    card = vobject.vCard()
    name = account.name if person is None else person.name
    card.add("fn").value = name
    card.add("n").value = vobject.vcard.Name(family=name)
    card.add("org").value = [account.name]
    uid = f"account-{account.id}" if person is None else f"contact-{person.id}"
    card.add("uid").value = f"{uid}@four-notebooks"
    for phone in account.phones if person is None else person.phones:
        _add(card, "tel", phone, "WORK" if person is None else "CELL")
    if person is not None:
        _person(card, account, person)
    if account.address or account.area:
        there = vobject.vcard.Address(street=account.address, city=account.area)
        card.add("adr").value = there
        card.adr.type_param = "WORK"
    if account.website:
        card.add("url").value = account.website
    if account.tags:
        card.add("categories").value = list(account.tags)
    text: str = card.serialize()
    return text


def _person(card: Any, account: Account, person: Contact) -> None:  # noqa: ANN401 - untyped
    for phone in account.phones:
        _add(card, "tel", phone, "WORK")
    if person.title:
        card.add("title").value = person.title
    if person.mail:
        _add(card, "email", person.mail, "WORK")
    if person.wechat:
        card.add("x-wechat").value = person.wechat
    if person.note:
        card.add("note").value = person.note


def _add(card: Any, name: str, value: str, kind: str) -> None:  # noqa: ANN401 - untyped
    line = card.add(name)
    line.value = value
    line.type_param = kind
