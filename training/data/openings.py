"""How openers and closers begin: the first three words, which shouldn't become a habit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from training.messages import MessageRow

__all__ = ["ROLES", "opening", "openings"]

ROLES = ("opener", "closer")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LENGTH = 3


def opening(line: str) -> str:
    """Return the first three words of an opener or closer, in lower case.

    >>> opening("I can see, of course, that it's late.")
    'i can see'
    """
    return " ".join(_WORD.findall(line)[:_LENGTH]).casefold().replace("’", "'")


def openings(rows: Iterable[MessageRow], role: str) -> Counter[str]:
    """Return how often each opening occurs, empty lines left out.

    :param rows: the messages.
    :param role: ``opener`` or ``closer``.
    """
    return Counter(opening(line) for row in rows if (line := getattr(row, role)))
