"""Lengths of time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.hour_marks import find_marked_hours, is_clock
from calmtone.reading.facts.numerals import DASH, FIGURE, QUANTITY, RANGE
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["find_durations"]

_UNIT = (
    r"(?:milliseconds?|seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?"
    r"|decades?|weekends?|mins?|secs?|hrs?|wks?|yrs?|mths?|mos|ms)\b"
)
_KIND = (
    r"(?:(?:working|business|calendar|full|whole|consecutive|trading|school|solid|straight|bank"
    r"|week|clear|entire)[ -])?"
)
_LISTED = rf"(?:{FIGURE}, )*{FIGURE},? (?:and|or) (?={FIGURE})"
_QUANTITIES = rf"(?:(?:{_LISTED})?{RANGE}(?:{SPACE}and{SPACE}a{SPACE}half|{SPACE}?1/2|½)?)"
_COUNTED = Lazy(
    r"(?<!\w)(?=[\dotfsen])(?:"
    rf"(?<![\w.,:/#£$€-])(?:{_QUANTITIES}(?:{SPACE}|-)?{_KIND}{_UNIT}"
    rf"(?:,?{SPACE}(?:and{SPACE})?(?:(?:{QUANTITY}){SPACE}?{_UNIT}|a{SPACE}half\b))?"
    rf"|{FIGURE}(?:h?{DASH}{FIGURE})?{SPACE}?(?:h|hr|hrs"
    rf"|d)\b(?:{SPACE}?\d{{1,2}}{SPACE}?(?:m|min|mins)\b)?"
    rf"|\d{{1,3}} ?s\b|\d{{1,2}}m {SPACE}?\d{{1,2}}s\b)"
    r")",
    re.IGNORECASE,
    ahead=r"\d|(?i:second|minute|hour|day|night|week|month|year|mins?|secs?|hrs?|decade)",
)
_VAGUE = Lazy(
    rf"\b(?:half an? (?:hour|day|year|minute)|half[ -]hour|(?:an? )?(?:few|couple(?: of)?|several)"
    rf"(?: (?:more|extra|short))? {_KIND}(?:seconds|minutes|hours|days|nights|weeks"
    rf"|months|years|mins|hrs)"
    rf"|an? {_KIND}(?:hour|day|week|month|year|fortnight|minute|night) and a half)\b",
    re.IGNORECASE,
    clues=("half", "few", "couple", "several", "and a half"),
)
_SINGLE = Lazy(
    rf"\b(?:an?|half a) {_KIND}(?:hour|day|week|fortnight|month|year|minute|night"
    rf"|quarter of an hour)\b",
    re.IGNORECASE,
    clues=("hour", "day", "week", "fortnight", "month", "year", "minute", "night"),
)
_LENGTH_BEFORE = Lazy(
    r"\b(?:that's|takes?|took|taking|taken|for|in|within|over|about|than|after|another"
    r"|wait(?:ed|ing)?|under"
    r"|nearly|almost|up to|least|most|only|lasts?|around|roughly|be|it's|just|spent"
    r"|spend|by|need|needs"
    r"|or|to|allow|given|gave|give|had|have)( you| us| me| it)?( up to| about| at least| only)? $"
)
_LENGTH_AFTER = Lazy(
    r"^ (?:ago|late|early|later|earlier|from|or so|to (?:reply|respond|arrive)|before|old)"
)
_OF_SPEECH = Lazy(r"\b(?:hold on|wait|hang on|give (?:me|us|it)|just|got|in|for|have)(?: for)? $")
_MOMENT = Lazy(r"^(?:a|one|two|2|five|5) (?:sec|secs|second|seconds|minute|min)$")
_FROM = Lazy(r"\b(?:by|from) $")
_HOUR_H = Lazy(r"(?:[01]?\d|2[0-3]) ?h")
_LASTING = Lazy(
    r"(?:\b(?:takes?|took|of|for|in|within|lasts?|about|nearly|almost|another|wait|waited) )"
    r"(\d{1,2} ?h ?[0-5]\d)(?!\w)",
    digit=True,
    ahead=r"\d ?h",
)
_PEOPLE = Lazy(r" (?:guests?|visitors?|tickets|passes|pupils|shifts|staff|nurses|rates|trips)\b")
_CLOCK_NAMES = Lazy(r"(?:one|1) (?:day|night)$")


def find_durations(text: str) -> Iterator[Span]:
    """Yield the lengths of time in a text, but no rate ("£5 a month") and no "just a minute".

    >>> text = "It takes a week, or 3-5 working days, in a 30-day window; £5 a month."
    >>> [text[span.start : span.end] for span in find_durations(text)]
    ['3-5 working days', '30-day', 'a week']
    """
    for match in _COUNTED.finditer(text):
        if not _is_idle(text, match):
            yield Span(*match.span(), "duration")
    for match in _LASTING.finditer(text):
        if not is_clock(text, match.start(1), match[1]):
            yield Span(*match.span(1), "duration")
    for match in _VAGUE.finditer(text):
        if not context_before(text, match.start()).endswith("per "):
            yield Span(*match.span(), "duration")
    for match in _SINGLE.finditer(text):
        before, after = context_before(text, match.start()), context_after(text, match.end())
        length = _LENGTH_BEFORE.search(before) or _LENGTH_AFTER.search(after)
        if (
            length
            and not before.endswith("not ")
            and not (_MOMENT.search(match.group().lower()) and _OF_SPEECH.search(before))
        ):
            yield Span(*match.span(), "duration")


def _is_hour(text: str, match: re.Match[str]) -> bool:
    """Whether a counted length is a clock time with an hour mark: "until 18h", "10h-19h"."""
    found = match.group()
    if _HOUR_H.fullmatch(found.lower()) and _FROM.search(context_before(text, match.start())):
        return True
    spans = find_marked_hours(text) if found[-1:] in "hHsS" or found[-4:] == "ours" else ()
    return any(span.start <= match.start() < span.end for span in spans)


def _is_idle(text: str, match: re.Match[str]) -> bool:
    """Whether a counted length is a figure of speech: "give me two seconds", "one day"."""
    words = match.group().lower()
    if words.endswith((" day", " night", " week")) and _PEOPLE.match(text, match.end()):
        return True
    before, after = context_before(text, match.start()), context_after(text, match.end())
    if match.group()[-1] == "D" or before.endswith("per ") or _is_hour(text, match):
        return True
    if _CLOCK_NAMES.search(words) and words.startswith("one"):
        return not (_LENGTH_BEFORE.search(before) or _LENGTH_AFTER.search(after))
    return bool(
        _MOMENT.search(words) and re.search(r"(?:give (?:me|us)|hold on|hang on) $", before)
    )
