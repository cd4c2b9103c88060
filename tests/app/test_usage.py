"""What the command line takes, what it refuses, and how it speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.conftest import Run, start
from four_notebooks.app import paths
from four_notebooks.app.cli.grammar import UsageError, understand
from four_notebooks.app.main import main


@pytest.mark.parametrize(
    "words",
    [
        ["agenda", "--date", "tomorrow"],
        ["agenda", "--tomorrow"],
        ["agenda", "--json=yes"],
        ["assess", "--now", "noon"],
        ["backup", "one", "two"],
        ["check", "--book"],
        ["check", "--book", ""],
        ["import"],
        ["restore"],
        ["screenshot"],
        ["screenshot", "x.png", "--size", "big"],
        ["screenshot", "x.png", "--theme", "pink"],
        ["screenshot", "x.png", "--scale", "90"],
        ["search"],
        ["search", "x", "--theme", "dark"],
        ["search", "-x"],
        ["no-such-command"],
        ["--language", "tlh"],
    ],
    ids=" ".join,
)
def test_wrong_usage_gives_two_and_one_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(words)

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.count("\n") == 1


def test_options_may_stand_anywhere() -> None:
    before = understand(["--json", "--book", "a.book", "search", "华启"])
    after = understand(["search", "华启", "--book=a.book", "--json"])

    assert before == after
    assert before.json
    assert before.book == Path("a.book")


def test_words_after_two_dashes_are_words() -> None:
    assert understand(["search", "--", "--json"]).words == ("--json",)


def test_an_option_of_another_command_is_refused() -> None:
    with pytest.raises(UsageError):
        understand(["check", "--date", "2026-11-21"])


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0

    said = capsys.readouterr().out
    commands = "import search assess agenda check backup restore sample screenshot"
    assert all(f"four-notebooks {command}" in said for command in commands.split())


def test_mistakes_are_told_in_the_users_language(run: Run) -> None:
    chinese = run("check", "--language", "zh_CN")
    english = run("check", "--language", "en")

    assert "没有本子" in chinese.err
    assert "There is no book" in english.err


@pytest.mark.parametrize("said", ["", "somewhere"])
def test_a_folder_variable_without_a_real_place_is_as_if_not_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "张三 #1%20"))
    monkeypatch.setenv("XDG_DATA_HOME", said)

    assert paths.default_book().is_relative_to(tmp_path / "张三 #1%20")


def test_without_a_display_the_window_says_so_and_names_screenshot(tmp_path: Path) -> None:
    said = start(
        "--book",
        tmp_path / "mine.book",
        DISPLAY=None,
        WAYLAND_DISPLAY=None,
        QT_QPA_PLATFORM=None,
    )

    assert said.returncode == 3
    assert said.stderr.count("\n") == 1
    assert "screenshot" in said.stderr


def test_reading_in_english_loads_no_qt(filled: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from four_notebooks.app.main import main;"
        f"main(['search', '华启', '--book', {str(filled)!r}]);"
        "sys.exit(sum(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert done.returncode == 0


def test_a_reader_that_goes_away_is_no_fault(filled: Path) -> None:
    import subprocess
    import sys

    program = [sys.executable, "-m", "four_notebooks", "assess", "--json", "--book", str(filled)]
    process = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()

    assert process.wait(60) == 0
    assert complaint == b""
