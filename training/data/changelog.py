"""``python -m training.data hashes``: which bytes a version of the data is, in its changelog."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from calmtone import __version__
from training.data.places import DATA

__all__ = ["CHANGELOG", "DataFile", "data_files", "hashes", "render_table", "top_section"]

CHANGELOG = DATA / "CHANGELOG.md"
_HEADING = re.compile(r"^## \S+ \(\d{4}-\d\d-\d\d\)$", re.MULTILINE)
_TABLE = re.compile(r"^\|.*\n(?:\|.*\n?)+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the data.

    :param name: its path below ``data/``.
    :param rows: how many lines it has.
    :param segments: how many segments, ``None`` where its rows have none.
    :param sha256: of its bytes, in hexadecimal digits.
    """

    name: str
    rows: int
    segments: int | None
    sha256: str

    @classmethod
    def of(cls, path: Path, folder: Path = DATA) -> DataFile:
        """Count and hash a file below a folder."""
        content = path.read_bytes()
        rows: list[Mapping[str, Any]] = [json.loads(line) for line in content.splitlines()]
        held = [len(row["segments"]) for row in rows if "segments" in row]
        name = path.relative_to(folder).as_posix()
        return cls(
            name, len(rows), sum(held) if held else None, hashlib.sha256(content).hexdigest()
        )


def data_files(folder: Path = DATA) -> list[DataFile]:
    """Return every JSONL file of the data."""
    return [DataFile.of(path, folder) for path in sorted(folder.rglob("*.jsonl"))]


def render_table(files: Iterable[DataFile]) -> str:
    """Return the table of a section.

    >>> print(render_table([DataFile("messages/dev/a.jsonl", 2, 7, "5f")]))
    | file | messages | segments | sha256 |
    |---|---:|---:|---|
    | messages/dev/a.jsonl | 2 | 7 | `5f` |
    """
    lines = ["| file | messages | segments | sha256 |", "|---|---:|---:|---|"]
    for file in files:
        segments = "" if file.segments is None else str(file.segments)
        lines.append(f"| {file.name} | {file.rows} | {segments} | `{file.sha256}` |")
    return "\n".join(lines)


def top_section(text: str) -> str:
    r"""Return the newest section of a changelog, its heading included; ``""`` if there is none.

    >>> top_section("# Log\n\n## 2 (2026-02-01)\nnew\n\n## 1 (2026-01-01)\nold\n")
    '## 2 (2026-02-01)\nnew\n\n'
    """
    found = list(_HEADING.finditer(text))
    if not found:
        return ""
    return text[found[0].start() : found[1].start() if len(found) > 1 else len(text)]


def hashes(
    write: Annotated[
        bool, typer.Option("--write", help="Put it into data/CHANGELOG.md, with today's date.")
    ] = False,
    version: Annotated[str, typer.Option(help="The section it belongs to.")] = __version__,
) -> None:
    """Print rows and SHA-256 of each data file; exit with 1 where the changelog says otherwise."""
    table = render_table(data_files())
    text = CHANGELOG.read_text(encoding="utf-8")
    if write and table not in top_section(text):
        CHANGELOG.write_text(_updated(text, table, version), encoding="utf-8")
    typer.echo(table)
    if not write and table not in top_section(text):
        typer.echo("data/CHANGELOG.md says otherwise: run hashes --write.", err=True)
        raise typer.Exit(1)


def _updated(text: str, table: str, version: str) -> str:
    """Return the changelog with the table in the version's section, which comes first."""
    heading = f"## {version} ({datetime.now(UTC):%Y-%m-%d})"
    section = top_section(text)
    if section.startswith(f"## {version} ("):
        dated = _HEADING.sub(heading, section, count=1)
        return text.replace(section, _TABLE.sub(lambda _: table + "\n", dated, count=1))
    new = f"{heading}\n\n{table}\n"
    return text.replace(section, f"{new}\n{section}") if section else f"{text.rstrip()}\n\n{new}"
