"""``python -m training.data report``: the counts of the data beside their targets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from training.data.openings import ROLES, openings
from training.data.places import MESSAGES, SPLITS
from training.data.spread import spread
from training.data.targets import Figure, figures, format_value
from training.messages import MessageRow, load_messages

__all__ = ["count_figures", "load_splits", "report"]

_FREQUENT = 5


def load_splits(folder: Path) -> dict[str, list[MessageRow]]:
    """Read the splits of a folder of messages, those that are there.

    :param folder: with the folders ``train``, ``dev`` and ``test``.
    :raises MessageDataError: if a row is malformed.
    """
    return {name: load_messages([folder / name]) for name in SPLITS if (folder / name).is_dir()}


def count_figures(splits: Mapping[str, Sequence[MessageRow]]) -> list[Figure]:
    """Return every figure of every split with its target.

    :param splits: the messages of each split.

    >>> count_figures({"dev": []})[0].target
    'at least 400'
    """
    return list(figures({name: spread(rows) for name, rows in splits.items()}))


def report(
    folder: Annotated[Path, typer.Option(help="The folder with the splits.")] = MESSAGES,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Count the data; exit with 1 where a target isn't met."""
    splits = load_splits(folder)
    counted = count_figures(splits)
    if as_json:
        typer.echo(json.dumps([_as_dict(figure) for figure in counted], indent=2))
    else:
        _show(counted, splits)
    if not all(figure.met for figure in counted):
        raise typer.Exit(1)


def _as_dict(figure: Figure) -> dict[str, str | float | bool]:
    return {
        "split": figure.split,
        "name": figure.name,
        "value": figure.value,
        "target": figure.target,
        "met": figure.met,
    }


def _show(counted: Sequence[Figure], splits: Mapping[str, Sequence[MessageRow]]) -> None:
    console = Console(markup=False, emoji=False, highlight=False)
    names = dict.fromkeys(figure.name for figure in counted)
    found = {(figure.split, figure.name): figure for figure in counted}
    for section, group in groupby(names, key=lambda name: name.partition(".")[0]):
        console.print(_table(section, group, found))
    for split, rows in splits.items():
        for role in ROLES:
            most = openings(rows, role).most_common(_FREQUENT)
            console.print(f"{split} {role}s: " + ", ".join(f"{start!r} {n}" for start, n in most))
    missed = [figure for figure in counted if not figure.met]
    console.print(f"{len(missed)} of {sum(bool(f.target) for f in counted)} targets not met.")
    for figure in missed:
        value = format_value(figure.name, figure.value)
        console.print(f"  {figure.key}: {value}, should be {figure.target}")


def _table(section: str, names: Iterable[str], found: Mapping[tuple[str, str], Figure]) -> Table:
    splits = [split for split in SPLITS if any(key[0] == split for key in found)]
    table = Table(title=section, title_justify="left")
    table.add_column("", min_width=28)
    for split in splits:
        table.add_column(split, justify="right")
        table.add_column("target")
    for name in names:
        cells = []
        for split in splits:
            cells += _cells(found[split, name])
        table.add_row(name.partition(".")[2], *cells)
    return table


def _cells(figure: Figure) -> list[str]:
    mark = ("" if not figure.target else "✓ " if figure.met else "✗ ") + figure.target
    return [format_value(figure.name, figure.value), mark]
