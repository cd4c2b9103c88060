"""What a file turns out to be is decided by its content before its name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from four_notebooks.exchange.arrivals import Arrivals
from four_notebooks.exchange.incoming import OwnExport, read_incoming
from four_notebooks.exchange.tables_in import Table

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
TRELLO = (
    '{"name": "谈", "lists": [{"id": "1", "name": "甲"}],'
    ' "cards": [{"id": "2", "idList": "1", "name": "恒远印务"}]}'
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261203T060000Z\r\n"
    "SUMMARY:拜访恒远印务\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
NOTE = "---\nkanban-plugin: basic\n---\n\n## 谈\n\n- [ ] 恒远印务\n"


@pytest.mark.parametrize(
    ("content", "kind"),
    [(TRELLO, "trello"), (CALENDAR, "calendar"), (NOTE, "obsidian")],
)
@pytest.mark.parametrize("name", ["file", "file.csv", "file.txt", "file.dat"])
def test_boards_and_calendars_are_known_under_any_name(
    tmp_path: Path, content: str, kind: str, name: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    found = read_incoming(path, zone=UTC, now=NOW)
    assert isinstance(found, Arrivals)
    assert (found.kind, len(found.found)) == (kind, 1)


def test_a_list_is_a_list_also_as_txt(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes("企业名称\t电话\n恒远印务\t13800000000\n".encode("gb18030"))
    found = read_incoming(path, zone=UTC, now=NOW)
    assert isinstance(found, Table)
    assert found.headers == ("企业名称", "电话")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_of_a_chat_is_read_as_one(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "chat.txt"
    text = "恒远印务有限公司\n联系人：周明\n电话：13800000000\n地址：工业园区 68 号\n"
    path.write_bytes(text.encode(encoding))
    found = read_incoming(path, zone=UTC, now=NOW)
    assert isinstance(found, Arrivals)
    (arrival,) = found.found
    assert arrival.lead.name == "恒远印务有限公司"
    assert "13800000000" in arrival.lead.all_phones


def test_the_programs_own_export_is_known_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "anything.csv"
    path.write_text('{"four_notebooks": 1}\n', encoding="utf-8")
    assert read_incoming(path, zone=UTC, now=NOW) == OwnExport(path)
