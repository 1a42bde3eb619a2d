"""Which lines carry on the sentence of the line before: hard-wrapped text against chat lines."""

from __future__ import annotations

import re

from calmtone.reading.headings import is_heading
from calmtone.reading.lines import Line
from calmtone.reading.lists import marker_length
from calmtone.reading.word_sets import word_set

__all__ = ["paragraph_end"]

_CLOSED = re.compile(r"[.!?…:。！？][\"'”’»)\]}*_~`]*$")
_OPEN_WORDS = word_set(
    "a an the and or of to for with from by in on at your our my their his her its this these",
    "those that which than if as into between about per via we're is are was were be",
)
_WRAPPED = 56
_CHAT_WRAPPED = 72


def paragraph_end(lines: list[Line], index: int, stop: int) -> int:
    r"""Return the index of the last line of the paragraph that starts at ``index``.

    :param lines: the draft's lines.
    :param stop: index of the first line that can't belong to it.

    >>> from calmtone.reading.lines import read_lines
    >>> wrapped = "The parcel went back to the warehouse on Friday because the\nlabel was torn."
    >>> paragraph_end(read_lines(wrapped), 0, 2), paragraph_end(read_lines("ok\nit shipped"), 0, 2)
    (1, 0)
    """
    last = index
    while last + 1 < stop and _continues(lines, index, last):
        last += 1
    return last


def _continues(lines: list[Line], first: int, last: int) -> bool:
    """Return whether the line after ``last`` carries on its sentence."""
    line, following = lines[last], lines[last + 1]
    if not following.text or marker_length(following.text) or is_heading(lines, last + 1):
        return False
    in_item = marker_length(lines[first].text) > 0
    if in_item and len(following.indent) >= len(lines[first].indent) + 2:
        return True
    if _CLOSED.search(line.text[-20:]):
        return False
    start = following.text[0]
    if line.text[-1] == ",":
        return start.islower() or len(line.text) >= _WRAPPED
    final = line.text[-20:].split()[-1].lower()
    if final in _OPEN_WORDS and len(line.text) >= (20 if start.islower() else 40):
        return True
    if start.islower():
        opening = lines[first].text.lstrip("\"'“‘([*_")[:1]
        wrapped = _WRAPPED if opening.isupper() or in_item else _CHAT_WRAPPED
        return len(line.text) >= wrapped
    return line.text[-1].isalnum() and len(line.text) >= _WRAPPED and _is_column(lines, last)


def _is_column(lines: list[Line], last: int) -> bool:
    """Return whether the lines around are broken at one width."""
    line, following = lines[last], lines[last + 1]
    others = [lines[i].text for i in (last - 1, last + 2) if 0 <= i < len(lines) and lines[i].text]
    width = max(len(text) for text in [line.text, following.text, *others])
    word = following.text.split(maxsplit=1)[0]
    full = sum(len(text) >= _WRAPPED for text in [following.text, *others])
    return full > 0 and width <= 110 and len(line.text) + 1 + len(word) > width
