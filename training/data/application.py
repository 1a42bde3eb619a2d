"""The program: its commands, and what it does when something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import cast

import typer

from calmtone.errors import CalmtoneError
from training.data.agreement import agreement
from training.data.changelog import hashes
from training.data.check import check
from training.data.datasheet import datasheet
from training.data.report import report

__all__ = ["app", "main"]

FAILED = 2

# typer has moved this class between its versions; its child has kept its name.
UsageError = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])

app = typer.Typer(
    name="training.data",
    help="Count and check the message data.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in (report, check, agreement, hashes, datasheet):
    app.command()(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    :param arguments: what follows its name; ``None`` takes them from ``sys.argv``.
    :returns: 0, 1 where a target isn't met or a check fails, 2 where something can't be read.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        status = app(given, prog_name="python -m training.data", standalone_mode=False)
    except (CalmtoneError, OSError) as error:
        typer.echo(f"training.data: {error}", err=True)
        return FAILED
    except UsageError as error:
        typer.echo(f"training.data: {error.format_message()}", err=True)
        return FAILED
    return status or 0
