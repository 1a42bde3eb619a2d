"""Dates and days of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.numerals import DASH
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["MONTH", "MONTHS", "WEEKDAY", "WEEKDAYS", "find_dates", "find_weekdays"]

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
"""The months' names, in lower case and order."""

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""The days' names, in lower case and order."""

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
"""Expression for a month, full or abbreviated."""

_SHORT_DAY = r"(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)"
_LONG_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY = rf"(?:{_LONG_DAY}s?|{_SHORT_DAY})"
"""Expression for a day of the week, full or abbreviated."""

_YEAR = r"(?:(?:19|20)\d{2}|['\u2019]\d{2})(?!\d)"
_DAY = (
    r"(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th|\.(?= (?:Jan|Feb|Mär|Apr|Mai|Jun"
    r"|Jul|Aug|Sep|Okt|Nov|Dez)))?"
)
_DAYS = rf"{_DAY}(?:, {_DAY})*(?:(?:{SPACE}?{DASH}{SPACE}?|,? (?:to|and|or|&) (?:the )?){_DAY})?"
_LEAD = rf"(?:{WEEKDAY}\b\.?,?{SPACE}(?:the )?)?"
_TAIL_YEAR = rf"(?:,?{SPACE}{_YEAR})?"

_DAY_MONTH = (
    rf"{_LEAD}\b{_DAYS}{SPACE}?(?:of )?{MONTH}(?![\w]){_TAIL_YEAR}"
    rf"(?:{SPACE}?{DASH}{SPACE}?{_LEAD}{_DAY}{SPACE}(?:of )?{MONTH}(?!\w){_TAIL_YEAR})?"
)
_MONTH_DAY = (
    rf"{_LEAD}\b{MONTH}{SPACE}(?:the (?=\d{{1,2}}[a-z]{{2}}\b))?{_DAYS}(?![\w:%]"
    rf"|[.,]\d){_TAIL_YEAR}"
    rf"(?:{SPACE}?{DASH}{SPACE}?{MONTH}{SPACE}{_DAY}(?!\w){_TAIL_YEAR})?"
)
_MONTH_YEAR = rf"\b{MONTH}(?:{SPACE}?{DASH}{SPACE}?{MONTH})?,?{SPACE}{_YEAR}"
_DASHED = rf"\b\d{{1,2}}[-/]{MONTH}(?:[-/ ](?:\d{{4}}|\d{{2}}))?\b"
_NUMERIC = (
    rf"{_LEAD}(?<![\w./-])(?:\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d{{2}})"
    r"|(?:19|20)\d{2}([/.-])\d{1,2}\2\d{1,2}|(?:0[1-9]|1[0-2])/20\d{2})(?![\w/-]|\.\d)"
)
_ISO_TIME = (
    r"(?<![\w-])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)"
)
_QUARTER = r"\b[QH][1-4](?:[ /-]?(?:(?:19|20)\d{2}|['\u2019]\d{2}))?\b"

_WORDED = tuple(
    Lazy(rf"(?<!\w)(?=[{first}]){source}", re.IGNORECASE, digit=True)
    for first, source in (
        ("\\dmtwfs", _DAY_MONTH),
        ("jfmasondtw", _MONTH_DAY),
        ("jfmasond", _MONTH_YEAR),
        ("\\d", _DASHED),
    )
)
_IN_FIGURES = tuple(
    Lazy(rf"(?<!\w)(?=[\dmtwfs])(?:{source})", re.IGNORECASE) for source in (_ISO_TIME, _NUMERIC)
)
_MONTH_STEMS = (
    "jan", "feb", "mar", "mär", "apr", "may", "jun", "jul", "aug", "sep", "oct", "okt", "nov",
    "dec", "dez",
)  # fmt: skip
_FIGURES_AHEAD = Lazy(r"\d[/.-]\d")
_QUARTERS = Lazy(_QUARTER, digit=True)
_SHORT_NUMERIC = Lazy(
    r"(?<!\w)(?=[\dmtwfs])(?:"
    rf"{_LEAD}(?<![\w./-])(\d{{1,2}})/(\d{{2}}|\d)(?![\w/%-]|\.\d)"
    r")",
    re.IGNORECASE,
    digit=True,
    clues=("/",),
)
_DOTTED = Lazy(
    r"(?<!\w)(?=[\dA-Z])(?:"
    rf"{_LEAD}(?<![\w./-])(\d{{1,2}})\.(\d{{1,2}})(\.?)(?![\w/%]|[-.]\d)"
    r")",
    digit=True,
)
_ORDINAL = Lazy(
    r"(?<!\w)(?=[\dmtwfs])(?:"
    rf"{_LEAD}(?<![\w.-])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
    rf"(?:{DASH}(?:[12]?\d|3[01])(?:st|nd|rd|th))?\b"
    r")",
    re.IGNORECASE,
    ahead=r"(?i:\d(?:st|nd|rd|th))",
)
_ALONE = Lazy(
    r"(?=[jfmasond])(?:"
    rf"(?<![\w'-]){MONTH}(?:{DASH}{MONTH}|/{MONTH})?(?![\w'\u2019])|(?<=mid-){MONTH}"
    rf"|(?<![\w'-]){MONTH}(?=['\u2019]s\b)"
    r")",
    re.IGNORECASE,
)
_YEARS = Lazy(
    rf"(?:(?<![\w.,/#:£$€-])|(?<=mid-))(?:19[5-9]\d|20[0-4]\d)(?:{DASH}(?:20\d\d"
    rf"|\d\d))?(?![\w/:%]|[.,]\d|{DASH}\w)",
    ahead=r"(?:19|20)\d\d",
)

