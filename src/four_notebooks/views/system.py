"""What a page may ask of the system around the program: tray, notifications, start at login."""

from __future__ import annotations

from typing import Protocol


class System(Protocol):
    """The desktop and the login the program runs in."""

    @property
    def has_tray(self) -> bool:
        """Whether an icon in a tray would be seen."""
        ...

    @property
    def shows_notes(self) -> bool:
        """Whether notifications are seen, as far as is known."""
        ...

    @property
    def starts_at_login(self) -> bool:
        """Whether the program starts with the user's session."""
        ...

    def start_at_login(self, on: bool) -> None:
        """Let it start with the session from now on, or no longer. Raises OSError."""
        ...

    def follow_choices(self) -> None:
        """Do as this machine's settings say now (``notifications``, ``tray``)."""
        ...


class NoSystem:
    """Nothing around: for pictures, and where only a page is looked at."""

    has_tray = False
    shows_notes = False
    starts_at_login = False

    def start_at_login(self, on: bool) -> None:
        """There is no session to start with. Raises OSError."""
        raise OSError("no session")

    def follow_choices(self) -> None:
        """There is nothing to be changed."""
