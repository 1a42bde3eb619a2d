"""``python -m training.data check``: every check on every row, and what they say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from training.data.corpus_checks import check_corpus
from training.data.findings import ERROR, Finding
from training.data.places import MESSAGES, PlacedRow, read_json, read_rows, split_files
from training.data.row_checks import check_row
from training.data.target_checks import Refusal, check_targets, refusals, targets

__all__ = ["Checked", "check", "check_rows"]

CHECKS = (
    *("schema", "ids", "reconstruction", "labels", "lines", "duplicates", "diversity"),
    *("facts", "guard", "excused", "segmentation"),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say of some files.

    :param messages: how many rows could be read.
    :param targets: how many rewrites, drops, openers and closers they hold.
    :param findings: what is wrong, in the order of the files.
    :param refused: the targets that the guard refuses or that lose a fact, excused ones included.
    """

    messages: int
    targets: int
    findings: tuple[Finding, ...]
    refused: tuple[Refusal, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many findings each check has."""
        return Counter(found.check for found in self.findings)

    def share(self, check: str) -> float:
        """Return the share of the targets with a finding of a check, from 0 to 1."""
        return self.counts[check] / self.targets if self.targets else 0.0

    def failing(self, *, strict: bool = False) -> list[str]:
        """Return the checks that fail.

        :param strict: whether findings below a check's ceiling in ``data/targets.json`` count.
        """
        ceilings = {} if strict else read_json("targets.json")["ceilings"]
        errors = {found.check for found in self.findings if found.severity == ERROR}
        return [
            name
            for name in CHECKS
            if name in errors and not self.share(name) <= ceilings.get(name, -1)
        ]

    def to_dict(self) -> dict[str, Any]:
        """Return the findings as plain JSON types, with the counts and the failing checks."""
        return {
            "messages": self.messages,
            "targets": self.targets,
            "counts": {name: self.counts[name] for name in CHECKS},
            "failing": self.failing(),
            "findings": [found.to_dict() for found in self.findings],
        }


def check_rows(
    files: Sequence[Path], *, against: Path | None = MESSAGES, progress: Console | None = None
) -> Checked:
    """Run every check on message files.

    :param files: message files.
    :param against: a folder of more messages, which ids, duplicates and openings are compared with.
    :param progress: where to show how far it is; ``None`` shows nothing.
    """
    rows, malformed = read_rows(files)
    known = {file.resolve() for file in files}
    rest = split_files([against]) if against else []
    others, _ = read_rows(file for file in rest if file.resolve() not in known)
    findings = [_schema(str(error)) for error in malformed]
    findings += check_corpus(rows, others)
    refused: list[Refusal] = []
    for placed in _tracked(rows, progress):
        findings += check_row(placed)
        own = list(refusals(placed.row))
        findings += check_targets(placed, own)
        refused += own
    total = sum(len(targets(placed.row)) for placed in rows)
    return Checked(len(rows), total, tuple(sorted(findings, key=_order)), tuple(refused))


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILES|FOLDERS", help="What to check.", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail below the ceilings of data/targets.json too.")
    ] = False,
    summary: Annotated[bool, typer.Option("--summary", help="Leave the findings out.")] = False,
    against: Annotated[
        Path, typer.Option(help="What else ids, duplicates and openings are compared with.")
    ] = MESSAGES,
    refused: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write each refused target there, as JSONL."),
    ] = None,
) -> None:
    """Check every row; exit with 1 where a check fails, with 2 where a file can't be read."""
    errors = Console(stderr=True)
    files = split_files(paths or [MESSAGES])
    quiet = as_json or not errors.is_terminal
    checked = check_rows(files, against=against, progress=None if quiet else errors)
    if refused is not None:
        lines = [json.dumps(one.to_dict(), ensure_ascii=False) for one in checked.refused]
        refused.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if as_json:
        typer.echo(json.dumps(checked.to_dict(), ensure_ascii=False, indent=2))
    else:
        _show(checked, strict=strict, summary=summary)
    if checked.failing(strict=strict):
        raise typer.Exit(1)


def _schema(message: str) -> Finding:
    where, _, said = message.partition(": ")
    return Finding(where, "", "", "schema", said)


def _order(found: Finding) -> tuple[str, int]:
    file, _, line = found.where.rpartition(":")
    return file, int(line)


def _tracked(rows: Sequence[PlacedRow], progress: Console | None) -> Iterable[PlacedRow]:
    if progress is None:
        return rows
    return track(rows, description="Checking", console=progress, transient=True)


def _show(checked: Checked, *, strict: bool, summary: bool) -> None:
    console = Console(markup=False, emoji=False, highlight=False, soft_wrap=True)
    for found in () if summary else checked.findings:
        at = f"{found.where}: {found.severity}: {found.check}"
        place = f" [{found.place}]" if found.place else ""
        console.print(Text(f"{at}{place}: {found.message} ({found.id})"))
    failing = checked.failing(strict=strict)
    ceilings = read_json("targets.json")["ceilings"]
    table = Table("check", "findings", "share of targets", "ceiling", "")
    for name in CHECKS:
        ceiling = f"{ceilings[name]:.1%}" if name in ceilings else ""
        share = f"{checked.share(name):.1%}" if ceiling else ""
        table.add_row(
            name, f"{checked.counts[name]:,}", share, ceiling, "fails" if name in failing else ""
        )
    console.print(table)
    console.print(f"{checked.messages:,} messages with {checked.targets:,} targets.")
