"""A draft as it was read: segments with the white space between them, and facts."""

from __future__ import annotations

from dataclasses import dataclass

from calmtone.result import Fact

__all__ = ["EDITABLE_KINDS", "SEGMENT_KINDS", "Message", "Segment"]

SEGMENT_KINDS = (
    "sentence",
    "list_item",
    "greeting",
    "sign_off",
    "heading",
    "quote",
    "table",
    "code",
    "link",
)
EDITABLE_KINDS = frozenset({"sentence", "list_item"})


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, list item, greeting, sign-off, heading, quote, table row or code block.

    :param text: the segment as it stands in the draft, a list marker included.
    :param start: where it starts in the draft, in characters.
    :param end: where it ends (exclusive).
    :param kind: one of :data:`SEGMENT_KINDS`.
    :param marker: the list marker with the white space behind it (``"- "``, ``"2) "``), which
        ``text`` starts with; ``""`` where there is none.

    >>> Segment("- Restart it.", 0, 13, "list_item", "- ").body
    'Restart it.'
    """

    text: str
    start: int
    end: int
    kind: str
    marker: str = ""

    @property
    def body(self) -> str:
        """The text without its list marker."""
        return self.text[len(self.marker) :]

    @property
    def editable(self) -> bool:
        """Whether a rewrite may touch it: greetings, code, quotes and the like come back as is."""
        return self.kind in EDITABLE_KINDS


@dataclass(frozen=True, slots=True)
class Message:
    """A draft that was read.

    :param draft: the text.
    :param segments: its segments, in order, none empty, none overlapping; between them, before
        the first and after the last there is only white space.
    :param facts: its facts, in order, with offsets into ``draft``.
    :param language: ``"en"``, or the two-letter code of the language it seems to be in.

    >>> Message("Hi. Bye.", (Segment("Hi.", 0, 3, "sentence"), Segment("Bye.", 4, 8, "sentence")),
    ...         (), "en").gaps
    ('', ' ', '')
    """

    draft: str
    segments: tuple[Segment, ...]
    facts: tuple[Fact, ...]
    language: str

    @property
    def gaps(self) -> tuple[str, ...]:
        """The white space before each segment, and after the last: one more than segments."""
        edges = [0, *(edge for s in self.segments for edge in (s.start, s.end)), len(self.draft)]
        return tuple(
            self.draft[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True)
        )

    def facts_of(self, segment: Segment) -> tuple[Fact, ...]:
        """Return the facts that lie within a segment."""
        return tuple(f for f in self.facts if segment.start <= f.start and f.end <= segment.end)
