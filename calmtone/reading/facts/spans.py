"""What the finders hand to each other: spans with a rank, and patterns compiled on first use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

__all__ = ["RANKS", "SPACE", "Lazy", "Span", "context_after", "context_before"]

_DIGIT = re.compile(r"\d")
SPACE = "[ \\t\u00a0\u202f\u2009]"

RANKS: dict[str, int] = {
    kind: rank
    for rank, kind in enumerate(
        (
            "code",
            "quoted",
            "link",
            "email",
            "path",
            "placeholder",
            "record",
            "handle",
            "token",
            "hash",
            "phone",
            "model",
            "amount",
            "percentage",
            "date",
            "duration",
            "time",
            "version",
            "weekday",
            "id",
            "name",
            "number",
        )
    )
}
"""Which finding stands where two overlap: the lower rank, then the longer one.

``record`` (an id recognisable by form alone), ``token`` (code without backticks) and ``model`` (a
name that may hold a number or a day) are ranks of their own; as facts they are ``id``, ``code`` and
``name``.
"""


class Span(NamedTuple):
    """A stretch of a text that may be a fact.

    :param start: where it starts, in characters.
    :param end: where it ends (exclusive).
    :param kind: a key of :data:`RANKS`.

    >>> Span(0, 4, "time").kind
    'time'
    """

    start: int
    end: int
    kind: str


class Lazy:
    """A regular expression that is compiled when it is first used, to keep the import light.

    :param source: the expression.
    :param flags: flags of :mod:`re`.
    :param digit: whether every match lies in a text that has a digit.
    :param clues: lower-case strings of which every text with a match holds one, in any case.
    :param ahead: an expression, cheaper than the source, that every text with a match has.

    >>> [match.group() for match in Lazy("[0-9]+", digit=True).finditer("1 and 22")]
    ['1', '22']
    >>> Lazy("1 (?:am|pm)", clues=("am", "pm")).search("at 1")
    """

    def __init__(
        self,
        source: str,
        flags: int = 0,
        *,
        digit: bool = False,
        clues: tuple[str, ...] = (),
        ahead: str = "",
    ) -> None:
        self.source = source
        self.flags = flags
        self._digit = digit
        self._clues = clues
        self._ahead = Lazy(ahead) if ahead else None

    def is_possible(self, text: str) -> bool:
        """Whether a text may hold a match, by what is quick to tell."""
        if self._digit and not _DIGIT.search(text):
            return False
        if self._clues:
            holds = text.lower().__contains__
            if not any(map(holds, self._clues)):
                return False
        return self._ahead is None or self._ahead.compiled.search(text) is not None

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return an iterator over the matches in a text."""
        return self.compiled.finditer(text) if self.is_possible(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self.compiled.search(text)

    def match(self, text: str, position: int = 0) -> re.Match[str] | None:
        """Return the match that starts at a position."""
        return self.compiled.match(text, position)

    def fullmatch(self, text: str, position: int = 0) -> re.Match[str] | None:
        """Return the match that is the whole text, or all of it from a position on."""
        return self.compiled.fullmatch(text, position)

    def spans(self, text: str, kind: str, group: int | str = 0) -> Iterator[Span]:
        """Yield a span for each match's group."""
        for match in self.finditer(text):
            yield Span(*match.span(group), kind)


def context_before(text: str, position: int, length: int = 40) -> str:
    """Return the characters before a position, in lower case.

    >>> context_before("Due by 5.", 7)
    'due by '
    """
    return text[max(0, position - length) : position].lower()


def context_after(text: str, position: int, length: int = 40) -> str:
    """Return the characters from a position on, in lower case.

    >>> context_after("5 Parcels", 1)
    ' parcels'
    """
    return text[position : position + length].lower()
