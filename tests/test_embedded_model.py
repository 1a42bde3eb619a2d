"""The model that comes with the package, through the front door."""

from __future__ import annotations

from pathlib import Path

import pytest

import calmtone
from benchmarks.quality import measure
from calmtone import Rewriter
from training.messages import load_messages

pytestmark = [
    pytest.mark.slow,
    # ctranslate2's own warning is its to mend.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

DEV = Path(__file__).parents[1] / "data" / "messages" / "dev"
SLICE = 16


@pytest.fixture(scope="module")
def rewriter() -> Rewriter:
    return Rewriter.load()


def test_facts_and_refusal_survive():
    draft = (
        "We can't refund the £40 for order A-20931, you opened the box. Read the policy next time."
    )
    reply = calmtone.rewrite(draft)
    assert "£40" in reply
    assert "A-20931" in reply
    assert "next time" not in reply


def test_same_draft_gives_the_same_reply(rewriter: Rewriter):
    draft = "Your parcel is with the carrier, not us. Stop emailing me about it."
    assert rewriter.rewrite(draft) == rewriter.rewrite(draft)


def test_batch_gives_what_single_calls_give(rewriter: Rewriter):
    rows = load_messages([DEV / "seed.jsonl"])[:6]
    drafts = [row.draft for row in rows]
    batch = rewriter.rewrite_batch(drafts)
    assert [r.text for r in batch] == [rewriter.rewrite(draft).text for draft in drafts]


def test_check_names_what_reads_as_blunt(rewriter: Rewriter):
    report = rewriter.check("Calm down. The parcel comes on Friday.")
    assert any(finding.start == 0 for finding in report.findings)


def test_slice_of_dev_loses_and_invents_nothing(rewriter: Rewriter):
    rows = load_messages([DEV / "seed.jsonl"])[:SLICE]
    results = [
        rewriter.rewrite(row.draft, customer=row.customer, channel=row.channel) for row in rows
    ]
    figures = measure(rows, results, [0.0] * len(rows))
    assert figures.run == 1
    assert figures.facts_kept >= 0.995
    assert figures.facts_invented == 0
    assert figures.digits_invented == 0
    assert figures.calm_after > figures.calm_before
