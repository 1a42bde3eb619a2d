import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.compose import compose
from calmtone.guard import Choice
from calmtone.reading import read
from calmtone.result import apply_edits
from calmtone.writing import Proposal


def reply(draft: str, texts: dict[str, str], *, opener="", closer="", max_characters=None) -> str:
    """Compose with the given text for the segments named, and the others as they are."""
    message = read(draft)
    choices = [Choice(Proposal("opener"), opener, "model")]
    for segment in message.segments:
        text = texts.get(segment.body, segment.body)
        choices.append(Choice(Proposal("segment", segment), text, "model"))
    choices.append(Choice(Proposal("closer"), closer, "model"))
    return apply_edits(draft, compose(message, choices, max_characters=max_characters))


def test_nothing_chosen_gives_the_draft_byte_for_byte():
    draft = "Hi Tom,\r\n\r\n  It ships on Friday. \n- one\n-  two\n\nBest,\nAna\n"
    assert reply(draft, {}) == draft


def test_opener_stands_behind_the_greeting_and_closer_before_the_sign_off():
    draft = "Hi Tom,\n\nIt ships on Friday.\n\nBest,\nAna"
    composed = reply(draft, {}, opener="That's a long wait.", closer="Does Friday suit you?")
    assert composed == (
        "Hi Tom,\n\nThat's a long wait. It ships on Friday. Does Friday suit you?\n\nBest,\nAna"
    )


def test_opener_behind_an_inline_greeting_goes_on_in_lower_case():
    composed = reply("Hi Tom, it ships on Friday.", {}, opener="That's a long wait.")
    assert composed.startswith("Hi Tom, that's a long wait. ")


def test_opener_that_starts_with_i_keeps_its_capital():
    composed = reply("Hi Tom, it ships on Friday.", {}, opener="I can see the wait is long.")
    assert composed.startswith("Hi Tom, I can see")


@pytest.mark.parametrize(
    ("draft", "dropped", "expected"),
    [
        ("Calm down. It ships on Friday.", ["Calm down."], "It ships on Friday."),
        ("It ships on Friday. Calm down.", ["Calm down."], "It ships on Friday."),
        ("It ships. Calm down. It's Friday.", ["Calm down."], "It ships. It's Friday."),
        ("It ships.\n\nCalm down.\n\nIt's Friday.", ["Calm down."], "It ships.\n\nIt's Friday."),
        ("Calm down.\n\nIt ships.", ["Calm down."], "It ships."),
        (
            "It ships.\n\nHa. Calm down. It's Friday.",
            ["Ha.", "Calm down."],
            "It ships.\n\nIt's Friday.",
        ),
        ("Ha. Calm down.\n\nIt ships.", ["Ha.", "Calm down."], "It ships."),
    ],
)
def test_dropped_segments_take_their_white_space_along(draft, dropped, expected):
    assert reply(draft, dict.fromkeys(dropped, "")) == expected


def test_list_marker_stays_in_front_of_a_rewritten_item():
    composed = reply("Send:\n- Your ID!!!\n- A bill", {"Your ID!!!": "Your ID, please"})
    assert composed == "Send:\n- Your ID, please\n- A bill"


def test_closer_behind_a_list_starts_its_own_paragraph():
    composed = reply("Please send:\n- an ID\n- a bill", {}, closer="Which one is missing?")
    assert composed.endswith("- a bill\n\nWhich one is missing?")


def test_closer_and_then_opener_give_way_to_the_limit():
    parts = {"opener": "That's a long wait.", "closer": "Does Friday suit you?"}
    draft = "It ships on Friday."
    assert reply(draft, {}, **parts, max_characters=45) == "That's a long wait. It ships on Friday."
    assert reply(draft, {}, **parts, max_characters=25) == draft


@given(st.data(), st.text(alphabet="aB1 .!?\n-,*\t", min_size=1).filter(str.strip))
def test_edits_never_overlap_and_undoing_all_gives_the_draft(data, draft):
    message = read(draft)
    choices = [Choice(Proposal("opener"), data.draw(st.sampled_from(["", "So."])), "model")]
    for segment in message.segments:
        text = data.draw(st.sampled_from([segment.body, "", "Other."]))
        choices.append(Choice(Proposal("segment", segment), text, "model"))
    choices.append(Choice(Proposal("closer"), data.draw(st.sampled_from(["", "Yes?"])), "model"))
    edits = compose(message, choices)
    ends = [0]
    for edit in edits:
        assert ends[-1] <= edit.start <= edit.end
        assert draft[edit.start : edit.end] == edit.before
        ends.append(edit.end)
    assert apply_edits(draft, []) == draft
