"""The row above the notebooks: title, filter chips, quick filter, order, new account, visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from four_notebooks.models.board.order import Filter, Order, Sieve
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.buttons import BigButton, IconButton
from four_notebooks.views.widgets.chip import Chip

HEIGHT = 31
GAP = 10
TINY = 480  # beside an account in a small window the title has no room
Named = tuple[str, Filter]


class FilterBox(QLineEdit):
    """A small box; Escape empties it and gives the keyboard back."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFont(look.font("sans", 12))
        self.setPlaceholderText(self.tr("Filter by name…"))
        self.setAccessibleName(self.tr("Quick filter by characters or pinyin initials"))
        self.setToolTip(self.accessibleName())
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the filter"))
        look.changed.connect(self.restyle)
        self.restyle()

    def shorten(self, short: bool) -> None:
        """Say less where there is little room."""
        self.setPlaceholderText(self.tr("Filter…") if short else self.tr("Filter by name…"))

    def restyle(self) -> None:
        """Take over another theme."""
        t = self._look.theme
        self.setStyleSheet(
            f"QLineEdit{{background:{t.chip.name()};border:1px solid {t.chip_rule.name()};"
            f"border-radius:13px;padding:0 8px 0 10px;color:{t.ink.name()};"
            f"placeholder-text-color:{t.ink3.name()}}}"
            f"QLineEdit:focus{{border:2px solid {t.focus.name()};padding:0 7px 0 9px}}"
        )

    def keyPressEvent(self, event: object) -> None:
        """Escape empties and leaves, Down and Return go to the cards."""
        key = getattr(event, "key", lambda: 0)()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]


