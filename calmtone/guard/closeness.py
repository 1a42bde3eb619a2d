"""How far a candidate goes from its segment: words brought in, words left out."""

from __future__ import annotations

from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.learnt import learnt_stems
from calmtone.guard.words import content_stems
from calmtone.tone.patterns import match_phrases

__all__ = ["heat_kept", "introduced_words", "left_out", "meaning_added"]

MOST_INTRODUCED = 2
"""In 99 of 100 hand-written rewrites no more new words are outside the calm vocabulary."""


def introduced_words(candidate: str, case: Case) -> tuple[str, ...]:
    """Return the stems of a candidate that neither its segment nor the calm vocabulary has.

    The calm vocabulary is what hand-written rewrites bring in time and again, such as "possible".

    :param candidate: a text for a segment.
    :param case: the segment's.

    >>> case = Case("segment", "Do the maths.", "")
    >>> introduced_words("The lantern is possible.", case)
    ('lantern',)
    """
    own = frozenset(content_stems(case.segment))
    # A bare "No." says too little for a model to fill in: there every word counts as new.
    known = own | learnt_stems("introduced") if own else own
    return tuple(stem for stem in content_stems(candidate) if not _is_known(stem, known))


def left_out(candidate: str, case: Case) -> int:
    """Return how many content words of the segment the candidate doesn't have.

    >>> left_out("The order came at 23:58.", Case("segment", "You ordered express at 23:58.", ""))
    1
    """
    there = frozenset(content_stems(candidate))
    return sum(not _is_known(stem, there) for stem in set(content_stems(case.segment)))


def heat_kept(candidate: str, segment: str) -> int:
    """Return how many words of phrases that should simply go a candidate builds on.

    >>> heat_kept("No dogs in this discussion.", "No dogs, end of discussion.")
    1
    """
    heat: set[str] = set()
    rest = segment
    for match in match_phrases(segment):
        if match.action in ("delete", "drop"):
            heat |= set(content_stems(segment[match.start : match.end]))
            rest = rest.replace(segment[match.start : match.end], " ")
    return len((heat - set(content_stems(rest))) & set(content_stems(candidate)))


def meaning_added(candidate: str, case: Case) -> str | None:
    """Return what a candidate says that its segment doesn't, or ``None``.

    >>> meaning_added("Cats purr on velvet sofas.", Case("segment", "Do the maths.", ""))
    "'cat', 'purr', 'velvet' are no words of the segment."
    """
    if case.role != "segment" or not candidate:
        return None
    around = frozenset(content_stems(f"{case.before} {case.after} {case.customer}"))
    introduced = dict.fromkeys(introduced_words(candidate, case))
    new = [stem for stem in introduced if stem not in around]
    if len(new) <= MOST_INTRODUCED:
        return None
    return f"{', '.join(map(repr, new[:3]))} are no words of the segment."


def _is_known(stem: str, known: frozenset[str]) -> bool:
    return stem in known or (len(stem) > 4 and stem[:5] in _beginnings(known))


@lru_cache(maxsize=256)
def _beginnings(stems: frozenset[str]) -> frozenset[str]:
    """Return the first five letters of long stems: ``cancel`` and ``cancellation`` are one word."""
    return frozenset(stem[:5] for stem in stems if len(stem) > 4)
