"""The settings page: numbers that are kept at once, the switch of method, backups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook
from four_notebooks.views.settings import fields
from four_notebooks.views.settings.page import SettingsPage
from four_notebooks.views.settings.switching import SwitchDialog
from samples import Sample


@pytest.fixture
def page(stage: Stage) -> SettingsPage:
    page = stage.window.pages.show("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_every_number_of_the_rules_has_a_field(page: SettingsPage) -> None:
    elsewhere = {"method", "phase_marks", "working_days", "no_hour_minute", "put_away"}
    # What holds where a notebook has no number of its own: each notebook shows what holds there.
    general = {"window_hours", "warn_days_left"}

    assert set(page.method.rows.fields) == set(Rules().to_json()) - elsewhere - general


def test_a_number_is_kept_at_once_and_undo_brings_it_back(page: SettingsPage, stage: Stage) -> None:
    field = page.method.rows.fields["window_hours_b"]
    field.write("48")
    kept = stage.book.rules

    stage.book.ledger.undo()

    assert kept == Rules(window_hours_b=48)
    assert stage.book.rules == Rules()
    assert (field.value, field.text()) == (72, "72")


def test_each_notebook_has_its_own_numbers_and_the_others_keep_theirs(
    page: SettingsPage, stage: Stage
) -> None:
    fields_ = page.method.rows.fields
    fields_["attempts_limit_b"].write("5")
    fields_["attempts_limit"].write("4")

    rules = stage.book.rules
    assert [rules.attempts_in(n) for n in (Notebook.INBOX, Notebook.B, Notebook.C)] == [4, 5, 3]
    assert [fields_[f"attempts_limit_{n}"].text() for n in "bc"] == ["5", "3"]
    assert len(stage.book.ledger.steps()) == 2


@pytest.mark.parametrize("written", ["0", "99999", "", "soon", "1.5", "１２３４５６７"])
def test_a_number_that_may_not_be_is_said_in_one_sentence_and_goes_back(
    page: SettingsPage, stage: Stage, written: str
) -> None:
    field = page.method.rows.fields["window_hours_b"]
    field.write(written)

    said = stage.window.toast.words.text()
    assert stage.book.rules == Rules()
    assert field.text() == "72"
    assert "1 to 8784" in said and "72 hours" in said


def test_fullwidth_figures_and_arrow_keys_are_numbers_too(
    page: SettingsPage, stage: Stage, qtbot: QtBot
) -> None:
    page.method.rows.fields["care_days"].write("４５")
    kept = stage.book.rules.care_days
    qtbot.keyClick(page.method.rows.fields["care_days"], Qt.Key.Key_Down)

    assert kept == 45
    assert stage.book.rules.care_days == 44


def test_one_row_goes_back_to_the_method_s_own_in_a_step_of_its_own(
    page: SettingsPage, stage: Stage
) -> None:
    page.method.rows.fields["window_hours_b"].write("48")
    page.method.rows.fields["window_hours_c"].write("96")
    page.method.rows.fields["care_days"].write("7")
    back = next(back for back, names in page.method.rows._backs if "window_hours_b" in names)
    enabled = back.isEnabled()
    back.click()

    step = stage.book.ledger.next_undo()
    assert enabled and not back.isEnabled()
    assert step is not None and step.code == "reset_numbers"
    assert stage.book.rules == Rules(care_days=7)
    stage.book.ledger.undo()
    assert stage.book.rules == Rules(window_hours_b=48, window_hours_c=96, care_days=7)


def test_the_funnel_shows_neither_deadlines_nor_a_window_in_a(
    page: SettingsPage, stage: Stage
) -> None:
    stage.book.settings.switch_method(Method.FUNNEL)
    fields_ = page.method.rows.fields
    shown = {name for name, field in fields_.items() if not field.isHidden()}

    assert "window_hours_b" in shown and "attempts_limit_c" in shown
    assert not shown & {"window_hours_a", "deadline_days_a", "warn_from_day_a", "deadline_days_c"}


def test_a_share_is_shown_in_percent_and_kept_as_a_fraction(
    page: SettingsPage, stage: Stage
) -> None:
    shown = page.method.rows.fields["repeat_warning"].text()
    page.method.rows.fields["repeat_warning"].write("40%")

    assert shown == "50"
    assert stage.book.rules.repeat_warning == 0.4


def test_phases_must_fall_or_they_go_back(page: SettingsPage, stage: Stage) -> None:
    first = page.method.marks[0]
    first.setText("1/100")
    first.editingFinished.emit()

    assert stage.book.rules == Rules()
    assert first.text() == "2/3"
    assert "not possible" in stage.window.toast.words.text()


def test_the_clock_of_working_days_is_off_until_it_is_wanted(
    page: SettingsPage, stage: Stage
) -> None:
    before = stage.book.rules.working_days
    page.days.switch.setChecked(True)
    days = stage.book.rules.working_days
    stage.book.ledger.undo()

    assert before is None
    assert days is not None
    assert not days.works(date(2026, 10, 5))
    assert days.works(date(2026, 10, 10))
    assert stage.book.rules.working_days is None
    assert not page.days.switch.isChecked()


def test_days_are_listed_renamed_and_taken_off_again(page: SettingsPage, stage: Stage) -> None:
    section = page.days
    section.day.setText("2026-12-24..2026-12-25")
    section.name.setText("年会")
    section.add.click()
    kind = stage.book.workdays.kind(date(2026, 12, 24))
    rows = section.listed.rowCount()
    section.table.selectRow(rows - 1)
    section.remove.click()

    assert (kind.works, kind.name) == (False, "年会")
    assert section.listed.rowCount() == rows - 1
    assert stage.book.workdays.kind(date(2026, 12, 25)).works

    section.listed.setData(section.listed.index(rows - 2, 2), "Party")
    ticked = Qt.CheckState.Checked.value
    section.listed.setData(
        section.listed.index(rows - 2, 1), ticked, Qt.ItemDataRole.CheckStateRole
    )
    assert stage.book.workdays.kind(date(2026, 12, 24))[:2] == (True, "Party")


def test_a_day_that_cannot_be_is_answered_by_a_sentence(page: SettingsPage, stage: Stage) -> None:
    steps = len(stage.book.ledger.steps())
    for text in ("2026-02-30", "99999-01-01", "soon"):
        page.days.day.setText(text)
        page.days.add.click()
        assert "is not a day" in stage.window.toast.words.text()
    page.days.day.setText("1899-12-31")
    page.days.add.click()

    assert "There is no such day" in stage.window.toast.words.text()
    assert len(stage.book.ledger.steps()) == steps


def test_a_year_that_is_not_announced_says_so(page: SettingsPage) -> None:
    page.days.year.setValue(2042)

    assert "not announced yet" in page.days.state.text()
    assert not page.days.fill.isEnabled()
    page.days.year.setValue(2020)
    page.days.fill.click()
    assert "are listed" in page.days.state.text()
    assert page.days.listed.rowCount() > 20


def test_a_week_keeps_a_working_day(page: SettingsPage, stage: Stage) -> None:
    for chip in page.days.weekdays:
        if not chip.isChecked():
            chip.click()

    assert len(stage.book.workdays.table.weekend) == 6
    assert "working day" in stage.window.toast.words.text()


def test_one_press_brings_the_method_s_own_numbers_back(page: SettingsPage, stage: Stage) -> None:
    stage.book.settings.save_rules(replace(Rules(), window_hours=10, care_days=7))

    page.method.reset.click()

    assert stage.book.rules == Rules()
    assert not page.method.reset.isEnabled()


def test_switching_shows_who_would_move_and_does_nothing_until_agreed(
    page: SettingsPage, stage: Stage, sample: Sample
) -> None:
    account = sample.account("宁远包装", Notebook.D)
    lists: list[list[str]] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, SwitchDialog)
        lists.append([dialog.list.item(at).text() for at in range(dialog.list.count())])
        return len(lists) == 2

    stage.answers.fill = look
    page.method.switch.click()
    first = stage.book.method
    page.method.switch.click()

    assert first is Method.QUALIFICATION
    assert stage.book.method is Method.FUNNEL
    assert lists[0] == lists[1]
    assert [line.strip() for line in lists[0]] == [
        "D Will not buy → A Leads: 1",
        account.name,
    ]
    assert page.method.switch.text() == "Switch to Qualification…"


def test_a_backup_is_made_and_listed(page: SettingsPage, stage: Stage, qtbot: QtBot) -> None:
    page.show_section("book")
    page.book.back_up()
    qtbot.waitUntil(page.book.make.isEnabled)

    assert page.book.list.count() == len(stage.book.backups.list()) == 1
    assert "Backed up" in stage.window.toast.words.text()


def test_restoring_is_asked_about_and_wished_for(
    page: SettingsPage, stage: Stage, qtbot: QtBot
) -> None:
    stage.book.backups.make()
    page.book.fill()
    wished: list[object] = []
    stage.doings.restore_wanted.connect(wished.append)

    page.book.restore.click()
    declined = list(wished)
    stage.answers.choose = "yes"
    page.book.restore.click()

    assert declined == []
    assert wished == [stage.book.backups.list()[0].path]


def test_theme_and_density_take_effect_at_once(page: SettingsPage, stage: Stage) -> None:
    page.look.themes["dark"].click()
    page.look.density.group.button(1).click()

    assert stage.desk.look.dark
    assert (stage.desk.local.theme, stage.desk.local.density) == ("dark", "compact")
    stage.desk.look.set_theme("light")


def test_another_language_is_wished_for(page: SettingsPage, stage: Stage) -> None:
    wished: list[str] = []
    stage.doings.language_chosen.connect(wished.append)

    page.look.language.group.button(1).click()

    assert wished == ["zh_CN"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("2026-10-01", 1), ("2026-10-01..2026-10-07", 7), ("2026-1-1；2026-1-3", 2)],
)
def test_days_can_be_written_alone_and_in_runs(text: str, count: int) -> None:
    days = fields.read_days(text)

    assert len(days) == count
    assert fields.read_days(fields.days_text(days)) == days


@pytest.mark.parametrize("text", ["2026-13-01", "soon", "2026-10-07..2026-10-01", "2026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        fields.read_days(text)


@pytest.mark.parametrize(("text", "minute"), [("18:00", 1080), ("0:05", 5), ("9：30", 570)])
def test_hours_are_read_as_people_write_them(text: str, minute: int) -> None:
    assert fields.read_hour(text) == minute
