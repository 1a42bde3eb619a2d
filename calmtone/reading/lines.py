"""The lines of a draft, with where they stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Line", "read_lines", "trimmed"]

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it.

    :param text: what stands on it; ``""`` for a blank line.
    :param start: where the text starts in the draft, in characters.
    :param end: where it ends (exclusive).
    :param indent: the white space before it.

    >>> Line("npm ci", 4, 10, "    ").indent
    '    '
    """

    text: str
    start: int
    end: int
    indent: str

    @property
    def wide(self) -> bool:
        """Whether it is indented as far as Markdown wants code to be."""
        return self.indent.startswith("    ") or "\t" in self.indent


def read_lines(draft: str) -> list[Line]:
    r"""Return the draft's lines, blank ones included.

    >>> [(line.text, line.start) for line in read_lines("Hi,\r\n  no.")]
    [('Hi,', 0), ('no.', 7)]
    """
    edges = [0]
    for match in _BREAK.finditer(draft):
        edges += [match.start(), match.end()]
    edges.append(len(draft))
    return [_line(draft, *pair) for pair in zip(edges[::2], edges[1::2], strict=True)]


def _line(draft: str, start: int, end: int) -> Line:
    raw = draft[start:end]
    text = raw.strip()
    first = start + len(raw) - len(raw.lstrip()) if text else start
    return Line(text, first, first + len(text), draft[start:first])


def trimmed(draft: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of ``draft[start:end]`` without the white space at its edges.

    >>> trimmed("a  b  ", 1, 6)
    (3, 4)
    """
    raw = draft[start:end]
    first = start + len(raw) - len(raw.lstrip())
    return first, max(first, start + len(raw.rstrip()))
