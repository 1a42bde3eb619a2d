"""Texts come out of files as they went in, and each character is found where it stands."""

import contextlib
import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.cli.files import read_texts
from calmtone.cli.source import TextFileError

# Without surrogates, which no file can hold, and NUL, which tables can't.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
# Each has a letter, so that none is passed over.
WORDS = TEXT.map(lambda text: f"{text}a")
# The csv module writes a lone carriage return without quotes, where it ends a row.
CELL = WORDS.map(lambda text: text.replace("\r", ""))


def character_at(content: str, line: int, column: int) -> str:
    """Return the character at a place, with lines split as editors do."""
    lines = content.replace("\r\n", "\n\0").replace("\r", "\n").replace("\n\0", "\r\n").split("\n")
    return lines[line - 1][column - 1]


def assert_places_are_right(content: str, suffix: str, texts: list[str]) -> None:
    found = list(read_texts(content.encode(), f"a.{suffix}", "draft"))
    assert [source.text for source in found] == texts
    for source in found:
        for offset, character in enumerate(source.text):
            if character.isalnum() and character.isascii():
                assert character_at(content, *source.position(offset)) == character
        source.position(len(source.text))


@given(WORDS)
def test_text_file_is_one_text(text):
    text = text.removeprefix("\ufeff")
    assert_places_are_right(text, "md", [text])


@given(st.lists(st.tuples(TEXT, WORDS)), st.booleans())
def test_json_lines_are_one_text_a_row(rows, escaped):
    objects = [{"draft ": other, "x": {"y": [other]}, "draft": text} for other, text in rows]
    content = "\n".join(json.dumps(row, ensure_ascii=escaped) for row in objects)
    assert_places_are_right(content, "jsonl", [text for _, text in rows])


@pytest.mark.parametrize("suffix", ["csv", "tsv"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@given(rows=st.lists(st.tuples(CELL, CELL)))
def test_tables_are_one_text_a_row(suffix, line_end, quoting, rows):
    table = io.StringIO(newline="")
    delimiter = "," if suffix == "csv" else "\t"
    writer = csv.writer(table, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerows([("id", "draft"), *rows])
    assert_places_are_right(table.getvalue(), suffix, [text for _, text in rows])


@given(st.binary(max_size=60), st.sampled_from(["txt", "jsonl", "csv", "tsv"]))
def test_any_bytes_are_read_or_refused(data, suffix):
    with contextlib.suppress(TextFileError):
        for source in read_texts(data, f"a.{suffix}", "draft"):
            assert source.position(len(source.text)) >= source.position(0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_text(encoding):
    [source] = read_texts("Zoë 👍".encode(encoding), "a.txt", "draft")
    assert source.text == "Zoë 👍"


def test_file_name_ending_may_be_in_capitals():
    [source] = read_texts(b"draft\nHi\n", "A.CSV", "draft")
    assert source.text == "Hi"


def test_row_that_ends_early_is_passed_over():
    assert list(read_texts(b"id,draft\n1\n", "a.csv", "draft")) == []


def test_key_given_twice_counts_as_json_counts_it():
    [source] = read_texts(b'{"draft": "one", "draft": "two"}', "a.jsonl", "draft")
    assert (source.text, source.position(0)) == ("two", (1, 28))
