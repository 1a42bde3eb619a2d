"""``calmtone rewrite``: one draft in, one reply out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from calmtone.cli.files import decode
from calmtone.cli.terminal import console, read_pipe, warn
from calmtone.errors import OptionsError
from calmtone.options import CHANNELS, Options

if TYPE_CHECKING:
    from calmtone.explanation import Explanation
    from calmtone.result import Rewrite

__all__ = ["REWRITE_EXAMPLES", "rewrite"]

REWRITE_EXAMPLES = """\b
Examples:
  calmtone rewrite "As I already told you, it ships on Friday."
  calmtone rewrite --channel email --customer "Where is it??" --diff - < draft.txt
  calmtone rewrite --json "Not our problem." | jq .edits"""


def rewrite(
    draft: Annotated[
        str | None,
        typer.Argument(
            metavar="DRAFT|-",
            help="The text that is about to be sent; - or nothing reads a pipe.",
            show_default=False,
        ),
    ] = None,
    customer: Annotated[
        str, typer.Option(metavar="TEXT", help="The customer's message that the draft answers.")
    ] = "",
    channel: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help=f"Where the reply goes: {', '.join(CHANNELS)}.",
            autocompletion=lambda: list(CHANNELS),
        ),
    ] = "",
    strength: Annotated[
        str,
        typer.Option(
            metavar="light|standard",
            help="light changes only what the phrase data flags, and adds nothing.",
            autocompletion=lambda: ["light", "standard"],
        ),
    ] = "standard",
    no_opener: Annotated[
        bool, typer.Option("--no-opener", help="Add no validating sentence at the start.")
    ] = False,
    no_closer: Annotated[
        bool, typer.Option("--no-closer", help="Add no next step at the end.")
    ] = False,
    keep: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="Keep this to the letter; may be given again."),
    ] = None,
    avoid: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="Never write this; may be given again."),
    ] = None,
    max_characters: Annotated[
        int | None,
        typer.Option(metavar="N", help="Leave out closer and opener to stay within this length."),
    ] = None,
    alternatives: Annotated[
        int,
        typer.Option(metavar="N", help="Print up to 5 other replies too, each after a line ---."),
    ] = 0,
    timeout: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", help="Leave as it was what isn't done by then."),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what was changed and why, not the reply alone.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show every text considered, and why it was (not) taken."),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the whole result (or --explain's) as JSON.")
    ] = False,
    model: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help="Use this model, not the one in the package."),
    ] = None,
    engine: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="What runs the model: ctranslate2, transformers, or none (phrase data alone).",
            autocompletion=lambda: list(_engines()),
        ),
    ] = "ctranslate2",
) -> None:
    """Turn a blunt draft into a calm reply.

    Prints the reply, and nothing else, to standard output; warnings go to standard error.
    """
    if diff and (explain or as_json):
        raise OptionsError("--diff goes with neither --explain nor --json; leave one out.")
    options = Options(
        customer=customer,
        channel=channel,
        opener="never" if no_opener else "auto",
        closer="never" if no_closer else "auto",
        strength=strength,
        keep=tuple(keep or ()),
        avoid=tuple(avoid or ()),
        max_characters=max_characters,
        alternatives=alternatives,
        timeout=timeout,
    )
    text = _draft(draft)
    from calmtone.rewriter import Rewriter

    rewriter = Rewriter.load(model, engine=engine, options=options)
    if explain:
        _print_explanation(rewriter.explain(text), as_json=as_json)
    else:
        _print_result(rewriter.rewrite(text), diff=diff, as_json=as_json)


def _engines() -> tuple[str, ...]:
    from calmtone.writing.loading import ENGINES

    return ENGINES


def _draft(given: str | None) -> str:
    if given is not None and given != "-":
        return given
    remedy = 'give a draft, as in: calmtone rewrite "Not our problem."'
    text = decode(read_pipe(asked=given == "-", remedy=remedy), "standard input")
    return text.removesuffix("\n").removesuffix("\r")


def _print_result(result: Rewrite, *, diff: bool, as_json: bool) -> None:
    if as_json:
        typer.echo(result.to_json(indent=2))
        return
    if diff:
        from calmtone.cli.showing import show_changes

        show_changes(result, console())
    else:
        typer.echo("\n---\n".join([result.text, *result.alternatives]))
    for notice in result.warnings:
        warn(notice.message)


def _print_explanation(explanation: Explanation, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(explanation.to_dict(), ensure_ascii=False, indent=2))
    else:
        from calmtone.cli.showing import show_explanation

        show_explanation(explanation, console())
