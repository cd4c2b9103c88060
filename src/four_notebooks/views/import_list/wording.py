"""Words of the import: what columns become, what becomes of rows, encodings by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from four_notebooks.exchange.arrivals import Choice, FailedRow, Notice, Said
from four_notebooks.exchange.columns import Field
from four_notebooks.exchange.taking_in.effort import Passed
from four_notebooks.exchange.taking_in.plan import Left, PreviewRow
from four_notebooks.models.faults import sentence
from four_notebooks.models.import_list.fates import Fate
from four_notebooks.models.import_list.preview import PreviewWords
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.refusals import Refused

_FIELDS = {
    Field.NAME: QT_TRANSLATE_NOOP("ImportWords", "Name"),
    Field.SHORT_NAME: QT_TRANSLATE_NOOP("ImportWords", "Short name"),
    Field.CODE: QT_TRANSLATE_NOOP("ImportWords", "Registration code"),
    Field.PHONE: QT_TRANSLATE_NOOP("ImportWords", "Phone"),
    Field.MOBILE: QT_TRANSLATE_NOOP("ImportWords", "Mobile phone"),
    Field.AREA: QT_TRANSLATE_NOOP("ImportWords", "Area"),
    Field.ADDRESS: QT_TRANSLATE_NOOP("ImportWords", "Address"),
    Field.INDUSTRY: QT_TRANSLATE_NOOP("ImportWords", "Industry"),
    Field.SOURCE: QT_TRANSLATE_NOOP("ImportWords", "Source"),
    Field.TAGS: QT_TRANSLATE_NOOP("ImportWords", "Tags"),
    Field.AMOUNT: QT_TRANSLATE_NOOP("ImportWords", "Amount"),
    Field.WEBSITE: QT_TRANSLATE_NOOP("ImportWords", "Website"),
    Field.MAIL: QT_TRANSLATE_NOOP("ImportWords", "Mail"),
    Field.REMARK: QT_TRANSLATE_NOOP("ImportWords", "Remark (becomes a note)"),
    Field.LEGAL_PERSON: QT_TRANSLATE_NOOP("ImportWords", "Legal representative"),
    Field.CONTACT: QT_TRANSLATE_NOOP("ImportWords", "Contact"),
    Field.PERSON: QT_TRANSLATE_NOOP("ImportWords", "Contact, or the account without a company"),
    Field.CONTACT_FIRST: QT_TRANSLATE_NOOP("ImportWords", "Contact, first name"),
    Field.CONTACT_LAST: QT_TRANSLATE_NOOP("ImportWords", "Contact, last name"),
    Field.CONTACT_TITLE: QT_TRANSLATE_NOOP("ImportWords", "Contact, title"),
    Field.CONTACT_PHONE: QT_TRANSLATE_NOOP("ImportWords", "Contact, phone"),
    Field.CONTACT_MAIL: QT_TRANSLATE_NOOP("ImportWords", "Contact, mail"),
    Field.CONTACT_WECHAT: QT_TRANSLATE_NOOP("ImportWords", "Contact, WeChat"),
    Field.NEXT_VISIT: QT_TRANSLATE_NOOP("ImportWords", "Next visit"),
    Field.NEXT_PURPOSE: QT_TRANSLATE_NOOP("ImportWords", "Purpose of the next visit"),
    Field.EXTRA: QT_TRANSLATE_NOOP("ImportWords", "Kept as it is"),
    Field.SKIP: QT_TRANSLATE_NOOP("ImportWords", "Left out"),
}
_ENCODINGS = {
    "utf-8": QT_TRANSLATE_NOOP("ImportWords", "Unicode (UTF-8)"),
    "gb18030": QT_TRANSLATE_NOOP("ImportWords", "Chinese, simplified (GB18030)"),
    "big5hkscs": QT_TRANSLATE_NOOP("ImportWords", "Chinese, traditional (Big5)"),
    "utf-16-le": QT_TRANSLATE_NOOP("ImportWords", "Unicode (UTF-16, little end first)"),
    "utf-16-be": QT_TRANSLATE_NOOP("ImportWords", "Unicode (UTF-16, big end first)"),
    "cp1252": QT_TRANSLATE_NOOP("ImportWords", "Western (Windows)"),
    "shift_jis": QT_TRANSLATE_NOOP("ImportWords", "Japanese (Shift JIS)"),
    "euc_kr": QT_TRANSLATE_NOOP("ImportWords", "Korean (EUC)"),
}
SEPARATORS = {
    ",": QT_TRANSLATE_NOOP("ImportWords", "Comma"),
    ";": QT_TRANSLATE_NOOP("ImportWords", "Semicolon"),
    "\t": QT_TRANSLATE_NOOP("ImportWords", "Tab"),
    "|": QT_TRANSLATE_NOOP("ImportWords", "Upright line"),
    "，": QT_TRANSLATE_NOOP("ImportWords", "Fullwidth comma"),
    "；": QT_TRANSLATE_NOOP("ImportWords", "Fullwidth semicolon"),
}
_COLUMNS = {
    "name": QT_TRANSLATE_NOOP("ImportWords", "Name"),
    "group": QT_TRANSLATE_NOOP("ImportWords", "List"),
    "people": QT_TRANSLATE_NOOP("ImportWords", "People"),
    "phones": QT_TRANSLATE_NOOP("ImportWords", "Phone"),
    "place": QT_TRANSLATE_NOOP("ImportWords", "Place"),
    "tags": QT_TRANSLATE_NOOP("ImportWords", "Tags"),
    "says": QT_TRANSLATE_NOOP("ImportWords", "Notes"),
    "visits": QT_TRANSLATE_NOOP("ImportWords", "Planned visits"),
    "checklists": QT_TRANSLATE_NOOP("ImportWords", "Checklists"),
}
_OF_ACCOUNT = {
    "registration_code": Field.CODE,
    "phones": Field.PHONE,
}
_MORE = {
    "contacts": QT_TRANSLATE_NOOP("ImportWords", "People"),
    "notes": QT_TRANSLATE_NOOP("ImportWords", "Notes"),
    "visits": QT_TRANSLATE_NOOP("ImportWords", "Planned visits"),
    "checklists": QT_TRANSLATE_NOOP("ImportWords", "Checklists"),
    "extra": QT_TRANSLATE_NOOP("ImportWords", "Other fields"),
}
_CHOICES = {
    Choice.SKIP: QT_TRANSLATE_NOOP("ImportWords", "Skip"),
    Choice.FILL: QT_TRANSLATE_NOOP("ImportWords", "Fill gaps"),
    Choice.UPDATE: QT_TRANSLATE_NOOP("ImportWords", "Update"),
    Choice.BOTH: QT_TRANSLATE_NOOP("ImportWords", "Keep both"),
}
_BY = {
    "code": QT_TRANSLATE_NOOP("ImportWords", "same registration code"),
    "name": QT_TRANSLATE_NOOP("ImportWords", "same name"),
    "phone": QT_TRANSLATE_NOOP("ImportWords", "same phone"),
    "mention": QT_TRANSLATE_NOOP("ImportWords", "named in it"),
    "chosen": QT_TRANSLATE_NOOP("ImportWords", "you said so"),
    "likeness": QT_TRANSLATE_NOOP("ImportWords", "a name like it"),
    "sound": QT_TRANSLATE_NOOP("ImportWords", "sounds the same"),
    "bin": QT_TRANSLATE_NOOP("ImportWords", "it lies in the bin"),
    "both": QT_TRANSLATE_NOOP("ImportWords", "kept beside it"),
}
_LEFT = {
    Left.GROUP: QT_TRANSLATE_NOOP("ImportWords", "Left out with its list"),
    Left.CHOSEN: QT_TRANSLATE_NOOP("ImportWords", "Left out"),
    Left.UNKNOWN: QT_TRANSLATE_NOOP("ImportWords", "Names no account, left out"),
}
_FATES = {
    Fate.NEW: QT_TRANSLATE_NOOP("ImportWords", "New"),
    Fate.MAYBE: QT_TRANSLATE_NOOP("ImportWords", "New, perhaps {name}"),
    Fate.FILLED: QT_TRANSLATE_NOOP("ImportWords", "Fills gaps: {name}"),
    Fate.UPDATED: QT_TRANSLATE_NOOP("ImportWords", "Updates: {name}"),
    Fate.BESIDE: QT_TRANSLATE_NOOP("ImportWords", "New, beside {name}"),
    Fate.KNOWN: QT_TRANSLATE_NOOP("ImportWords", "Known: {name}"),
    Fate.AGAIN: QT_TRANSLATE_NOOP("ImportWords", "As row {row}: {name}"),
    Fate.BLANK: QT_TRANSLATE_NOOP("ImportWords", "Blank"),
}
_NOTICES = {
    Said.ARCHIVED: QT_TRANSLATE_NOOP("ImportWords", "{count} archived cards are left out."),
    Said.NO_ACCOUNTS: QT_TRANSLATE_NOOP(
        "ImportWords", "{count} templates and separators are left out."
    ),
    Said.COMMENTS_MISSING: QT_TRANSLATE_NOOP(
        "ImportWords",
        "{count} comments are not in the export (Trello writes its last 1,000 actions only).",
    ),
    Said.TEXT: QT_TRANSLATE_NOOP("ImportWords", "{count} lines outside the lists are left out."),
    Said.CANCELLED: QT_TRANSLATE_NOOP("ImportWords", "{count} cancelled events are left out."),
    Said.TASKS: QT_TRANSLATE_NOOP("ImportWords", "{count} tasks are left out."),
    Said.ZONES_UNKNOWN: QT_TRANSLATE_NOOP(
        "ImportWords", "The zone of {count} times is unknown; yours is taken."
    ),
    Said.REPEATS_CUT: QT_TRANSLATE_NOOP(
        "ImportWords", "{count} repeating events are followed for 60 visits only."
    ),
    Said.REPEATS_ONCE: QT_TRANSLATE_NOOP(
        "ImportWords", "{count} repeating events are taken once: their rule is not followed."
    ),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)


def field_words(field: Field) -> str:
    """What a column becomes."""
    return _say(_FIELDS[field])


def account_field_words(name: str) -> str:
    """A field of an account, or what comes with one, by its name in the book."""
    if name in _MORE:
        return _say(_MORE[name])
    return field_words(_OF_ACCOUNT.get(name) or Field(name))


def encoding_words(encoding: str) -> str:
    """An encoding by the name people know, or by its own."""
    known = _ENCODINGS.get(encoding)
    return _say(known) if known else encoding.upper()


def separator_words(separator: str) -> str:
    """A separator by its name, or itself."""
    known = SEPARATORS.get(separator)
    return _say(known) if known else separator


def choice_words(choice: Choice) -> str:
    """What shall become of a row about an account that is there."""
    return _say(_CHOICES[choice])


def by_words(by: str) -> str:
    """By what an account was recognised."""
    return _say(_BY[by]) if by in _BY else ""


def notice_words(notice: Notice) -> str:
    """A word about the whole source."""
    return _say(_NOTICES[notice.code]).format(**notice.values)


_LIMITS = {
    "watch": QT_TRANSLATE_NOOP("ImportWords", "{count} accounts to watch; {most} is the limit."),
    "track": QT_TRANSLATE_NOOP("ImportWords", "{count} accounts to track; {most} is the limit."),
    "engage": QT_TRANSLATE_NOOP("ImportWords", "{count} accounts to engage; {most} is the limit."),
}


def limit_words(passed: Passed) -> str:
    """A limit of METHOD 2 that an import would pass."""
    return _say(_LIMITS[passed.limit]).format(count=passed.count, most=passed.most)


def left_words(why: str) -> str:
    """Why a row is left out, by the value of ``Left``."""
    return _say(_LEFT[Left(why)])


def reason_words(row: FailedRow) -> str:
    """Why a row cannot be taken."""
    return sentence(Refused(row.reason, **row.values))


class ImportWords(PreviewWords):
    """The words of the preview in the user's language."""

    def fate(self, fate: Fate, row: PreviewRow) -> str:
        """What becomes of a row."""
        if fate is Fate.FAILED:
            return sentence(Refused(row.detail, **row.values))
        if fate is Fate.LEFT:
            return left_words(row.detail)
        name = row.maybe.name if row.maybe else row.detail
        first = row.duplicate.first_row if row.duplicate else None
        return _say(_FATES[fate]).format(name=name, row=first)

    def choice(self, choice: Choice | None) -> str:
        """What was chosen for a row."""
        translate = QCoreApplication.translate
        return choice_words(choice) if choice else translate("ImportWords", "As for all")

    def field(self, field: Field) -> str:
        """What a column becomes."""
        return field_words(field)

    def column(self, code: str) -> str:
        """A column of cards, events or paragraphs."""
        return _say(_COLUMNS[code])

    def fate_header(self) -> str:
        """The heading above the fates."""
        return QCoreApplication.translate("ImportWords", "What happens")
