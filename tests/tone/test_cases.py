"""The cases in ``tests/cases/tone.jsonl``: what is found in a text, and what is left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calmtone.tone import LABELS, find_phrases

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "tone.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
HARMLESS = [case["text"] for case in CASES if not case["labels"]]
BLUNT = [(case["text"], set(case["labels"])) for case in CASES if case["labels"]]


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_is_left_alone(text: str) -> None:
    assert find_phrases(text) == ()


@pytest.mark.parametrize(("text", "labels"), BLUNT)
def test_blunt_text_is_found(text: str, labels: set[str]) -> None:
    assert labels <= {finding.label for finding in find_phrases(text)}


def test_every_label_has_a_case() -> None:
    assert {label for _, labels in BLUNT for label in labels} == LABELS.keys() - {"none"}
