"""A fault in words, in both languages, by the program's own table of sentences."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused

CHINESE = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "zh_CN" / "models.ts"


@cache
def chinese() -> dict[str, str]:
    """The Chinese of every sentence about faults."""
    root = ET.parse(CHINESE).getroot()
    contexts = [each for each in root.iter("context") if each.findtext("name") == "Faults"]
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for context in contexts
        for message in context.iter("message")
    }


def said(code: str, values: Mapping[str, object]) -> tuple[str, str]:
    """The fault in English and Chinese; each is one filled sentence."""
    english = sentence(Refused(code, **values), lambda _, source: source)
    translated = sentence(Refused(code, **values), lambda _, source: chinese().get(source, ""))
    for words in (english, translated):
        assert words.strip() == words != ""
        assert "\n" not in words
        assert "{" not in words
    assert english != translated
    return english, translated
