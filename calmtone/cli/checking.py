"""``calmtone check``: a linter for canned replies, macros and drafts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from calmtone.cli.files import read_texts
from calmtone.cli.findings import LocatedFinding, as_line, as_workflow_command, located
from calmtone.cli.source import SourceText
from calmtone.cli.terminal import complain, read_pipe, warn
from calmtone.errors import DraftError, OptionsError
from calmtone.options import DRAFT_LIMIT

if TYPE_CHECKING:
    from calmtone.rewriter import Rewriter

__all__ = ["CHECK_EXAMPLES", "check"]

FOUND, FAILED = 1, 2

FORMATS: Mapping[str, Callable[[LocatedFinding, bool], str] | None] = {
    "text": as_line,
    "json": None,
    "github": as_workflow_command,
}

CHECK_EXAMPLES = """\b
Examples:
  calmtone check macros/*.md
  calmtone check --column reply --min-score 1 replies.csv
  echo "Calm down." | calmtone check --quick --json"""


def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES|-",
            help="Texts: .jsonl, .csv and .tsv have one a row, any other file is one; "
            "- or nothing reads a pipe.",
            show_default=False,
        ),
    ] = None,
    column: Annotated[
        str, typer.Option(metavar="NAME", help="Which column or key of a row holds the text.")
    ] = "draft",
    min_score: Annotated[
        float,
        typer.Option(
            metavar="SCORE",
            min=0.0,
            max=1.0,
            help="From which score on a finding counts: 0.33 cold, 0.67 blunt, 1 hurtful.",
        ),
    ] = 0.5,
    show_all: Annotated[
        bool, typer.Option("--all", help="Show the findings below --min-score as well.")
    ] = False,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|json|github",
            help="How to show findings; github writes workflow commands.",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = "text",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    quick: Annotated[
        bool, typer.Option("--quick", help="Use the phrase data alone, without the model.")
    ] = False,
    model: Annotated[
        str | None, typer.Option(metavar="FOLDER", help="Use this model.", show_default=False)
    ] = None,
) -> None:
    """Find what reads as blunt or defensive, and change nothing.

    Prints a line for each finding: file, line, column, label, score, phrase and advice. Exits with
    1 where any finding counts, with 2 where a text can't be read, and with 0 otherwise.
    """
    form = "json" if as_json else form
    if form not in FORMATS:
        raise OptionsError(f"--format is {form!r}; use one of {', '.join(map(repr, FORMATS))}.")
    sources = _sources(files or [], column)
    from calmtone.rewriter import Rewriter

    rewriter = Rewriter.load(model, engine="none" if quick else "ctranslate2")
    show, status = _Display(form, min_score, show_all), 0
    for source in sources:
        try:
            show(_findings(rewriter, source))
        except DraftError as error:
            complain(f"{source.place}: {error}")
            status = FAILED
    show.finish()
    if status or show.counted:
        raise typer.Exit(status or FOUND)


class _Display:
    """Shows findings as they come; JSON, which is one list, when all have come."""

    def __init__(self, form: str, min_score: float, show_all: bool) -> None:
        self.form, self.min_score, self.show_all = form, min_score, show_all
        self.counted = 0
        self.entries: list[dict[str, Any]] = []

    def __call__(self, findings: Iterable[LocatedFinding]) -> None:
        for found in findings:
            counts = found.score >= self.min_score
            self.counted += counts
            if not (counts or self.show_all):
                continue
            if write := FORMATS[self.form]:
                typer.echo(write(found, counts))
            else:
                self.entries.append(found.to_dict())

    def finish(self) -> None:
        if self.form == "json":
            typer.echo(json.dumps(self.entries, ensure_ascii=False, indent=2))


def _sources(files: Sequence[str], column: str) -> list[SourceText]:
    return [
        text
        for name in files or ["-"]
        for data, path in [_file(name, asked=bool(files))]
        for text in read_texts(data, path, column)
    ]


def _file(name: str, *, asked: bool) -> tuple[bytes, str]:
    if name != "-":
        return Path(name).read_bytes(), name
    remedy = "name files, or pipe a text in, as in: calmtone check macros/*.md"
    return read_pipe(asked=asked, remedy=remedy), "<stdin>"


def _findings(rewriter: Rewriter, source: SourceText) -> list[LocatedFinding]:
    report = rewriter.check(source.text, draft_limit=max(DRAFT_LIMIT, len(source.text)))
    if any(notice.code == "not_english" for notice in report.warnings):
        warn(f"{source.place}: this doesn't read as English, which alone is checked.")
    return [located(finding, source) for finding in report.findings]
