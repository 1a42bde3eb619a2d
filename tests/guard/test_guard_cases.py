"""Hand-written candidates: each bad one is refused for the right reason, each good one passes."""

import json
from pathlib import Path

import pytest

from calmtone.guard import RULES, Case, judge

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "guard.jsonl")
    .read_text("utf-8")
    .splitlines()
]


def case_of(row):
    return Case(
        role=row["role"],
        segment=row["segment"],
        draft=row["draft"],
        customer=row["customer"],
        before=row.get("before", ""),
        after=row.get("after", ""),
        keep=tuple(row.get("keep", ())),
        avoid=tuple(row.get("avoid", ())),
    )


@pytest.mark.parametrize("row", [r for r in ROWS if r["codes"]], ids=lambda row: row["name"])
def test_bad_candidate_is_refused_for_its_fault(row):
    found = {rejection.code for rejection in judge(row["candidate"], case_of(row))}
    assert set(row["codes"]) <= found


@pytest.mark.parametrize("row", [r for r in ROWS if not r["codes"]], ids=lambda row: row["name"])
def test_good_candidate_passes(row):
    assert judge(row["candidate"], case_of(row)) == ()


def test_every_rule_has_bad_candidates():
    tried = {code for row in ROWS for code in row["codes"]}
    assert tried == {code for code, _ in RULES}


def test_cases_are_many_and_named_once():
    assert len({row["name"] for row in ROWS}) == len(ROWS)
    assert sum(bool(row["codes"]) for row in ROWS) >= 250
    assert sum(not row["codes"] for row in ROWS) >= 120
