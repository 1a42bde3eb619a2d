"""Strength and bounds: a duty stays a duty, and "not before Monday" stays just that."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.words import plain

__all__ = ["POINT", "other_strength"]

_MUST = re.compile(
    r"\b(?:must|ha(?:ve|s) to|needs? to|required|mandatory|compulsory|obliged|got to|gotta)\b"
)
_BINDS = re.compile(
    r"\b(?:must|ha(?:ve|s|d) to|needs?|needed|requir\w+|mandatory|necessary|please|only|"
    r"until|before|"
    r"otherwise|can't|can not|without|unless|ask you|obliged|compulsory|essential)\b"
)
_LOOSE = re.compile(
    r"\b(?:may|might|could|can|optional|feel free|welcome to|up to you|if you(?:'d)? "
    r"(?:like|wish|want|"
    r"prefer)|(?:don't|doesn't|won't) (?:have|need) to|no need|needn't|no rush|whenever)\b"
)
_OPTIONAL = re.compile(
    r"\b(?:optional|feel free|up to you|if you(?:'d)? (?:like|wish|want|prefer)|no rush|whenever|"
    r"(?:don't|doesn't|won't) (?:have|need) to|needn't)\b"
)
_LEAVES_OPEN = re.compile(
    r"\b(?:if|can|could|may|might|or|want|option\w*|choice|choose|prefer|when|free|welcome|like|"
    r"don't|stop|need|no|up to|quit|would|decide|whenever|suit\w*|enjoy|shop|try)\b"
)
_ASKS_FIRMLY = re.compile(r"\b(?:by|before|until|within|at the latest|or|deadline|due)\b")
_HEDGED = re.compile(
    r"\b(?:may|might|probably|maybe|perhaps|possibly|hope\w*|expect\w*|not sure|should|could|can|"
    r"if|likely|aim\w*|try\w*|planned|estimate\w*|usually|about|around|up to|would|think|likely|"
    r"normally|once|when|as soon as|prob)\b"
)
_MIGHT = re.compile(r"\b(?:may|might|probably|maybe|perhaps|possibly|hopefully|likely|not sure)\b")
_WILL = re.compile(r"(?:\bwill\b|'ll\b|\bgoing to\b|\bdefinitely\b|\bcertainly\b)")
POINT = (
    r"(?:the )?(?:\d[\w:./-]*|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|"
    r"fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?|january|february|march|april|may|june|july|august|"
    r"september|october|"
    r"november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|tomorrow|today|noon|midnight|"
    r"easter|christmas|summer|spring|autumn|winter)"
)
_BOUNDED = re.compile(
    r"\b(no (?:earlier|sooner) than|only after|only from|after|from|since|starting|by|before|until|"
    r"till|no later than|up to|at least|at most|minimum(?: of)?|max(?:imum)?(?: of)?|more than|"
    r"less than|fewer than|under|over|above|below|within)"
    rf" [€$£]?({POINT})\b"
)
_BOUND_KINDS = (
    ("not yet", "no earlier than|no sooner than|only after|only from"),
    ("from", "after|from|since|starting"),
    ("by", "by|before|until|till|no later than|within"),
    ("most", "up to|at most|max|maximum|maximum of|max of|less than|fewer than|under|below"),
    ("least", "at least|minimum|minimum of|more than|over|above"),
)
_KIND_OF = {words: kind for kind, listed in _BOUND_KINDS for words in listed.split("|")}
_NEGATED_KIND = {"by": "not yet", "from": "by", "least": "most", "most": "least"}
_OPPOSITE_KIND = {"by": "from", "from": "by", "most": "least", "least": "most", "not yet": "by"}
_NEGATED = re.compile(r"(?:\bnot|\bno|n't|\bnever)\b[^.;:!?]{0,40}$")
_LIMITING = {
    "not yet": re.compile(
        r"\b(?:not|no|after|until|till|earliest|from|once|when|only|first|wait\w*|before|"
        r"starting|onwards?|unable|cannot|no sooner)\b|n't\b"
    ),
    "most": re.compile(
        r"\b(?:up to|most|max\w*|limit\w*|under|below|less|within|fewer|no more|not more|can take|"
        r"longest|not over|beyond|until|exceed\w*|before)\b|n't\b|[<≤]"
    ),
    "least": re.compile(
        r"\b(?:least|min\w*|more|over|above|from|upwards?|exceed\w*|past|plus|beyond|after|"
        r"older|further)\b|n't\b|[>≥+]"
    ),
}


def other_strength(segment: str, candidate: str) -> str | None:
    """Return why the candidate binds more or less than the segment, or ``None``.

    >>> other_strength("You must pay by Friday.", "You may pay whenever you like.")
    'A duty has become a choice.'
    >>> other_strength("It ships not before Monday.", "It ships on Monday.")
    "'monday' is no longer the earliest date."
    """
    one, other = plain(segment), plain(candidate)
    if _MUST.search(one) and _LOOSE.search(other) and not _BINDS.search(other):
        return "A duty has become a choice."
    firm = _MUST.search(one) or (_ASKS_FIRMLY.search(one) and not _LEAVES_OPEN.search(one))
    if firm and _OPTIONAL.search(other) and not _OPTIONAL.search(one):
        return "A duty has become a choice."
    if _MIGHT.search(one) and _WILL.search(other) and not _HEDGED.search(other):
        return "What may happen has become certain."
    return _other_bound(one, other)


@lru_cache(maxsize=1024)
def _bounds(text: str) -> tuple[tuple[str, str], ...]:
    """Return kind and point of each bound: ``("not yet", "monday")`` for "not before Monday"."""
    found = []
    for match in _BOUNDED.finditer(text):
        kind = _KIND_OF[match[1]]
        if _NEGATED.search(text, max(0, match.start() - 60), match.start()):
            kind = _NEGATED_KIND.get(kind, kind)
        found.append((kind, match[2].removeprefix("the ")))
    return tuple(found)


def _other_bound(one: str, other: str) -> str | None:
    there = {point: kind for kind, point in _bounds(other)}
    for kind, point in _bounds(one):
        limiting = _LIMITING.get(kind)
        if kind == "not yet" and point in other and not _LIMITING[kind].search(other):
            return f"'{point}' is no longer the earliest date."
        if there.get(point) == _OPPOSITE_KIND[kind]:
            return f"The bound at '{point}' points the other way."
        if limiting and point in other and not limiting.search(other):
            return f"The bound at '{point}' is gone."
    return None
