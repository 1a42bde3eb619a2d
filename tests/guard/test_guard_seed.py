"""The hand-written messages: what people wrote as a good rewrite has to pass."""

import json
from pathlib import Path

import pytest

from calmtone.guard import Case, judge
from calmtone.tone import find_phrases

SEED = Path(__file__).parents[2] / "data" / "messages" / "train" / "seed.jsonl"


@pytest.fixture(scope="module")
def rows():
    return [json.loads(line) for line in SEED.read_text("utf-8").splitlines()]


def segment_cases(row):
    segments = row["segments"]
    for place, segment in enumerate(segments):
        yield (
            segment["rewrite"],
            Case(
                "segment",
                segment["text"],
                row["draft"],
                row["customer"],
                before=segments[place - 1]["text"] if place else "",
                after=segments[place + 1]["text"] if place + 1 < len(segments) else "",
            ),
        )


def share_passing(pairs):
    verdicts = [judge(candidate, case) == () for candidate, case in pairs]
    return sum(verdicts) / len(verdicts)


def test_rewritten_segments_pass(rows):
    pairs = [pair for row in rows for pair in segment_cases(row)]
    assert share_passing([p for p in pairs if p[0] and p[0] != p[1].segment]) >= 0.95


def test_dropped_segments_pass(rows):
    pairs = [pair for row in rows for pair in segment_cases(row)]
    assert share_passing([p for p in pairs if not p[0]]) >= 0.92


@pytest.mark.parametrize(("role", "share"), [("opener", 0.8), ("closer", 0.95)])
def test_openers_and_closers_pass(rows, role, share):
    pairs = [
        (row[role], Case(role, "", row["draft"], row["customer"])) for row in rows if row[role]
    ]
    assert share_passing(pairs) >= share


def test_calm_segment_may_stand_as_it_is(rows):
    for row in rows:
        for rewrite, case in segment_cases(row):
            if rewrite == case.segment and not find_phrases(case.segment):
                assert judge(case.segment, case) == (), case.segment
