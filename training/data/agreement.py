"""``python -m training.data agreement``: how far two readers of the same rows agree on labels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from calmtone.errors import CalmtoneError
from calmtone.tone.labels import LABELS
from training.data.places import DATA
from training.messages import message_files

__all__ = ["READINGS", "Agreement", "ReadingError", "agreement", "agreements", "read_readings"]

READINGS = DATA / "readings"


class ReadingError(CalmtoneError):
    """A row of a second reading is malformed."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two readers used one label, counted over segments.

    :param first: segments that the first reader gave it; ``second``, ``both`` likewise.
    :param kappa: Cohen's kappa, the agreement beyond chance, at most 1 (Cohen 1960).
    :param f1: harmonic mean of the shares of either reader's segments that the other has too.
    """

    label: str
    first: int
    second: int
    both: int
    kappa: float
    f1: float


def read_readings(path: Path) -> list[dict[str, Any]]:
    """Read the rows of a second reading.

    :param path: a JSONL file, or a folder of them; each row has ``id``, ``first`` and ``second``
        (a list of labels for each segment), ``changed`` and ``rejected``.
    :raises ReadingError: if a row's two readings differ in their number of segments.
    """
    rows = [
        json.loads(line)
        for file in message_files(path)
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    for row in rows:
        if len(row["first"]) != len(row["second"]):
            raise ReadingError(f"{row['id']}: the readings differ in their number of segments.")
    return rows


def agreements(rows: Iterable[dict[str, Any]]) -> list[Agreement]:
    """Return the agreement on each label, the most used first.

    :param rows: as :func:`read_readings` returns them.

    >>> rows = [{"first": [["blame"], ["none"]], "second": [["blame"], ["threat"]]}]
    >>> [(a.label, a.both, a.kappa) for a in agreements(rows)][0]
    ('blame', 1, 1.0)
    """
    pairs = [
        (frozenset(first), frozenset(second))
        for row in rows
        for first, second in zip(row["first"], row["second"], strict=True)
    ]
    found = [_agreement(label, pairs) for label in LABELS]
    return sorted((a for a in found if a.first or a.second), key=lambda a: (-a.first, a.label))


def _agreement(label: str, pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> Agreement:
    first = sum(label in one for one, _ in pairs)
    second = sum(label in other for _, other in pairs)
    both = sum(label in one and label in other for one, other in pairs)
    total = len(pairs)
    observed = (total - first - second + 2 * both) / total
    chance = (first * second + (total - first) * (total - second)) / total**2
    kappa = (observed - chance) / (1 - chance) if chance < 1 else 1.0
    f1 = 2 * both / (first + second) if first + second else 1.0
    return Agreement(label, first, second, both, round(kappa, 3), round(f1, 3))


def agreement(
    readings: Annotated[Path, typer.Argument(help="File or folder of second readings.")] = READINGS,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show how far a second, blind reading of the rows agrees with the first."""
    rows = read_readings(readings)
    found = agreements(rows)
    shares = {
        "rows": len(rows),
        "changed": round(sum(row["changed"] for row in rows) / len(rows), 3),
        "rejected": round(sum(row["rejected"] for row in rows) / len(rows), 3),
    }
    if as_json:
        typer.echo(json.dumps({**shares, "labels": [asdict(a) for a in found]}, indent=2))
        return
    table = Table("label", "first", "second", "both", "kappa", "F1", title="Labels, by segment")
    for a in found:
        table.add_row(*map(str, (a.label, a.first, a.second, a.both, a.kappa, a.f1)))
    console = Console(markup=False, emoji=False, highlight=False)
    console.print(table)
    console.print(", ".join(f"{name} {value}" for name, value in shares.items()))
