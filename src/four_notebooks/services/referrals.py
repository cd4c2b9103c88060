"""Referrals: whom a signed account was asked for, and the leads that came of it (METHOD 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from four_notebooks.method.values import Account, Method, Notebook, Referral, Status
from four_notebooks.services import entering
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Change, StepName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from four_notebooks.services.book import Book


class Referrals:
    """Asked and given; each verb is one step. A lead knows where it came from."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def ask(self, account_id: int, note: str = "", who: str = "") -> Referral:
        """A signed account was asked for a referral.

        Raises:
            Refused: ``not_signed``, ``unknown_account``, ``text_too_long``.
        """
        account = self._signed(account_id)
        asked = self._new(account, note)
        step = StepName("ask_referral", account.name)
        self._book.ledger.commit(step, [Change(None, asked)], who=who)
        return asked

    def give(
        self,
        account_id: int,
        lead: str | int,
        *,
        source: str = "",
        phone: str = "",
        note: str = "",
        who: str = "",
    ) -> Referral:
        """An account gave a referral: a new lead by name, or an account of the book by id.

        A new lead lies in the inbox (funnel: A). ``source`` is written into a lead that says
        no source yet; blank, it is the name of the account that gave it. The oldest question
        that is still open is answered by it; where there is none, it came unasked.

        Raises:
            Refused: ``not_signed``, ``unknown_account``, ``own_referral`` for an account that
                refers itself, ``already_referred`` where it gave this lead before,
                ``name_blank`` and whatever ``Accounts.create`` refuses.
        """
        account = self._signed(account_id)
        origin = source.strip() or account.name
        known, made = self._lead(account, lead, origin, phone)
        earlier = self.of(account_id)
        if any(one.lead_id == made.id for one in earlier):
            raise Refused("already_referred", name=made.name)
        asked = next((one for one in earlier if one.lead_id is None), None)
        base = asked or self._new(account, note)
        words = entering.text(note, "note") or base.note
        given = replace(base, lead_id=made.id, note=words)
        changes = [Change(known, made)] if known != made else []
        changes.append(Change(asked, given))
        self._book.ledger.commit(StepName("refer_lead", made.name), changes, who=who)
        return given

    def of(self, account_id: int) -> list[Referral]:
        """What an account was asked for and gave, oldest first."""
        return self._book.store.of_account(Referral, account_id)

    def from_whom(self, lead_id: int) -> Account | None:
        """The account a lead was referred by, the first if several did; None if nobody did."""
        return self.sources([lead_id]).get(lead_id)

    def sources(self, lead_ids: Iterable[int]) -> dict[int, Account]:
        """Who referred these leads; absent where nobody did or the referrer is gone."""
        by_lead = self._book.store.referrals_to(list(lead_ids))
        wanted = [one.account_id for one in by_lead]
        accounts = {each.id: each for each in self._book.store.many(Account, wanted)}
        found: dict[int, Account] = {}
        for one in by_lead:
            if one.lead_id is not None and one.account_id in accounts:
                found.setdefault(one.lead_id, accounts[one.account_id])
        return found

    def _signed(self, account_id: int) -> Account:
        account = self._book.accounts.present(account_id)
        if account.status is not Status.SIGNED:
            raise Refused("not_signed", name=account.name)
        return account

    def _new(self, account: Account, note: str) -> Referral:
        (new_id,) = self._book.store.new_ids(Referral)
        now, words = self._book.now(), entering.text(note, "note")
        return Referral(id=new_id, account_id=account.id, at=now, note=words)

    def _lead(
        self, account: Account, lead: str | int, origin: str, phone: str
    ) -> tuple[Account | None, Account]:
        """The lead before (None: a new one) and as it is now."""
        if isinstance(lead, int):
            known = self._book.accounts.present(lead)
            if known.id == account.id:
                raise Refused("own_referral", name=account.name)
            return known, known if known.source else replace(known, source=origin)
        (new_id,) = self._book.store.new_ids(Account)
        funnel = self._book.method is Method.FUNNEL
        notebook = Notebook.A if funnel else Notebook.INBOX
        made = Account(
            id=new_id,
            name=lead,
            created_at=self._book.now(),
            notebook=notebook,
            position=self._book.accounts.top_of(notebook),
            phones=(phone,) if phone.strip() else (),
            source=origin,
        )
        return None, entering.entered(made)
