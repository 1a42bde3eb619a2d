"""``python -m training.data datasheet``: the tables in ``data/README.md``, never stale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from calmtone.errors import CalmtoneError
from training.data.agreement import READINGS, Agreement, agreements, read_readings
from training.data.places import DATA, MESSAGES, SPLITS
from training.data.report import count_figures, load_splits
from training.data.targets import Figure, format_value
from training.messages import message_files

__all__ = [
    "DATASHEET",
    "DatasheetError",
    "datasheet",
    "render_agreement",
    "render_counts",
    "with_table",
]

DATASHEET = DATA / "README.md"
_START, _END = "<!-- {}: python -m training.data datasheet -->", "<!-- end of {} -->"


class DatasheetError(CalmtoneError):
    """The datasheet has no place for the counts."""


def render_counts(counted: Sequence[Figure]) -> str:
    """Return the figures as a Markdown table.

    :param counted: the figures of every split.

    >>> print(render_counts([Figure("dev", "channel.email", 0.3)]))
    | | train | dev | test |
    |---|---:|---:|---:|
    | channel: email | | 30.0% | |
    """
    found = {(figure.split, figure.name): figure for figure in counted}
    lines = ["| | " + " | ".join(SPLITS) + " |", "|---|" + "---:|" * len(SPLITS)]
    for name in dict.fromkeys(figure.name for figure in counted):
        cells = [
            f" {format_value(name, found[split, name].value)} |" if (split, name) in found else " |"
            for split in SPLITS
        ]
        lines.append(f"| {name.replace('.', ': ', 1)} |{''.join(cells)}")
    return "\n".join(lines)


def render_agreement(readings: Mapping[str, Sequence[dict[str, Any]]]) -> str:
    """Return the agreement of two readers as a Markdown table, a column for each split.

    :param readings: the rows of :func:`training.data.agreement.read_readings` by split.

    >>> row = {"first": [["blame"]], "second": [["blame"]], "changed": False, "rejected": False}
    >>> print(render_agreement({"dev": [row]}))
    | | dev |
    |---|---:|
    | rows read again | 1 |
    | rows changed | 0.0% |
    | rows rejected | 0.0% |
    | blame: kappa (F1) | 1.00 (1.00) |
    """
    found = {split: {a.label: a for a in agreements(rows)} for split, rows in readings.items()}
    lines = ["| | " + " | ".join(readings) + " |", "|---|" + "---:|" * len(readings)]
    lines.append(_line("rows read again", [f"{len(rows):,}" for rows in readings.values()]))
    for name in ("changed", "rejected"):
        shares = [sum(row[name] for row in rows) / len(rows) for rows in readings.values()]
        lines.append(_line(f"rows {name}", [f"{share:.1%}" for share in shares]))
    for label in dict.fromkeys(label for by_label in found.values() for label in by_label):
        cells = [_agreed(by_label.get(label)) for by_label in found.values()]
        lines.append(_line(f"{label}: kappa (F1)", cells))
    return "\n".join(lines)


def _line(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | " + " | ".join(cells) + " |"


def _agreed(found: Agreement | None) -> str:
    return f"{found.kappa:.2f} ({found.f1:.2f})" if found else ""


def with_table(text: str, name: str, table: str) -> str:
    """Return the datasheet with a table between its marks.

    :param text: the datasheet.
    :param name: of the marks, ``counts`` or ``agreement``.
    :param table: what is to stand between them.
    :raises DatasheetError: if the marks aren't there.
    """
    opening, closing = _START.format(name), _END.format(name)
    before, start, rest = text.partition(opening)
    _, end, after = rest.partition(closing)
    if not start or not end:
        raise DatasheetError(f"{DATASHEET} needs the lines {opening!r} and {closing!r}.")
    return f"{before}{start}\n\n{table}\n\n{end}{after}"


def datasheet(
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit with 1 where it is stale.")
    ] = False,
) -> None:
    """Write the counts and the agreement of two readers into data/README.md."""
    text = DATASHEET.read_text(encoding="utf-8")
    fresh = with_table(text, "counts", render_counts(count_figures(load_splits(MESSAGES))))
    readings = {file.stem: read_readings(file) for file in _by_split(message_files(READINGS))}
    fresh = with_table(fresh, "agreement", render_agreement(readings))
    if not check:
        DATASHEET.write_text(fresh, encoding="utf-8")
    elif fresh != text:
        typer.echo("data/README.md is stale: run python -m training.data datasheet.", err=True)
        raise typer.Exit(1)


def _by_split(files: Sequence[Path]) -> list[Path]:
    return sorted(files, key=lambda file: SPLITS.index(file.stem))
