"""Word lists that read as prose in the source."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string, split at blanks.

    >>> sorted(word_set("no not"))
    ['no', 'not']
    """
    return frozenset(words.split())
