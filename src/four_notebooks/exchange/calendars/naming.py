"""Whom an event is about: the name of an account that stands in its summary, if any does.

Precision before recall: what is unsure stays the whole summary, and the texts in which a
known account may be found go along with it.
"""

from __future__ import annotations

import html
import re

_BEFORE = re.compile(
    r"\s*(?:(?:客户拜访|拜访|回访|走访|再访|初访|约见|会见|面谈|上门)(?=[\s:：\-—\u4e00-\u9fff])|"
    r"(?:visit|visiting)\b(?:\s+(?:with|to|at)\b)?|"
    r"(?:meeting|meet|call|lunch|dinner|besuch|termin)\s+(?:with|at|bei|mit)\b)[\s:：\-—]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s:：\-—]*(?:拜访|回访|面谈|会议|开会|见面|沟通|洽谈|视频会议|电话会议|电话|"
    r"\b(?:visit|meeting|call|lunch|dinner))\s*$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\s[·|｜/–—-]\s|[|｜]|[:：](?!\d)|\s@\s")
_WEAK = re.compile(r"[\s,，、;；/·()（）]+")
_CHINESE_COMPANY = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9()（）]{2,40}?"
    r"(?:公司|集团|厂|商行|经营部|事务所|门诊部|医院|学校|大学|研究院|工作室|酒店|银行|合作社)"
    r"(?:[\u4e00-\u9fff]{2,8}分公司)?"
)
_LATIN_COMPANY = re.compile(
    r"[A-Z][\w&.'-]*(?: [A-Z&][\w&.'-]*){0,5},? (?:Co\.?,? )?"
    r"(?:Ltd|Limited|GmbH|Inc|LLC|AG|Corp|KG|SA|BV|Pty|Oy|AB)\b\.?"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HTML = re.compile(r"</?(?:p|br|div|span|a|b|i|u|ul|ol|li|html|body|table)\b[^<>]{0,500}>", re.I)
_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]{0,20}>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,500}>")
_LONGEST = 500


def account_in(summary: str) -> str:
    """The name that a summary gives an account; the summary itself where none stands out."""
    plain = " ".join(summary.split())[:_LONGEST]
    core = _BEFORE.sub("", plain, count=1) if _BEFORE.match(plain) else plain
    for pattern in (_CHINESE_COMPANY, _LATIN_COMPANY):
        found = pattern.search(core)
        if found is not None:
            return found[0]
    asked = core != plain
    core = _STRONG.split(core)[0].strip() or core
    short = _AFTER.sub("", core)
    asked = asked or short != core
    core = short or core
    if asked and _CHINESE.search(core):
        core = next((part for part in _WEAK.split(core) if part), core)
    return core or plain


def own_parts(summary: str, account: str) -> tuple[str, tuple[str, ...]]:
    """The account and the people of an event that this program wrote: A · B · C."""
    if account and (summary == account or summary.startswith(f"{account} · ")):
        people = summary[len(account) + 3 :].split(" · ")
        return account, tuple(name for name in people if name)
    name, *rest = summary.split(" · ")
    return account or name, tuple(part for part in rest if part)


def as_text(description: str) -> str:
    """A description that was written as HTML as plain text; any other as it is."""
    if not _HTML.search(description):
        return description.strip()
    plain = html.unescape(_TAG.sub("", _BREAK.sub("\n", description)))
    return "\n".join(line.strip() for line in plain.split("\n")).strip()
