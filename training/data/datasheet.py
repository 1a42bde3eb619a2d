"""``python -m training.data datasheet``: the counts in ``data/README.md``, never stale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from calmtone.errors import CalmtoneError
from training.data.places import DATA, MESSAGES, SPLITS
from training.data.report import count_figures, load_splits
from training.data.targets import Figure, format_value

__all__ = ["DATASHEET", "DatasheetError", "datasheet", "render_counts", "with_counts"]

DATASHEET = DATA / "README.md"
_START, _END = "<!-- counts: python -m training.data datasheet -->", "<!-- end of counts -->"


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


def with_counts(text: str, table: str) -> str:
    """Return the datasheet with a table between its marks.

    :param text: the datasheet.
    :param table: the counts.
    :raises DatasheetError: if the marks aren't there.
    """
    before, start, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    if not start or not end:
        raise DatasheetError(f"{DATASHEET} needs the lines {_START!r} and {_END!r}.")
    return f"{before}{start}\n\n{table}\n\n{end}{after}"


def datasheet(
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit with 1 where it is stale.")
    ] = False,
) -> None:
    """Write the counts into data/README.md."""
    text = DATASHEET.read_text(encoding="utf-8")
    fresh = with_counts(text, render_counts(count_figures(load_splits(MESSAGES))))
    if not check:
        DATASHEET.write_text(fresh, encoding="utf-8")
    elif fresh != text:
        typer.echo("data/README.md is stale: run python -m training.data datasheet.", err=True)
        raise typer.Exit(1)
