"""What a check says of a row, with where it stands."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from training.data.places import PlacedRow

__all__ = ["ERROR", "WARNING", "Finding", "finding"]

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a row.

    :param where: file and line.
    :param id: the row's id, or ``""`` where it couldn't be read.
    :param place: the segment's index from 0, ``opener``, ``closer``, or ``""`` for the whole row.
    :param check: which check says so.
    :param message: what is wrong.
    :param severity: ``error`` or ``warning``.
    """

    where: str
    id: str
    place: str
    check: str
    message: str
    severity: str = ERROR

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain JSON types.

        >>> Finding("a.jsonl:1", "a-1", "", "schema", "Not JSON.").to_dict()["check"]
        'schema'
        """
        return asdict(self)


def finding(
    placed: PlacedRow, check: str, message: str, *, place: str = "", severity: str = ERROR
) -> Finding:
    """Return a finding on a row."""
    return Finding(placed.where, placed.row.id, place, check, message, severity)
