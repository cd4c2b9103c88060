"""A real message bus, a notification service on it, and a book whose clock is set by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from bus_hands import ALL, Bus, Service, missing
from PySide6.QtWidgets import QApplication


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    """A session bus; programs started from here find it and no other."""
    lacking = missing()
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}; as root on Debian, start.py test brings it")
    made = Bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def serve(bus: Bus, qapp: QApplication) -> Iterator[Callable[..., Service]]:
    """Starts notification services on the bus: ``serve(("body",))``; all ended with the test."""
    made: list[Service] = []

    def start(abilities: tuple[str, ...] = ALL) -> Service:
        made.append(Service(bus.address, qapp.processEvents, abilities))
        return made[-1]

    yield start
    for service in made:
        service.close()
