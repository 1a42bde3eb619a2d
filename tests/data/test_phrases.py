"""Every row of the phrase data keeps what it promises."""

from __future__ import annotations

import time
from collections import Counter

import pytest
import regex

from calmtone.tone.index import compiled
from calmtone.tone.literals import required_literals
from calmtone.tone.patterns import PhraseBook
from calmtone.tone.phrases import (
    BluntPhrase,
    blunt_phrases,
    closer_phrases,
    opener_phrases,
    phrases_folder,
    reference_phrases,
    sober_phrases,
)
from calmtone.tone.view import collapsed, folded, view_of
from calmtone.writing.phrasebook import soften_and_explain

ROWS = blunt_phrases()
HOSTILE = ["a" * 20_000, "1" * 20_000, "." * 20_000, " " * 20_000, "a " * 10_000, "you " * 5_000]
REFERENCES = ("apologies", "next_steps", "refusals")
SOBER = ("boundaries", "promises")


@pytest.fixture(params=ROWS, ids=lambda row: row.id)
def row(request: pytest.FixtureRequest) -> BluntPhrase:
    return request.param


def finds(row: BluntPhrase, text: str) -> bool:
    return any(match.phrase == row.id for match in PhraseBook([row], structure=False).matches(text))


def test_the_id_begins_with_the_label(row: BluntPhrase) -> None:
    assert row.id.startswith(f"{row.label}-")


def test_the_patterns_compile_and_use_no_group_that_is_missing(row: BluntPhrase) -> None:
    for pattern in row.unless:
        compiled(pattern, row.case)
    groups = compiled(row.pattern, row.case).groups
    assert all(int(number) <= groups for number in regex.findall(r"\\(\d)", row.calmer))


def test_the_example_and_every_match_are_found(row: BluntPhrase) -> None:
    assert [text for text in (row.example, *row.matches) if not finds(row, text)] == []


def test_no_harmless_string_is_found(row: BluntPhrase) -> None:
    assert [text for text in row.harmless if finds(row, text)] == []


def test_the_result_is_what_the_action_gives(row: BluntPhrase) -> None:
    edit = soften_and_explain(row.example, PhraseBook([row], structure=False))
    assert (row.example if edit is None else edit.text) == row.result


def test_the_needed_literals_are_in_every_match(row: BluntPhrase) -> None:
    clauses = required_literals(folded(row.pattern))
    for text in (row.example, *row.matches):
        low = collapsed(view_of(text))
        assert all(any(literal in low for literal in clause) for clause in clauses)


def test_the_advice_is_one_or_two_sentences(row: BluntPhrase) -> None:
    assert 20 <= len(row.advice) <= 300
    assert row.advice.rstrip()[-1] in ".!?"


def test_nothing_is_replaced_by_nothing() -> None:
    assert [r.id for r in ROWS if r.action == "replace" and not r.calmer.strip()] == []


def test_no_pattern_is_listed_twice() -> None:
    counted = Counter(row.pattern for row in ROWS)
    assert [pattern for pattern, times in counted.items() if times > 1] == []


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:4]))
def test_patterns_stay_fast_on_hostile_text(text: str) -> None:
    slow = []
    for row in ROWS:
        start = time.perf_counter()
        compiled(row.pattern, row.case).search(text)
        if time.perf_counter() - start > 1.0:
            slow.append(row.id)
    assert slow == []


def test_openers_have_patterns_that_compile() -> None:
    for phrase in opener_phrases():
        assert compiled(phrase.pattern)
        assert phrase.text.strip() == phrase.text


def test_every_file_is_read_by_a_loader() -> None:
    known = {"openers", "closers", *REFERENCES, *SOBER}
    names = {path.stem for path in phrases_folder().glob("*.jsonl")}
    assert {name for name in names - known if not name.startswith("blunt-")} == set()


@pytest.mark.parametrize("name", REFERENCES)
def test_reference_rows_are_well_formed(name: str) -> None:
    assert all(row.text.strip() == row.text for row in reference_phrases(name))


@pytest.mark.parametrize("name", SOBER)
def test_sober_rows_have_patterns_that_compile(name: str) -> None:
    assert all(compiled(row.pattern) for row in sober_phrases(name))


def test_closers_are_single_sentences() -> None:
    long = [row.id for row in closer_phrases() if regex.search(r"[.!?] +\p{Lu}", row.text)]
    assert long == []
