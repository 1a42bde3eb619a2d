"""Checks that need only the row: its parts give its draft, its labels and actions agree."""

from __future__ import annotations

from collections.abc import Iterator

from calmtone.reading.segmentation import segment
from training.data.findings import WARNING, Finding, finding
from training.data.openings import ROLES
from training.data.places import PlacedRow

__all__ = ["check_row"]

_QUOTED = 60


def check_row(placed: PlacedRow) -> Iterator[Finding]:
    """Yield what is wrong with a row by itself, its segmentation as a warning.

    :param placed: the row.
    """
    yield from _reconstruction(placed)
    yield from _labels(placed)
    yield from _lines(placed)
    yield from _segmentation(placed)


def _reconstruction(placed: PlacedRow) -> Iterator[Finding]:
    row = placed.row
    texts = [piece.text for piece in row.segments]
    pieces = [piece for pair in zip(row.gaps, texts, strict=False) for piece in pair]
    if "".join([*pieces, row.gaps[-1]]) != row.draft:
        yield finding(placed, "reconstruction", "Its segments and gaps don't give the draft.")


def _labels(placed: PlacedRow) -> Iterator[Finding]:
    for index, piece in enumerate(placed.row.segments):
        kept = piece.action == "kept"
        if kept != (piece.labels == ("none",)) or (not kept and "none" in piece.labels):
            said = f"It is {piece.action}, and labelled {', '.join(piece.labels)}."
            yield finding(placed, "labels", said, place=str(index))
        if len(set(piece.labels)) < len(piece.labels):
            yield finding(placed, "labels", "A label stands there twice.", place=str(index))


def _lines(placed: PlacedRow) -> Iterator[Finding]:
    row = placed.row
    kept = all(piece.action == "kept" for piece in row.segments)
    for role in ROLES:
        line = getattr(row, role)
        if line != line.strip() or "\n" in line:
            yield finding(
                placed, "lines", "It should be one line, without space around it.", place=role
            )
        if line and kept:
            yield finding(
                placed, "lines", "A draft that is kept whole gets nothing added.", place=role
            )


def _segmentation(placed: PlacedRow) -> Iterator[Finding]:
    ours = [piece.text for piece in segment(placed.row.draft)]
    theirs = [piece.text for piece in placed.row.segments]
    if ours != theirs:
        index = next(
            (i for i, pair in enumerate(zip(theirs, ours, strict=False)) if pair[0] != pair[1]),
            min(len(ours), len(theirs)) - 1,
        )
        said = f"calmtone cuts {_short(ours[index])}, the row {_short(theirs[index])}."
        yield finding(placed, "segmentation", said, place=str(index), severity=WARNING)


def _short(text: str) -> str:
    return repr(text if len(text) <= _QUOTED else text[: _QUOTED - 3] + "...")
