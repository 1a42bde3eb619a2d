"""Days of the week without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.calendar_words import (
    LONG_DAY,
    WEEKDAY,
)
from calmtone.reading.facts.numerals import DASH
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_before

__all__ = ["find_weekdays"]

_LOWER_DAY = Lazy(
    rf"(?<![\w-])(?:{LONG_DAY}s?|thurs|tues|weds)(?:{DASH}{LONG_DAY}s?)?(?!\w)",
    re.IGNORECASE,
    clues=("day", "thurs", "tues", "weds"),
)
_NAMED_DAY = Lazy(
    rf"(?<![\w-]){WEEKDAY}(?:{SPACE}?{DASH}{SPACE}?{WEEKDAY})?(?![\w-]|['\u2019](?!s\b))",
    clues=("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
)
_FEAST = Lazy(r"\b(?:black|good|cyber|easter|ash|shrove|palm|whit|maundy|boxing|super) $")


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
