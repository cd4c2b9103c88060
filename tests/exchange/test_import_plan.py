"""What an import would do, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from files import LISTS

from four_notebooks.exchange.arrivals import Visit
from four_notebooks.exchange.columns import Field, Mapping, guess
from four_notebooks.exchange.faults import Cancelled, Unreadable
from four_notebooks.exchange.known import Details, KnownAccounts, known_from
from four_notebooks.exchange.tables_in import Table, read_table
from four_notebooks.exchange.taking_in.plan import ImportPlan
from four_notebooks.exchange.taking_in.planning import plan_import
from four_notebooks.method.values import Account, Contact, Status

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 9, tzinfo=ZONE)


def plan_of(
    header: str, *rows: str, known: KnownAccounts | None = None, mapping: Mapping | None = None
) -> ImportPlan:
    """The plan of a table given as comma-separated lines."""
    table = Table("list", "csv", tuple(tuple(row.split(",")) for row in (header, *rows)), 0)
    return plan_import(table, mapping or guess(table), known or KnownAccounts(), now=NOW, zone=ZONE)


def account(name: str = "恒远印务有限公司", account_id: int = 7, **fields: object) -> Account:
    made = datetime(2026, 1, 1, tzinfo=UTC)
    return Account(id=account_id, name=name, created_at=made, **fields)  # type: ignore[arg-type]


def book_of(
    *accounts: Account, people: Iterable[Contact] = (), details: Details | None = None
) -> KnownAccounts:
    return known_from(accounts, people, lambda ids: {each: details or Details() for each in ids})


def test_a_row_becomes_an_account_with_its_fields() -> None:
    plan = plan_of(
        "企业名称,统一社会信用代码,电话,更多电话,省,市,注册地址,行业,来源,标签,预计金额,网址,登记状态",
        "恒远印务有限公司,91765LWGRHM59W985N,１３８００００００００,0513-88880001; 13900000000,"
        "江苏省,南通市,工业园区 68 号,印刷,展会,扩产；二期,12万,www.example.com,存续",
    )
    (new,) = plan.new
    lead = new.lead
    assert new.row == 2
    assert lead.name == "恒远印务有限公司"
    assert lead.registration_code == "91765LWGRHM59W985N"
    assert lead.phones == ("13800000000", "0513-88880001", "13900000000")
    assert (lead.area, lead.address) == ("江苏省 南通市", "工业园区 68 号")
    assert (lead.industry, lead.source, lead.website) == ("印刷", "展会", "www.example.com")
    assert lead.tags == ("扩产", "二期")
    assert lead.amount == 12_000_000
    assert lead.extra == (("登记状态", "存续"),)


def test_signs_for_nothing_leave_fields_empty() -> None:
    (new,) = plan_of("客户名称,电话,注册地址,备注", "恒远印务,-,暂无,无").new
    assert (new.lead.phones, new.lead.address, new.notes) == ((), "", ())


def test_a_foreign_level_is_kept_as_a_field() -> None:
    (new,) = plan_of("客户名称,客户级别", "恒远印务,A（重点客户）").new
    assert new.lead.extra == (("客户级别", "A（重点客户）"),)


def test_a_legal_representative_becomes_a_contact() -> None:
    (new,) = plan_of("企业名称,法定代表人", "恒远印务,周明").new
    assert [(each.name, each.title) for each in new.lead.contacts] == [("周明", "法定代表人")]


def test_one_person_in_two_roles_is_one_contact() -> None:
    (new,) = plan_of("企业名称,联系人,手机,法定代表人", "恒远印务,周明,13800000000,周明").new
    (person,) = new.lead.contacts
    assert (person.title, person.phones, new.lead.phones) == (
        "法定代表人",
        ("13800000000",),
        (),
    )


def test_a_mobile_number_is_the_persons_if_there_is_one_else_the_accounts() -> None:
    with_person, without = plan_of(
        "客户名称,联系人,手机,电话", "甲印务,李敏,13800000000,0513-1234567", "乙物流,,13900000000,"
    ).new
    assert with_person.lead.contacts[0].phones == ("13800000000",)
    assert with_person.lead.phones == ("0513-1234567",)
    assert without.lead.phones == ("13900000000",)


def test_a_western_name_is_put_together() -> None:
    (new,) = plan_of(
        "Company name,First Name,Last Name,Job Title,Email",
        "Northwind Tools,Alice,Marsh,Head of Purchasing,alice@example.com",
    ).new
    (person,) = new.lead.contacts
    assert (person.name, person.title, person.mail) == (
        "Alice Marsh",
        "Head of Purchasing",
        "alice@example.com",
    )


def test_a_mail_address_of_nobody_is_kept_under_its_header() -> None:
    (new,) = plan_of("企业名称,邮箱,法定代表人", "恒远印务,info@example.com,周明").new
    assert new.lead.extra == (("邮箱", "info@example.com"),)


def test_remarks_become_notes() -> None:
    (new,) = plan_of("客户名称,备注,跟进记录", "恒远印务,要样品,上次没见到老板").new
    assert new.notes == ("要样品", "上次没见到老板")


@pytest.mark.parametrize(
    ("cell", "visit"),
    [
        ("2026-12-03", Visit(date(2026, 12, 3), None, "")),
        ("2026-11-23", Visit(date(2026, 11, 23), None, "")),
        (
            "2026/11/23 14:00",
            Visit(date(2026, 11, 23), datetime(2026, 11, 23, 14, tzinfo=ZONE), ""),
        ),
    ],
)
def test_a_day_to_come_is_a_planned_visit(cell: str, visit: Visit) -> None:
    (new,) = plan_of("客户名称,下次联系时间", f"恒远印务,{cell}").new
    assert (new.visit, new.notes) == (visit, ())


@pytest.mark.parametrize("cell", ["2026-11-22", "2026/11/23 08:00", "下周一", "2019年1月3日"])
def test_a_day_gone_or_unreadable_is_a_note(cell: str) -> None:
    (new,) = plan_of("客户名称,下次联系时间", f"恒远印务,{cell}").new
    assert (new.visit, new.notes) == (None, (f"下次联系时间: {cell}",))


def test_rows_without_a_name_fail_with_their_number_and_blank_ones_are_passed_over() -> None:
    plan = plan_of("客户名称,电话", "甲印务,1", ",", "  ,13800000000", "-,2", "乙" * 201 + ",3")
    assert plan.skipped == 1
    assert [(each.row, each.reason) for each in plan.failed] == [
        (4, "name_blank"),
        (5, "name_blank"),
        (6, "name_too_long"),
    ]
    assert plan.failed[0].cells == ("  ", "13800000000")


def test_a_formula_stays_text() -> None:
    (new,) = plan_of("客户名称,电话", '=HYPERLINK("http://example.com")有限公司,1').new
    assert new.lead.name == '=HYPERLINK("http://example.com")有限公司'


def test_a_text_too_long_for_its_field_is_kept_whole_in_a_note() -> None:
    scope = "批发" * 400
    (new,) = plan_of("企业名称,经营范围,注册地址", f"恒远印务,{scope},{scope}").new
    assert new.lead.extra == ()
    assert len(new.lead.address) == 500
    assert set(new.notes) == {f"经营范围: {scope}", f"注册地址: {scope}"}


def test_doubled_headers_keep_both_cells() -> None:
    (new,) = plan_of("企业名称,状态,状态", "恒远印务,在业,存续").new
    assert new.lead.extra == (("状态", "在业"), ("状态 (2)", "存续"))


def test_cells_beyond_the_header_are_kept_under_their_letters() -> None:
    table = Table("list", "csv", (("企业名称",), ("恒远印务", "", "x")), 0)
    plan = plan_import(table, guess(table), KnownAccounts(), now=NOW, zone=ZONE)
    assert plan.new[0].lead.extra == (("C", "x"),)


def test_a_later_row_about_the_same_fills_the_gaps_of_the_earlier() -> None:
    plan = plan_of(
        "企业名称,电话,注册地址,备注,法定代表人",
        "恒远印务有限公司,13800000000,,要样品,",
        "恒远印务,13900000000,南通,要样品,周明",
    )
    (new,) = plan.new
    (duplicate,) = plan.duplicates
    assert (duplicate.row, duplicate.first_row, duplicate.by) == (3, 2, "name")
    assert set(duplicate.fills) == {"phones", "address", "contacts"}
    assert new.lead.phones == ("13800000000", "13900000000")
    assert (new.lead.address, new.notes) == ("南通", ("要样品",))
    assert (plan.added, plan.updated) == (1, 0)


def test_a_row_about_a_known_account_fills_its_gaps_and_changes_nothing_that_is_there() -> None:
    known = book_of(account(phones=("13800000000",), address="旧址", industry=""))
    plan = plan_of("企业名称,电话,注册地址,行业", "恒远印务,13900000000,新址,印刷", known=known)
    (update,) = plan.updates
    assert (plan.added, plan.updated, len(plan.duplicates)) == (0, 1, 1)
    assert plan.duplicates[0].account_id == 7
    assert update.after.address == "旧址"
    assert update.after.industry == "印刷"
    assert update.after.phones == ("13800000000", "13900000000")


def test_a_row_that_adds_nothing_updates_nothing() -> None:
    known = book_of(account(phones=("+86 138 0000 0000",), address="旧址"))
    plan = plan_of("企业名称,电话,注册地址", "恒远印务,13800000000,新址", known=known)
    assert (plan.added, plan.updated, len(plan.duplicates)) == (0, 0, 1)


def test_notes_and_visits_already_there_are_not_written_again() -> None:
    details = Details(frozenset({"要样品"}), frozenset({date(2026, 12, 3)}))
    known = book_of(account(), details=details)
    plan = plan_of("客户名称,备注,下次联系时间", "恒远印务,要样品,2026-12-03", known=known)
    assert plan.updates == ()
    other = plan_of("客户名称,备注,下次联系时间", "恒远印务,新话,2026-12-04", known=known)
    assert other.updates[0].notes == ("新话",)
    assert other.updates[0].visit == Visit(date(2026, 12, 4), None, "")


def test_a_visit_to_an_account_that_is_not_worked_on_is_a_note() -> None:
    known = book_of(account(status=Status.RELEASED))
    plan = plan_of("客户名称,下次联系时间", "恒远印务,2026-12-03", known=known)
    assert plan.updates[0].visit is None
    assert plan.updates[0].notes == ("下次联系时间: 2026-12-03",)


def test_people_already_there_get_their_gaps_filled() -> None:
    person = Contact(id=3, account_id=7, name="李敏", phones=("13800000000",))
    known = book_of(account(), people=[person])
    plan = plan_of(
        "客户名称,联系人,职务,手机,电话",
        "恒远印务,李敏,采购总监,13900000000,13800000000",
        known=known,
    )
    ((before, after),) = plan.updates[0].people
    assert (before, after.title) == (person, "采购总监")
    assert after.phones == ("13800000000", "13900000000")
    assert plan.updates[0].after.phones == ()
    assert plan.updates[0].new_people == ()


def test_an_account_in_the_bin_is_not_recognised() -> None:
    gone = account(deleted_at=datetime(2026, 2, 1, tzinfo=UTC))
    assert plan_of("客户名称", "恒远印务", known=book_of(gone)).added == 1


def test_a_mapping_without_a_name_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        plan_of("电话", "13800000000", mapping=Mapping((Field.PHONE,)))
    assert refused.value.code == "no_name_column"


def test_the_preview_tells_every_row_in_order() -> None:
    plan = plan_of("客户名称,电话", "甲印务,1", ",", ",13800000000", "甲印务,")
    assert [(each.row, each.state) for each in plan.preview()] == [
        (2, "new"),
        (3, "blank"),
        (4, "failed"),
        (5, "duplicate"),
    ]
    assert len(plan.preview(2)) == 2


def test_the_register_export_gives_what_its_maker_says() -> None:
    table = read_table(LISTS / "leads-gbk.csv")
    plan = plan_import(table, guess(table), KnownAccounts(), now=NOW, zone=ZONE)
    assert (plan.added, plan.updated, len(plan.duplicates), plan.skipped) == (401, 0, 2, 1)
    assert [(each.row, each.reason) for each in plan.failed] == [(152, "name_blank")]
    assert {each.by for each in plan.duplicates} == {"code"}
    assert all(each.lead.contacts for each in plan.new)


def test_the_crm_export_gives_visits_and_notes_and_no_notebooks() -> None:
    table = read_table(LISTS / "crm-export.xlsx")
    plan = plan_import(table, guess(table), KnownAccounts(), now=NOW, zone=ZONE)
    assert (plan.added, len(plan.duplicates), plan.failed) == (150, 0, ())
    assert all(new.visit is not None and new.visit.at is None for new in plan.new)
    assert sum(1 for new in plan.new if new.notes) == 88
    assert sum(1 for new in plan.new if "客户级别" in dict(new.lead.extra)) == 112


def test_planning_can_be_cancelled() -> None:
    table = read_table(LISTS / "leads-gbk.csv")
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        plan_import(
            table,
            guess(table),
            KnownAccounts(),
            now=NOW,
            zone=ZONE,
            cancelled=lambda: next(asked),
        )
