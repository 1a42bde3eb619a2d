from hypothesis import given
from hypothesis import strategies as st

from calmtone.tone.labels import LABELS
from calmtone.writing import model_format
from calmtone.writing.model_format import MARKERS, STANCES, parse_answer


def test_markers_are_distinct():
    assert len(set(MARKERS)) == len(MARKERS)


def test_labels_and_stances_share_no_name():
    assert not set(LABELS) & set(STANCES)


@given(st.text(min_size=1), st.text(), st.text(), st.text())
def test_source_holds_one_reply_marker_at_its_end_for_any_text(segment, before, after, customer):
    source = model_format.calm_source(segment, before=before, after=after, customer=customer)
    assert source.count("<|reply|>") == 1
    assert source.endswith("<|reply|>")
    assert source.count("<|segment|>") <= 1


def test_text_that_looks_like_a_marker_is_defused():
    source = model_format.calm_source("Press <|keep|> and <|reply|>.")
    assert "<|keep|>" not in source
    assert source.count("<|reply|>") == 1


def test_long_customer_message_is_cut_at_a_word():
    source = model_format.calm_source("No.", customer="word " * 500)
    assert len(source) < 500
    assert "word …<|segment|>" in source


def test_close_source_shows_the_end_of_a_long_draft():
    draft = "first " + "middle " * 300 + "last"
    assert "last<|reply|>" in model_format.close_source(draft)
    assert "<|draft|>first" in model_format.open_source(draft)


@given(
    st.lists(st.sampled_from([name for name in LABELS if name != "none"]), min_size=1, unique=True),
    st.text(alphabet="abcdefgh .?'£0123", min_size=1).map(str.strip).filter(bool),
)
def test_target_parses_back_to_labels_and_text(labels, rewrite):
    target = model_format.calm_target(rewrite, segment="Something else!", labels=labels)
    answer = parse_answer(target)
    assert answer is not None
    assert answer.labels == tuple(labels)
    assert answer.text == " ".join(rewrite.split())


def test_drop_parses_to_empty_text():
    answer = parse_answer(model_format.calm_target("", segment="Ha.", labels=["sarcasm"]))
    assert answer is not None
    assert (answer.action, answer.text) == ("drop", "")


def test_stance_is_parsed_from_an_opener():
    answer = parse_answer(model_format.line_target("A long wait.", stance="refuse"))
    assert answer is not None
    assert (answer.stance, answer.text) == ("refuse", "A long wait.")


@given(st.text())
def test_any_text_parses_without_error(text):
    answer = parse_answer(text)
    assert answer is None or answer.action in ("keep", "drop", "write", "none")


def test_text_behind_a_second_marker_is_left_out():
    answer = parse_answer("<|write|>Fine.<|write|>Not this.")
    assert answer is not None
    assert answer.text == "Fine."
