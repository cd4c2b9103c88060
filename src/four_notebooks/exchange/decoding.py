"""Which encoding a text file is written in, and its text, also where a few bytes are damaged."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from four_notebooks.exchange.faults import Unreadable

ENCODINGS = (
    "utf-8",
    "gb18030",
    "big5hkscs",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "shift_jis",
    "euc_kr",
)
"""The encodings that a person may choose from, by Python's names."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
_WESTERN = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z ,;\t\n])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_UNWANTED = re.compile("[\x00\ud800-\udfff]")
_MOST_CONTROL = 0.01
_MOST_STRAY = 0.1
"""Share of bytes beyond ASCII that a plain list may have as damage."""
_SAMPLE = 200_000
"""Characters by which a text is judged."""
_LINES_FROM = 4_000_000
"""Bytes whose lines are tried one by one."""
_EVERYDAY = {"gb18030": ("gb2312", 0xB0, 0xD7), "big5hkscs": ("big5", 0xA4, 0xC6)}
"""Where the commonest characters of an encoding lie: the first bytes of its level 1."""
_EVERYDAY_SHARE = 0.6
"""In Chinese text above 0.9 in fact; about a third where other bytes are read as Chinese."""
_FAR_BETTER = 0.3
_EASTERN = re.compile("[\u2e80-\u2fff\u3040-\u9fff\ue000-\uf8ff\U00020000-\U0003ffff]")


