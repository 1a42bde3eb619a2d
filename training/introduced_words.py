"""Count the words that calm rewrites and openers bring in, for the guard's rules on added meaning.

Run as:

    python -m training.introduced_words

Reads data/messages/train and writes two files of data/phrases. ``introduced.json`` holds the stems
that stand in the rewrites of at least three messages but not in the segments they rewrite
("possible", "afraid", "reason"): a candidate may use these freely, any other new word counts
against it. ``opening.json`` holds the stems that openers use without finding them in draft or
customer message, at least twice and in at least three of ten uses ("frustrating", "hoped").
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from calmtone.guard.words import content_stems, stem, words_of
from training.messages import MessageRow, load_messages

__all__ = ["count_introduced", "count_opening"]

FOLDER = Path("data/phrases")
INTRODUCED_MINIMUM = 3
OPENING_MINIMUM = 2
OPENING_SHARE = 0.3
"""Set on openers left out: two thirds of them pass, and one in eight put to another message."""
BEGINNING = 5


def count_introduced(rows: Iterable[MessageRow]) -> Counter[str]:
    """Count in how many messages a rewrite brings a stem in."""
    counts: Counter[str] = Counter()
    for row in rows:
        new: set[str] = set()
        for segment in row.segments:
            if segment.action == "rewritten":
                new |= set(content_stems(segment.rewrite)) - set(content_stems(segment.text))
        counts.update(new)
    return counts


def count_opening(rows: Iterable[MessageRow]) -> tuple[Counter[str], Counter[str]]:
    """Count in how many openers a stem stands, and in how many without standing in the message.

    :returns: uses in all, uses without ground.
    """
    uses: Counter[str] = Counter()
    groundless: Counter[str] = Counter()
    for row in rows:
        there = {stem(word) for word in words_of(row.draft) + words_of(row.customer)}
        kin = {root[:BEGINNING] for root in there if len(root) >= BEGINNING}
        stems = set(content_stems(row.opener))
        uses.update(stems)
        groundless.update(
            root for root in stems if root not in there and root[:BEGINNING] not in kin
        )
    return uses, groundless


def main(
    train: Annotated[Path, typer.Option(help="Message file or folder.")] = Path(
        "data/messages/train"
    ),
) -> None:
    """Write introduced.json and opening.json of data/phrases."""
    rows = load_messages([train])
    introduced = {
        root: count
        for root, count in sorted(count_introduced(rows).items())
        if count >= INTRODUCED_MINIMUM
    }
    _write("introduced.json", len(rows), {"minimum": INTRODUCED_MINIMUM}, introduced)
    uses, groundless = count_opening(rows)
    opening = {
        root: count
        for root, count in sorted(groundless.items())
        if count >= max(OPENING_MINIMUM, OPENING_SHARE * uses[root])
    }
    limits = {"minimum": OPENING_MINIMUM, "share": OPENING_SHARE}
    _write("opening.json", len(rows), limits, opening)


def _write(name: str, messages: int, limits: Mapping[str, float], stems: Mapping[str, int]) -> None:
    content = {"messages": messages, **limits, "stems": stems}
    (FOLDER / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    typer.echo(f"{FOLDER / name}: {len(stems)} stems from {messages} messages")


if __name__ == "__main__":
    typer.run(main)
