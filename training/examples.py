"""Turn messages into the examples of the model's tasks.

Each message gives a `calm` example for every segment that a rewrite may touch, one `open` and one
`close`. A share of the messages gives its reply as well, as a draft that is to be kept: what the
library wrote once it should leave alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calmtone.reading.message import Segment
from calmtone.reading.segmentation import segment
from calmtone.writing import model_format
from training.messages import MessageRow, SegmentRow

__all__ = ["Example", "examples_of", "make_examples"]


@dataclass(frozen=True, slots=True)
class Example:
    """One source text with its target.

    :param task: ``calm``, ``open`` or ``close``.
    :param message: the id of the message it comes from.
    """

    source: str
    target: str
    task: str
    message: str


def make_examples(
    rows: Iterable[MessageRow], *, seed: int, replies: float = 0.0, drop_context: float = 0.0
) -> list[Example]:
    """Return the examples of many messages.

    :param rows: the messages.
    :param seed: decides what is drawn.
    :param replies: share (0 to 1) of the messages whose reply is added as a calm draft.
    :param drop_context: share (0 to 1) of the messages given once without customer and channel.
    """
    draw = random.Random(seed)
    examples: list[Example] = []
    for row in rows:
        bare = draw.random() < drop_context
        examples += examples_of(row, with_context=not bare)
        if draw.random() < replies:
            examples += _reply_examples(row)
    return examples


def examples_of(row: MessageRow, *, with_context: bool = True) -> Iterator[Example]:
    """Yield the examples of one message.

    :param with_context: whether the model sees the customer's message and the channel.
    """
    context = {"customer": row.customer, "channel": row.channel} if with_context else {}
    markers = _list_markers(row)
    bodies = [
        piece.text.removeprefix(mark) for piece, mark in zip(row.segments, markers, strict=True)
    ]
    protected = _protected_texts(row)
    for index, (piece, marker) in enumerate(zip(row.segments, markers, strict=True)):
        if piece.action == "kept" and piece.text in protected:
            continue
        source = model_format.calm_source(
            bodies[index],
            before=bodies[index - 1] if index else "",
            after=bodies[index + 1] if index + 1 < len(bodies) else "",
            **context,
        )
        target = model_format.calm_target(
            piece.rewrite.removeprefix(marker), segment=bodies[index], labels=piece.labels
        )
        yield Example(source, target, "calm", row.id)
    opener = model_format.line_target(row.opener, stance=row.stance)
    yield Example(model_format.open_source(row.draft, **context), opener, "open", row.id)
    closer = model_format.line_target(row.closer)
    yield Example(model_format.close_source(row.draft, **context), closer, "close", row.id)


def _reply_examples(row: MessageRow) -> Iterator[Example]:
    """Yield the examples of a message's reply, where each sentence is to be kept."""
    greetings = {piece.text for piece in _read(row) if piece.kind == "greeting"}
    texts = [piece.rewrite for piece in row.segments]
    first_body = next((i for i, text in enumerate(texts) if text not in greetings), 0)
    texts = [*texts[:first_body], row.opener, *texts[first_body:], row.closer]
    pieces = tuple(SegmentRow(text, ("none",), text) for text in texts if text)
    if row.calm or not pieces:
        return
    calm = MessageRow(
        id=f"{row.id}-reply",
        channel=row.channel,
        industry=row.industry,
        stance=row.stance,
        customer=row.customer,
        draft=" ".join(piece.text for piece in pieces),
        opener="",
        closer="",
        segments=pieces,
        gaps=("", *[" "] * (len(pieces) - 1), ""),
    )
    yield from examples_of(calm)


def _read(row: MessageRow) -> tuple[Segment, ...]:
    return segment(row.draft)


def _list_markers(row: MessageRow) -> list[str]:
    """Return the list marker in front of each segment of the row, as reading finds it."""
    by_start = {piece.start: piece.marker for piece in _read(row)}
    markers, position = [], 0
    for piece, gap in zip(row.segments, row.gaps, strict=False):
        position += len(gap)
        marker = by_start.get(position, "")
        markers.append(marker if piece.text.startswith(marker) else "")
        position += len(piece.text)
    return markers


def _protected_texts(row: MessageRow) -> set[str]:
    """Return the segments that the model never sees: greetings, code, quotes and the like."""
    return {piece.text for piece in _read(row) if not piece.editable}
