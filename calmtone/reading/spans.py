"""Stretches within a paragraph at whose inner full stops no sentence ends."""

from __future__ import annotations

import re

__all__ = ["sheltered_spans"]

_LONGEST = 240
_CONTRACTED = r"(?!(?:cause|til|till|em|bout|n|tis|twas|cos|coz)\b)"
_SPANS = re.compile(
    rf"`[^`\n]{{1,{_LONGEST}}}`"
    rf"|\{{\{{[^{{}}]{{1,80}}\}}\}}"
    rf"|(?<![:;=8xX])(?<![:;=]-)\([^()]{{1,{_LONGEST}}}\)"
    rf"|(?<!\S)\[[^\[\]]{{1,{_LONGEST}}}\]"
    rf"|“[^“”]{{1,{_LONGEST}}}”|«[^«»]{{1,{_LONGEST}}}»"
    rf"|(?<![^\s(\[])\"(?=\S)[^\"\n]{{1,{_LONGEST}}}(?<=\S)\"(?!\w)"
    rf"|(?<![^\s(\[\"])['‘](?=[^\s'’]){_CONTRACTED}(?:[^'’\n]|['’](?=\w)){{1,120}}['’](?!\w)"
)


def sheltered_spans(text: str) -> list[tuple[int, int]]:
    """Return where bracketed, quoted and code stretches start and end (exclusive), in order.

    Only stretches of up to 240 characters count, so a bracket that is never closed harms nothing.

    >>> sheltered_spans("Wait (thirty. Count them.) and go.")
    [(5, 26)]
    """
    if not any(mark in text for mark in "`{([“«\"'‘"):
        return []
    return [match.span() for match in _SPANS.finditer(text)]
