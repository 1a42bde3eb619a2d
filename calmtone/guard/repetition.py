"""Repetition: a candidate says nothing twice, and neither its neighbours nor the customer again."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from calmtone.guard.case import Case
from calmtone.guard.lexicon import FUNCTION_WORDS
from calmtone.guard.words import content_stems, plain, stem, tokens_of, words_of

__all__ = ["customer_copied", "repetition"]

_COPIED_RUN = 6
_STUTTER_REACH = 2  # content words
_BEING = frozenset({"was", "is", "are", "were", "been", "be", "has", "have"})
_CUSTOMER_INSULTS = re.compile(
    r"\b(?:idiots?|morons?|stupid|dumb|liars?|pathetic|joke|useless|incompetent|scam\w*|"
    r"thie(?:f|ves)|"
    r"crooks?|robbery|garbage|trash|crap|shit\w*|fuck\w*|clowns?|disgrace\w*|criminals?|fraud\w*|"
    r"rip-?off|con artists?|brain dead|lazy|worst)\b"
)


def repetition(candidate: str, case: Case) -> str | None:
    """Return what the candidate says twice, or says as its neighbours do, or ``None``.

    >>> repetition("The box is here and the box is here.", Case("segment", "The box is here.", ""))
    "It repeats 'the box is'."
    """
    if not candidate or candidate == case.segment:
        return None
    repeated = _repeated_run(candidate, case.segment)
    if repeated:
        return f"It repeats '{repeated}'."
    if case.role == "segment":
        return _stutters(candidate, case.segment) or _repeats_neighbour(candidate, case)
    return _repeats_draft(candidate, case.draft)


def _stutters(candidate: str, segment: str) -> str | None:
    """Return a content word said more often than the segment says it ("we can't swap swaps").

    Only close by: people do say a word again later in a longer sentence.
    """
    given, said = Counter(content_stems(segment)), Counter(content_stems(candidate))
    for part in re.split(r"[,;:]", candidate):
        roots = content_stems(part)
        for position, root in enumerate(roots):
            again = root in roots[position + 1 : position + 1 + _STUTTER_REACH]
            if again and said[root] > given[root] and len(root) > 2:
                return f"It says '{root}' twice in a row."
    return None


def _repeated_run(candidate: str, segment: str) -> str:
    words, given = tokens_of(candidate), tokens_of(segment)
    runs = Counter(zip(words, words[1:], words[2:], strict=False))
    allowed = Counter(zip(given, given[1:], given[2:], strict=False))
    for run, count in runs.items():
        told = all(word[0].isalnum() for word in run) and not all(map(str.isdigit, run))
        if told and count > max(1, allowed[run]):
            return " ".join(run)
    pairs = set(pairwise(given))
    for one, two in pairwise(words):
        doubled = one == two and one not in {"that", "had", "ha", "bye", "very", "so"}
        if doubled and one[0].isalpha() and (one, two) not in pairs:
            return f"{one} {two}"
    return _empty_echo(words, given)


def _empty_echo(words: tuple[str, ...], given: tuple[str, ...]) -> str:
    """Return an echo such as "the collection was collected", unless the segment has it."""
    there = [stem(word)[:6] for word in given if word not in FUNCTION_WORDS]
    for place, word in enumerate(words):
        behind = words[place + 1 : place + 4]
        if word in FUNCTION_WORDS or len(word) < 5 or not set(behind[:2]) & _BEING:
            continue
        for echo in behind:
            alike = echo.endswith("ed") and stem(echo)[:6] == stem(word)[:6]
            if alike and there.count(stem(word)[:6]) < 2:
                return f"{word} {' '.join(behind)}"
    return ""


def _repeats_neighbour(candidate: str, case: Case) -> str | None:
    for neighbour in (case.before, case.after):
        alike = _overlap(candidate, neighbour)
        if alike > 0.79 and alike > _overlap(case.segment, neighbour) + 0.2:
            return "It says what its neighbour says."
    return None


def _overlap(one: str, other: str) -> float:
    left, right = set(content_stems(one)), set(content_stems(other))
    if len(left) < 2 or len(right) < 2:
        return float(plain(one).strip() == plain(other).strip() != "")
    return len(left & right) / len(left | right)


def _repeats_draft(candidate: str, draft: str) -> str | None:
    roots = set(content_stems(candidate))
    if len(roots) < 3:
        return None
    for sentence in _pieces(draft):
        there = set(content_stems(sentence))
        if len(roots & there) >= 0.8 * len(roots) and len(roots & there) >= 0.6 * len(there):
            return "It says what the draft says already."
    return None


@lru_cache(maxsize=64)
def _pieces(draft: str) -> tuple[str, ...]:
    return tuple(re.split(r"[.!?\n]\s+|\n", draft))


def customer_copied(candidate: str, case: Case) -> str | None:
    """Return what an opener takes over from the customer word by word, or ``None``.

    >>> case = Case("opener", "", "It's late.", "my lamp has still not arrived at all")
    >>> customer_copied("I see my lamp has still not arrived at all.", case)
    "It copies 'my lamp has still not arrived'."
    """
    if case.role != "opener" or not case.customer:
        return None
    words, given = words_of(candidate), words_of(case.customer)
    runs = {given[start : start + _COPIED_RUN] for start in range(len(given) - _COPIED_RUN + 1)}
    for start in range(len(words) - _COPIED_RUN + 1):
        if words[start : start + _COPIED_RUN] in runs:
            return f"It copies '{' '.join(words[start : start + _COPIED_RUN])}'."
    for match in _CUSTOMER_INSULTS.finditer(plain(candidate)):
        if match[0] in given and match[0] not in words_of(case.draft):
            return f"It takes over the customer's '{match[0]}'."
    return None
