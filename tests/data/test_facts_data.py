"""The hand-labelled facts: every row says exactly where its facts stand."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
SPLITS = ("tune", "heldout")
TYPES = frozenset(
    [
        "amount",
        "percentage",
        "number",
        "date",
        "weekday",
        "time",
        "duration",
        "id",
        "version",
        "link",
        "email",
        "phone",
        "handle",
        "hash",
        "path",
        "code",
        "placeholder",
        "quoted",
        "name",
    ]
)
RARE_TYPES = frozenset({"handle", "hash", "path", "phone", "placeholder", "version"})


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


SPLIT_ROWS = {split: rows(DATA / "facts" / f"{split}.jsonl") for split in SPLITS}
ROWS = [row for split in SPLITS for row in SPLIT_ROWS[split]]


def test_there_are_enough_drafts() -> None:
    assert len(ROWS) >= 500
    assert len(SPLIT_ROWS["heldout"]) >= 90


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(row["id"] for row in ROWS).items() if n > 1] == []


def test_no_draft_stands_twice_or_in_both_files() -> None:
    folded = Counter(" ".join(row["draft"].casefold().split()) for row in ROWS)
    assert [draft for draft, count in folded.items() if count > 1] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_row_has_the_documented_fields(row: dict[str, Any]) -> None:
    assert list(row) == ["id", "draft", "facts"]
    assert row["draft"].strip()
    for fact in row["facts"]:
        assert list(fact) == ["type", "text", "start", "end"]
        assert fact["type"] in TYPES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_offsets_give_the_text_back(row: dict[str, Any]) -> None:
    for fact in row["facts"]:
        assert row["draft"][fact["start"] : fact["end"]] == fact["text"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_facts_stand_in_order_without_overlap(row: dict[str, Any]) -> None:
    assert all(first["end"] <= second["start"] for first, second in pairwise(row["facts"]))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_spans_are_tight(row: dict[str, Any]) -> None:
    for fact in row["facts"]:
        around = " \t\r\n`" if fact["type"] == "code" else ' \t\r\n"“”`'
        assert fact["text"] == fact["text"].strip(around)
        assert fact["text"]
        if fact["type"] not in {"code", "quoted"}:
            assert "\n" not in fact["text"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_spans_do_not_cut_words(row: dict[str, Any]) -> None:
    draft = row["draft"]
    for fact in row["facts"]:
        before, after = draft[: fact["start"]][-1:], draft[fact["end"] :][:1]
        assert not (before.isalnum() and fact["text"][0].isalnum())
        assert not (after.isalnum() and fact["text"][-1].isalnum())


@pytest.mark.parametrize("fact_type", sorted(TYPES))
def test_every_type_is_well_represented(fact_type: str) -> None:
    count = sum(fact["type"] == fact_type for row in ROWS for fact in row["facts"])
    assert count >= (24 if fact_type in RARE_TYPES else 50)


@pytest.mark.parametrize("split", SPLITS)
def test_there_are_drafts_without_facts_and_dense_ones(split: str) -> None:
    counts = [len(row["facts"]) for row in SPLIT_ROWS[split]]
    assert counts.count(0) >= 5
    assert sum(count >= 10 for count in counts) >= 5


def test_seed_drafts_are_the_training_drafts_to_the_letter() -> None:
    drafts = {row["id"]: row["draft"] for row in rows(DATA / "messages" / "train" / "seed.jsonl")}
    seeds = [row for row in ROWS if row["id"].startswith("seed-")]
    assert seeds
    assert [row["id"] for row in seeds if drafts.get(row["id"]) != row["draft"]] == []
