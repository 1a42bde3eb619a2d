"""Blocks that come back to the letter: code, quotes, tables and lone links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calmtone.reading.lines import Line
from calmtone.reading.lists import marker_length

__all__ = ["Block", "verbatim_blocks"]

_FENCE = re.compile(r"(`{3,}|~{3,})[^`~]*$")
_QUOTE = re.compile(r">+(?:$|[\s\"'“‘>*_@A-Za-z\[(])")
_QUOTED_MAIL = re.compile(
    r"-{3,}\s*(?:original message|forwarded message|original appointment)\s*-{3,}$", re.I
)
_ATTRIBUTION = re.compile(r"On .{6,160} wrote:$")
_LINK = re.compile(r"<?(?:https?://|ftp://|www\.)[^\s<>]+>?$|[\w-]+(?:\.[\w-]+)+/[^\s<>]*$", re.I)
_LEVEL = r"(?i:trace|debug|info|warn|warning|error|fatal)"
_LOG = re.compile(
    r"\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d\S*\s"
    rf"|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+\[?{_LEVEL}\b|\[{_LEVEL}\]\s"
    r"|(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s+\[?[\w.$]+\]?\s*[:-]\s"
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \S+:"
    r"|\$ (?:sudo |cd |npm |pip |git |curl |docker |ls|cat |ssh |apt|brew |make|python)"
)
_TRACE_HEAD = re.compile(
    r"Traceback \(most recent call last\):|Exception in thread \S"
    r"|(?:[\w$]+\.)*[A-Z][\w$]*(?:Error|Exception)\b(?::|$)|Caused by: |panic: |goroutine \d"
)
_TRACE_LINE = re.compile(
    r"at [\w$.<>\[\]/ ]+\(|at (?:async )?\S+:\d+(?::\d+)?\)?$|File \".+\", line \d+"
    r"|(?:[\w$]+\.)*[A-Z][\w$]*(?:Error|Exception)\b(?::|$)|Caused by: |\.\.\. \d+ more"
)
_PROSE = re.compile(r"[A-Z\"'“(]?[\w'’,;:\"()-]+(?: [\w'’,;:\"()–—@#%$€£.-]+){2,}[.!?,:]?$")
_CODE_SIGN = re.compile(r"[{}<>=\\|`;]|\w\(|\)\s*$|\w\.\w+\(|^[$#] |--?\w+=|/\w+/|_\w|^\w+ -")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together.

    :param first: index of the first line.
    :param last: index of the last line (inclusive).
    :param kind: ``code``, ``quote``, ``table`` or ``link``.

    >>> Block(0, 2, "code").last
    2
    """

    first: int
    last: int
    kind: str


def verbatim_blocks(lines: list[Line]) -> dict[int, Block]:
    r"""Return the blocks to be left alone, each under the index of its first line.

    A table is one block a row; everything else is one block, however many lines it has.

    >>> from calmtone.reading.lines import read_lines
    >>> verbatim_blocks(read_lines("Run:\n```\nnpm ci\n```"))
    {1: Block(first=1, last=3, kind='code')}
    """
    blocks: dict[int, Block] = {}
    index = 0
    while index < len(lines):
        block = _block_at(lines, index) if lines[index].text else None
        if block is None:
            index += 1
            continue
        blocks[index] = block
        index = block.last + 1
    return blocks


def _block_at(lines: list[Line], index: int) -> Block | None:
    for find, kind in _FINDERS:
        last = find(lines, index)
        if last is not None:
            return Block(index, last, kind)
    return None


def _fenced(lines: list[Line], index: int) -> int | None:
    opening = _FENCE.match(lines[index].text[:_LONGEST])
    if not opening:
        return None
    fence = opening[1]
    for later in range(index + 1, len(lines)):
        text = lines[later].text
        if text.startswith(fence) and not text.strip(fence[0]):
            return later
    # As in Markdown, a fence that is never closed holds the rest.
    return max(i for i in range(index, len(lines)) if lines[i].text)


def _traced(lines: list[Line], index: int) -> int | None:
    text = lines[index].text[:_LONGEST]
    if not (_TRACE_HEAD.match(text) or _TRACE_LINE.match(text)):
        return None
    last = index
    for later in range(index + 1, len(lines)):
        line = lines[later]
        if not line.text or not (line.indent or _TRACE_LINE.match(line.text[:_LONGEST])):
            break
        last = later
    return last if last > index or _TRACE_LINE.match(text) else None


def _logged(lines: list[Line], index: int) -> int | None:
    last = None
    for later in range(index, len(lines)):
        if not _LOG.match(lines[later].text[:_LONGEST]):
            break
        last = later
    return last


def _braced(lines: list[Line], index: int) -> int | None:
    closing = {"{": "}", "[": "]"}.get(lines[index].text)
    if closing is None:
        return None
    for later in range(index + 1, min(index + 200, len(lines))):
        if lines[later].text.rstrip(",;") == closing and lines[later].indent == lines[index].indent:
            return later
    return None


def _indented(lines: list[Line], index: int) -> int | None:
    if index and lines[index - 1].text and not lines[index - 1].text.endswith(":"):
        return None
    last = index - 1
    for later in range(index, len(lines)):
        line = lines[later]
        if line.text and (not line.wide or not _codelike(line.text)):
            break
        if line.text:
            last = later
    return last if last >= index else None


def _codelike(text: str) -> bool:
    if marker_length(text) or len(text) > _LONGEST:
        return False
    if _CODE_SIGN.search(text):
        return True
    return not _PROSE.match(text) and text[-1] not in ".!?,"


def _quoted(lines: list[Line], index: int) -> int | None:
    text = lines[index].text
    if _QUOTED_MAIL.match(text[:_LONGEST]):
        return max(i for i in range(index, len(lines)) if lines[i].text)
    if len(text) <= _LONGEST and _ATTRIBUTION.match(text):
        following = _next_text(lines, index + 1)
        if following is not None and _QUOTE.match(lines[following].text):
            return index
    last = None
    for later in range(index, len(lines)):
        if not _QUOTE.match(lines[later].text):
            break
        last = later
    return last


def _next_text(lines: list[Line], index: int) -> int | None:
    return next((i for i in range(index, len(lines)) if lines[i].text), None)


def _row(lines: list[Line], index: int) -> int | None:
    text = lines[index].text
    neighbours = [lines[i].text for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    pipes = text.count("|")
    if pipes >= 2 and text[0] == "|" and text[-1] == "|":
        return index
    if pipes and any(other.count("|") == pipes for other in neighbours):
        return index
    tabs = 0 if marker_length(text) else text.count("\t")
    if tabs >= 2 or (tabs and any(other.count("\t") == tabs for other in neighbours)):
        return index
    return None


def _link(lines: list[Line], index: int) -> int | None:
    text = lines[index].text
    return index if len(text) < 2_000 and _LINK.match(text) else None


_FINDERS = (
    (_fenced, "code"),
    (_quoted, "quote"),
    (_traced, "code"),
    (_logged, "code"),
    (_braced, "code"),
    (_indented, "code"),
    (_row, "table"),
    (_link, "link"),
)
