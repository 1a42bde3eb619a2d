"""Count the words that calm rewrites bring in, for the guard's rule against added meaning.

Run as:

    python -m training.introduced_words

Reads data/messages/train and writes data/phrases/introduced.json: the stems that stand in the
rewrites of at least three messages but not in the segments they rewrite ("possible", "afraid",
"reason"). A candidate may use these freely; any other new word counts against it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from calmtone.guard.words import content_stems
from training.messages import MessageRow, load_messages

__all__ = ["count_introduced"]

TARGET = Path("data/phrases/introduced.json")


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


def main(
    train: Annotated[Path, typer.Option(help="Message file or folder.")] = Path(
        "data/messages/train"
    ),
    minimum: Annotated[int, typer.Option(help="Messages a stem must be new in.")] = 3,
) -> None:
    """Write data/phrases/introduced.json."""
    rows = load_messages([train])
    counts = count_introduced(rows)
    stems = {stem: n for stem, n in sorted(counts.items()) if n >= minimum}
    content = {"messages": len(rows), "minimum": minimum, "stems": stems}
    TARGET.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    typer.echo(f"{TARGET}: {len(stems)} stems from {len(rows)} messages")


if __name__ == "__main__":
    typer.run(main)
