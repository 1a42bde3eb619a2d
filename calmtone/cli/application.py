"""The program: its commands, and what it does when something is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, cast

import typer

from calmtone import __version__
from calmtone.cli.checking import CHECK_EXAMPLES, check
from calmtone.cli.describing import INFO_EXAMPLES, info
from calmtone.cli.rewriting import REWRITE_EXAMPLES, rewrite
from calmtone.cli.terminal import complain
from calmtone.errors import CalmtoneError

__all__ = ["app", "main"]

EXAMPLES = """\b
Examples:
  calmtone rewrite "As I already told you, it ships on Friday."
  calmtone check macros/*.md
  calmtone rewrite --help"""

FAILED = 2
INTERRUPTED = 130

# typer has moved this class between its versions; its child has kept its name.
UsageError = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])

app = typer.Typer(
    name="calmtone",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=REWRITE_EXAMPLES)(rewrite)
app.command(epilog=CHECK_EXAMPLES)(check)
app.command(epilog=INFO_EXAMPLES)(info)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    :param arguments: what follows the program's name; ``None`` takes them from ``sys.argv``.
    :returns: the exit status: 0, 1 where ``check`` found something, 2 where something is wrong.

    >>> main(["--version"])
    calmtone 0.1.0
    0
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        status = app(given, prog_name="calmtone", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes once more at exit; it must find something that takes what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (CalmtoneError, OSError, UnicodeEncodeError, UsageError) as error:
        complain(_explained(error))
        return FAILED
    return status or 0


@app.callback(invoke_without_command=True, epilog=EXAMPLES)
def calmtone(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)
    ] = False,
) -> None:
    """Calm, validating, solution-focused replies from blunt drafts, every fact kept."""
    if version:
        typer.echo(f"calmtone {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(FAILED)


def _explained(error: BaseException) -> str:
    if isinstance(error, UnicodeEncodeError):
        return (
            f"the output's encoding, {error.encoding}, has no {error.object[error.start]!a}; set "
            "PYTHONIOENCODING=utf-8."
        )
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}."
    if isinstance(error, UsageError):
        command = error.ctx.command_path if error.ctx is not None else "calmtone"
        return f"{error.format_message().rstrip('.')}; see {command} --help."
    return str(error)
