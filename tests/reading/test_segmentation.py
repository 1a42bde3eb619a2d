import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.reading import Message, Segment, segment
from calmtone.reading.message import SEGMENT_KINDS

ROOT = Path(__file__).parents[2]
SEED = ROOT / "data" / "messages" / "train" / "seed.jsonl"
CASES = ROOT / "tests" / "cases" / "segments.jsonl"

# What the reader reaches on the hand-segmented drafts, less a little.
BOUNDARY_F1 = 0.99
SAME_SEGMENTS = 0.97

PIECES = (
    *(
        "Hi Tom,",
        "hey",
        "@mia_k",
        "Dear",
        "Mr.",
        "Best,",
        "Dana",
        "- Sam",
        "P.S. ",
        "Sent from my x",
    ),
    *(
        "- ",
        "1. ",
        "a) ",
        "[x] ",
        "* ",
        "# ",
        "> ",
        "```",
        "~~~",
        "    ",
        "\t",
        "|",
        "---",
        "Steps:",
    ),
    *(
        ". ",
        ".",
        "...",
        "…",
        "?!",
        "!!!",
        "。",
        "e.g. ",
        "p.m. ",
        "No. 5",
        "Inc. ",
        "J. ",
        "5. ",
        "v2.1.",
    ),
    *(
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "\u00a0",
        "\u2028",
        "\x0b",
        "\x1c",
        "\x1f",
        "\x85",
        "\u200b",
        "\ufeff",
    ),
    *(
        '"',
        "'",
        "(",
        ")",
        "“",
        "”",
        "[",
        "]",
        "{{",
        "}}",
        "`",
        "*",
        ":)",
        "🙄",
        "👩‍💻",
        "🇩🇪",
        "\ufe0f",
    ),
    *(
        "We can't",
        "you",
        "order",
        "THE",
        "https://a.example/b?c=d.",
        "2024-05-01 12:00:03 x",
        "\x00",
        "\ud800",
    ),
    *(
        "Traceback (most recent call last):",
        "{",
        "}",
        "On Monday Ann wrote:",
        "Subject: x",
        "مرحبا",
        "שלום",
    ),
)


def load(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def check_lossless(draft: str) -> None:
    segments = segment(draft)
    gaps = Message(draft, segments, (), "en").gaps
    texts = [part.text for part in segments]
    joined = "".join(a + b for a, b in zip(gaps, [*texts, ""], strict=True))
    assert joined == draft
    assert all(not gap or gap.isspace() for gap in gaps)
    assert all(part.text and part.text == draft[part.start : part.end] for part in segments)
    assert all(a.end <= b.start for a, b in pairwise(segments))
    assert all(
        part.kind in SEGMENT_KINDS and part.text.startswith(part.marker) for part in segments
    )
    assert all(part.text == part.text.strip() for part in segments)
    assert all(bool(part.marker) == (part.kind == "list_item") for part in segments)
    assert all(part.body.strip() for part in segments)


@pytest.mark.parametrize("case", load(CASES), ids=lambda case: str(case["name"]))
def test_case_is_segmented_as_written(case: dict[str, object]) -> None:
    draft = str(case["draft"])
    assert [[part.kind, part.text] for part in segment(draft)] == case["segments"]
    check_lossless(draft)


def test_there_are_enough_cases_and_every_kind_occurs() -> None:
    cases = load(CASES)
    kinds = {kind for case in cases for kind, _ in case["segments"]}  # type: ignore[attr-defined]
    assert len(cases) >= 120
    assert len({case["name"] for case in cases}) == len(cases)
    assert kinds == set(SEGMENT_KINDS)


@given(st.text())
def test_no_text_loses_a_character(draft: str) -> None:
    check_lossless(draft)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_nasty_text_loses_a_character(draft: str) -> None:
    check_lossless(draft)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_segmentation_is_deterministic(draft: str) -> None:
    assert segment(draft) == segment(draft)


def test_marker_holds_the_blanks_behind_it() -> None:
    parts = segment("-   one\n2)\ttwo\n- [x] three")
    assert [part.marker for part in parts] == ["-   ", "2)\t", "- [x] "]
    assert [part.body for part in parts] == ["one", "two", "three"]


def test_offsets_count_in_characters_of_the_draft() -> None:
    assert segment("  No. 🙄\n") == (Segment("No. 🙄", 2, 7, "sentence"),)


def test_hand_segmented_drafts_come_out_as_their_writers_cut_them() -> None:
    hits = found = wanted = same = 0
    rows = load(SEED)
    for row in rows:
        reference = _reference_starts(str(row["draft"]), row["segments"])
        starts = {part.start for part in segment(str(row["draft"]))} - {0}
        hits += len(starts & reference)
        found += len(starts)
        wanted += len(reference)
        same += starts == reference
    precision, recall = hits / found, hits / wanted
    assert 2 * precision * recall / (precision + recall) >= BOUNDARY_F1
    assert same / len(rows) >= SAME_SEGMENTS


def _reference_starts(draft: str, segments: object) -> set[int]:
    starts, position = set(), 0
    for part in segments:  # type: ignore[attr-defined]
        start = draft.index(part["text"], position)
        starts.add(start)
        position = start + len(part["text"])
    return starts - {0}


UNITS = (
    *("a", "1", ".", " ", "a.", "1.", "a. ", "(", '"', "'", "` ", "- ", "> ", "|", "\t", "\n"),
    *("é! ", "Aa. ", "🙄", ":) ", "{{", "J. ", "A.b ", "x\n", "\n ", "    x\n", "- x\n", "Hi "),
    *("Best,\n", "Ann ", "{\n", "~~~ x\n", "On x wrote:\n", "a|\n", "Ann. Tom ", "1) ", "[x] "),
)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_only(unit: str) -> None:
    draft = (unit * 20_000)[:20_000]
    began = time.process_time()
    check_lossless(draft)
    # Ten times what it takes, so that a busy machine doesn't fail it.
    assert time.process_time() - began < 2.0
