"""Read texts from files and pipes."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from calmtone.cli.rows import json_rows, table_rows
from calmtone.cli.source import SourceText, TextFileError

__all__ = ["decode", "read_texts"]

_DELIMITERS = {".csv": ",", ".tsv": "\t"}


def read_texts(data: bytes, path: str, column: str) -> Iterator[SourceText]:
    """Read the texts of a file: one a row of ``.jsonl``, ``.csv`` and ``.tsv``, else one in all.

    Blank texts are passed over, and so are texts without a letter, which have no tone.

    :param data: what the file holds.
    :param path: its name, whose ending says what it is.
    :param column: where a row has its text.
    :raises TextFileError: if the bytes aren't text, or a row has no text where it should.

    >>> [text.text for text in read_texts(b'{"draft": "No."}', "a.jsonl", "draft")]
    ['No.']
    """
    content = decode(data, path)
    suffix = Path(path).suffix.lower()
    if suffix == ".jsonl":
        texts = json_rows(content, path, column)
    elif suffix in _DELIMITERS:
        texts = table_rows(content, path, column, _DELIMITERS[suffix])
    else:
        texts = iter([SourceText(content, path, 1, content, range(len(content) + 1))])
    return (text for text in texts if any(map(str.isalpha, text.text)))


def decode(data: bytes, name: str) -> str:
    r"""Decode UTF-8, or UTF-16 that starts with a byte order mark.

    :param data: the bytes.
    :param name: where they are from.
    :raises TextFileError: if they are something else.

    >>> decode(b"\xef\xbb\xbfcaf\xc3\xa9", "a.txt")
    'café'
    """
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextFileError(
            f"{name} isn't UTF-8 text (see byte {error.start:,}); save it as UTF-8."
        ) from error
