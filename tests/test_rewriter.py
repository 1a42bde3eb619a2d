import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmtone import CalmtoneError, Options, Rewrite, Rewriter
from calmtone.errors import (
    DraftTooLongError,
    EmptyDraftError,
    ModelNotFoundError,
    NotTextError,
    OptionsError,
    UnreadableDraftError,
)
from calmtone.writing import IdentityEngine
from tests.engines import ScriptedEngine

REFUSAL = "We can't refund you, you opened the box."
CALM_REFUSAL = "Because the box was opened, we can't refund you."


@pytest.fixture
def rewriter() -> Rewriter:
    return Rewriter(
        ScriptedEngine(
            {REFUSAL: [f"<|blame|><|write|>{CALM_REFUSAL}"], "Happy now?": ["<|sarcasm|><|drop|>"]},
            closer="Is something about the box not as you expected?",
        )
    )


def test_blunt_segment_is_rewritten_and_heat_is_dropped(rewriter):
    rewrite = rewriter.rewrite(f"{REFUSAL} Happy now?", closer="never")
    assert rewrite.text == CALM_REFUSAL
    assert [edit.action for edit in rewrite.edits] == ["rewritten", "dropped"]


def test_labels_and_reason_come_with_each_edit(rewriter):
    [edit] = rewriter.rewrite(REFUSAL, closer="never", opener="never").edits
    assert edit.labels == ("blame",)
    assert len(edit.reason) > 20


def test_calm_draft_returns_unchanged():
    draft = "Hi Ana,\n\nYour order A-2093 ships on Friday.\n\nBest,\nTom"
    rewrite = Rewriter(ScriptedEngine(opener="So.", closer="Yes?")).rewrite(draft)
    assert rewrite.text == draft
    assert not rewrite.changed


def test_candidate_that_loses_a_fact_is_never_used():
    draft = "Read the mail, it's £40 by Friday."
    engine = ScriptedEngine({draft: ["<|command|><|write|>Please read the mail."]})
    rewrite = Rewriter(engine).rewrite(draft, opener="never", closer="never")
    assert "£40" in rewrite.text
    assert "Friday" in rewrite.text
    assert all(fact.kept for fact in rewrite.facts)


def test_candidate_that_invents_an_amount_is_never_used():
    draft = "You broke it, so no refund."
    engine = ScriptedEngine({draft: ["<|blame|><|write|>It broke, so we can refund £10."]})
    assert "£10" not in Rewriter(engine).rewrite(draft).text


def test_blunt_segment_without_acceptable_candidate_is_kept_with_a_warning():
    draft = "Your dog ate the £40 cable, so whatever happens is on you."
    engine = ScriptedEngine({draft: ["<|blame|><|write|>We sent £90."]})
    rewrite = Rewriter(engine).rewrite(draft, opener="never", closer="never")
    assert "£40" in rewrite.text
    assert "£90" not in rewrite.text
    if not rewrite.changed:
        assert [warning.code for warning in rewrite.warnings] == ["left_as_it_was"]


def test_nothing_but_heat_stays_as_drafted():
    engine = ScriptedEngine({"Happy now?": ["<|sarcasm|><|drop|>"]})
    rewrite = Rewriter(engine).rewrite("Happy now?", opener="never", closer="never")
    assert rewrite.text == "Happy now?"
    assert [warning.code for warning in rewrite.warnings] == ["left_as_it_was"]


def test_undo_takes_back_one_edit(rewriter):
    rewrite = rewriter.rewrite(f"{REFUSAL} Happy now?", closer="never")
    assert rewrite.undo(0) == REFUSAL
    assert rewrite.undo(1) == f"{CALM_REFUSAL} Happy now?"
    with pytest.raises(IndexError, match="no edit 7"):
        rewrite.undo(7)


def test_result_survives_json(rewriter):
    rewrite = rewriter.rewrite(f"{REFUSAL} Happy now?", alternatives=2)
    assert Rewrite.from_dict(json.loads(rewrite.to_json())) == rewrite


def test_alternatives_are_other_replies():
    other = "As the box was opened, we can't refund you."
    engine = ScriptedEngine({REFUSAL: [f"<|blame|><|write|>{t}" for t in (CALM_REFUSAL, other)]})
    rewrite = Rewriter(engine).rewrite(REFUSAL, alternatives=3, opener="never", closer="never")
    assert rewrite.text == CALM_REFUSAL
    assert other in rewrite.alternatives
    assert rewrite.text not in rewrite.alternatives


def test_light_strength_changes_only_what_is_flagged():
    draft = "The depot has it."
    engine = ScriptedEngine({draft: ["<|coldness|><|write|>It is with the depot."]})
    assert Rewriter(engine).rewrite(draft, strength="light").text == draft


def test_phone_note_gets_neither_opener_nor_closer(rewriter):
    assert rewriter.rewrite(REFUSAL, channel="phone_note").text == CALM_REFUSAL


