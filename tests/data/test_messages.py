"""What must hold for every row of data/messages."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from training.messages import MessageDataError, MessageRow, load_messages

DATA = Path(__file__).parents[2] / "data" / "messages"
SPLITS = sorted(folder.name for folder in DATA.iterdir() if folder.is_dir())
SHINGLE = 4


@pytest.fixture(scope="module")
def splits() -> dict[str, list[MessageRow]]:
    return {name: load_messages([DATA / name]) for name in SPLITS}


def test_train_and_dev_are_there(splits):
    assert len(splits["train"]) >= 579
    assert len(splits["dev"]) >= 64


def test_ids_are_unique_across_splits(splits):
    ids = [row.id for rows in splits.values() for row in rows]
    assert len(set(ids)) == len(ids)


def test_segments_and_gaps_give_each_draft_byte_for_byte(splits):
    for row in (row for rows in splits.values() for row in rows):
        texts = [segment.text for segment in row.segments]
        pieces = [piece for pair in zip(row.gaps, texts, strict=False) for piece in pair]
        assert "".join([*pieces, row.gaps[-1]]) == row.draft, row.id


def test_openers_and_closers_are_one_line(splits):
    for row in (row for rows in splits.values() for row in rows):
        assert "\n" not in row.opener + row.closer, row.id
        assert row.opener == row.opener.strip(), row.id
        assert row.closer == row.closer.strip(), row.id


def test_calm_messages_get_nothing_added(splits):
    for row in (row for rows in splits.values() for row in rows):
        if all(segment.action == "kept" for segment in row.segments):
            assert not row.opener, row.id
            assert not row.closer, row.id


def test_no_draft_is_a_near_duplicate_of_another(splits):
    rows = [row for rows in splits.values() for row in rows]
    holders: dict[str, set[int]] = defaultdict(set)
    shingles = [_shingles(row.draft) for row in rows]
    for index, own in enumerate(shingles):
        for shingle in own:
            holders[shingle].add(index)
    for index, own in enumerate(shingles):
        rivals = {other for shingle in own for other in holders[shingle] if other > index}
        for other in rivals:
            shared = len(own & shingles[other]) / len(own | shingles[other])
            assert shared < 0.5, (rows[index].id, rows[other].id)


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


def _shingles(text: str) -> set[str]:
    words = [word.strip(".,!?;:()'\"").lower() for word in text.split()]
    if len(words) <= SHINGLE:
        return {" ".join(words)}
    return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
