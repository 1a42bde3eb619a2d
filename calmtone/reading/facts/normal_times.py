"""Normal forms of dates, days, clock times and lengths of time."""

from __future__ import annotations

import re
from decimal import Decimal

from calmtone.reading.facts.calendar_words import MONTHS, WEEKDAYS
from calmtone.reading.facts.folding import JOIN, folded, plain_number, value_of, values_in
from calmtone.reading.facts.numerals import NUMBER_WORDS, words_value
from calmtone.reading.facts.spans import Lazy

__all__ = ["date_form", "duration_form", "time_form", "weekday_form"]

_UNITS = (
    ("millisecond", r"milliseconds?|ms"), ("second", r"seconds?|secs?|s"),
    ("minute", r"minutes?|mins?|m"),
    ("hour", r"hours?|hrs?|h"), ("day", r"days?|d"), ("night", r"nights?"),
    ("fortnight", r"fortnights?"),
    ("week", r"weeks?|wks?"), ("month", r"months?|mths?|mos"), ("year", r"years?|yrs?"),
    ("decade", r"decades?"),
    ("weekend", r"weekends?"),
)  # fmt: skip


_MONTH_STEMS = {month[:3]: number for number, month in enumerate(MONTHS, start=1)} | {
    "mär": 3, "mai": 5, "okt": 10, "dez": 12,
    "fév": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "déc": 12,
    "ene": 1, "abr": 4, "ago": 8, "dic": 12,
    "gen": 1, "mag": 5, "giu": 6, "lug": 7, "set": 9, "ott": 10, "maa": 3,
}  # fmt: skip
"""The number of the month that a word's first letters name, in the languages that are read."""


def duration_form(text: str) -> str:
    """Return a length of time as count and unit; units aren't converted.

    >>> duration_form("three to five business days")
    '3 working day; 5 working day'
    """
    lower = folded(text).replace("-", " - " if re.search(r"\d\s?-\s?\d", text) else " ")
    parts = []
    for match in _LENGTH.finditer(lower):
        unit = next(name for name, forms in _UNITS if re.fullmatch(forms, match["unit"]))
        kind = "working " if re.search("working|business|trading", match["kind"] or "") else ""
        kind = kind or ("calendar " if "calendar" in (match["kind"] or "") else "")
        counted = match["count"].strip()
        half = "and a half" in lower or "1/2" in lower or "½" in lower
        parts += [f"{value} {kind}{unit}" for value in _lengths(counted, half)]
    return JOIN.join(parts) or lower


_UNIT_FORMS = "|".join(forms for _, forms in _UNITS)


_LENGTH = Lazy(
    r"(?P<count>(?:(?!(?:working|business|calendar|full|whole"
    r"|trading)\b)[^;]){1,60}?)\s?(?P<kind>(?:(?:working|business|calendar|full|whole"
    r"|consecutive|trading|school|solid|straight|clear|entire|bank) )*)"
    rf"(?<![a-z])(?P<unit>{_UNIT_FORMS})\b(?: and a half)?(?:,? and |,? )?"
)


def _lengths(counted: str, half: bool) -> list[str]:
    for vague in ("few", "couple", "several"):
        if vague in counted:
            return [vague]
    values = values_in(re.sub(r"1/2|½|and a half", "", counted))
    if "half" in counted and not values:
        return ["0.5"]
    if not values:
        values = [Decimal(1)]
    return [plain_number(value + Decimal("0.5") if half else value) for value in values]


def weekday_form(text: str) -> str:
    """Return the full names of the days.

    >>> weekday_form("Mon-Fri")
    'monday; friday'
    """
    days = re.findall(r"[a-z]+", text.lower())
    return JOIN.join(name for day in days for name in WEEKDAYS if name[:3] == day[:3])


def date_form(text: str) -> str:
    """Return ``year-month-day`` for each day named, with nothing for a part that isn't said."""
    lower = folded(text)
    if re.match(r"\d{4}-\d\d-\d\dt", lower):
        return lower
    weekdays = [day for day in WEEKDAYS if re.search(rf"\b{day[:3]}[a-z]*\b", lower)]
    season = re.fullmatch(r"((?:19|20)\d\d)[/-](?:\d\d)?(\d\d)", lower)
    if season and (int(season[1]) + 1) % 100 == int(season[2]):
        return f"{season[1]}/{season[2]}"
    numeric = _numeric_date(lower)
    if numeric:
        return JOIN.join([*weekdays, numeric])
    quarter = re.match(r"([qh][1-4])\W*(\d{2,4})?$", lower)
    if quarter:
        return f"{quarter[1]} {quarter[2] or ''}".strip()
    return JOIN.join([*weekdays, *_worded_dates(lower)])


