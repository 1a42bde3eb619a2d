from __future__ import annotations

import pytest

from calmtone.tone.index import PatternIndex
from calmtone.tone.literals import required_literals
from calmtone.tone.phrases import OpenerPhrase


@pytest.mark.parametrize(
    ("pattern", "clauses"),
    [
        ("your fault", (("your fault",),)),
        ("(?:your|ur) fault", (("ur fault",),)),
        ("faults?", (("fault",),)),
        ("(?:very )?cold", (("cold",),)),
        ("(?<!not )cold(?= as)", (("cold",),)),
        (r"calm (?:the \w+ )?down", (("calm ",), ("down",))),
        ("CALM", (("calm",),)),
        (r"\bcalm\b", (("calm",),)),
        ("(?:calm){2}", (("calm",),)),
    ],
)
def test_literals_are_derived(pattern: str, clauses: tuple[tuple[str, ...], ...]) -> None:
    assert required_literals(pattern) == clauses


@pytest.mark.parametrize(
    "pattern", [r"\w+", "a|cold", "(?:cold)?", "(?:cold)*", "(?i:cold)", "(?P<x>cold)", "(cold"]
)
def test_where_nothing_is_certain_nothing_is_derived(pattern: str) -> None:
    assert required_literals(pattern) == ()


def opener(pattern: str) -> OpenerPhrase:
    return OpenerPhrase(pattern, "", pattern, "Text.", "")


def test_candidates_come_in_the_order_of_the_rows() -> None:
    rows = [opener("late"), opener(r"\w+"), opener("parcel"), opener("(?:lost|late) parcel")]
    index = PatternIndex(rows)
    assert [row.id for row in index.candidates("my parcel is late")] == [r"late", r"\w+", "parcel"]


def test_double_blanks_hide_nothing() -> None:
    assert PatternIndex([opener("lost parcel")]).candidates("LOST   parcel")
