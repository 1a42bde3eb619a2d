from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from calmtone.errors import PhraseDataError
from calmtone.tone.phrases import BluntPhrase, OpenerPhrase, phrases_folder, read_rows

ROW: dict[str, Any] = {
    "id": "blame-fault",
    "label": "blame",
    "pattern": "your fault",
    "action": "flag",
    "calmer": "",
    "severity": 2,
    "advice": "Say what happened.",
    "example": "It's your fault.",
    "result": "It's your fault.",
}


def written(folder: Path, *lines: str) -> Path:
    path = folder / "blunt-test.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_row_is_read_with_defaults_and_blank_lines_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, "", json.dumps(ROW), "")
    (row,) = read_rows(path, BluntPhrase)
    assert (row.id, row.unless, row.case) == ("blame-fault", (), False)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"label": "rude"}, "label is 'rude'"),
        ({"label": "none"}, "label is 'none'"),
        ({"action": "shout"}, "action is 'shout'"),
        ({"severity": 4}, "severity is 4"),
        ({"severity": True}, "severity is True"),
        ({"severity": "2"}, "severity is '2'"),
        ({"pattern": " "}, "hold something"),
        ({"unless": "no"}, "unless is 'no'"),
        ({"matches": [1]}, "matches is [1]"),
        ({"colour": "red"}, "unknown ['colour']"),
    ],
)
def test_a_malformed_row_is_refused_with_its_file_and_line(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    path = written(tmp_path, json.dumps(ROW), json.dumps(ROW | change))
    with pytest.raises(PhraseDataError) as error:
        list(read_rows(path, BluntPhrase))
    assert "blunt-test.jsonl, line 2" in str(error.value)
    assert said in str(error.value)


@pytest.mark.parametrize("line", ["{", "[]", '"text"', "nonsense"])
def test_a_line_that_is_no_object_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(PhraseDataError, match="line 1"):
        list(read_rows(written(tmp_path, line), BluntPhrase))


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    with pytest.raises(PhraseDataError, match="'concern'"):
        list(read_rows(written(tmp_path, '{"id": "a", "text": "b"}'), OpenerPhrase))


def test_the_folder_holds_phrase_files() -> None:
    assert list(phrases_folder().glob("blunt-*.jsonl"))
