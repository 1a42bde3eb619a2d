"""Number words and figures: the expressions the other finders build on, and their values."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from calmtone.reading.facts.spans import SPACE

__all__ = [
    "DASH",
    "FIGURE",
    "NUMBER_WORDS",
    "QUANTITY",
    "RANGE",
    "figure_value",
    "words_value",
]

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VALUES = {
    **{word: value for value, word in enumerate([*_ONES, *_TEENS], start=1)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}

_ATOM = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES)})\b)?"
    rf"|{'|'.join([*_TEENS, *_ONES][::-1])})\b"
)
NUMBER_WORDS = (
    rf"(?:\b{_ATOM}(?:[ -](?:hundred|thousand|million|billion)\b(?:(?: and)? {_ATOM})?){{0,9}})"
)
"""Expression for a number in words, from one up, without capturing groups."""

DASH = "[-\u2010-\u2015\u2212]"
"""Expression for the dashes that join a range."""

FIGURE = (
    r"(?:(?:\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[,.'\u2019\u00a0\u202f]\d{3})+|\d{1,15})(?!\d)"
    r"(?:[.,]\d{1,4}(?!\d))?)"
)
"""Expression for a number in digits, with separators and decimals, without capturing groups."""

QUANTITY = rf"(?:{FIGURE}|{NUMBER_WORDS})"
"""Expression for a number in digits or words."""

RANGE = (
    rf"(?:{QUANTITY}(?:{SPACE}?{DASH}{SPACE}?{QUANTITY}| (?:to|or) {QUANTITY})?"
    rf"|(?<=between ){QUANTITY} and {QUANTITY})"
)
"""Expression for a quantity or for two that share what follows."""


def words_value(words: str) -> int | None:
    """Return the value of a number in words, or ``None`` if it is none.

    :param words: English number words, in any case.

    >>> words_value("two hundred and forty-three")
    243
    >>> words_value("parcel") is None
    True
    """
    total = group = 0
    for word in re.split(r"[\s-]+", words.lower().strip()):
        if word in _VALUES:
            group += _VALUES[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total, group = total + (group or 1) * _SCALES[word], 0
        elif word != "and":
            return None
    return total + group or None


def figure_value(figure: str) -> Decimal | None:
    """Return the value of a number in digits, whichever way it groups and marks decimals.

    :param figure: digits with ``,``, ``.``, apostrophes or spaces between them.

    >>> [str(figure_value(text)) for text in ("1,349.50", "1.349,50", "1 349", "12.5")]
    ['1349.50', '1349.50', '1349', '12.5']
    """
    plain = re.sub(r"[\s'\u2019]", "", figure)
    mark = max(plain.rfind(","), plain.rfind("."))
    if mark >= 0:
        other = "," if plain[mark] == "." else "."
        grouped = len(plain) - mark - 1 == 3 and plain[0] != "0" and other not in plain
        if grouped or plain.count(plain[mark]) > 1:
            plain = plain.replace(",", "").replace(".", "")
        else:
            plain = re.sub("[.,]", "", plain[:mark]) + "." + plain[mark + 1 :]
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None
