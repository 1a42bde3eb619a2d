"""What the normal forms share: folded spelling, numbers and their values."""

from __future__ import annotations

import re
from decimal import Decimal

from calmtone.reading.facts.numerals import FIGURE, NUMBER_WORDS, figure_value, words_value
from calmtone.reading.facts.spans import Lazy

__all__ = ["JOIN", "folded", "plain_number", "value_of", "values_in"]

JOIN = "; "


_VALUE = Lazy(
    rf"(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?:[.,]\d{{1,2}})?|{FIGURE})|{NUMBER_WORDS}",
    re.IGNORECASE,
)


def plain_number(value: Decimal | int | None) -> str:
    """Return a number without trailing zeros or exponent.

    >>> plain_number(Decimal("1349.00"))
    '1349'
    """
    if value is None:
        return ""
    shown = format(Decimal(value), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def value_of(text: str) -> Decimal | None:
    """Return the value of a number in words or digits, or ``None``.

    >>> value_of("forty-three")
    Decimal('43')
    """
    words = words_value(text)
    return Decimal(words) if words is not None else figure_value(text)


def values_in(text: str) -> list[Decimal]:
    """Return the values of the numbers in a text, in order.

    >>> values_in("3 to five")
    [Decimal('3'), Decimal('5')]
    """
    found = (value_of(match.group()) for match in _VALUE.finditer(text))
    return [value for value in found if value is not None]


def folded(text: str) -> str:
    """Return a text in folded case, with plain quotes, dashes and single spaces.

    >>> folded("O\u2019Brien  Ltd")
    "o'brien ltd"
    """
    return " ".join(text.casefold().translate(_STRAIGHT).split())


_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u2011\u00a0", "''\"\"--- ")
