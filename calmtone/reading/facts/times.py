"""Clock times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.calendar_words import WEEKDAY
from calmtone.reading.facts.hour_marks import ZONE, find_marked_hours
from calmtone.reading.facts.numerals import DASH, NUMBER_WORDS
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["find_times"]

_HOUR = r"(?:[01]?\d|2[0-4])(?!\d)"
_HALF_DAY = r"(?:[ap]\.m\.|[ap]m\b|[ap]\.m\b)"
_CLOCK = rf"(?:{_HOUR}[:.]\d{{2}}(?!\d)(?::\d{{2}}(?!\d))?)"
_COLON = rf"(?:{_HOUR}:[0-5]\d(?!\d)(?::[0-5]\d(?!\d))?)"
_JOIN = rf"(?:{SPACE}?{DASH}{SPACE}?)"
_SOFT_JOIN = rf"(?:{_JOIN}| (?:to|or) )"
_START = r"(?<![\w:./£$€#-])"
_HALF_DAYS = Lazy(
    rf"(?<=between ){_CLOCK} and {_CLOCK}{SPACE}?{_HALF_DAY}{ZONE}"
    rf"|{_START}(?:(?:{_CLOCK}|{_HOUR}){SPACE}?(?:{_HALF_DAY}{_JOIN}|(?:{_SOFT_JOIN}"
    rf"|(?<=\bbetween \d)"
    rf" and |(?<=\bbetween \d\d) and )))?(?:{_CLOCK}|{_HOUR}){SPACE}?{_HALF_DAY}{ZONE}",
    re.IGNORECASE,
    digit=True,
    clues=("am", "pm", "a.m", "p.m"),
)
_COLONS = Lazy(
    rf"{_START}{_COLON}{SPACE}?h?(?![\w:]){ZONE}(?:{_JOIN}{_COLON}{ZONE})?(?![\w:])"
    rf"|{_START}{_HOUR}{_JOIN}{_COLON}(?![\w:]){ZONE}|{_START}{_COLON}{ZONE}",
    digit=True,
    clues=(":",),
)
_WORDED = Lazy(
    rf"\b(?:(?:half past|quarter (?:past|to)|(?:five|ten|twenty)(?: minutes)? (?:past"
    rf"|to)|\d{{1,2}}(?: minutes)? past)"
    rf" (?:{NUMBER_WORDS}|\d{{1,2}}\b)|half (?:one|two|three|four|five|six|seven|eight"
    rf"|nine|ten|eleven"
    rf"|twelve|\d{{1,2}})\b|(?:{NUMBER_WORDS}|\b\d{{1,2}}) o['\u2019]?clock|(?:12 |twelve )?(?:noon"
    rf"|midnight)|midday)\b{ZONE}",
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
    rf"({_HOUR}\.[0-5]\d(?![\d%]))"
    rf"|\bkl\.? ?({_HOUR}(?:[.:][0-5]\d)?)(?![\w%])",
    digit=True,
)
_SCHEDULED = Lazy(
    r"(?i:\b(?:arriv\w+|leav\w+|left|depart\w*|dep\.?|arr\.?|starts?|ends?|boarding"
    r"|boards|shift|sails)"
    r"(?: at| from| until)? )((?:0\d|1[0-8]|2[1-3])[0-5]\d)(?![\w%/:-]|[.,]\d| [a-z]+s\b)"
    r"|(?<![\w.:/-])(\d{1,2})(?=-?ish\b)",
    digit=True,
)
_DOT_RANGE = Lazy(
    rf"{_START}{_HOUR}\.[0-5]\d(?:{DASH}{_HOUR}\.[0-5]\d(?!\w|\.\d)| Uhr\b)|\b{_HOUR} Uhr\b",
    digit=True,
)
_BARE = Lazy(
    rf"(?i:\b(?:by|at|until|till|til|before|b4|after|around|from|past"
    rf"|closes?(?= \d{{1,2}} sharp)|opens?(?= \d{{1,2}} sharp)"
    rf"|(?:booked|table|reservation|appointment|slot|meeting)(?: (?:was|is"
    rf"|booked))?(?: booked)? for) )({_HOUR}|(?i:seven|eight|nine|ten"
    rf"|eleven|four|five|six|three)\b)(?![\w%/]|[.,:]\d|{DASH}\d|°)",
    ahead=r"\d|(?i:seven|eight|nine|ten|four|five|six|three)",
)
_OPEN_TO = Lazy(
    rf"(?i:\b(?:open(?: (?:on|every|all)? ?[^\d\n.]{{2,30}})?,?|staffed|daily|{WEEKDAY}:?,?)"
    rf"(?: from)? )({_HOUR}) to ({_HOUR})(?![\w:%]|[.,]\d)",
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
    r"(?!\w)|[ ]?[.,;:!?)\"\u201d\u2019](?!\d)|\s*$|\n)",
    re.IGNORECASE,
)
_OPENING = Lazy(
    rf"(?:open|hours|daily|between|btwn|b/w|from|staffed|{WEEKDAY},?:?|days|slots?) ?$",
    re.IGNORECASE,
)
_COUNT_CONTEXT = Lazy(
    r"(?:\b(?:page|step|section|gate|clause|row|day|level|from \d+|aged?|score|rated|capped|up|down"
    r"|stuck|limited|looked|arrived|number|item|cap|limit|maximum|max|seat|bay|desk"
    r"|line|goes|go) )$"
)


def find_times(text: str) -> Iterator[Span]:
    """Yield the clock times in a text, with half-day and zone.

    >>> text = "Open 9am-5pm, back by 5, latest 23:59 CET or at noon."
    >>> [text[span.start : span.end] for span in find_times(text)]
    ['9am-5pm', '23:59 CET', 'noon', '5']
    """
    for pattern in (_HALF_DAYS, _COLONS, _WORDED, _DOT_RANGE):
        for match in pattern.finditer(text):
            if match.group().strip():
                yield Span(*match.span(), "time")
    yield from find_marked_hours(text)
    for pattern in (_WHEN, _SCHEDULED):
        for match in pattern.finditer(text):
            yield Span(*match.span(match.lastindex or 0), "time")
    yield from _bare_hours(text)


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
