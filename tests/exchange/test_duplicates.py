"""Which accounts are shown as possible duplicates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from four_notebooks.exchange.duplicates import Duplicates, possible_duplicates
from four_notebooks.method.values import Account, Contact

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def account(id_: int, name: str, **fields: object) -> Account:
    return Account(id=id_, name=name, created_at=NOW, **fields)  # type: ignore[arg-type]


def ids(found: list[Duplicates]) -> list[tuple[tuple[int, ...], str]]:
    return [(each.ids, each.by) for each in found]


def test_names_without_form_and_place_numbers_and_codes_tell_them() -> None:
    found = possible_duplicates(
        [
            account(1, "江苏省南通市恒远印务有限公司"),
            account(2, "恒远印务(南通)"),
            account(3, "青松学校", phones=("139 0000 0001",)),
            account(4, "青松教育", phones=("+86 13900000001",)),
            account(5, "云顶酒店", registration_code="91320600MA1X"),
            account(6, "Cloudtop Hotel", registration_code="91320600-ma1x"),
            account(7, "别的客户"),
        ]
    )

    assert ids(found) == [((5, 6), "code"), ((1, 2), "name"), ((3, 4), "phone")]


def test_a_contact_s_number_counts_too() -> None:
    people = [Contact(id=1, account_id=2, name="周总", phones=("13900000001",))]
    found = possible_duplicates(
        [account(1, "甲", phones=("13900000001",)), account(2, "乙")], people
    )

    assert ids(found) == [((1, 2), "phone")]


def test_other_places_other_codes_and_the_bin_keep_them_apart() -> None:
    found = possible_duplicates(
        [
            account(1, "上海恒远印务有限公司"),
            account(2, "南通恒远印务有限公司"),
            account(3, "东方木业", registration_code="91320600MA1X"),
            account(4, "东方木业", registration_code="91320600MA1Y"),
            account(5, "瑞和纺织"),
            account(6, "瑞和纺织", deleted_at=NOW),
        ]
    )

    assert found == []


def test_a_number_that_many_have_says_nothing() -> None:
    many = [account(n, f"第{n}号园区公司", phones=("0512-66660000",)) for n in range(1, 9)]

    assert possible_duplicates(many) == []


def test_pairs_that_the_user_told_apart_are_not_shown_again() -> None:
    accounts = [account(1, "恒远印务"), account(2, "恒远印务"), account(3, "恒远印务")]

    assert ids(possible_duplicates(accounts)) == [((1, 2, 3), "name")]
    apart = {frozenset(pair) for pair in ((1, 2), (2, 3), (1, 3))}
    assert possible_duplicates(accounts, apart=apart) == []


def test_ten_thousand_accounts_are_looked_through_in_a_moment() -> None:
    accounts = [
        account(n, f"{n % 5000}号精密制造有限公司", phones=(f"139{n:08d}",))
        for n in range(1, 10_001)
    ]
    began = datetime.now(UTC)
    found = possible_duplicates(accounts)

    assert len(found) == 5000
    assert datetime.now(UTC) - began < timedelta(seconds=20)
