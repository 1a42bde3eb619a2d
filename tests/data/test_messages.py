"""Reading the message files. What each row must be is in test_message_checks.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.messages import MessageDataError, MessageRow, load_messages

DATA = Path(__file__).parents[2] / "data" / "messages"
SPLITS = sorted(folder.name for folder in DATA.iterdir() if folder.is_dir())


@pytest.fixture(scope="module")
def splits() -> dict[str, list[MessageRow]]:
    return {name: load_messages([DATA / name]) for name in SPLITS}


def test_train_and_dev_are_there(splits):
    assert len(splits["train"]) >= 579
    assert len(splits["dev"]) >= 64


def test_ids_are_unique_across_splits(splits):
    ids = [row.id for rows in splits.values() for row in rows]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[]", "not an object"),
        ('{"id": "a"}', "should be there"),
    ],
)
def test_malformed_row_is_named_by_file_and_line(tmp_path: Path, line: str, message: str):
    file = tmp_path / "bad.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(MessageDataError, match=rf"bad\.jsonl:1: .*{message}"):
        load_messages([file])


def test_folder_without_messages_is_refused(tmp_path: Path):
    with pytest.raises(MessageDataError, match="holds no message file"):
        load_messages([tmp_path])
