"""Notes on a real bus: the specification's signature, buttons, services that come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from bus_hands import Bus, Service
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from four_notebooks.app.notify.desktop import LONGEST, DesktopNotifier
from four_notebooks.models.reminders.notifier import Note

ACTIONS = (("open", "打开"), ("snooze", "一小时后"), ("done", "完成"))
NOTE = Note("window_red/7/1", "恒远印务 的窗口只剩 3 小时", "目标:见到周总", ACTIONS)


@pytest.fixture
def notifier(bus: Bus, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[], DesktopNotifier]]:
    made: list[DesktopNotifier] = []

    def make() -> DesktopNotifier:
        made.append(DesktopNotifier())
        return made[-1]

    yield make
    for one in made:
        one.close()
        one.deleteLater()


def test_a_note_comes_as_the_specification_says(
    serve: Callable[..., Service], notifier: Callable[[], DesktopNotifier]
) -> None:
    service = serve()
    notifier().show(NOTE)
    note = service.wait_for("notify")
    assert note["title"] == NOTE.title
    assert note["body"] == NOTE.body
    assert note["actions"] == [
        "default", "打开", "open", "打开", "snooze", "一小时后", "done", "完成",
    ]  # fmt: skip
    assert note["replaces"] == 0
    assert note["timeout"] == -1
    assert note["hints"] == {"urgency": ["y", 1], "desktop-entry": ["s", "four-notebooks"]}
    assert service.wrong() == []


@pytest.mark.parametrize(
    ("action", "told"),
    [("open", "open"), ("default", "open"), ("snooze", "snooze"), ("done", "done")],
)
def test_a_button_is_told_once_with_the_notes_key(
    action: str,
    told: str,
    serve: Callable[..., Service],
    notifier: Callable[[], DesktopNotifier],
    qtbot: QtBot,
) -> None:
    service, desktop = serve(), notifier()
    heard: list[tuple[str, str]] = []
    desktop.acted.connect(lambda key, code: heard.append((key, code)))
    desktop.show(NOTE)
    number = service.wait_for("notify")["notify"]
    qtbot.waitUntil(lambda: bool(desktop._keys))

    service.press(number + 1, action)
    service.press(number, action)

    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(NOTE.key, told)]


def test_a_service_without_buttons_or_bodies_gets_none(
    serve: Callable[..., Service], notifier: Callable[[], DesktopNotifier]
) -> None:
    service = serve(())
    notifier().show(NOTE)
    note = service.wait_for("notify")
    assert (note["actions"], note["body"], note["title"]) == ([], "", NOTE.title)


@pytest.mark.parametrize(
    ("abilities", "seen"),
    [
        (("body",), "<b>3 & 4</b>"),
        (("body", "body-markup"), "&lt;b&gt;3 &amp; 4&lt;/b&gt;"),
    ],
)
def test_what_the_user_wrote_is_never_read_as_markup(
    abilities: tuple[str, ...],
    seen: str,
    serve: Callable[..., Service],
    notifier: Callable[[], DesktopNotifier],
) -> None:
    service = serve(abilities)
    notifier().show(Note("a/1/1", "行一\n行二", "<b>3 & 4</b>", ()))
    note = service.wait_for("notify")
    assert (note["body"], note["title"]) == (seen, "行一 行二")


def test_very_long_words_are_cut(
    serve: Callable[..., Service], notifier: Callable[[], DesktopNotifier]
) -> None:
    service = serve()
    notifier().show(Note("a/1/1", "名" * 5000, "文" * 50_000, ()))
    note = service.wait_for("notify")
    assert (len(note["title"]), len(note["body"])) == (LONGEST, LONGEST)


def test_the_same_key_again_takes_the_place_of_the_first(
    serve: Callable[..., Service], notifier: Callable[[], DesktopNotifier], qtbot: QtBot
) -> None:
    service, desktop = serve(), notifier()
    desktop.show(NOTE)
    first = service.wait_for("notify")
    qtbot.waitUntil(lambda: bool(desktop._keys))
    desktop.show(NOTE)
    assert service.wait_for("notify", 2)["replaces"] == first["notify"]


def test_what_is_no_longer_true_is_taken_back(
    serve: Callable[..., Service], notifier: Callable[[], DesktopNotifier], qtbot: QtBot
) -> None:
    service, desktop = serve(), notifier()
    desktop.show(NOTE)
    number = service.wait_for("notify")["notify"]
    qtbot.waitUntil(lambda: bool(desktop._keys))
    desktop.withdraw([NOTE.key, "never/1/1"])
    assert service.wait_for("close") == {"close": number, "known": True}


def test_a_service_that_starts_later_gets_what_is_still_true(
    serve: Callable[..., Service],
    notifier: Callable[[], DesktopNotifier],
    qtbot: QtBot,
) -> None:
    desktop = notifier()
    desktop.show(NOTE)
    desktop.show(Note("old/1/1", "不再成立", "", ()))
    desktop.withdraw(["old/1/1"])
    qtbot.waitUntil(lambda: desktop._bus is not None)
    assert not desktop.works

    service = serve()

    assert service.wait_for("notify")["title"] == NOTE.title
    assert desktop.works
    assert len(service.notes()) == 1


def test_another_service_takes_the_place_of_one_that_ended(
    serve: Callable[..., Service], notifier: Callable[[], DesktopNotifier], qtbot: QtBot
) -> None:
    first, desktop = serve(), notifier()
    desktop.show(NOTE)
    first.wait_for("notify")
    first.close()
    qtbot.waitUntil(lambda: not desktop.works)
    second = serve(("body",))
    qtbot.waitUntil(lambda: desktop.works)

    desktop.show(NOTE)

    assert second.wait_for("notify")["actions"] == []


def test_a_bus_that_ends_is_no_trouble(
    bus: Bus, notifier: Callable[[], DesktopNotifier], qtbot: QtBot
) -> None:
    desktop = notifier()
    qtbot.waitUntil(lambda: desktop._bus is not None)
    bus.close()
    qtbot.waitUntil(lambda: desktop._bus is None)
    desktop.show(NOTE)
    assert not desktop.works
    assert desktop._retry.isActive()


def test_a_bus_that_was_late_is_soon_found(
    bus: Bus,
    notifier: Callable[[], DesktopNotifier],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    desktop = notifier()
    qtbot.waitUntil(desktop._retry.isActive)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    qtbot.waitUntil(lambda: desktop._bus is not None)


@pytest.mark.parametrize(
    "address", ["", "unix:path=/nowhere/at/all", "tcp:host=nowhere,port=1", "nonsense"]
)
def test_without_a_bus_nothing_is_shown_and_nothing_breaks(
    address: str,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    desktop = DesktopNotifier()
    desktop.show(NOTE)
    qtbot.waitUntil(desktop._retry.isActive)
    assert not desktop.works
    desktop.withdraw([NOTE.key])
    desktop.close()
    assert capfd.readouterr() == ("", "")