def test_draft_in_another_language_is_returned_with_a_warning(rewriter):
    draft = "Das ist nicht unser Problem, lesen Sie bitte die Rechnung noch einmal genau."
    rewrite = rewriter.rewrite(draft)
    assert rewrite.text == draft
    assert [warning.code for warning in rewrite.warnings] == ["not_english"]


def test_timeout_returns_the_draft_with_a_warning(rewriter):
    rewrite = rewriter.rewrite(REFUSAL, timeout=0)
    assert rewrite.text == REFUSAL
    assert "timed_out" in [warning.code for warning in rewrite.warnings]


def test_too_long_reply_is_told_not_cut(rewriter):
    rewrite = rewriter.rewrite(REFUSAL, max_characters=10)
    assert rewrite.text == CALM_REFUSAL
    assert [warning.code for warning in rewrite.warnings] == ["too_long"]


def test_avoided_phrase_is_not_written(rewriter):
    rewrite = rewriter.rewrite(REFUSAL, avoid=["because the box"], opener="never", closer="never")
    assert "Because the box" not in rewrite.text


def test_batch_order_is_kept(rewriter):
    drafts = [REFUSAL, "It ships on Friday.", "Happy now? It ships."]
    batch = rewriter.rewrite_batch(drafts)
    assert [r.draft for r in batch] == drafts
    assert [r.text for r in batch] == [rewriter.rewrite(d).text for d in drafts]


def test_batch_wants_as_many_customers_as_drafts(rewriter):
    with pytest.raises(OptionsError, match="1 entries for 2 drafts"):
        rewriter.rewrite_batch(["It ships.", "It's here."], customers=["Where?"])


def test_arewrite_gives_the_same_reply(rewriter):
    assert asyncio.run(rewriter.arewrite(REFUSAL)) == rewriter.rewrite(REFUSAL)


def test_threads_share_one_rewriter(rewriter):
    with ThreadPoolExecutor(4) as pool:
        texts = set(pool.map(lambda _: rewriter.rewrite(REFUSAL).text, range(16)))
    assert texts == {rewriter.rewrite(REFUSAL).text}


def test_explain_tells_why_a_candidate_was_rejected():
    draft = "You broke it, so no refund."
    engine = ScriptedEngine({draft: ["<|blame|><|write|>It broke, so we can refund £10."]})
    explanation = Rewriter(engine).explain(draft)
    [place] = [place for place in explanation.places if place.role == "segment"]
    codes = {notice.code for tried in place.tried for notice in tried.rejections}
    assert "fact_invented" in codes
    json.dumps(explanation.to_dict())


def test_check_finds_the_phrase_and_its_place():
    report = Rewriter(IdentityEngine()).check("It ships. Calm down.")
    assert any(f.text.startswith("Calm down") and f.start == 10 for f in report.findings)
    assert report.scores.calm < 1


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        ("", EmptyDraftError),
        (" \n\t ", EmptyDraftError),
        (None, NotTextError),
        (b"bytes", NotTextError),
        (["a list"], NotTextError),
        ("a" * 20_001, DraftTooLongError),
        ("nul \x00 inside", UnreadableDraftError),
        ("bell \x07 inside", UnreadableDraftError),
        ("lone \ud800 surrogate", UnreadableDraftError),
        ("12345 !!!", UnreadableDraftError),
    ],
)
def test_bad_input_gets_its_own_error(rewriter, draft, error):
    for act in (rewriter.rewrite, rewriter.check, rewriter.explain):
        with pytest.raises(error) as caught:
            act(draft)
        assert isinstance(caught.value, CalmtoneError)
        assert str(caught.value).endswith(".")


def test_limit_is_configurable_and_named(rewriter):
    with pytest.raises(DraftTooLongError, match="limit is 5"):
        rewriter.rewrite("Too long.", draft_limit=5)


def test_unknown_option_suggests_the_nearest(rewriter):
    with pytest.raises(OptionsError, match="did you mean 'channel'"):
        rewriter.rewrite(REFUSAL, chanel="chat")


@pytest.mark.parametrize(
    "wrong",
    [
        {"channel": "fax"},
        {"alternatives": 6},
        {"alternatives": True},
        {"timeout": -1},
        {"timeout": float("nan")},
        {"keep": "one string"},
        {"avoid": [""]},
        {"max_characters": 0},
        {"strength": "brutal"},
        {"customer": 3},
    ],
)
def test_option_outside_its_range_is_refused(wrong):
    with pytest.raises(OptionsError):
        Options(**wrong)


def test_missing_model_folder_says_what_to_do(tmp_path):
    with pytest.raises(ModelNotFoundError, match=r"training\.export"):
        Rewriter.load(tmp_path)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_refused_or_keeps_its_facts(text):
    try:
        rewrite = Rewriter(IdentityEngine()).rewrite(text)
    except CalmtoneError:
        return
    assert all(fact.kept for fact in rewrite.facts)