_ON = (
    r"(?:on|by|until|till|til|from|since|before|after|due|dated|valid|expir\w+|of|to"
    r"|between|and|for|date|you|called|sent|ordered|shipped|delivered|paid|received"
    r"|booked|ships?|leaves?|arrives?|starts?|ends?|closes?)"
)
_LEADS_TO_DATE = Lazy(rf"\b{_ON}:? (?:the )?$")
_LEADS_TO_MONTH = Lazy(
    r"\b(?:in|by|until|till|til|from|since|before|after|of|last|next|this|early|late|mid|end|to"
    r"|between|during|for|through|and|or)[ -]$"
)
_ON_DAY = Lazy(r"\b(?:on|by|until|till|since|before|dated|due|between) the $")
_COUNTED_NOUN = Lazy(
    r"^[ -](?:floor|attempt|time"
    r"|call|page|row|line|item|step|level|try|e-?mail|message|visit|ticket"
    r"|order|reminder|place|edition|generation|party|one|parcel|box|seat|street|avenue|century"
    r"|birthday|anniversary|person|entry|exit|shelf|paragraph|section|chapter|bullet|column|unit"
    r"|day|week|month|year|hour|night|payment|instal\w+|invoice|request|letter|photo|picture|slot"
    r"|side|track|match|game|round|lesson|session|class|module|lap|hole|stop|leg|night|guest|post"
    r"|green|tee|screen|tab|field|door|house|wash|use|cycle|refill|bottle|complaint|reply|chargeback"
    r"|strike|warning|offen[cs]e|extension|of (?!the|this|next|each|every|jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec))"
)
_THE = Lazy(r"\bthe $")
_FOLLOWS_DATE = Lazy(
    r"^(?: (?:and|or|at|to|so|but|is|was|has|if|as|when|because|for|in|with|by|on|then|we|you|it|i"
    r"|that|which|not|please|latest|says?|said|unless|since|after|before|from|until"
    r"|till|of (?:the|this|next"
    r"|each|every) month|you'd|i'd|we'd|will|isn't|wasn't|instead|though|already|anyway|now)\b"
    r"|[ ]?[.,;:!?)\u2014\u2013-]|\s*$|\n)"
)
_NOT_A_YEAR_BEFORE = Lazy(
    r"(?:#|\b(?:order|ticket|case|claim|invoice|ref|reference|no|nr|number|code|pin"
    r"|room|ending|ends in"
    r"|account|job|error|card|model|version|build|id|windows|office|server|only|about"
    r"|over|all|than)"
    r"[.:]? )$"
)
_COUNTED = Lazy(r"^ (?!is\b|was\b|as\b|this\b|has\b|does\b)[a-z]+s\b|^ (?:people|kg|words)\b")
_LOWER_DAY = Lazy(
    rf"(?<![\w-])(?:{_LONG_DAY}s?|thurs|tues|weds)(?:{DASH}{_LONG_DAY}s?)?(?!\w)",
    re.IGNORECASE,
    clues=("day", "thurs", "tues", "weds"),
)
_NAMED_DAY = Lazy(
    rf"(?<![\w-]){WEEKDAY}(?:{SPACE}?{DASH}{SPACE}?{WEEKDAY})?(?![\w-]|['\u2019](?!s\b))",
    clues=("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
)
_FEAST = Lazy(r"\b(?:black|good|cyber|easter|ash|shrove|palm|whit|maundy|boxing|super) $")


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
                yield _trimmed(match.start(), match.end(), text)
    yield from _QUARTERS.spans(text, "date")
    if figures:
        yield from _short_dates(text)
    yield from _partial_dates(text, months)


def find_weekdays(text: str) -> Iterator[Span]:
    """Yield the days of the week in a text, but no Black Friday and no "sat".

    >>> text = "We sat down on Mon-Fri, not sundays or Black Friday."
    >>> [text[span.start : span.end] for span in find_weekdays(text)]
    ['Mon-Fri', 'sundays']
    """
    found = {match.span() for p in (_NAMED_DAY, _LOWER_DAY) for match in p.finditer(text)}
    for start, end in sorted(found):
        alone = text[start:end]
        if alone in ("Sun", "Sat") and re.match(
            r" (?:in|down|on|there|and|light|screen)", text[end:]
        ):
            continue
        if not _FEAST.search(context_before(text, start)):
            yield Span(start, end, "weekday")


def _trimmed(start: int, end: int, text: str) -> Span:
    """Return the span without the dot of an abbreviation that ends the sentence."""
    if text[end - 1] == "." and (
        text[start:end].islower() or re.match(r"\s*$|\s+[A-Z\n]", text[end : end + 3])
    ):
        end -= 1
    return Span(start, end, "date")


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
        and not (_LEADS_TO_MONTH.search(context_before(text, match.start())))
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
        led = _LEADS_TO_DATE.search(before)
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
    led = _LEADS_TO_DATE.search(before) or re.search(r"\d/\d{1,2}(?:,| and|, and|-| or) $", before)
    american = (
        first <= 12 < second <= 31
        and not _SCORED.search(before)
        and not _COUNTED.search(context_after(text, match.end()))
    )
    return bool(padded or match[0][0].isalpha() or expiry or led or american)


_SCORED = Lazy(r"\b(?:scored?|rated?|rating|marks?|grade|got|only|with|a|of|size|result|x) $")


def _partial_dates(text: str, months: bool) -> Iterator[Span]:
    for match in _ORDINAL.finditer(text):
        before, after = context_before(text, match.start()), context_after(text, match.end())
        weekday = match[0][0].isalpha()
        listed = int(re.sub(r"\D.*", "", match[0]) or 0) > 9 and re.search("(?:,| and) $", before)
        led = listed or _THE.search(before) or _LEADS_TO_DATE.search(before)
        plain = _ON_DAY.search(before) and not _COUNTED_NOUN.search(after)
        if weekday or plain or (led and _FOLLOWS_DATE.search(after)):
            yield Span(*match.span(), "date")
    for match in _ALONE.finditer(text) if months else ():
        if _is_month(text, match):
            yield _trimmed(match.start(), match.end(), text)
    for match in _YEARS.finditer(text):
        before, after = context_before(text, match.start()), context_after(text, match.end())
        if not (_NOT_A_YEAR_BEFORE.search(before) or _COUNTED.search(after)):
            yield Span(*match.span(), "date")


def _is_month(text: str, match: re.Match[str]) -> bool:
    word = match.group()
    before = context_before(text, match.start())
    if word.lower().rstrip(".") in (
        "may",
        "march",
        "mar",
        "jan",
        "dec",
        "sep",
        "apr",
        "jun",
        "aug",
    ):
        capital = word[0].isupper() and not word.isupper()
        opening = not before.rstrip(" \t") or before.rstrip(" \t")[-1] in ".!?\n:"
        ambiguous = word.lower() in ("may", "march", "jan", "mar")
        if ambiguous and (opening or not capital):
            return bool(_LEADS_TO_MONTH.search(before)) and word.lower() != "may"
        if ambiguous and word == "May":
            return bool(_LEADS_TO_MONTH.search(before)) or not re.match(
                r" [a-z]", text[match.end() :]
            )
        return capital or bool(_LEADS_TO_MONTH.search(before))
    return True
