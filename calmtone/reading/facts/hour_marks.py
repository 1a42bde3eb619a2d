"""Clock times with an hour mark: 18h, 10h-19h, 20 h 30, 1845 hrs; and when they are lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.calendar_words import WEEKDAY
from calmtone.reading.facts.numerals import DASH
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_before
from calmtone.reading.facts.words import ZONES

__all__ = ["ZONE", "find_marked_hours", "is_clock"]

ZONE = (
    rf"(?:{SPACE}?(?:{'|'.join(sorted(ZONES, key=lambda zone: (-len(zone), zone)))}|ET|PT|CT|MT"
    r"|Uhr)\b(?:[+-]\d{1,2}(?::\d{2})?)?)?"
)
"""Expression for a time zone, if one follows."""

_HOUR = r"(?:[01]?\d|2[0-4])"
_MARKED = rf"{_HOUR} ?[hH](?: ?[0-5]\d(?!\d))?"
_RANGES = Lazy(
    rf"(?<![\w.,/-])(?:{_MARKED}(?:{SPACE}?{DASH}{SPACE}?| (?:a|à|to) (?=\d{{1,2}} ?[hH])){_MARKED}"
    rf"|{_HOUR}{DASH}{_HOUR}h)(?!\w)",
    digit=True,
    ahead=r"\d ?[hH]",
)
_SINGLE = Lazy(rf"(?<![\w.,/-]){_MARKED}(?!\w)", digit=True, ahead=r"\d ?[hH]")
_MILITARY = Lazy(
    r"(?<![\w.,:/-])(?:[01]?\d\.|2[0-3]\.|[01]\d|2[0-3])[0-5]\d ?(?:[Hh]rs?|HRS|hours|h)\b\.?"
    r"(?<!\.)",
    digit=True,
    clues=("h",),
)
_ZONED = Lazy(ZONE)
_WHEN = Lazy(
    r"(?:\b(?:at|until|till|til|by|opens?|opening|open|closes?|closing|starts?|starting|begins?"
    r"|ends?"
    r"|doors|show|leaves?|departs?|departing|arrives?|arriving|lands?|boards?|check-?(?:in|out)"
    r"|dinner|lunch|breakfast|kick-?off|today|tomorrow|tonight|since|before|past|around|for"
    rf"|à|às|a las|las|alle|dès|jusqu'à|{WEEKDAY})|@)(?: (?:at|from|around|about|@))?,?:? $"
)
_SOON = Lazy(r"\b(?:before|since|past|around|for|by|show) $")
_LASTS = Lazy(
    r"\b(?:takes?|took|taking|of|for|in|within|lasts?|about|nearly|almost|another|after|over|under"
    r"|than|least|roughly|up to|wait|waited|every|per|a|the|max\.?|around|is|was|only|just|some)"
    r"(?: about| up to| around)? $"
)


def find_marked_hours(text: str) -> Iterator[Span]:
    """Yield the clock times in a text that an hour mark follows.

    >>> text = "Doors 18h, Tuesday 10h-19h, until 20 h 30, at 1845 hrs; it took 18h."
    >>> [text[span.start : span.end] for span in find_marked_hours(text)]
    ['10h-19h', '18h', '20 h 30', '1845 hrs']
    """
    for pattern in (_RANGES, _SINGLE, _MILITARY):
        for match in pattern.finditer(text):
            if is_clock(text, match.start(), match.group()):
                zone = _ZONED.match(text, match.end())
                yield Span(match.start(), zone.end() if zone else match.end(), "time")


def is_clock(text: str, start: int, found: str) -> bool:
    """Whether an hour with its mark says when rather than how long.

    :param text: the text.
    :param start: where the hour starts.
    :param found: the hour or the range, with its mark.

    >>> is_clock("until 18h", 6, "18h"), is_clock("takes 18h", 6, "18h")
    (True, False)
    """
    before = context_before(text, start)
    if _RANGES.fullmatch(found):
        return not _LASTS.search(before)
    if _MILITARY.fullmatch(found):
        return found[0] == "0" or not _LASTS.search(before)
    if not _SINGLE.fullmatch(found):
        return False
    if re.search(r"[hH] ?\d", found):
        padded = " " not in found and len(found) == 5
        return padded or not _LASTS.search(before) or bool(_WHEN.search(before))
    return bool(_WHEN.search(before)) and not (_SOON.search(before) or before.endswith("a for "))