class TitleRow(QWidget):
    """Says what is wanted; holds nothing. ``menu`` shows a menu and tells what was taken."""

    sifted = Signal(object)
    sorted_by = Signal(object)
    save_wanted = Signal()
    forget_wanted = Signal(str)
    rename_wanted = Signal(str)
    new_wanted = Signal()
    visit_wanted = Signal()
    filter_left = Signal()

    def __init__(
        self,
        look: Look,
        menu: Callable[[QMenu, QPoint], QAction | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._menu = menu
        self._filter = Filter()
        self._order = Order.HAND
        self._saved: Sequence[Named] = ()
        self._saved_chips: list[Chip] = []
        self.setFixedHeight(HEIGHT)
        self._title = PlainLabel(self.tr("Four notebooks"), self)
        self._title.setFont(look.font("sans", 18, bold=True))
        self._limits = PlainLabel(self)
        self._limits.setFont(look.font("figures", 12))
        self._over = False
        self._all = Chip(look, self.tr("All"), self)
        self._all.clicked.connect(self._show_all)
        self._sieves = {sieve: Chip(look, "", self) for sieve in Sieve}
        for chip in self._sieves.values():
            chip.clicked.connect(self._sieve_pressed)
        self._save = Chip(look, self.tr("+ Save filter"), self)
        self._save.setCheckable(False)
        self._save.clicked.connect(self.save_wanted)
        self._more = IconButton(look, "dots", self.tr("More filters"), self)
        self._more.clicked.connect(self._open_more)
        self.box = FilterBox(look, self)
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self.filter_left)
        self._sort = IconButton(look, "arrows-sort", self.tr("Order of the cards"), self)
        self._sort.clicked.connect(self._open_sort)
        self._new = IconButton(look, "user-plus", self.tr("New account"), self)
        self._new.clicked.connect(self.new_wanted)
        self._visit = BigButton(look, self.tr("+ Visit  Ctrl N"), self)
        self._visit.clicked.connect(self.visit_wanted)
        self._all.setChecked(True)
        look.changed.connect(self._restyle)
        self._restyle()
        self.count({})

    def _restyle(self) -> None:
        theme = self._look.theme
        limits = theme.over if self._over else theme.ink2
        for label, colour in ((self._title, theme.ink), (self._limits, limits)):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), colour)
            label.setPalette(palette)
        self.update()

    # What it shows -----------------------------------------------------------------------

    def count(self, counts: dict[Sieve, int]) -> None:
        """Show how many cards each chip lets through."""
        self._sieves[Sieve.RUNNING_OUT].say(
            self.tr("Running out {count}").format(count=counts.get(Sieve.RUNNING_OUT, 0))
        )
        self._sieves[Sieve.NO_STRATEGY].say(
            self.tr("No strategy {count}").format(count=counts.get(Sieve.NO_STRATEGY, 0))
        )
        self._sieves[Sieve.PAST_DATE].say(
            self.tr("Past date {count}").format(count=counts.get(Sieve.PAST_DATE, 0))
        )
        self._lay_out()

    def say_limits(self, text: str, over: bool) -> None:
        """Show watch and track against their limits, where there is room, and as a tip."""
        self._title.setToolTip(text)
        self._limits.setText(text)
        if over != self._over:
            self._over = over
            self._restyle()
        self._lay_out()

    def show_state(self, wanted: Filter, order: Order, saved: Sequence[Named]) -> None:
        """Show the filter and order in force and the filters kept."""
        self._filter, self._order = wanted, order
        if list(saved) != list(self._saved):
            self._saved = list(saved)
            self._make_saved()
        self._all.setChecked(wanted.empty)
        for sieve, chip in self._sieves.items():
            chip.setChecked(sieve in wanted.sieves)
        for chip, (_, each) in zip(self._saved_chips, self._saved, strict=True):
            chip.setChecked(_is_on(each, wanted))
        if self.box.text() != wanted.words and not self.box.hasFocus():
            self.box.setText(wanted.words)
        self._sort.say(self.tr("Order: {order}").format(order=self.order_name(order)))

    def _make_saved(self) -> None:
        for chip in self._saved_chips:
            chip.hide()
            chip.deleteLater()
        self._saved_chips = [Chip(self._look, name, self) for name, _ in self._saved]
        for chip, (_, each) in zip(self._saved_chips, self._saved, strict=True):
            chip.setToolTip(tip(" · ".join(sorted(each.searches))))
            chip.clicked.connect(self._saved_pressed)
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(self._saved_menu)
            chip.show()
        self._lay_out()

    def order_name(self, order: Order) -> str:
        """An order in words."""
        return {
            Order.HAND: self.tr("By hand"),
            Order.URGENCY: self.tr("By urgency"),
            Order.HEAT: self.tr("By heat"),
            Order.NAME: self.tr("By name"),
            Order.DEADLINE: self.tr("By deadline"),
        }[order]

    # What is pressed -----------------------------------------------------------------------

    def type_into_filter(self, text: str) -> None:
        """Go on typing in the box what was begun elsewhere."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.insert(text)

    def _show_all(self) -> None:
        self.box.clear()
        self._all.setChecked(True)
        self.sifted.emit(Filter())

    def _sieve_pressed(self) -> None:
        on = frozenset(sieve for sieve, chip in self._sieves.items() if chip.isChecked())
        self.sifted.emit(self._filter._replace(sieves=on))

    def _typed(self, text: str) -> None:
        if text != self._filter.words:
            self.sifted.emit(self._filter.typed(text))

    def _saved_pressed(self) -> None:
        for chip, (_, wanted) in zip(self._saved_chips, self._saved, strict=True):
            if chip is self.sender() and wanted.search_alone:
                self.sifted.emit(self._filter.joined(wanted, on=chip.isChecked()))
            elif chip is self.sender():
                self._take(wanted)

    def _take(self, wanted: Filter) -> None:
        self.box.setText(wanted.words)
        self.sifted.emit(wanted)

    def _saved_menu(self, at: QPoint) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            menu = QMenu(self)
            rename = menu.addAction(self.tr("Rename this filter…"))
            forget = menu.addAction(self.tr("Forget this filter"))
            taken = self._menu(menu, chip.mapToGlobal(at))
            menu.deleteLater()
            if taken is forget:
                self.forget_wanted.emit(chip.text())
            elif taken is rename:
                self.rename_wanted.emit(chip.text())

    def _open_sort(self) -> None:
        menu = QMenu(self)
        actions = {}
        for order in Order:
            action = menu.addAction(self.order_name(order))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            actions[action] = order
        taken = self._menu(menu, self._below(self._sort))
        if taken is not None and taken in actions:
            self.sorted_by.emit(actions[taken])
        menu.deleteLater()

    def _open_more(self) -> None:
        """The chips there is no room for; forgetting and renaming saved filters."""
        menu = QMenu(self)
        does: dict[QAction, Callable[[], object]] = {}
        for chip in [self._all, *self._sieves.values(), *self._saved_chips, self._save]:
            if chip.isHidden():
                action = menu.addAction(chip.text())
                action.setCheckable(chip.isCheckable())
                action.setChecked(chip.isChecked())
                does[action] = chip.click
        if self._saved:
            menu.addSeparator()
            for name, _ in self._saved:
                action = menu.addAction(self.tr("Forget {name}").format(name=name))
                does[action] = partial(self.forget_wanted.emit, name)
            for name, _ in self._saved:
                action = menu.addAction(self.tr("Rename {name}…").format(name=name))
                does[action] = partial(self.rename_wanted.emit, name)
        taken = self._menu(menu, self._below(self._more))
        if taken is not None and taken in does:
            does[taken]()
        menu.deleteLater()

    def _below(self, button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height() + 2))

    # Geometry ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its place."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Right to left the tools, then chips from left to right while there is room."""
        width = self.width()
        narrow = width < 760
        self._visit.say(self.tr("+ Visit") if narrow else self.tr("+ Visit  Ctrl N"))
        x = width
        tiny = width < TINY
        self._title.setVisible(not tiny)
        self.box.shorten(narrow)
        box_width = 92 if tiny else 104 if narrow else 150
        for tool, wide in (
            (self._visit, self._visit.sizeHint().width()),
            (self._new, 28),
            (self._sort, 28),
            (self.box, box_width),
        ):
            x -= wide
            height = HEIGHT if tool is self._visit else 28
            tool.setGeometry(x, (HEIGHT - height) // 2, wide, height)
            x -= 12 if tool is self._visit else 6
        self._place_chips(x - GAP)

    def _place_chips(self, end: int) -> None:
        left = 0
        if not self._title.isHidden():
            left = self._title.sizeHint().width()
            self._title.setGeometry(0, 0, left, HEIGHT)
            left += GAP
        chips = [self._all, *self._sieves.values(), *self._saved_chips, self._save]
        widths = [chip.sizeHint().width() for chip in chips]
        total = left + sum(widths) + GAP * len(chips)
        all_fit = total - GAP <= end
        room = end if all_fit else end - 28 - GAP
        hidden = False
        for chip, width in zip(chips, widths, strict=True):
            hidden = hidden or left + width > room
            chip.setVisible(not hidden)
            if not hidden:
                chip.setGeometry(left, 2, width, 26)
                left += width + GAP
        more = hidden or bool(self._saved)
        self._more.setVisible(more)
        if more:
            self._more.setGeometry(left, 1, 28, 28)
            left += 28 + GAP
        wide = self._limits.sizeHint().width()
        self._limits.setVisible(not hidden and left + wide + GAP <= end)
        self._limits.setGeometry(end - wide - 2, 0, wide, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row lies on the desk."""
        QPainter(self).fillRect(event.rect(), self._look.theme.desk)


def _is_on(each: Filter, wanted: Filter) -> bool:
    """Whether a saved filter is in force; searches can be, together with other chips."""
    if each.search_alone:
        return each.searches <= wanted.searches
    return each == wanted
