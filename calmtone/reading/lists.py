"""List markers: what stands before a list item."""

from __future__ import annotations

import re

__all__ = ["marker_length"]

_BULLET = r"[-*+•‣◦▪▫●○·–—→➜➤☐☑☒✓✔]"
_BOX = r"\[[ xX✓✔]?\]"
_NUMBER = r"\(?\d{1,3}[.)]|\d{1,3}\.\)|\d\ufe0f?\u20e3"
_LETTER = r"\([a-zA-Z]\)|[a-zA-Z]\)|[a-f]\.|\(?[ivx]{1,4}\)|[ivx]{1,4}\."
_MARKER = re.compile(
    rf"(?:{_BULLET}\s{{1,8}}(?:{_BOX}\s{{1,8}})?|(?:{_BOX}|{_NUMBER}|{_LETTER})\s{{1,8}})(?=\S)"
)
_RULE = re.compile(r"(?:[-*_=]\s{0,3}){3,}$")


def marker_length(text: str) -> int:
    """Return the length of the list marker that a line starts with, its blanks included.

    :param text: a line without leading white space.

    >>> [marker_length(text) for text in ("- one", "2) two", "[x] three", "2.5 kg", "-5 degrees")]
    [2, 3, 4, 0, 0]
    """
    match = _MARKER.match(text)
    return match.end() if match and not _RULE.match(text[:80]) else 0
