"""Find near-duplicates: drafts that share half of their runs of four words.

Exact Jaccard over an index from run to drafts, not MinHash: runs are rare, so on ten thousand short
drafts it takes about a second, and it has no chance in it and no dependency.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

__all__ = ["near_duplicates", "shingles"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LENGTH = 4


def shingles(text: str) -> frozenset[str]:
    """Return the runs of four words in a text; a shorter text is one run.

    >>> sorted(shingles("The part is due on Friday."))
    ['is due on friday', 'part is due on', 'the part is due']
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    last = max(1, len(words) - _LENGTH + 1)
    return frozenset(" ".join(words[start : start + _LENGTH]) for start in range(last))


def near_duplicates(
    texts: Sequence[str], asked: Collection[int], similarity: float
) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of near-duplicates by their indices, each once, the asked one first.

    :param texts: the drafts.
    :param asked: the indices of those to be looked at; the others are what they are compared with.
    :param similarity: from which share of common runs (0 to 1) on a pair counts.

    >>> drafts = ["It ships on Friday the 3rd.", "it ships on friday the 3rd, ok", "No."]
    >>> [pair[:2] for pair in near_duplicates(drafts, {0, 1, 2}, 0.5)]
    [(1, 0)]
    """
    sets = [shingles(text) for text in texts]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(sets):
        for run in own:
            holders[run].append(index)
    for index in sorted(asked):
        shared = Counter(other for run in sets[index] for other in holders[run] if other != index)
        for other, common in sorted(shared.items()):
            if other > index and other in asked:
                continue
            share = common / (len(sets[index]) + len(sets[other]) - common)
            if share >= similarity:
                yield index, other, share
