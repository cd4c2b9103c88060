"""Days and hours in words, as the page of an account says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("When", "Mon"),
    QT_TRANSLATE_NOOP("When", "Tue"),
    QT_TRANSLATE_NOOP("When", "Wed"),
    QT_TRANSLATE_NOOP("When", "Thu"),
    QT_TRANSLATE_NOOP("When", "Fri"),
    QT_TRANSLATE_NOOP("When", "Sat"),
    QT_TRANSLATE_NOOP("When", "Sun"),
)


def date_words(day: date, today: date) -> str:
    """A day by its date; the year only where it is another one."""
    if day.year == today.year:
        pattern = translate("When", "{month_name} {day}")
    else:
        pattern = translate("When", "{month_name} {day}, {year}")
    return pattern.format(
        month_name=_MONTHS[day.month - 1], month=day.month, day=day.day, year=day.year
    )


def day_words(day: date, today: date) -> str:
    """A day as people say it: yesterday, today, tomorrow, the day after, else its date."""
    near = {
        -1: translate("When", "yesterday"),
        0: translate("When", "today"),
        1: translate("When", "tomorrow"),
        2: translate("When", "the day after tomorrow"),
    }
    return near.get((day - today).days) or date_words(day, today)


def weekday(day: date) -> str:
    """Short name of the day of the week."""
    return translate("When", str(_WEEKDAYS[day.weekday()]))


def hour_words(moment: datetime, zone: tzinfo) -> str:
    """The local time of the day."""
    return moment.astimezone(zone).strftime("%H:%M")


def moment_words(moment: datetime, zone: tzinfo, today: date) -> str:
    """Date and time of something in the journal."""
    local = moment.astimezone(zone)
    return f"{date_words(local.date(), today)} {local:%H:%M}"


def planned_words(day: date, at: datetime | None, zone: tzinfo, today: date) -> str:
    """When a visit is planned: the day, and the hour if there is one."""
    words = day_words(day, today)
    return f"{words} {hour_words(at, zone)}" if at is not None else words


def read_hour(text: str) -> tuple[int, int] | None:
    """An hour as people type it: 17, 17:00, 9.30, 930, 9点半, 5pm; None when it is none."""
    words = text.strip().lower().replace("：", ":").replace("點", "点")
    later = 12 if words.endswith("pm") else 0
    words = words.removesuffix("pm").removesuffix("am").strip()
    words = words.replace("点半", ":30").replace("点", ":").removesuffix("分").rstrip(":")
    words = words.replace(".", ":").replace("h", ":")
    hours, _, minutes = words.partition(":")
    if not minutes and len(hours) in (3, 4) and hours.isdecimal():
        hours, minutes = hours[:-2], hours[-2:]
    if not hours.isdecimal() or not (minutes or "0").isdecimal():
        return None
    hour, minute = int(hours), int(minutes or "0")
    if later and hour < 12:
        hour += later
    return (hour, minute) if hour < 24 and minute < 60 else None


def local_moment(day: date, hour: tuple[int, int], zone: tzinfo) -> datetime:
    """The instant of a local day and hour (one that a clock change skips moves on)."""
    naive = datetime(day.year, day.month, day.day, hour[0], hour[1])
    moment = naive.replace(tzinfo=zone)
    back = moment.astimezone(UTC).astimezone(zone)
    return moment if back.replace(tzinfo=None) == naive else back


def offered_days(today: date) -> tuple[date, ...]:
    """The days offered for the next visit: tomorrow, then the day after (METHOD 4)."""
    return (today + timedelta(days=1), today + timedelta(days=2))
