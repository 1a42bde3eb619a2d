from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.reading.facts import find_facts
from calmtone.tone.patterns import PhraseBook
from calmtone.tone.phrases import BluntPhrase, closer_phrases
from calmtone.writing.phrasebook import closer_for, opener_for, soften, soften_and_explain
from calmtone.writing.situations import BY_STANCE, SITUATIONS


def row(label: str, pattern: str, action: str, calmer: str = "") -> BluntPhrase:
    return BluntPhrase(
        f"{label}-{pattern}", label, pattern, action, calmer, 2, "", example="", result=""
    )


BOOK = PhraseBook(
    [
        row("condescension", "obviously|as (?:i|you) said|simply", "delete"),
        row("blame", "you (?:forgot|failed) to (?:send|attach)", "replace", "we don't have"),
        row("blame", r"you broke (the \w+)", "replace", r"\1 is broken"),
        row("dismissal", "get over it|calm down", "drop"),
        row("insult", "stupid|idiotic", "delete"),
        row("coldness", "an? (?:old )?thing", "replace", "apple"),
        row("threat", "see you in court", "flag"),
        row("impatience", "for the (?:last|\\d+(?:st|nd|rd|th)) time", "delete"),
        row("deflection", "google it", "drop"),
        row("sarcasm", "\\d+ boxes", "replace", "boxes"),
    ]
)

WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "Obviously,",
                "you forgot to send",
                "the",
                "£9.99",
                "calm down",
                "get over it,",
                "!!",
            ),
            *(
                "NOT",
                "You",
                "broke",
                "the lamp",
                "a stupid",
                "error",
                "on 14 March",
                "Ana",
                "😀",
                ",",
            ),
            *(
                "google it",
                "#A-20931",
                "https://a.example/b",
                "{{name}}",
                "for the 4th time:",
                "\n",
            ),
        ]
    ),
    max_size=14,
).map(" ".join)


def softened(text: str) -> str | None:
    edit = soften_and_explain(text, BOOK)
    return None if edit is None else edit.text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Obviously, the shop is closed.", "The shop is closed."),
        ("obviously the shop is closed", "the shop is closed"),
        ("The shop is obviously closed.", "The shop is closed."),
        ("It is, as I said, closed.", "It is closed."),
        ("It is closed, obviously.", "It is closed."),
        ("If it's closed, obviously, ring the bell.", "If it's closed, ring the bell."),
        ("You forgot to send the form.", "We don't have the form."),
        ("you forgot to send the form", "we don't have the form"),
        ("So you forgot to attach it.", "So we don't have it."),
        ("You broke the lamp!", "The lamp is broken!"),
        ("A stupid error.", "An error."),
        ("It's an idiotic plan", "It's a plan"),
        ("Calm down, the refund of $20 is on its way.", "The refund of $20 is on its way."),
        ("The refund of $20 is on its way, calm down.", "The refund of $20 is on its way."),
        ("For the last time: it's closed.", "It's closed."),
        ("For the 4th time: it's closed.", "It's closed."),
        ("Simply restart the iPhone 15.", "Restart the iPhone 15."),
        ("Simply iPhone.", "iPhone."),
        ("obviously 🙂 it works", "🙂 it works"),
        ("We did NOT send it.", "We did not send it."),
        ("WE DO NOT DO THAT, ASK DHL.", "We do not do that, ask DHL."),
        ("IT IS NOT US, I'M SURE", "It is not us, I'm sure"),
        ("Where is it???", "Where is it?"),
        ("No!!!", "No."),
        ("Thanks!!", "Thanks!"),
        ("It's closed. Get over it.", "It's closed."),
        ("Get over it. It's closed.", "It's closed."),
    ],
)
def test_a_sentence_reads_as_one_after_the_edit(text: str, result: str) -> None:
    assert softened(text) == result


@pytest.mark.parametrize("text", ["Get over it.", "get over it", "Oh, calm down!", "Google it."])
def test_a_sentence_that_is_only_sting_goes(text: str) -> None:
    assert softened(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Get over it by 14 March.",
        "The lamp is sold out get over it forever.",
        "You sent us 3 boxes.",
        "We'll see you in court.",
        "The parcel left on Friday.",
        "",
        "\n",
    ],
)
def test_where_an_edit_would_cost_a_fact_or_nothing_applies_there_is_none(text: str) -> None:
    assert softened(text) is None


def test_what_only_a_person_can_mend_stays_and_is_named() -> None:
    edit = soften_and_explain("Obviously, we'll see you in court.", BOOK)
    assert edit is not None
    assert edit.text == "We'll see you in court."
    assert edit.phrases == ("condescension-obviously|as (?:i|you) said|simply",)


@given(WORDS)
def test_facts_survive_whatever_is_softened(text: str) -> None:
    result = softened(text)
    if result is None:
        return
    lost = [
        fact.text
        for fact in find_facts(text)
        if result.count(fact.text) < text.count(fact.text) and fact.type not in ("number", "name")
    ]
    assert lost == []


@given(WORDS)
def test_softening_never_adds_blanks_or_stray_commas(text: str) -> None:
    result = softened(text)
    if result:
        assert result.count("  ") <= text.count("  ")
        assert result.count(" ,") <= text.count(" ,")


@given(st.text(max_size=300) | WORDS)
def test_any_text_is_softened_the_same_way_twice(text: str) -> None:
    assert soften(text) == soften(text)


@given(st.text(max_size=200))
def test_any_text_gets_openers_and_closers_without_a_crash(text: str) -> None:
    assert all(isinstance(opener, str) for opener in opener_for(text, text))
    assert all(isinstance(closer, str) for closer in closer_for(text, text))


def test_a_draft_that_validates_gets_no_opener() -> None:
    assert opener_for("I'm sorry the parcel is late.", "My parcel is late!") == ()


def test_a_draft_that_asks_at_its_end_gets_no_closer() -> None:
    assert closer_for("We can't refund it. Would a voucher help?", "") == ()


def test_an_unknown_concern_gets_no_opener() -> None:
    assert opener_for("Zxqv.", "Qwrt zxcv.") == ()


@pytest.mark.parametrize(
    ("draft", "closer"),
    [
        ("Send me your order number or nothing happens.", "order number"),
        ("Out of stock.", "similar|wait"),
        ("We can't refund opened items.", "decision|reasons|rule"),
        ("Restart the router first.", "stuck|still doesn't work|try that first"),
    ],
)
def test_a_closer_fits_what_the_draft_is_about(draft: str, closer: str) -> None:
    found = closer_for(draft, "")
    assert found
    assert all(re.search(closer, text) for text in found)


def test_a_draft_about_nothing_known_gets_no_closer_unless_the_stance_is_known() -> None:
    assert closer_for("Zxqv.", "") == ()
    assert closer_for("Zxqv.", "", "inform") != ()


def test_every_closer_of_a_situation_is_in_the_data() -> None:
    known = {row.id for row in closer_phrases()}
    named = {name for situation in SITUATIONS for name in situation.closers}
    assert (named | {name for names in BY_STANCE.values() for name in names}) - known == set()


def test_the_customers_words_decide_the_opener() -> None:
    openers = opener_for("Read the tracking.", "My parcel is late and I'm still waiting!")
    assert openers
    assert openers == opener_for("Read the tracking.", "My parcel is late and I'm still waiting!")
