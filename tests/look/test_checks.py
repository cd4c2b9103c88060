"""Each check can fail: a widget that is bad on purpose is found out, a good one passes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from look import checks
from look.checks import Allowed, Page
from look.colours import Shot, ratio
from look.glyphs import glyph_faults, glyphs
from look.recorder import record

Paint = Callable[[QPainter, QWidget], None]
SANS = "Noto Sans CJK SC"


class Canvas(QWidget):
    """White paper on which a test paints."""

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self._paint = paint
        self.resize(300, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        self._paint(painter, self)


@pytest.fixture
def page_of(qtbot: QtBot) -> Callable[..., Page]:
    """Shows a widget and tells the page it makes."""

    def page(widget: QWidget, allowed: Allowed | None = None) -> Page:
        qtbot.addWidget(widget)
        widget.setFont(_font())
        widget.show()
        QApplication.processEvents()
        return Page(record(widget), Shot(widget.grab()), allowed or Allowed())

    return page


def _font(px: int = 14, family: str = SANS) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    return font


def _white(widget: QWidget) -> QWidget:
    widget.setStyleSheet("QWidget { background: white; color: black; }")
    return widget


def test_black_on_white_is_21_to_1_and_the_grey_of_wcag_is_4_54() -> None:
    assert ratio((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert ratio((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.005)


def test_a_text_is_recorded_with_its_words_place_and_colour(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.translate(20, 10)
        painter.setPen(QColor("#123456"))
        painter.drawText(30, 40, "Meet 周总 at 9")

    (text,) = page_of(Canvas(paint)).painted.texts

    assert text.text == "Meet 周总 at 9"
    assert text.pen.name() == "#123456"
    assert (text.baseline.x(), text.baseline.y()) == (50, 50)
    assert QRectF(48, 36, 110, 18).contains(text.ink)


@pytest.mark.parametrize(("grey", "faults"), [("#767676", 0), ("#787878", 1), ("#FFFFFF", 1)])
def test_a_text_too_pale_for_its_ground_is_found(
    page_of: Callable[..., Page], grey: str, faults: int
) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.setPen(QColor(grey))
        painter.drawText(30, 40, "Pale 周总")

    assert len(checks.contrast(page_of(Canvas(paint)))) == faults


def test_a_pen_that_is_half_transparent_is_judged_by_what_is_seen(
    page_of: Callable[..., Page],
) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.setPen(QColor("black"))
        painter.setOpacity(0.4)
        painter.drawText(30, 40, "Half 周总")

    (fault,) = checks.contrast(page_of(Canvas(paint)))
    assert "#999999 on #ffffff" in fault


def test_a_text_across_two_grounds_must_stand_out_from_both(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.fillRect(QRect(70, 0, 230, 120), QColor("#803020"))
        painter.setPen(QColor("black"))
        painter.drawText(30, 40, "Across the edge")

    (fault,) = checks.contrast(page_of(Canvas(paint)))
    assert "#803020" in fault


def test_a_soft_gradient_is_one_ground(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        shade = QLinearGradient(0, 0, 0, 120)
        shade.setColorAt(0, QColor("#FFFFFF"))
        shade.setColorAt(1, QColor("#DDDDDD"))
        painter.fillRect(widget.rect(), shade)
        painter.setPen(QColor("#2A2825"))
        painter.drawText(30, 40, "放回")

    assert not checks.contrast(page_of(Canvas(paint)))


def test_a_control_that_is_switched_off_may_be_pale(page_of: Callable[..., Page]) -> None:
    button = QPushButton("Later")
    button.setStyleSheet("background: white; color: #CCCCCC")
    assert checks.contrast(page_of(button))
    button.setEnabled(False)
    assert not checks.contrast(Page(record(button), Shot(button.grab())))


def test_a_label_in_too_little_room_is_cut(page_of: Callable[..., Page]) -> None:
    label = _white(QLabel("苏州华启精密制造"))
    label.setFixedSize(60, 20)
    (fault,) = checks.cut(page_of(label))
    assert "outside" in fault


def test_a_painted_text_that_leaves_its_clip_is_cut(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.setClipRect(20, 20, 60, 40)
        painter.drawText(30, 40, "05:42:10 left")

    (fault,) = checks.cut(page_of(Canvas(paint)))
    assert "clip" in fault


def test_a_text_under_the_edge_of_its_row_is_cut(page_of: Callable[..., Page]) -> None:
    outer = _white(QWidget())
    outer.resize(200, 60)
    label = QLabel("门窗", outer)
    label.setGeometry(10, 45, 80, 30)
    assert checks.cut(page_of(outer))


def test_what_can_be_scrolled_to_is_not_cut(page_of: Callable[..., Page]) -> None:
    area = QScrollArea()
    inner = _white(QLabel("\n".join(f"第 {n} 行" for n in range(40))))
    inner.setFont(_font())
    area.setWidget(inner)
    area.resize(200, 150)
    assert not checks.cut(page_of(area))


def test_what_cannot_be_scrolled_to_is_cut(page_of: Callable[..., Page]) -> None:
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    inner = QWidget()
    label = QLabel("a line that is much too long for this", inner)
    label.setGeometry(0, 0, 400, 30)
    area.setWidget(inner)
    area.resize(150, 150)
    assert checks.cut(page_of(area))


def test_a_name_that_was_elided_is_found_and_a_written_sentence_is_not(
    page_of: Callable[..., Page],
) -> None:
    names = QTableWidget(1, 1)
    names.setItem(0, 0, QTableWidgetItem("苏州华启精密制造"))
    names.setColumnWidth(0, 70)
    assert any("elided" in fault for fault in checks.cut(page_of(names)))

    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(_font(family="Noto Serif CJK SC"))
        painter.drawText(30, 40, "请李敏今天下班前…")

    assert not checks.cut(page_of(Canvas(paint)))


@pytest.mark.parametrize(("shown", "faults"), [("苏州工业园区…", 0), ("苏州工…", 1)])
def test_only_a_very_long_name_may_be_elided_and_enough_of_it_must_remain(
    page_of: Callable[..., Page], shown: str, faults: int
) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.drawText(30, 40, shown)

    allowed = Allowed(names=["苏州工业园区华启精密机械制造有限公司"])
    assert len(checks.elided(page_of(Canvas(paint), allowed))) == faults


def test_a_text_of_the_program_may_end_in_an_ellipsis_by_itself(
    page_of: Callable[..., Page],
) -> None:
    assert not checks.elided(page_of(_white(QPushButton("Import a list…"))))

    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.drawText(30, 40, "Import a list…")

    assert checks.elided(page_of(Canvas(paint)))
    assert not checks.elided(page_of(Canvas(paint), Allowed(ending=["Import a list…"])))


def test_two_texts_on_one_another_are_found(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.drawText(30, 40, "华启精密制造")
        painter.setPen(QColor("red"))
        painter.drawText(80, 44, "5h42m")

    (fault,) = checks.overlap(page_of(Canvas(paint)))
    assert "lies on" in fault


def test_texts_side_by_side_and_line_under_line_are_in_order(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, widget: QWidget) -> None:
        painter.setFont(widget.font())
        painter.drawText(30, 40, "华启")
        painter.drawText(70, 40, "5h42m")
        painter.drawText(30, 56, "华启")

    assert not checks.overlap(page_of(Canvas(paint)))


def test_widgets_of_one_layout_that_lie_on_one_another_are_found(
    page_of: Callable[..., Page],
) -> None:
    outer = QWidget()
    row = QHBoxLayout(outer)
    for words in ("One", "Two"):
        button = QPushButton(words)
        button.setMinimumWidth(90)
        row.addWidget(button)
    outer.setMinimumSize(60, 40)
    row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
    outer.resize(100, 60)
    assert any("Button" in fault for fault in checks.overlap(page_of(outer)))


def test_a_text_under_a_widget_is_found(page_of: Callable[..., Page]) -> None:
    outer = _white(QWidget())
    outer.resize(300, 60)
    title = QLabel("Four notebooks", outer)
    title.setGeometry(10, 10, 200, 30)
    assert not checks.overlap(page_of(outer))
    field = QLineEdit(outer)
    field.setGeometry(60, 10, 150, 30)
    field.show()
    (fault,) = checks.overlap(Page(record(outer), Shot(outer.grab())))
    assert "is under" in fault


def test_a_float_hides_what_it_lies_on(page_of: Callable[..., Page]) -> None:
    class Panel(QLabel):
        pass

    outer = _white(QWidget())
    column = QVBoxLayout(outer)
    column.addWidget(QLabel("The card below"))
    over = Panel("The panel above it", outer)
    outer.resize(220, 40)
    over.setGeometry(5, 5, 200, 30)
    assert checks.overlap(page_of(outer))
    assert not checks.overlap(page_of(outer, Allowed(floats=["Panel"])))


def test_a_character_without_a_glyph_is_found() -> None:
    assert glyph_faults("华\U000f1234启", _font()) == ("no glyph for '\\U000f1234'",)
    assert glyph_faults("华启 ABC 12°", _font()) == ()


def test_han_in_a_japanese_font_is_found(page_of: Callable[..., Page]) -> None:
    label = QLabel("直接")
    page = page_of(label)
    label.setFont(_font(family="Noto Sans CJK JP"))
    assert glyphs(record(label).texts)
    assert not glyphs(page.painted.texts)


def test_words_under_an_effect_are_read_all_the_same(page_of: Callable[..., Page]) -> None:
    outer = _white(QWidget())
    QVBoxLayout(outer).addWidget(label := QLabel("Dimmed"))
    label.setGraphicsEffect(QGraphicsOpacityEffect(label))
    assert [text.text for text in page_of(outer).painted.texts] == ["Dimmed"]


def test_words_kept_in_a_picture_are_found_out(page_of: Callable[..., Page]) -> None:
    def paint(painter: QPainter, _widget: QWidget) -> None:
        painter.drawPixmap(10, 10, QPixmap(200, 40))

    canvas = Canvas(paint)
    type(canvas).__module__ = "four_notebooks.views.test"
    try:
        assert checks.hidden(page_of(canvas))
    finally:
        type(canvas).__module__ = __name__


def test_a_text_in_the_wrong_language_is_found(page_of: Callable[..., Page]) -> None:
    label = _white(QLabel("3 days to sign"))
    assert not checks.untranslated(page_of(label))
    assert checks.untranslated(page_of(label, Allowed(foreign=re.compile(".+ days to sign"))))
