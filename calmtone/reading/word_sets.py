"""Word lists that stay readable in the source."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of some lines of text.

    >>> sorted(word_set("no nor", "not"))
    ['no', 'nor', 'not']
    """
    return frozenset(word for line in lines for word in line.split())
