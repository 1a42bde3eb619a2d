"""Clock times and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.dates import WEEKDAY
from calmtone.reading.facts.numerals import DASH, FIGURE, NUMBER_WORDS, QUANTITY, RANGE
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["find_durations", "find_times"]

_HOUR = r"(?:[01]?\d|2[0-4])(?!\d)"
_HALF_DAY = r"(?:[ap]\.m\.|[ap]m\b|[ap]\.m\b)"
_ZONE = (
    rf"(?:{SPACE}?(?:UTC|GMT|BST|CES?T|EES?T|WES?T|E[SD]T|P[SD]T|C[SD]T|M[SD]T|IST"
    rf"|AE[SD]T|JST|SGT|ET|PT"
    r"|CT|HKT|NZ[SD]T|Uhr)\b(?:[+-]\d{1,2}(?::\d{2})?)?)?"
)
_CLOCK = rf"(?:{_HOUR}[:.]\d{{2}}(?!\d)(?::\d{{2}}(?!\d))?)"
_COLON = rf"(?:{_HOUR}:[0-5]\d(?!\d)(?::[0-5]\d(?!\d))?)"
_JOIN = rf"(?:{SPACE}?{DASH}{SPACE}?)"
_SOFT_JOIN = rf"(?:{_JOIN}| (?:to|or) )"
_START = r"(?<![\w:./£$€#-])"

_HALF_DAYS = Lazy(
    rf"{_START}(?:(?:{_CLOCK}|{_HOUR}){SPACE}?(?:{_HALF_DAY}{_JOIN}|(?:{_SOFT_JOIN}"
    rf"|(?<=\bbetween \d)"
    rf" and |(?<=\bbetween \d\d) and )))?(?:{_CLOCK}|{_HOUR}){SPACE}?{_HALF_DAY}{_ZONE}",
    re.IGNORECASE,
    digit=True,
    clues=("am", "pm", "a.m", "p.m"),
)
_COLONS = Lazy(
    rf"{_START}{_COLON}{SPACE}?h?(?![\w:]){_ZONE}(?:{_JOIN}{_COLON}{_ZONE})?(?![\w:])"
    rf"|{_START}{_HOUR}{_JOIN}{_COLON}(?![\w:]){_ZONE}|{_START}{_COLON}{_ZONE}",
    digit=True,
    clues=(":",),
)
_WORDED = Lazy(
    rf"\b(?:(?:half past|quarter (?:past|to)|(?:five|ten|twenty)(?: minutes)? (?:past"
    rf"|to)|\d{{1,2}}(?: minutes)? past)"
    rf" (?:{NUMBER_WORDS}|\d{{1,2}}\b)|half (?:one|two|three|four|five|six|seven|eight"
    rf"|nine|ten|eleven"
    rf"|twelve|\d{{1,2}})\b|(?:{NUMBER_WORDS}|\b\d{{1,2}}) o['\u2019]?clock|(?:12 |twelve )?(?:noon"
    rf"|midnight)|midday)\b{_ZONE}",
    re.IGNORECASE,
    clues=(
        "half",
        "past",
        "quarter",
        "clock",
        "noon",
        "midnight",
        "midday",
        "five to",
        "ten to",
        "twenty to",
        "minutes to",
    ),
)
_AT = r"(?:at|by|until|till|til|from|before|after|around|since|past|about|between|for)"
_WHEN = Lazy(
    rf"(?i:\b(?:at|by|until|till|til|from|before|after|around|since) )"
    rf"({_HOUR}\.[0-5]\d(?![\d%])|{_HOUR}h\d{{0,2}}\b|(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h)\b)",
    digit=True,
)
_H_CLOCK = Lazy(
    r"(?<![\w.])(?:[01]?\d|2[0-3])h[0-5]\d(?!\w)|(?i:(?<=window )|(?<=between )"
    r"|(?<=slot ))\d{1,2}-\d{1,2}h(?!\w)",
    digit=True,
    clues=(
        "h0",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "0h",
        "1h",
        "2h",
        "3h",
        "4h",
        "5h",
        "6h",
        "7h",
        "8h",
        "9h",
    ),
)
_DOT_RANGE = Lazy(
    rf"{_START}{_HOUR}\.[0-5]\d(?:{DASH}{_HOUR}\.[0-5]\d(?!\w|\.\d)| Uhr\b)|\b{_HOUR} Uhr\b",
    digit=True,
)
_BARE = Lazy(
    rf"(?i:\b(?:by|at|until|till|til|before|after|around|from|past"
    rf"|closes?(?= \d{{1,2}} sharp)|opens?(?= \d{{1,2}} sharp)"
    rf"|(?:booked|table|reservation|appointment|slot|meeting)(?: (?:was|is"
    rf"|booked))?(?: booked)? for) )({_HOUR}|(?i:seven|eight|nine|ten"
    rf"|eleven|four|five|six|three)\b)(?![\w%/]|[.,:]\d|{DASH}\d|°)",
    ahead=r"\d|(?i:seven|eight|nine|ten|four|five|six|three)",
)
_OPEN_TO = Lazy(
    rf"(?i:\b(?:open|staffed|daily|{WEEKDAY})(?: from)? )({_HOUR}) to ({_HOUR})(?![\w:%]|[.,]\d)",
    digit=True,
    clues=(" to ",),
)
_BARE_RANGE = Lazy(
    rf"{_START}({_HOUR}){_JOIN}({_HOUR})(?![\w%/]|[.,:]\d|{DASH}\d)"
    rf"|(?i:(?<=between )){_HOUR} and {_HOUR}(?![\w%/]|[.,:]\d)",
    digit=True,
)
_FOLLOWS_HOUR = Lazy(
    r"^(?: (?:n|today|tomorrow|tmrw|tonight|on|sharp|in the|or|and|latest"
    r"|at the latest|this|if|so|please"
    rf"|because|when|as|but|then|every|until|till|the (?:next|same)|to (?:\d|noon"
    rf"|midnight)|not|we|you|i|it|{WEEKDAY})"
    r"(?!\w)|[ ]?[.,;:!?)](?!\d)|\s*$|\n)",
    re.IGNORECASE,
)
_OPENING = Lazy(
    rf"(?:open|hours|daily|between|from|staffed|{WEEKDAY},?:?|days|slots?) ?$", re.IGNORECASE
)
_COUNT_CONTEXT = Lazy(
    r"(?:\b(?:page|step|section|gate|clause|row|day|level|from \d+|aged?|score|rated|capped|up|down"
    r"|stuck|limited|looked|arrived|number|item|cap|limit|maximum|max|seat|bay|desk"
    r"|line|goes|go) )$"
)

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
    rf"|{FIGURE}(?:{DASH}{FIGURE})?{SPACE}?(?:h|hr|hrs"
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
    r"\b(?:takes?|took|taking|taken|for|in|within|over|about|than|after|another"
    r"|wait(?:ed|ing)?|under"
    r"|nearly|almost|up to|least|most|only|lasts?|around|roughly|be|it's|just|spent"
    r"|spend|by|need|needs"
    r"|or|to|allow|given|gave|give|had|have)( you| us| me| it)?( up to| about| at least| only)? $"
)
_LENGTH_AFTER = Lazy(
    r"^ (?:ago|late|early|later|earlier|from|or so|to (?:reply|respond|arrive)|before|old)"
)
_OF_SPEECH = Lazy(r"(?:hold on|wait|hang on|give (?:me|us|it)|just|got|in|for|have)(?: for)? $")
_MOMENT = Lazy(r"^(?:a|one|two|2|five|5) (?:sec|secs|second|seconds|minute|min)$")
_HOUR_H = Lazy(r"(?:[01]?\d|2[0-3])h")
_BY = Lazy(r"\b(?:at|by|until|till|til|from) $")
_CLOCK_NAMES = Lazy(r"(?:one|1) (?:day|night)$")


def find_times(text: str) -> Iterator[Span]:
    """Yield the clock times in a text, with half-day and zone.

    >>> text = "Open 9am-5pm, back by 5, latest 23:59 CET or at noon."
    >>> [text[span.start : span.end] for span in find_times(text)]
    ['9am-5pm', '23:59 CET', 'noon', '5']
    """
    for pattern in (_HALF_DAYS, _COLONS, _WORDED, _H_CLOCK, _DOT_RANGE):
        for match in pattern.finditer(text):
            if match.group().strip():
                yield Span(*match.span(), "time")
    yield from _WHEN.spans(text, "time", 1)
    yield from _bare_hours(text)


def find_durations(text: str) -> Iterator[Span]:
    """Yield the lengths of time in a text, but no rate ("£5 a month") and no "just a minute".

    >>> text = "It takes a week, or 3-5 working days, in a 30-day window; £5 a month."
    >>> [text[span.start : span.end] for span in find_durations(text)]
    ['3-5 working days', '30-day', 'a week']
    """
    for match in _COUNTED.finditer(text):
        if not _is_idle(text, match):
            yield Span(*match.span(), "duration")
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


def _is_idle(text: str, match: re.Match[str]) -> bool:
    """Whether a counted length is a figure of speech: "give me two seconds", "one day"."""
    words = match.group().lower()
    before, after = context_before(text, match.start()), context_after(text, match.end())
    if (
        match.group()[-1] == "D"
        or before.endswith("per ")
        or (_HOUR_H.fullmatch(words) and _BY.search(before))
    ):
        return True
    if _CLOCK_NAMES.search(words) and words.startswith("one"):
        return not (_LENGTH_BEFORE.search(before) or _LENGTH_AFTER.search(after))
    return bool(
        _MOMENT.search(words) and re.search(r"(?:give (?:me|us)|hold on|hang on) $", before)
    )


def _bare_hours(text: str) -> Iterator[Span]:
    for match in _BARE.finditer(text):
        before, after = context_before(text, match.start()), context_after(text, match.end(1))
        at = match.group()[:2].lower() == "at"
        if _FOLLOWS_HOUR.search(after) and (at or not _COUNT_CONTEXT.search(before)):
            yield Span(*match.span(1), "time")
    for match in _OPEN_TO.finditer(text):
        yield Span(*match.span(1), "time")
        yield Span(*match.span(2), "time")
    for match in _BARE_RANGE.finditer(text):
        before = context_before(text, match.start())
        falling = match[1] and 12 >= int(match[1]) > int(match[2]) > 0
        if (falling or _OPENING.search(before)) and _FOLLOWS_HOUR.search(
            context_after(text, match.end())
        ):
            yield Span(*match.span(), "time")
