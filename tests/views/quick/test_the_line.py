"""The one line: words become chips, chips become words, and input methods are left in peace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from quick_hands import Places, commit, compose, typed

from four_notebooks.method.values import EntryKind
from four_notebooks.services.quick_pieces import TokenKind
from four_notebooks.views.quick.line import QuickLineEdit
from four_notebooks.views.quick.visit import QuickVisit

OBJECT = "\ufffc"


def kinds(line: QuickLineEdit) -> list[str]:
    return [str(token.kind) for token in line.line.tokens]


def shown(line: QuickLineEdit) -> str:
    return line.toPlainText().replace(OBJECT, "▮")


def test_each_word_becomes_a_chip_when_the_blank_after_it_is_typed(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm")
    assert shown(line) == "hqjm"
    typed(line, " @李敏 78 昨天 16:00 面谈 40分 谈了")
    assert shown(line) == "▮ ▮ ▮ ▮ ▮ 谈了"
    assert kinds(line) == ["account", "person", "heat", "when", "kind", "minutes"]
    assert line.line_text().source == "hqjm @李敏 78 昨天 16:00 面谈 40分 谈了"


def test_a_day_and_a_time_typed_one_after_the_other_join_on_one_chip(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm 昨天 ")
    assert shown(line) == "▮ ▮ "
    typed(line, "16:00 ")
    assert shown(line) == "▮ ▮ "
    assert line.line.when.minute == 960


def test_a_heat_followed_by_min_becomes_a_duration(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm 40 ")
    assert line.line.heat == 40
    typed(line, "min ")
    assert line.line.heat is None
    assert line.line.minutes == 40


def test_backspace_turns_the_chip_before_the_caret_back_into_text(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm 78 ")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert shown(line) == "▮ 78"
    typed(line, " 台")
    assert line.line.heat is None
    assert line.line.text == "78 台"


def test_a_number_turned_back_and_corrected_is_a_chip_again(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm 78 ")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    typed(line, "6 ")
    assert line.line.heat == 76


def test_an_account_turned_back_can_be_corrected(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm ")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert shown(line) == "hqjm"
    for _ in range(4):
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    typed(line, "hnwl ")
    assert line.line.account is not None
    assert line.line.account.name == "海纳物流"


def test_undo_takes_back_chip_and_blank_together(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm")
    typed(line, " ")
    assert shown(line) == "▮ "
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert OBJECT not in line.toPlainText()


def test_copying_gives_the_words_that_were_typed(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm @李敏 78 谈了")
    line.selectAll()
    line.copy()
    assert QApplication.clipboard().text() == "hqjm @李敏 78 谈了"


def test_a_pasted_line_is_read_like_a_typed_one(quick: QuickVisit) -> None:
    line = quick.sheet.line
    QApplication.clipboard().setText("海纳物流 @赵经理 66 电话 说了交期")
    line.paste()
    assert kinds(line) == ["account", "person", "heat", "kind"]
    assert line.line.visit_kind is EntryKind.PHONE


def test_nothing_is_read_while_a_word_is_being_composed(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm 78")
    compose(line, "tan le ")
    assert kinds(line) == ["account"]
    assert line.line_text().source == "hqjm 78"
    assert not quick.guide.list.isVisible()
    commit(line, " 谈了")
    assert line.line.heat == 78
    assert line.line.text == "谈了"


def test_keys_pressed_while_composing_belong_to_the_input_method(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm ")
    compose(line, "tan")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.hasFocus()
    assert line.composing


def test_the_list_under_the_caret_offers_names_and_enter_takes_one(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hai")
    assert quick.guide.list.isVisible()
    titles = [quick.guide.list.model().index(n, 0).data() for n in range(3)]
    assert sorted(titles[:2]) == ["海川装饰", "海纳物流"]
    assert "hai" in titles[2]
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not quick.guide.list.isVisible()
    assert line.line.account is not None
    assert line.line.account.name == titles[1]
    assert line.hasFocus()


def test_tab_takes_a_person_and_the_text_can_go_on(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm @l")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert [person.name for person in line.line.people] == ["李敏"]
    typed(line, "谈了")
    assert line.line.text == "谈了"


def test_one_of_two_accounts_of_the_same_name_is_chosen_from_the_list(quick: QuickVisit) -> None:
    book = quick.session.book
    twins = [book.accounts.create("宏图印务"), book.accounts.create("宏图印务")]
    line = quick.sheet.line
    typed(line, "宏图印务 ")
    assert line.line.account is None
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.line.account is not None
    assert line.line.account.id == twins[1].id


def test_an_unknown_name_is_offered_as_a_new_lead(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "Red Panda")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.line.new_account == "Red Panda"
    assert line.line.tokens[0].kind is TokenKind.NEW_ACCOUNT


def test_escape_puts_only_the_list_away_first(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hai")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not quick.guide.list.isVisible()
    assert quick.isVisible()
    assert shown(line) == "hai"


def test_down_on_an_empty_line_offers_the_visits_to_be_written_up(
    quick: QuickVisit, places: Places
) -> None:
    book = quick.session.book
    hainan = places.hainan
    book.plan.plan(hainan.id, book.today())
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_Down)
    QTest.keyClick(quick.sheet.line, Qt.Key.Key_Return)
    account = quick.sheet.line.line.account
    assert account is not None
    assert account.id == hainan.id


def test_leaving_the_line_completes_its_last_word(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm 谈了 @李敏")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert quick.sheet.purpose.hasFocus()
    assert [person.name for person in line.line.people] == ["李敏"]


def test_a_screen_reader_hears_what_the_chips_say(quick: QuickVisit) -> None:
    line = quick.sheet.line
    typed(line, "hqjm @李敏 78 ")
    assert line.accessibleName()
    assert "华启精密制造" in line.accessibleDescription()
    assert "KP2 李敏" in line.accessibleDescription()


def test_a_new_name_offers_the_account_it_may_mean_before_a_new_lead(
    quick: QuickVisit, qtbot: QtBot
) -> None:
    line, offered = quick.sheet.line, quick.guide.list

    def titles() -> list[str]:
        model = offered.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    typed(line, "苏州华启精密制造有限公司")

    qtbot.waitUntil(lambda: titles()[:1] == ["华启精密制造"])
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.line.account is not None
    assert line.line.account.name == "华启精密制造"
