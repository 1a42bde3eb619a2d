from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.errors import PhraseDataError
from calmtone.tone import find_phrases
from calmtone.tone.patterns import PhraseBook, match_phrases
from calmtone.tone.phrases import BluntPhrase, blunt_phrases
from calmtone.tone.view import view_of

TEXTS = st.text(max_size=400) | st.lists(
    st.sampled_from(
        [
            *("you should have told us", "OBVIOUSLY", "!!!", "calm down", "NOT", "your", "fault"),
            *("\n", "\r\n", " ", "\u200b", "’", '"', "urgent", "🙂", "£9.99", "`", "{{name}}"),
        ]
    ),
    max_size=30,
).map(" ".join)


def phrase(pattern: str, label: str = "blame", **more: object) -> BluntPhrase:
    values = {"id": f"{label}-{pattern}", "action": "flag", "calmer": "", "severity": 2} | more
    return BluntPhrase(
        label=label,
        pattern=pattern,
        advice="",
        example="",
        result="",
        **values,  # type: ignore[arg-type]
    )


def found(rows: list[BluntPhrase], text: str) -> list[str]:
    return [text[match.start : match.end] for match in PhraseBook(rows).matches(text)]


@given(TEXTS)
def test_any_text_is_searched_and_offsets_fit(text: str) -> None:
    findings = find_phrases(text)
    assert [text[f.start : f.end] for f in findings] == [f.text for f in findings]
    assert all(0 <= f.start < f.end <= len(text) for f in findings)
    assert list(findings) == sorted(findings, key=lambda f: (f.start, f.end, f.label))


@given(TEXTS)
def test_findings_with_one_label_never_overlap(text: str) -> None:
    findings = find_phrases(text)
    for one in findings:
        for other in findings:
            apart = one.end <= other.start or other.end <= one.start
            assert one is other or one.label != other.label or apart


@given(TEXTS)
def test_the_view_keeps_every_offset(text: str) -> None:
    assert len(view_of(text)) == len(text)


@given(TEXTS)
def test_the_literals_leave_out_no_match(text: str) -> None:
    slow = [match for row in blunt_phrases()[::40] for match in found([row], text)]
    rows = list(blunt_phrases()[::40])
    structure = found([], text)
    assert len(found(rows, text)) == len(slow) - (len(rows) - 1) * len(structure)


def test_blanks_case_and_apostrophes_make_no_difference() -> None:
    rows = [phrase("that's your fault")]
    for text in ("that's your fault", "THAT’S \t YOUR\u00a0FAULT", "that's your\nfault"):
        assert found(rows, text.lower()) == [text.lower()]


def test_a_new_sentence_on_a_new_line_is_another_one() -> None:
    assert found([phrase("done you")], "done.\nyou") == []
    assert found([phrase("done you")], "done\nYou") == []


def test_a_phrase_inside_a_word_or_before_a_negation_is_not_found() -> None:
    assert found([phrase("fault")], "The default is on") == []
    assert found([phrase("you can")], "you can't") == []


def test_unless_takes_back_only_what_it_overlaps() -> None:
    rows = [phrase("your fault", unless=("your fault code",))]
    assert found(rows, "your fault code, your fault") == ["your fault"]


def test_case_matters_where_the_row_says_so() -> None:
    assert found([phrase("Period", case=True)], "the period") == []


def test_of_overlapping_findings_with_one_label_the_longest_stays() -> None:
    text = "Do NOT OPEN THAT, it is all your own fault"
    findings = find_phrases(text)
    assert len([f for f in findings if f.label == "blame"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "See https://a.example/calm-down/your-fault",
        "`calm down`",
        "```\ncalm down\n```",
        "> calm down",
        'You wrote "calm down"',
        "{{calm down}}",
    ],
)
def test_what_is_not_the_writers_voice_is_passed_over(text: str) -> None:
    assert found([phrase("calm down"), phrase("your fault")], text) == []


def test_a_pattern_that_does_not_compile_is_named() -> None:
    rows = [phrase("your fault(", where="blunt-x.jsonl, line 3")]
    with pytest.raises(PhraseDataError, match=r"blunt-x\.jsonl, line 3"):
        found(rows, "your fault")


def test_groups_come_from_the_text_as_it_stands() -> None:
    rows = [phrase(r"(\w+)'s your fault", action="replace", calmer=r"\1's on your side")]
    (match,) = PhraseBook(rows).matches("That’s your fault")
    assert match.replacement == "That's on your side"


def test_the_same_text_gives_the_same_matches() -> None:
    text = "Calm down, it's YOUR fault!!"
    assert match_phrases(text) == match_phrases(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["a", "1", ".", " ", "A ", "you ", '"', "!", "NOT ", "`", "@a", "\n", ">"]
)
def test_twenty_thousand_characters_are_searched_in_seconds(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    start = time.perf_counter()
    find_phrases(text)
    assert time.perf_counter() - start < 5
