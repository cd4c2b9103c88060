"""Boards in the shape of Trello's JSON export, with invented cards."""

from __future__ import annotations

import json
from typing import Any

BOARD = "64a000000000000000000b0d"
MADE = "655d8a00"
"""2023-11-22 04:58:40 UTC in the first eight digits of an id."""


def key(number: int) -> str:
    """An id made at ``MADE``."""
    return f"{MADE}{number:016x}"


def a_list(number: int, name: str, **more: object) -> dict[str, Any]:
    """A list of the board."""
    pos = number * 65536
    return {"id": key(number), "name": name, "closed": False, "pos": pos, "idBoard": BOARD, **more}


def a_card(number: int, name: str, in_list: int = 1, **more: object) -> dict[str, Any]:
    """A card with the parts that Trello always writes."""
    return {
        "id": key(1000 + number),
        "address": None,
        "closed": False,
        "desc": "",
        "due": None,
        "dueComplete": False,
        "idBoard": BOARD,
        "idList": key(in_list),
        "idLabels": [],
        "idMembers": [],
        "idShort": number,
        "isTemplate": False,
        "cardRole": None,
        "labels": [],
        "limits": {"attachments": {"perCard": {"status": "ok", "disableAt": 1000}}},
        "locationName": None,
        "name": name,
        "pos": number * 16384,
        "badges": {"comments": 0, "checkItems": 0},
        "attachments": [],
        "customFieldItems": [],
        **more,
    }


def a_comment(number: int, of_card: int, text: str, date: str, author: str) -> dict[str, Any]:
    """A comment as the board's actions hold it."""
    return {
        "id": key(5000 + number),
        "idMemberCreator": key(9001),
        "data": {"text": text, "card": {"id": key(1000 + of_card)}, "board": {"id": BOARD}},
        "type": "commentCard",
        "date": date,
        "memberCreator": {"id": key(9001), "fullName": author},
    }


def board(*cards: dict[str, Any], **more: object) -> bytes:
    """The file of a board with two lists."""
    whole = {
        "id": BOARD,
        "name": "销售板",
        "closed": False,
        "actions": [],
        "cards": list(cards),
        "labels": [],
        "lists": [a_list(1, "意向"), a_list(2, "跟进中")],
        "members": [{"id": key(9001), "fullName": "周敏", "username": "zhoumin"}],
        "checklists": [],
        "customFields": [],
        **more,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
