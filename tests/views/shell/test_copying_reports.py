"""The reports are copied from the menu, wherever one is."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from conftest import Stage
from samples import Sample


def test_the_menu_copies_the_days_and_the_weeks_report(stage: Stage, sample: Sample) -> None:
    account = sample.account("海纳物流")
    sample.visit(account, sample.person(account, "赵总", 1), body="定了下周的样板。", heat=70)
    stage.doings.act("copy_day_report")
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "Day report Nov 23 Mon"
    assert "海纳物流 · KP1 赵总 · 定了下周的样板 · heat 70" in text
    assert stage.window.toast.isVisible()
    stage.doings.act("copy_week_report")
    assert QGuiApplication.clipboard().text().startswith("Week report Nov 23 – Nov 29")