def decoded(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the encoding it was read with: chosen, told by a mark, or the first that fits.

    The ladder is a byte order mark, UTF-8, GB18030 (MEASURED on lists of Chinese customers),
    then Big5 and Western. Damaged bytes become U+FFFD and cost their own line at most. A last
    character cut in half is left out. Line breaks are one line feed each.

    Raises:
        Unreadable: ``encoding`` if the chosen one does not fit, ``not_a_table``.
    """
    if encoding is not None:
        return _plausible(_chosen(content, encoding)), encoding
    for mark, name in _BOMS:
        if content.startswith(mark):
            return _plausible(_mended(content[len(mark) :], name)), name
    name = _utf16_without_mark(content) or _guessed(content)
    return _plausible(_mended(content, name)), name


def _chosen(content: bytes, encoding: str) -> str:
    """The text by the encoding that a person chose; what does not fit becomes a mark."""
    for mark, name in _BOMS:
        if content.startswith(mark) and codecs.lookup(encoding).name == codecs.lookup(name).name:
            content = content[len(mark) :]
    try:
        text = content.decode(encoding, errors="replace")
    except (LookupError, ValueError) as error:
        raise Unreadable("encoding", encoding=encoding) from error
    if text.count("\ufffd") > len(text) / 4:
        raise Unreadable("encoding", encoding=encoding)
    return text


def _guessed(content: bytes) -> str:
    """The first encoding of the ladder that fits wholly or but for a few damaged places."""
    if _fits(content, "utf-8") or _nearly(content, "utf-8"):
        return "utf-8"
    chinese = _chinese(content)
    if chinese:
        western = chinese == "gb18030" and _looks_western(_sample(content, chinese))
        return "cp1252" if western and _fits(content, "cp1252") else chinese
    if _nearly(content, "cp1252") or _mostly_ascii(content):
        return "cp1252"
    raise Unreadable("not_a_table")


def _chinese(content: bytes) -> str:
    """The Chinese encoding that fits, or ''. Both may: then everyday characters decide.

    GB18030 wins unless Big5 reads far better; damage is borne where the text reads well.
    """
    shares = {
        name: _everyday(_sample(content, name), *told)
        for name, told in _EVERYDAY.items()
        if _fits(content, name) or _nearly(content, name)
    }
    gb, big5 = shares.get("gb18030", 0.0), shares.get("big5hkscs", 0.0)
    if big5 > gb + _FAR_BETTER:
        return "big5hkscs"
    if _fits(content, "gb18030") or gb >= _EVERYDAY_SHARE:
        return "gb18030"
    return "big5hkscs" if big5 >= _EVERYDAY_SHARE or _fits(content, "big5hkscs") else ""


def _fits(content: bytes, encoding: str) -> bool:
    """Whether it is wholly of that encoding, but for a last character cut in half."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        decoder.decode(content, final=False)
    except ValueError:
        return False
    return True


def _nearly(content: bytes, encoding: str) -> bool:
    """Whether most lines beyond ASCII are sound: damage spares the lines around it."""
    lines = [line for line in content[:_LINES_FROM].splitlines() if not line.isascii()]
    sound = sum(1 for line in lines if _fits(line, encoding))
    return sound * 2 > len(lines) or (encoding == "utf-8" and _mostly_utf8(content))


def _mostly_utf8(content: bytes) -> bool:
    """Whether more characters beyond ASCII are sound than damaged, as no other encoding gives."""
    text = content[:_LINES_FROM].decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return 0 < bad <= len(text) - len(text.encode("ascii", "ignore")) - bad


def _sample(content: bytes, encoding: str) -> str:
    return content[:_SAMPLE].decode(encoding, errors="replace")


def _everyday(text: str, codec: str, first: int, last: int) -> float:
    """The share of a codec's everyday characters among those of Chinese and its neighbours."""
    eastern = [each for each in text if _EASTERN.match(each)]
    found = sum(
        1
        for each in eastern
        if len(pair := each.encode(codec, "ignore")) == 2 and first <= pair[0] <= last
    )
    return found / len(eastern) if eastern else 0.0


def _mostly_ascii(content: bytes) -> bool:
    return len(content) - len(content.decode("ascii", "ignore")) <= len(content) * _MOST_STRAY


def _looks_western(text: str) -> bool:
    """Whether the Chinese characters stand one by one within Latin words: "M黮ler"."""
    foreign = len(_NOT_ASCII.findall(text))
    return foreign > 0 and len(_WESTERN.findall(text)) * 2 > foreign


def _utf16_without_mark(content: bytes) -> str:
    """The kind of UTF-16 that the zero bytes tell of, or ''."""
    head = content[:4096]
    zeros = head.count(0)
    if not zeros or len(content) < 4:
        return ""
    odd = head[1::2].count(0)
    even = zeros - odd
    if min(odd, even) * 4 > max(odd, even) or zeros * 50 < len(head):
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = head[: len(head) // 2 * 2].decode(name, errors="replace")
    return "" if _is_noise(text) else name


def _mended(content: bytes, encoding: str) -> str:
    """The text with a mark for each damaged place; a last character cut in half is left out."""
    if encoding.startswith("utf-16"):
        return "".join(_utf16_lines(content, encoding))
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    return decoder.decode(content, final=False)


def _utf16_lines(content: bytes, encoding: str) -> Iterator[str]:
    """The lines of UTF-16; after a byte too many or too few the next line is sound again.

    A line feed between two characters is none, unless a carriage return stands before it:
    both together name characters of scripts that no text mixes so.
    """
    feed, both = "\n".encode(encoding), "\r\n".encode(encoding)
    if content.count(feed) == content[: len(content) // 2 * 2].decode(encoding, "replace").count(
        "\n"
    ):
        yield content[: len(content) // 2 * 2].decode(encoding, "replace")
        return
    at = 0
    while at < len(content):
        end = content.find(feed, at)
        while end >= 0 and (end - at) % 2 and content[end - 2 : end + 2] != both:
            end = content.find(feed, end + 1)
        stop = len(content) if end < 0 else end + 2
        line = content[at:stop]
        if len(line) % 2 and end >= 0:
            line = line[:-4][: len(line[:-4]) // 2 * 2] + both
        yield line[: len(line) // 2 * 2].decode(encoding, "replace")
        at = stop


def _plausible(text: str) -> str:
    """The text without NUL and with plain line breaks. Raises Unreadable where it is noise."""
    if _is_noise(text):
        raise Unreadable("not_a_table")
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _is_noise(text: str) -> bool:
    """Whether there is so much in it that no text has; one damaged line is not enough."""
    sample = text[:_SAMPLE]
    if text.count("\x00") > len(text) / 3 + 2:
        return True
    if sum(1 for _ in _CONTROL.finditer(sample)) <= len(sample) * _MOST_CONTROL + 2:
        return False
    lines = [line for line in re.split("[\r\n]+", sample) if line]
    noisy = sum(1 for line in lines if _CONTROL.search(line))
    return noisy * 3 > len(lines)
