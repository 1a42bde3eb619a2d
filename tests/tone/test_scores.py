from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.result import Finding
from calmtone.tone import score
from calmtone.tone.scores import evidence

SEVERITIES = st.lists(st.integers(1, 3), max_size=8)


def findings(severities: list[int]) -> list[Finding]:
    return [Finding("x", "blame", 0, 1, "", severity=severity) for severity in severities]


@given(st.text(max_size=300))
def test_scores_lie_between_nought_and_one(text: str) -> None:
    scores = score(text)
    assert all(0 <= part <= 1 for part in (scores.calm, scores.validating, scores.solution))


@given(st.text(max_size=300), SEVERITIES, st.integers(1, 3))
def test_one_more_finding_never_reads_calmer(text: str, some: list[int], more: int) -> None:
    before = score(text, findings(some))
    after = score(text, findings([*some, more]))
    assert after.calm < before.calm
    assert after.validating <= before.validating
    assert after.solution <= before.solution


@given(SEVERITIES)
def test_the_worse_finding_weighs_more(some: list[int]) -> None:
    calm = [score("No.", findings([*some, severity])).calm for severity in (1, 2, 3)]
    assert calm == sorted(calm, reverse=True)
    assert len(set(calm)) == 3


def test_no_finding_is_fully_calm() -> None:
    assert score("The parcel left on Friday.").calm == 1.0


def test_the_same_finding_weighs_less_in_a_longer_message() -> None:
    assert score("word " * 90, findings([2])).calm > score("word", findings([2])).calm


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry about the delay.",
        "I understand why you ask.",
        "Thanks for the photo.",
        "You're right.",
        "A second delay is annoying.",
        "This isn't the answer you were hoping for.",
    ],
)
def test_acknowledging_words_count_as_validating(text: str) -> None:
    assert score(text).validating > 0
    assert score("The parcel left. " + text).validating == score(text).validating


@pytest.mark.parametrize(
    "text",
    [
        "Could you send me the number?",
        "I'll look into it.",
        "Please send the form to us.",
        "It arrives on Friday by 5 pm, it will be there on Friday.",
        "Alternatively, there's the shop in Leeds.",
        "Let me know how it goes.",
    ],
)
def test_next_steps_count_as_solution(text: str) -> None:
    assert score(text).solution > 0


def test_words_inside_a_finding_are_no_evidence() -> None:
    text = "Thanks for nothing."
    found = [Finding("Thanks for nothing", "sarcasm", 0, 18, "")]
    assert score(text, []).validating > 0
    assert score(text, found).validating == 0


def test_evidence_names_the_words() -> None:
    kinds = evidence("I'm sorry about that. Could you send a photo?")
    assert kinds["validating"]["apology"] == "I'm sorry"
    assert kinds["solution"]["question"] == "Could you send a photo?"
