"""Words of the import: what columns become, what becomes of rows, encodings by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from four_notebooks.exchange.columns import Field
from four_notebooks.exchange.import_plan import FailedRow, PreviewRow
from four_notebooks.models.faults import sentence
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


def _say(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)


def field_words(field: Field) -> str:
    """What a column becomes."""
    return _say(_FIELDS[field])


def encoding_words(encoding: str) -> str:
    """An encoding by the name people know, or by its own."""
    known = _ENCODINGS.get(encoding)
    return _say(known) if known else encoding.upper()


def reason_words(row: FailedRow) -> str:
    """Why a row cannot be taken."""
    return sentence(Refused(row.reason, **row.values))


class ImportWords(PreviewWords):
    """The words of the preview in the user's language."""

    def fate(self, row: PreviewRow) -> str:
        """What becomes of a row."""
        translate = QCoreApplication.translate
        if row.state == "duplicate":
            return translate("ImportWords", "Known: {name}").format(name=row.detail)
        if row.state == "failed":
            return sentence(Refused(row.detail))
        if row.state == "blank":
            return translate("ImportWords", "Blank")
        return translate("ImportWords", "New")

    def field(self, field: Field) -> str:
        """What a column becomes."""
        return field_words(field)

    def fate_header(self) -> str:
        """The heading above the fates."""
        return QCoreApplication.translate("ImportWords", "What happens")
