"""Normal forms: one spelling for each fact, so that "5 pm" and "17:00" are the same.

A range or list becomes its members, joined by ``"; "``: ``£40-60`` is ``40 GBP; 60 GBP``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from calmtone.reading.facts.amounts import CODES
from calmtone.reading.facts.dates import MONTHS, WEEKDAYS
from calmtone.reading.facts.numerals import FIGURE, NUMBER_WORDS, figure_value, words_value
from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.words import TITLES

__all__ = ["JOIN", "normal_form"]

JOIN = "; "
"""What stands between the members of a range or list in a normal form."""

_VALUE = Lazy(
    rf"(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?:[.,]\d{{1,2}})?|{FIGURE})|{NUMBER_WORDS}",
    re.IGNORECASE,
)
_SYMBOLS = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "sg$": "SGD", "r$": "BRL", "mx$": "MXN", "$": "USD", "£": "GBP", "€": "EUR",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₫": "VND", "฿": "THB",
    "₦": "NGN", "₱": "PHP", "₴": "UAH", "₵": "GHS", "rs": "INR", "kr": "kr", "zł": "PLN", "kč": "CZK",
    "fr": "CHF", "rm": "MYR", "ksh": "KES", "pound": "GBP", "quid": "GBP", "dollar": "USD",
    "buck": "USD", "euro": "EUR", "rupee": "INR", "yen": "JPY", "franc": "CHF", "kron": "kr",
    "peso": "peso", "zlot": "PLN", "rand": "ZAR", "dirham": "AED", "riyal": "SAR",
}  # fmt: skip
_CENTS = {
    "p": "GBP",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "¢": "USD",
    "cents": "cent",
    "cent": "cent",
    "c": "cent",
}
_SCALES = {
    "k": 3, "thousand": 3, "grand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9,
    "lakh": 5, "crore": 7, "tn": 12,
}  # fmt: skip
_UNITS = (
    ("millisecond", r"milliseconds?|ms"), ("second", r"seconds?|secs?|s"), ("minute", r"minutes?|mins?|m"),
    ("hour", r"hours?|hrs?|h"), ("day", r"days?|d"), ("night", r"nights?"), ("fortnight", r"fortnights?"),
    ("week", r"weeks?|wks?"), ("month", r"months?|mths?|mos"), ("year", r"years?|yrs?"), ("decade", r"decades?"),
    ("weekend", r"weekends?"),
)  # fmt: skip
_MONTH_STEMS = {month[:3]: number for number, month in enumerate(MONTHS, start=1)}
_MONTH_STEMS |= {"mär": 3, "mai": 5, "okt": 10, "dez": 12}


def normal_form(text: str, kind: str) -> str:
    """Return the spelling-independent form of a fact.

    :param text: the fact as it stands.
    :param kind: its type, as in :class:`calmtone.result.Fact`.

    >>> [normal_form("£1,349", "amount"), normal_form("1,349.00 GBP", "amount")]
    ['1349 GBP', '1349 GBP']
    >>> [normal_form("5 pm", "time"), normal_form("two weeks", "duration")]
    ['17:00', '2 week']
    """
    return _FORMS.get(kind, _folded)(text)


def _plain(value: Decimal | int | None) -> str:
    """Return a number without trailing zeros or exponent."""
    if value is None:
        return ""
    shown = format(Decimal(value), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _value(text: str) -> Decimal | None:
    words = words_value(text)
    return Decimal(words) if words is not None else figure_value(text)


def _values(text: str) -> list[Decimal]:
    found = (_value(match.group()) for match in _VALUE.finditer(text))
    return [value for value in found if value is not None]


def _folded(text: str) -> str:
    return " ".join(text.casefold().translate(_STRAIGHT).split())


_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u2011\u00a0", "''\"\"--- ")


def _amount(text: str) -> str:
    lower = text.lower()
    sign = "-" if re.search(r"[-\u2212](?!\s)", re.split(r"\d", lower)[0]) else ""
    scaled = re.findall(
        r"(?<=[\d ])(k|thousand|grand|mn?|million|bn|billion|lakh|crore|tn)\b", lower
    )
    power = (
        _SCALES[scaled[-1]]
        if scaled and not re.search(NUMBER_WORDS + " " + scaled[-1], lower)
        else 0
    )
    currency, minor = _currency(lower)
    factor = Decimal(10) ** (power - (2 if minor else 0))
    values = _values(lower) or ([Decimal(1)] if "hundred" not in lower else [Decimal(100)])
    return JOIN.join(f"{sign}{_plain(value * factor)} {currency}" for value in values)


def _currency(lower: str) -> tuple[str, bool]:
    """Return the currency of an amount, and whether it counts hundredths."""
    letters = re.sub(r"[\d.,'\u2019\s\u2010-\u2015\u2212+-]+", " ", lower).split()
    for word in letters:
        if word.upper() in CODES:
            return word.upper(), False
    for word in letters:
        if word in _CENTS:
            return _CENTS[word], True
    for word in letters:
        for symbol, code in _SYMBOLS.items():
            ending = not symbol.isalpha() and word.endswith(symbol)
            if (
                word == symbol
                or ending
                or (symbol.isalpha() and len(symbol) > 2 and word.startswith(symbol))
            ):
                return code, False
    return letters[-1] if letters else "", False


def _percentage(text: str) -> str:
    sign = "-" if text[:1] in "-\u2212" else ""
    return JOIN.join(f"{sign}{_plain(value)}%" for value in _values(text))


def _number(text: str) -> str:
    lower = _folded(text)
    if re.search(r"[/x×:]", lower) or re.match(r"\d+(?:st|nd|rd|th)$", lower):
        return re.sub(r"\s*[x×]\s*", "x", lower)
    values = _values(lower)
    unit = re.sub(r"^.*[\d]", "", lower).strip() if re.search(r"\d", lower) else ""
    factor = Decimal(1)
    if unit in ("k", "mn", "bn"):
        factor, unit = Decimal(10) ** _SCALES[unit], ""
    sign = "-" if lower[:1] in "-\u2212" else ""
    return JOIN.join(f"{sign}{_plain(value * factor)} {unit}".strip() for value in values) or lower


def _duration(text: str) -> str:
    lower = _folded(text).replace("-", " - " if re.search(r"\d\s?-\s?\d", text) else " ")
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
    r"(?P<count>(?:(?!(?:working|business|calendar|full|whole|trading)\b)[^;]){1,60}?)\s?(?P<kind>(?:(?:working|business|calendar|full|whole"
    r"|consecutive|trading|school|solid|straight|clear|entire|bank) )*)"
    rf"(?<![a-z])(?P<unit>{_UNIT_FORMS})\b(?: and a half)?(?:,? and |,? )?"
)


def _lengths(counted: str, half: bool) -> list[str]:
    for vague in ("few", "couple", "several"):
        if vague in counted:
            return [vague]
    values = _values(re.sub(r"1/2|½|and a half", "", counted))
    if "half" in counted and not values:
        return ["0.5"]
    if not values:
        values = [Decimal(1)]
    return [_plain(value + Decimal("0.5") if half else value) for value in values]


def _weekday(text: str) -> str:
    days = re.findall(r"[a-z]+", text.lower())
    return JOIN.join(name for day in days for name in WEEKDAYS if name[:3] == day[:3])


def _date(text: str) -> str:
    """Return ``year-month-day`` for each day named, with nothing for a part that isn't said."""
    lower = _folded(text)
    if re.match(r"\d{4}-\d\d-\d\dt", lower):
        return lower
    weekdays = [day for day in WEEKDAYS if re.search(rf"\b{day[:3]}[a-z]*\b", lower)]
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
    months = [(m.start(), _MONTH_STEMS[m[1][:3]]) for m in re.finditer(_MONTH_WORDS, bare)]
    days = [(m.start(), int(m[1])) for m in re.finditer(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", bare)]
    year = (f"20{years[-1]}" if len(years[-1]) == 2 else years[-1]) if years else ""
    if not days:
        return [f"{year}-{month}-" for _, month in months] or [f"{one}--" for one in years]
    dates = []
    for position, day in days:
        later = [month for place, month in months if place > position]
        first_named = months and months[0][0] < days[0][0]
        earlier = [month for place, month in months if place < position]
        month = (earlier[-1:] if first_named else later[:1] or earlier[-1:]) or [""]
        dates.append(f"{year}-{month[0]}-{day}")
    return dates


_MONTH_WORDS = r"\b((?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*)"


def _time(text: str) -> str:
    lower = _folded(text).replace("o'clock", "").replace("uhr", "")
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
    hour = _value(spoken[3])
    minutes = {"half": 30, "quarter": 15}.get(spoken[1]) or _value(spoken[1])
    if hour is None or minutes is None:
        return ""
    if spoken[2] == "to":
        hour, minutes = hour - 1, 60 - minutes
    return f"{int(hour)}:{int(minutes):02d}"


def _id(text: str) -> str:
    return re.sub(r"[\s\u00a0]", "", text.casefold()).lstrip("#!*\u2022\u00b7")


def _version(text: str) -> str:
    return re.sub(r"^v(?=\d)", "", text.casefold())


def _link(text: str) -> str:
    bare = re.sub(r"^(?:https?|ftp)://", "", text, flags=re.IGNORECASE)
    host, slash, rest = bare.partition("/")
    return (host.casefold() + slash + rest).rstrip("/")


def _phone(text: str) -> str:
    number, _, extension = re.sub(
        r"(?i),?;? ?(?:ext\.?|extension|x) ?(?=\d+$)", "x", text
    ).partition("x")
    if number.lstrip().startswith("+"):
        number = re.sub(r"\(0\)", "", number)
    digits = re.sub(r"[^\d*#]" if not re.search("[A-Z]", number) else r"[^\dA-Z]", "", number)
    plus = "+" if number.lstrip().startswith("+") else ""
    return f"{plus}{digits}" + (f"x{extension.strip()}" if extension else "")


def _path(text: str) -> str:
    if re.search(r"[>→»›➔]", text):
        return re.sub(r"\s*(?:->|=>|[>→»›➔])\s*", " > ", text).casefold()
    return text


def _placeholder(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _name(text: str) -> str:
    words = re.sub(r"'s$|'$", "", _folded(text)).split()
    while len(words) > 1 and (words[0].rstrip(".") in TITLES or words[0] == "the"):
        words = words[1:]
    return " ".join(words)


_FORMS: dict[str, Callable[[str], str]] = {
    "amount": _amount,
    "percentage": _percentage,
    "number": _number,
    "duration": _duration,
    "weekday": _weekday,
    "date": _date,
    "time": _time,
    "id": _id,
    "version": _version,
    "link": _link,
    "phone": _phone,
    "path": _path,
    "placeholder": _placeholder,
    "name": _name,
    "code": str.strip,
}
