"""Standard input, output and error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from calmtone.errors import OptionsError

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["complain", "console", "read_pipe", "warn"]


def complain(message: str) -> None:
    """Write an error to standard error, on one line.

    :param message: what is wrong and what to do about it.
    """
    typer.echo(f"calmtone: {' '.join(message.split())}", err=True)


def warn(message: str) -> None:
    """Write a warning to standard error, on one line.

    :param message: what the user should know.
    """
    complain(f"warning: {message}")


def console() -> Console:
    """Return a console that writes to standard output, in colour where that is a terminal.

    >>> console().print("a [b] c")
    a [b] c
    """
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False, soft_wrap=True)


def read_pipe(*, asked: bool, remedy: str) -> bytes:
    """Read standard input to its end.

    :param asked: whether the user named it (with ``-``); if not, a terminal isn't waited for.
    :param remedy: what to give instead.
    :raises OptionsError: if there is nothing to read.
    """
    if sys.stdin is None or (sys.stdin.isatty() and not asked):
        raise OptionsError(f"there is nothing to read; {remedy}")
    return sys.stdin.buffer.read()
