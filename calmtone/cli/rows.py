"""Texts that stand one a row: JSON lines and tables."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from calmtone.cli.source import SourceText, TextFileError

__all__ = ["json_rows", "table_rows"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_JSON_VALUE = re.compile(rf"\s*:\s*({_JSON_STRING.pattern})")
_JSON_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)
_QUOTED_CHARACTER = re.compile(r'""|.', re.DOTALL)


def json_rows(content: str, path: str, column: str) -> Iterator[SourceText]:
    r"""Read one text from each JSON object; blank lines and ``null`` are passed over.

    :param content: what the file holds: one JSON object a line.
    :param path: its name.
    :param column: the text's key.
    :raises TextFileError: if a line is no JSON object, or has no such text.

    >>> [row.text for row in json_rows('{"draft": "No."}\n{"draft": "Hi!"}\n', "a", "draft")]
    ['No.', 'Hi!']
    """
    for number, raw in enumerate(_lines(content), start=1):
        if raw.strip():
            text = _json_text(raw, f"{path}:{number}", column)
            if text is not None:
                yield SourceText(text, path, number, raw, _json_offsets(raw, column, text))


def table_rows(content: str, path: str, column: str, delimiter: str) -> Iterator[SourceText]:
    r"""Read one text from each row of a table whose first row names the columns.

    :param content: what the file holds.
    :param path: its name.
    :param column: the name of the text's column; a row that ends before it is passed over.
    :param delimiter: what stands between two cells.
    :raises TextFileError: if there is no such column, or a row's quotes don't match.

    >>> [row.text for row in table_rows('id,draft\n1,"No, ""sir""."\n', "a", "draft", ",")]
    ['No, "sir".']
    """
    records = _records(content, path, delimiter)
    _, _, header = next(records, (1, "", []))
    if column not in header:
        columns = ", ".join(filter(None, header)) or "none"
        raise TextFileError(
            f"{path}: there is no column {column!r}, there are: {columns}; give one with --column."
        )
    index = header.index(column)
    for line, raw, cells in records:
        if index < len(cells):
            yield SourceText(cells[index], path, line, raw, _cell_offsets(raw, index, delimiter))


def _lines(content: str) -> Iterator[str]:
    """Split at line ends only; ``str.splitlines`` splits at characters that a row may hold."""
    start = 0
    for end in _LINE_END.finditer(content):
        yield content[start : end.end()]
        start = end.end()
    yield content[start:]


def _json_text(raw: str, place: str, column: str) -> str | None:
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise TextFileError(f"{place}: this line isn't JSON ({error}).") from error
    if not isinstance(row, dict) or column not in row:
        keys = ", ".join(row) if isinstance(row, dict) and row else "none"
        raise TextFileError(
            f"{place}: there is no key {column!r}, there are: {keys}; give one with --column."
        )
    value: Any = row[column]
    if value is not None and not isinstance(value, str):
        raise TextFileError(f"{place}: {column!r} is {value!r}; a text stands in quotation marks.")
    return value


def _json_offsets(raw: str, column: str, text: str) -> Sequence[int]:
    values = (
        value.span(1)
        for key in _JSON_STRING.finditer(raw)
        if (value := _JSON_VALUE.match(raw, key.end()))
        and json.loads(key[0]) == column
        and json.loads(value[1]) == text
    )
    start, end = next(values)
    characters = _JSON_CHARACTER.finditer(raw, start + 1, end - 1)
    return [*(character.start() for character in characters), end - 1]


def _records(content: str, path: str, delimiter: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield each record's first line number, its own wording and its cells."""
    taken: list[str] = []

    def noted() -> Iterator[str]:
        for raw in _lines(content):
            taken.append(raw)
            yield raw

    line = 1
    try:
        for cells in csv.reader(noted(), delimiter=delimiter, strict=True):
            yield line, "".join(taken), cells
            line += len(taken)
            taken.clear()
    except csv.Error as error:
        raise TextFileError(f"{path}:{line}: this row can't be read ({error}).") from error


def _cell_offsets(raw: str, index: int, delimiter: str) -> Sequence[int]:
    cell = re.compile(rf'(?:"((?:[^"]|"")*)"|([^{delimiter}\r\n]*))(?:{delimiter}|\r\n|\r|\n|\Z)')
    *_, found = (match for match, _ in zip(cell.finditer(raw), range(index + 1), strict=False))
    if found[1] is None:
        return range(found.start(2), found.end(2) + 1)
    characters = _QUOTED_CHARACTER.finditer(raw, *found.span(1))
    return [*(character.start() for character in characters), found.end(1)]
