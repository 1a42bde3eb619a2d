"""The guard's promises for any text: no crash, the same verdict twice, linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmtone.guard import RULES, Case, Rejection, judge

CODES = [code for code, _ in RULES]
ROLES = st.sampled_from(["segment", "opener", "closer"])
PHRASES = st.sampled_from(
    [
        "we can't refund you",
        "not before Monday",
        "I'm sorry",
        "our mistake",
        "up to 250",
        "<keep>",
        "you must",
        "may",
        "https://a.example/x",
        "will",
        "refunded",
        "?",
        "No.",
        "12 May",
        "{{name}}",
        "don't",
        "€5",
        "\u202eabc",
        "\u200b",
        "\r\n",
        "😀",
        "(",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PHRASES, max_size=8).map(" ".join),
    st.text("aA1. \n'’?", max_size=60),
)
CASES = st.builds(
    Case,
    role=ROLES,
    segment=TEXTS,
    draft=TEXTS,
    customer=TEXTS,
    before=TEXTS,
    after=TEXTS,
    keep=st.lists(TEXTS, max_size=2).map(tuple),
    avoid=st.lists(TEXTS, max_size=2).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(candidate=TEXTS, case=CASES)
def test_any_texts_get_the_same_verdict_twice(candidate, case):
    verdict = judge(candidate, case)
    assert verdict == judge(candidate, case)
    assert all(isinstance(r, Rejection) and r.code in CODES and r.detail for r in verdict)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, role=ROLES)
def test_rejections_come_in_the_order_of_the_rules(text, role):
    found = [r.code for r in judge(text, Case(role, "Send it back.", "Send it back."))]
    assert found == sorted(set(found), key=CODES.index)


@pytest.mark.parametrize(
    "piece", ["a", "1", ".", " ", "'", "not ", "I'm sorry ", "we will ", "(", "é"]
)
def test_long_lines_take_linear_time(piece):
    text = (piece * 20_000)[:20_000]
    case = Case("segment", text[:-1], text)
    start = time.perf_counter()
    judge(text, case)
    assert time.perf_counter() - start < 8.0


def test_nothing_added_is_always_fine():
    for role in ("opener", "closer"):
        assert judge("", Case(role, "", "Your order is late.")) == ()


def test_rules_are_named_once():
    assert len(set(CODES)) == len(CODES) == 16


@pytest.mark.parametrize("code", CODES)
def test_rule_passes_the_segment_itself(code):
    rule = dict(RULES)[code]
    text = "Your order ships on Monday."
    assert rule(text, Case("segment", text, text)) is None


def test_case_and_rejection_cannot_be_changed():
    with pytest.raises(AttributeError):
        Case("segment", "", "").role = "opener"
    with pytest.raises(AttributeError):
        Rejection("length", "").code = "markup"
