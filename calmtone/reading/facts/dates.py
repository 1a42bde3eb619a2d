"""Dates with a day and a month, in words or figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.calendar_words import (
    MONTH,
    WEEKDAY_LEAD,
)
from calmtone.reading.facts.numerals import DASH
from calmtone.reading.facts.partial_dates import (
    COUNTED_AFTER,
    LEADS_TO_DATE,
    LEADS_TO_MONTH,
    find_partial_dates,
    without_dot,
)
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["find_dates"]

_YEAR = r"(?:(?:19|20)\d{2}|['\u2019]\d{2})(?!\d)"
_DAY = (
    r"(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th|\.(?= (?:Jan|Feb|Mär|Apr|Mai|Jun"
    r"|Jul|Aug|Sep|Okt|Nov|Dez)))?"
)
_DAYS = rf"{_DAY}(?:, {_DAY})*(?:(?:{SPACE}?{DASH}{SPACE}?|,? (?:to|and|or|&) (?:the )?){_DAY})?"
_TAIL_YEAR = rf"(?:,?{SPACE}{_YEAR})?"
_DAY_MONTH = (
    rf"{WEEKDAY_LEAD}\b{_DAYS}{SPACE}?(?:of )?{MONTH}(?![\w]){_TAIL_YEAR}"
    rf"(?:{SPACE}?{DASH}{SPACE}?{WEEKDAY_LEAD}{_DAY}{SPACE}(?:of )?{MONTH}(?!\w){_TAIL_YEAR})?"
)
_MONTH_DAY = (
    rf"{WEEKDAY_LEAD}\b{MONTH}{SPACE}(?:the (?=\d{{1,2}}[a-z]{{2}}\b))?{_DAYS}(?![\w:%]"
    rf"|[.,]\d){_TAIL_YEAR}"
    rf"(?:{SPACE}?{DASH}{SPACE}?{MONTH}{SPACE}{_DAY}(?!\w){_TAIL_YEAR})?"
)
_MONTH_YEAR = rf"\b{MONTH}(?:{SPACE}?{DASH}{SPACE}?{MONTH})?,?{SPACE}{_YEAR}"
_DASHED = rf"\b\d{{1,2}}[-/]{MONTH}(?:[-/ ](?:\d{{4}}|\d{{2}}))?\b"
_NUMERIC = (
    rf"{WEEKDAY_LEAD}(?<![\w./-])(?:\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d{{2}})"
    r"|(?:19|20)\d{2}([/.-])\d{1,2}\2\d{1,2}|(?:0[1-9]|1[0-2])/20\d{2})(?![\w/-]|\.\d)"
)
_ISO_TIME = (
    r"(?<![\w-])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)"
)
_QUARTER = (
    r"(?<!zone )(?<!Zone )(?<!permit )(?<!gate )(?<!seat )(?<!row )\b"
    r"(?:Q[1-4]|H[12])(?:[ /-]?(?:(?:19|20)\d{2}|['\u2019]\d{2}))?\b"
)
_WORDED = tuple(
    Lazy(rf"(?<!\w)(?=[{first}]){source}", re.IGNORECASE, digit=True)
    for first, source in (
        ("\\dmtwfs", _DAY_MONTH),
        ("jfmasondtwegl", _MONTH_DAY),
        ("jfmasondegl", _MONTH_YEAR),
        ("\\d", _DASHED),
    )
)
_IN_FIGURES = tuple(
    Lazy(rf"(?<!\w)(?=[\dmtwfs])(?:{source})", re.IGNORECASE) for source in (_ISO_TIME, _NUMERIC)
)
_MONTH_STEMS = (
    "jan", "feb", "mar", "mär", "apr", "may", "jun", "jul", "aug", "sep", "oct", "okt", "nov",
    "dec", "dez", "fév", "avr", "jui", "aoû", "déc", "ene", "abr", "dic", "gen", "mag", "giu",
    "lug", "ago", "set", "ott", "maa",
)  # fmt: skip
_FIGURES_AHEAD = Lazy(r"\d[/.-]\d")
_QUARTERS = Lazy(_QUARTER, digit=True)
_SHORT_NUMERIC = Lazy(
    r"(?<!\w)(?=[\dmtwfs])(?:"
    rf"{WEEKDAY_LEAD}(?<![\w./-])(\d{{1,2}})/(\d{{2}}|\d)(?![\w/%-]|\.\d)"
    r")",
    re.IGNORECASE,
    digit=True,
    clues=("/",),
)
_DOTTED = Lazy(
    r"(?<!\w)(?=[\dA-Z])(?:"
    rf"{WEEKDAY_LEAD}(?<![\w./-])(\d{{1,2}})\.(\d{{1,2}})(\.?)(?![\w/%]|[-.]\d)"
    r")",
    digit=True,
)


def find_dates(text: str) -> Iterator[Span]:
    """Yield the dates in a text: day, month, year or quarter, or several of them.

    Parts of a date may be yielded beside the whole.

    >>> text = "Sent 6-10 Nov, due Tuesday the 14th. May I go?"
    >>> sorted({text[span.start : span.end] for span in find_dates(text)})
    ['6-10 Nov', 'Nov', 'Tuesday the 14th']
    """
    lower = text.lower()
    months = any(stem in lower for stem in _MONTH_STEMS)
    figures = _FIGURES_AHEAD.search(text) is not None
    for pattern in (*(_WORDED if months else ()), *(_IN_FIGURES if figures else ())):
        for match in pattern.finditer(text):
            if not _is_may_verb(text, match) and _is_possible(match[0]):
                yield without_dot(_first_day(text, match), match.end(), text)
    yield from _QUARTERS.spans(text, "date")
    if figures:
        yield from _short_dates(text)
    yield from find_partial_dates(text, months)


def _first_day(text: str, match: re.Match[str]) -> int:
    """Return where a date starts, without a number of something else: "Session 3, 17 May"."""
    other = _OTHER_NUMBER.match(match.group())
    counted = other and _COUNTED_BEFORE.search(text[max(0, match.start() - 16) : match.start()])
    return match.start() + (other.end() if other and counted else 0)


_OTHER_NUMBER = Lazy(r"\d{1,2}, (?=\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}(?:,? (?:19|20)\d\d)?$)")
_COUNTED_BEFORE = Lazy(
    r"\b(?i:session|level|room|hall|part|page|paper|module|unit|gate|desk|lot|flat|suite|floor"
    r"|class"
    r"|chapter|step|stage|phase|round|week|table|row|seat|item|box|bay|lesson|group|act|volume"
    r"|vol\.?) $"
)


def _is_possible(found: str) -> bool:
    """Whether a date in figures has a day, a month and a year in some order."""
    if not _ALL_FIGURES.fullmatch(found):
        return True
    parts = [int(part) for part in re.split("[/.-]", found)]
    pairs = [parts[:2]] if parts[0] < 32 else []
    pairs += [parts[1:]] if len(parts) > 2 and parts[2] < 32 else []
    if len(parts) == 2:
        return 0 < parts[0] < 13
    return any(0 < min(pair) < 13 and max(pair) < 32 for pair in pairs)


_ALL_FIGURES = Lazy(r"[\d/.-]+")


def _is_may_verb(text: str, match: re.Match[str]) -> bool:
    """Whether a match hangs on a lower-case "may", "march" or "sun" that is a verb or noun."""
    words = match.group()
    if re.match(r"(?:sun|sat|mon|wed|fri)\b", words):
        return True
    return (
        bool(re.match(r"(?:may|march|mar|dec|sept?|jan) ", words))
        and words[0].islower()
        and not (LEADS_TO_MONTH.search(context_before(text, match.start())))
    )


def _short_dates(text: str) -> Iterator[Span]:
    for match in _SHORT_NUMERIC.finditer(text):
        if _is_short_date(text, match):
            yield Span(*match.span(), "date")
    for match in _DOTTED.finditer(text):
        day, month = int(match[1]), int(match[2])
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        before = context_before(text, match.start())
        led = LEADS_TO_DATE.search(before)
        inner_dot = match[3] and re.match(r"\s+[a-z]|,|\)", text[match.end() :])
        if (
            inner_dot
            or (
                led
                and (day > 23 or _plainly_dated(match, before) or _elsewhere_dotted(text, match))
            )
            or match[0][0].isalpha()
        ):
            end = match.end() if inner_dot or not match[3] else match.end() - 1
            yield Span(match.start(), end, "date")


def _elsewhere_dotted(text: str, match: re.Match[str]) -> bool:
    """Whether the text writes another date with dots, so that this is one and no time."""
    padded = len(match[1]) == len(match[2]) == 2
    others = (other for other in _DOTTED_DATE.finditer(text) if other.start() != match.start())
    return padded and any(int(other[1]) > 23 or int(other[2]) < 13 for other in others)


_DOTTED_DATE = Lazy(
    r"(?:\b(?:on|since|dated|due|of) (?:the )?)(\d\d)\.(0[1-9]|1[0-2])(?![\d:])(?!\.\d{3})"
)


def _plainly_dated(match: re.Match[str], before: str) -> bool:
    """Whether ``06.05`` is a day and month rather than a time."""
    padded = match[2][0] == "0"
    return padded and bool(
        int(match[2]) % 5 or re.search(r"\b(?:on|since|dated|due|of) (?:the )?$", before)
    )


def _is_short_date(text: str, match: re.Match[str]) -> bool:
    first, second = int(match[1]), int(match[2])
    expiry = first <= 12 and 20 <= second <= 40 and len(match[1]) == 2
    plausible = 1 <= min(first, second) <= 12 and max(first, second) <= 31 and first and second
    if not (plausible or expiry) or match.group() == "24/7":
        return False
    padded = match[1].startswith("0") or match[2].startswith("0")
    before = context_before(text, match.start())
    led = LEADS_TO_DATE.search(before) or re.search(r"\d/\d{1,2}(?:,| and|, and|-| or) $", before)
    american = (
        first <= 12 < second <= 31
        and not _SCORED.search(before)
        and not COUNTED_AFTER.search(context_after(text, match.end()))
    )
    timed = _TIMED.match(text, match.end())
    return bool(padded or match[0][0].isalpha() or expiry or led or american or timed)


_TIMED = Lazy(r",? (?:at |@ ?|from )?\d{1,2}(?::\d\d|[h.]\d\d\b| ?[ap]\.?m\b| ?h\b)")
_SCORED = Lazy(r"\b(?:scored?|rated?|rating|marks?|grade|got|only|with|a|of|size|result|x) $")
