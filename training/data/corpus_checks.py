"""Checks of the rows against each other: ids, near-duplicates, openings that became a habit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from training.data.duplicates import near_duplicates
from training.data.findings import Finding, finding
from training.data.openings import ROLES, opening, openings
from training.data.places import PlacedRow, read_json

__all__ = ["check_corpus"]


def check_corpus(asked: Sequence[PlacedRow], others: Sequence[PlacedRow]) -> Iterator[Finding]:
    """Yield what is wrong with rows in the company of others.

    :param asked: the rows to be looked at.
    :param others: what else there is in the data; nothing is said of these.
    """
    yield from _ids(asked, others)
    yield from _duplicates(asked, others)
    yield from _habits(asked, others)


def _ids(asked: Sequence[PlacedRow], others: Sequence[PlacedRow]) -> Iterator[Finding]:
    seen = {placed.row.id: placed.where for placed in others}
    for placed in asked:
        if placed.row.id in seen:
            yield finding(placed, "ids", f"Its id stands at {seen[placed.row.id]} too.")
        seen.setdefault(placed.row.id, placed.where)


def _duplicates(asked: Sequence[PlacedRow], others: Sequence[PlacedRow]) -> Iterator[Finding]:
    rows = [*asked, *others]
    similarity = read_json("targets.json")["limits"]["similarity"]
    drafts = [placed.row.draft for placed in rows]
    for index, other, share in near_duplicates(drafts, range(len(asked)), similarity):
        twin = rows[other]
        said = f"Its draft shares {share:.0%} with {twin.row.id} ({twin.where})."
        yield finding(rows[index], "duplicates", said)


def _habits(asked: Sequence[PlacedRow], others: Sequence[PlacedRow]) -> Iterator[Finding]:
    splits: dict[str, list[PlacedRow]] = defaultdict(list)
    for placed in (*asked, *others):
        splits[placed.split].append(placed)
    for split in sorted({placed.split for placed in asked}):
        mine = [placed for placed in asked if placed.split == split]
        for role in ROLES:
            yield from _worn_openings(mine, splits[split], role)


def _worn_openings(
    mine: Sequence[PlacedRow], split: Sequence[PlacedRow], role: str
) -> Iterator[Finding]:
    """Yield a finding on the last row of each opening that too many messages share."""
    limit = read_json("targets.json")["limits"]["opening"] * len(split)
    last = {opening(line): placed for placed in mine if (line := getattr(placed.row, role))}
    for start, count in openings((placed.row for placed in split), role).most_common():
        if count > max(1, limit) and start in last:
            share = f"{count} of {len(split)} messages, {count / len(split):.1%}"
            said = f"Its opening {start!r} is that of {share}."
            yield finding(last[start], "diversity", said, place=role)