def _numeric_date(lower: str) -> str:
    parts = re.search(r"\b(\d{1,4})([/.-])(\d{1,4})(?:\2(\d{2,4}))?\.?$", lower)
    if not parts or re.search(_MONTH_WORDS, lower):
        return ""
    first, second, third = parts[1], parts[3], parts[4] or ""
    if len(first) == 4:
        return (
            ""
            if parts[2] == "-" and not third
            else f"{first}-{int(second)}-{int(third or 0) or ''}"
        )
    if len(second) == 4:
        return f"{second}-{int(first)}-"
    year = f"20{third}" if len(third) == 2 else third
    day, month = int(first), int(second)
    if day <= 12 and parts[2] == "/" and month > 12:
        day, month = month, day
    if month > 12:
        return f"{day}/{month}"
    return f"{year}-{month}-{day}"


def _worded_dates(lower: str) -> list[str]:
    years = re.findall(r"\b(?:19|20)\d\d\b|(?<=')\d\d\b", lower)
    bare = re.sub(r"\b(?:19|20)\d\d\b|'\d\d\b", " ", lower)
    months = [(m.start(), _MONTH_STEMS[m[1]]) for m in re.finditer(_MONTH_WORDS, bare)]
    days = [(m.start(), int(m[1])) for m in re.finditer(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", bare)]
    year = (f"20{years[-1]}" if len(years[-1]) == 2 else years[-1]) if years else ""
    if not days:
        return [f"{year}-{month}-" for _, month in months] or [f"{one}--" for one in years]
    dates = []
    for position, day in days:
        later = [month for place, month in months if place > position]
        first_named = months and months[0][0] < days[0][0]
        earlier = [month for place, month in months if place < position]
        month = earlier[-1:] if first_named else later[:1] or earlier[-1:]
        dates.append(f"{year}-{month[0] if month else ''}-{day}")
    return dates


_MONTH_WORDS = rf"\b({'|'.join(sorted(_MONTH_STEMS, key=len, reverse=True))})[^\W\d_]*"


def time_form(text: str) -> str:
    """Return each clock time on a 24-hour clock; a bare hour stays bare.

    >>> [time_form(text) for text in ("5 pm", "half past four", "by 5")]
    ['17:00', '4:30', '5']
    """
    lower = folded(text).replace("o'clock", "").replace("uhr", "")
    lower = re.sub(r"(?<!\d)(\d{1,2}) h ?(\d\d)(?!\d)", r"\1:\2", lower)
    lower = re.sub(r"\b(\d\d)[.]?(\d\d) ?(?:hrs?|hours|h)\b", r"\1:\2", lower)
    lower = re.sub(r"\b(?:12 |twelve )?(noon|midday)\b", "12:00", lower)
    lower = re.sub(r"\b(?:12 |twelve )?midnight\b", "00:00", lower)
    spoken = _spoken_time(lower)
    if spoken:
        return spoken
    zone = re.search(
        r"\b(utc|gmt|bst|ces?t|e[sd]?t|p[sd]?t|ist|ae[sd]t|jst|c[sd]t|m[sd]t|eest|sgt|hkt)\b", lower
    )
    clocks = list(re.finditer(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*h?\s*([ap]\.?m)?", lower))
    words = [] if clocks else [match.group() for match in re.finditer(NUMBER_WORDS, lower)]
    shown = [str(words_value(word)) for word in words]
    halves = [clock[3] or "" for clock in clocks]
    for index, clock in enumerate(clocks):
        half = halves[index] or next((later for later in halves[index:] if later), "")
        shown.append(_clock(int(clock[1]), clock[2], half[:1]))
    return JOIN.join(f"{one} {zone[1]}" if zone else one for one in shown)


def _clock(hour: int, minutes: str | None, half: str) -> str:
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if not half and minutes is None:
        return str(hour)
    return f"{hour % 24:02d}:{minutes or '00'}"


def _spoken_time(lower: str) -> str:
    spoken = re.match(
        r"(half|quarter|[a-z]+|\d+(?= minutes| past))(?: minutes)?(?: (past|to))? (\w+)", lower
    )
    if not spoken or not (spoken[1] == "half" or spoken[2]):
        return ""
    hour = value_of(spoken[3])
    minutes = {"half": 30, "quarter": 15}.get(spoken[1]) or value_of(spoken[1])
    if hour is None or minutes is None:
        return ""
    if spoken[2] == "to":
        hour, minutes = hour - 1, 60 - minutes
    return f"{int(hour)}:{int(minutes):02d}"
