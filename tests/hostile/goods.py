"""A sound file for every reader, as other programs write it. All names are invented."""

from __future__ import annotations

import json

from files import ods, ods_row, xls, xlsx

HEADER = ("公司名称", "联系人", "电话", "地址", "备注")
ROWS = [
    (f"恒远印务{at}", "单雄信", f"1380000{at:04}", f"杭州市文三路 {at} 号", "报价已发\n等回复")
    for at in range(12)
]


def _text(separator: str) -> bytes:
    flat = [HEADER, *(tuple(cell.replace("\n", " ") for cell in row) for row in ROWS)]
    return "".join(separator.join(row) + "\r\n" for row in flat).encode()


def _cards() -> bytes:
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:单;雄信;;;\r\nFN:单雄信{at}\r\nORG:{name}\r\n"
        f"TEL;TYPE=CELL:{phone}\r\nEMAIL:a{at}@example.com\r\nNOTE:报价已发\\n等回复\r\nEND:VCARD\r\n"
        for at, (name, _, phone, _, _) in enumerate(ROWS)
    ).encode()


def _calendar() -> bytes:
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{at}@example.com\r\nDTSTAMP:20261120T010000Z\r\n"
        f"DTSTART:202612{at + 1:02}T060000Z\r\nDTEND:202612{at + 1:02}T070000Z\r\n"
        f"SUMMARY:拜访{name}\r\nLOCATION:杭州市文三路\r\nDESCRIPTION:报价已发\r\nEND:VEVENT\r\n"
        for at, (name, *_) in enumerate(ROWS)
    )
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//\r\n{events}END:VCALENDAR\r\n".encode()
    )


def _trello() -> bytes:
    cards = [
        {
            "id": f"card{at}",
            "name": name,
            "desc": "报价已发",
            "idList": "list1",
            "closed": False,
            "due": "2026-12-01T06:00:00.000Z",
            "idChecklists": [f"check{at}"],
            "labels": [{"id": "1", "idBoard": "b", "name": "重点", "color": "red"}],
            "pos": at,
        }
        for at, (name, *_) in enumerate(ROWS)
    ]
    board = {
        "id": "b",
        "name": "客户",
        "lists": [{"id": "list1", "name": "意向", "closed": False, "pos": 1, "idBoard": "b"}],
        "cards": cards,
        "actions": [
            {
                "id": f"act{at}",
                "type": "commentCard",
                "date": "2026-11-01T02:00:00.000Z",
                "data": {"text": "打过电话", "card": {"id": f"card{at}"}},
            }
            for at in range(len(ROWS))
        ],
        "checklists": [
            {
                "id": f"check{at}",
                "idCard": f"card{at}",
                "name": "准备",
                "checkItems": [{"name": "样品", "state": "complete"}],
            }
            for at in range(len(ROWS))
        ],
    }
    return json.dumps(board, ensure_ascii=False).encode()


def _board() -> bytes:
    cards = "".join(f"- [ ] {name} #重点 @{{2026-12-01}}\n\t报价已发\n" for name, *_ in ROWS)
    head = "---\n\nkanban-plugin: basic\n\n---\n\n"
    return f"{head}## 意向\n\n{cards}\n\n## 签单\n\n- [x] 远山茶业\n".encode()


def _pasted() -> bytes:
    return "\n\n".join(
        f"{name}\n联系人：{person}\n电话：{phone}\n地址：{place}"
        for name, person, phone, place, _ in ROWS
    ).encode()


def account_line(number: int, name: str, phone: str) -> bytes:
    """A line of the program's own export that holds an account."""
    unknown = {"answer": "unknown", "note": "", "at": None}
    texts = ("short_name", "registration_code", "area", "address", "industry", "source", "website")
    account: dict[str, object] = {"record": "account", "id": number, "name": name}
    account |= {"created_at": "2026-10-14T00:00:00.000Z", "notebook": "inbox", "status": "active"}
    account |= {"position": 1024.0 * number, "term": "short", "phones": [phone], "tags": []}
    account |= dict.fromkeys(texts, "") | {"amount": None, "note": "报价已发"}
    account |= dict.fromkeys(("need", "power", "value"), unknown)
    account |= {"extra": [], "locked": False, "deleted_at": None}
    return json.dumps(account, ensure_ascii=False).encode() + b"\n"


def _own() -> bytes:
    head = b'{"four_notebooks":1,"made_at":"2026-11-22T03:38:56.014Z"}\n'
    rows = enumerate(ROWS)
    return head + b"".join(account_line(at + 1, row[0], row[2]) for at, row in rows)


def _sheet() -> bytes:
    return (
        "id: prepare\nname: 拜访准备\nabout: account\nsections:\n- id: before\n"
        "  title: 打电话之前\n  questions:\n  - id: before.funds\n    ask: 资金从哪里来？\n"
    ).encode()


GOODS: dict[str, tuple[str, bytes]] = {
    "csv": (".csv", _text(",")),
    "tsv": (".tsv", _text("\t")),
    "txt": (".txt", _text(";")),
    "xlsx": (".xlsx", xlsx([HEADER, *ROWS])),
    "xlsm": (".xlsm", xlsx([HEADER, *ROWS])),
    "xls": (
        ".xls",
        xls([(y, x, cell) for y, row in enumerate((HEADER, *ROWS)) for x, cell in enumerate(row)]),
    ),
    "ods": (".ods", ods("".join(ods_row(*row) for row in (HEADER, *ROWS)))),
    "vcards": (".vcf", _cards()),
    "calendar": (".ics", _calendar()),
    "trello": (".json", _trello()),
    "obsidian": (".md", _board()),
    "own": (".jsonl", _own()),
    "sheet": (".yaml", _sheet()),
    "pasted": (".pasted", _pasted()),
    "clipboard": (".clipboard", _pasted()),
    "attachment": (".bin", b"any bytes"),
}
"""The ending and the content of a sound file, by reader."""
