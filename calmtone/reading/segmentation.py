"""A draft becomes segments, and not a character is lost."""

from __future__ import annotations

from collections.abc import Iterator

from calmtone.reading.greetings import greeting_end, is_name_line
from calmtone.reading.headings import is_heading, is_mail_header
from calmtone.reading.lines import read_lines, trimmed
from calmtone.reading.lists import marker_length
from calmtone.reading.message import Segment
from calmtone.reading.paragraphs import paragraph_end
from calmtone.reading.sentences import sentence_bounds
from calmtone.reading.sign_offs import inline_sign_off, sign_off_lines
from calmtone.reading.verbatim import Block, verbatim_blocks

__all__ = ["segment"]

_MOST_GREETINGS = 4


def segment(draft: str) -> tuple[Segment, ...]:
    """Split a draft into its segments.

    The segments are in order and don't overlap; between them, before the first and after the last
    there is only white space, so nothing of the draft is lost. Only regular expressions and word
    lists are used, and the time grows with the length of the draft.

    :param draft: any text.

    >>> [(part.kind, part.text) for part in segment("Hi Tom, it shipped. Ref. 12 is yours.")]
    [('greeting', 'Hi Tom,'), ('sentence', 'it shipped.'), ('sentence', 'Ref. 12 is yours.')]
    >>> segment("- Restart it.")[0].marker
    '- '
    """
    segmenter = _Segmenter(draft)
    return (*segmenter.opening(), *segmenter.rest())


class _Segmenter:
    """The reading of one draft, from its first line to its last.

    ``index`` is the line to be read next, ``position`` the offset in the draft up to which the
    segments so far reach.
    """

    def __init__(self, draft: str) -> None:
        self.draft = draft
        self.lines = read_lines(draft)
        self.blocks = verbatim_blocks(self.lines)
        self.index = 0
        self.position = 0
        self.greeted = False

    def opening(self) -> Iterator[Segment]:
        """Yield what stands before the body: mail headers, a quote, handles and greetings."""
        while self._skip_blank():
            block = self.blocks.get(self.index)
            if block is not None and block.kind == "quote":
                yield self._block(block)
            elif block is None and is_mail_header(self.lines, self.index):
                yield self._line("heading")
            else:
                break
        if self.index < len(self.lines) and self.index not in self.blocks:
            yield from self._greetings()

    def rest(self) -> Iterator[Segment]:
        """Yield the body and the sign-off."""
        closing, reopening = self._sign_off()
        while self._skip_blank():
            block = self.blocks.get(self.index)
            if closing <= self.index < reopening:
                yield self._line("sign_off")
            elif block is not None:
                yield self._block(block)
            elif self.position <= self.lines[self.index].start and is_heading(
                self.lines, self.index
            ):
                yield self._line("heading")
            else:
                limit = closing if self.index < closing else len(self.lines)
                yield from self._paragraph(limit, signed=limit == closing < reopening)

    def _skip_blank(self) -> bool:
        """Move on to the next line that has unread text; return whether there is one."""
        while self.index < len(self.lines) and self.lines[self.index].end <= self.position:
            self.index += 1
        while self.index < len(self.lines) and not self.lines[self.index].text:
            self.index += 1
        return self.index < len(self.lines)

    def _greetings(self) -> Iterator[Segment]:
        line = self.lines[self.index]
        start = line.start
        for _ in range(_MOST_GREETINGS):
            end = start + greeting_end(self.draft[start : line.end])
            if end == start:
                break
            self.greeted = True
            yield self._piece(start, end, "greeting")
            handle = self.draft[start] == "@"
            start = trimmed(self.draft, end, line.end)[0]
            if not handle or start >= line.end:
                break
        if not self.greeted and self._followed() and is_name_line(line.text):
            self.greeted = True
            yield self._line("greeting")

    def _followed(self) -> bool:
        return any(line.text for line in self.lines[self.index + 1 : self.index + 4])

    def _sign_off(self) -> tuple[int, int]:
        """Return the indices of the sign-off's first line and of the line behind its last."""
        stop = len(self.lines)
        blocks = sorted(self.blocks.values(), key=lambda block: block.first, reverse=True)
        first = self.index + (self.index < stop and self.position >= self.lines[self.index].end)
        # Quoted mail comes after the signature, code and tables before it.
        for block in blocks:
            if block.kind == "quote" and not any(
                line.text for line in self.lines[block.last + 1 : stop]
            ):
                stop = block.first
            elif block.kind != "link" and block.last < stop:
                first = max(first, block.last + 1)
                break
        if not self.draft[: self.lines[first].start].strip() if first < stop else False:
            first += 1
        return sign_off_lines(self.lines[:stop], min(first, stop), greeted=self.greeted)

    def _paragraph(self, limit: int, *, signed: bool) -> Iterator[Segment]:
        start = max(self.position, self.lines[self.index].start)
        limit = min([limit, *(first for first in self.blocks if first > self.index)])
        start = trimmed(self.draft, start, self.lines[self.index].end)[0]
        last = paragraph_end(self.lines, self.index, limit)
        end = self.lines[last].end
        text = self.draft[start:end]
        marker = marker_length(text) if start == self.lines[self.index].start else 0
        final = not signed and not self.draft[end:].strip()
        signature = inline_sign_off(text, greeted=self.greeted) if final else len(text)
        body = text[marker:signature].rstrip()
        for number, (left, right) in enumerate(sentence_bounds(body)):
            if marker and not number:
                yield self._piece(start, start + marker + right, "list_item", text[:marker])
            else:
                left, right = start + marker + left, start + marker + right
                yield self._piece(left, right, "sentence")
        if signature < len(text):
            yield self._piece(start + signature, end, "sign_off")

    def _block(self, block: Block) -> Segment:
        return self._piece(self.lines[block.first].start, self.lines[block.last].end, block.kind)

    def _line(self, kind: str) -> Segment:
        line = self.lines[self.index]
        return self._piece(max(line.start, self.position), line.end, kind)

    def _piece(self, start: int, end: int, kind: str, marker: str = "") -> Segment:
        self.position = end
        return Segment(self.draft[start:end], start, end, kind, marker)
