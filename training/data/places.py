"""Where the data lies, and its rows with the file and line they stand at."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from training.messages import MessageDataError, MessageRow, message_files, parse_row, read_lines

__all__ = [
    "DATA",
    "MESSAGES",
    "SPLITS",
    "PlacedRow",
    "located",
    "read_json",
    "read_rows",
    "split_files",
]

DATA = Path(__file__).parents[2] / "data"
MESSAGES = DATA / "messages"
SPLITS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A message with where it stands.

    :param row: the message.
    :param file: the file it stands in.
    :param line: its line there, from 1.
    """

    row: MessageRow
    file: Path
    line: int

    @property
    def split(self) -> str:
        """The folder of its file: ``train``, ``dev`` or ``test``."""
        return self.file.absolute().parent.name

    @property
    def where(self) -> str:
        """File and line, to click on."""
        return located(self.file, self.line)


def located(file: Path, line: int) -> str:
    """Return file and line, from the working folder where the file is below it.

    >>> located(Path.cwd() / "a.jsonl", 3)
    'a.jsonl:3'
    """
    below = file.is_absolute() and file.is_relative_to(Path.cwd())
    return f"{file.relative_to(Path.cwd()) if below else file}:{line}"


def split_files(paths: Iterable[Path]) -> list[Path]:
    """Return the message files that paths stand for.

    :param paths: files, folders of them, or a folder of such folders.
    :raises MessageDataError: if one holds none.

    >>> [file.name for file in split_files([MESSAGES / "dev" / "seed.jsonl"])]
    ['seed.jsonl']
    """
    files: dict[Path, None] = {}
    for path in paths:
        nested = path.is_dir() and not any(path.glob("*.jsonl"))
        found = sorted(path.glob("*/*.jsonl")) if nested else []
        files |= dict.fromkeys(found or message_files(path))
    return list(files)


def read_rows(files: Iterable[Path]) -> tuple[list[PlacedRow], list[MessageDataError]]:
    """Read message files, going on behind malformed rows.

    :param files: JSONL files.
    :returns: the well-formed rows, and for each of the others what is wrong with it.
    """
    rows: list[PlacedRow] = []
    errors: list[MessageDataError] = []
    for file in files:
        for number, line in read_lines(file):
            try:
                rows.append(PlacedRow(parse_row(located(file, number), line), file, number))
            except MessageDataError as error:
                errors.append(error)
    return rows, errors


@lru_cache(maxsize=8)
def read_json(name: str) -> Any:
    """Return what a JSON file of ``data/`` holds.

    :param name: its name, such as ``targets.json``.

    >>> sorted(read_json("targets.json"))
    ['ceilings', 'limits', 'shortfalls', 'targets']
    """
    return json.loads((DATA / name).read_text(encoding="utf-8"))
