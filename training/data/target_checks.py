"""Checks of the targets: the guard lets each pass, and no fact of a segment is lost.

A row may excuse a target, with a reason. An excuse that nothing calls for any more is named too,
as a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from calmtone.guard import Case, judge
from calmtone.reading.facts import find_facts, missing_facts
from training.data.findings import WARNING, Finding, finding
from training.data.openings import ROLES
from training.data.places import PlacedRow
from training.messages import MessageRow

__all__ = ["Refusal", "check_targets", "refusals", "targets"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A target that a check refuses.

    :param id: the message's id.
    :param place: the segment's index from 0, ``opener`` or ``closer``.
    :param segment: the segment, or ``""``.
    :param rewrite: the target; ``""`` where the segment is dropped.
    :param check: ``facts`` or ``guard``.
    :param codes: the guard's codes, or ``fact_missing``.
    :param details: a sentence for each.
    """

    id: str
    place: str
    segment: str
    rewrite: str
    check: str
    codes: tuple[str, ...]
    details: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the refusal as plain JSON types."""
        names = ("id", "place", "segment", "rewrite", "check")
        lists = {"codes": list(self.codes), "details": list(self.details)}
        return {name: getattr(self, name) for name in names} | lists


def targets(row: MessageRow) -> list[str]:
    """Return the places of a row that say something else than the draft.

    >>> from training.messages import SegmentRow
    >>> parts = (SegmentRow("No.", ("coldness",), "Not yet."), SegmentRow("OK.", ("none",), "OK."))
    >>> texts = ("id", "chat", "gym", "defer", "", "No. OK.", "", "When would suit you?")
    >>> targets(MessageRow(*texts, segments=parts, gaps=("", " ", "")))
    ['0', 'closer']
    """
    changed = [str(i) for i, piece in enumerate(row.segments) if piece.action != "kept"]
    return changed + [role for role in ROLES if getattr(row, role)]


def check_targets(placed: PlacedRow, refused: Sequence[Refusal]) -> Iterator[Finding]:
    """Yield a finding for each refused target that isn't excused, and for each idle excuse.

    :param placed: the row.
    :param refused: what :func:`refusals` said of it.
    """
    excused = placed.row.excused
    for refusal in refused:
        if refusal.place not in excused:
            said = f"{', '.join(refusal.codes)}: {' '.join(refusal.details)}"
            yield finding(placed, refusal.check, said, place=refusal.place)
    for place in sorted(set(excused) - {refusal.place for refusal in refused}):
        said = "It is excused, but no check refuses it."
        yield finding(placed, "excused", said, place=place, severity=WARNING)


def refusals(row: MessageRow) -> Iterator[Refusal]:
    """Yield the targets of a row that the guard refuses or that lose a fact.

    :param row: the message.
    """
    for place in targets(row):
        index = int(place) if place.isdecimal() else -1
        segment = row.segments[index].text if index >= 0 else ""
        rewrite = row.segments[index].rewrite if index >= 0 else getattr(row, place)
        rejections = judge(rewrite, _case(row, place, index))
        if rejections:
            codes = tuple(rejection.code for rejection in rejections)
            details = tuple(rejection.detail for rejection in rejections)
            yield Refusal(row.id, place, segment, rewrite, "guard", codes, details)
        lost = _lost(row, index) if index >= 0 else []
        if lost:
            details = tuple(f"'{fact}' is missing." for fact in lost)
            codes = ("fact_missing",) * len(lost)
            yield Refusal(row.id, place, segment, rewrite, "facts", codes, details)


def _case(row: MessageRow, place: str, index: int) -> Case:
    if index < 0:
        return Case(place, "", row.draft, row.customer)
    texts = ["", *(piece.text for piece in row.segments), ""]
    before, segment, after = texts[index : index + 3]
    return Case("segment", segment, row.draft, row.customer, before=before, after=after)


def _lost(row: MessageRow, index: int) -> list[str]:
    """Return the facts of a segment that its rewrite loses, or the reply where it is dropped."""
    piece = row.segments[index]
    facts = find_facts(piece.text)
    if not facts:
        return []
    reply = " ".join([row.opener, *(other.rewrite for other in row.segments), row.closer])
    return [fact.text for fact in missing_facts(facts, piece.rewrite or reply)]
