"""Polarity: a refusal stays a refusal, and nothing else becomes one.

Negation is read clause by clause. For each word that a negation aims at, the rules ask whether
the other text has the same word (or a near synonym) where nothing negates it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.lexicon import FUNCTION_WORDS
from calmtone.guard.negation import (
    HEAT_TARGETS,
    LIMITS,
    NEGATIVE_QUALITIES,
    canon,
    is_idle,
    is_negator,
    states_of,
    targets_of,
)
from calmtone.guard.words import Clause, clauses_of, plain, stem, tokens_of, words_of

__all__ = ["refusal_appeared", "refusal_vanished", "refuses", "turned_word"]

_CONDITIONAL = re.compile(r"\b(?:without|unless|until|till|no [\w-]+,? no|or no)\b")
_MEETS_CONDITION = re.compile(
    r"\b(?:only|needs?|needed|once|after|until|must|requires?|required|as soon as|first|before|"
    r"with (?:a|the|your|it|that|this)|have to|has to|when|if (?:there|the|you have|you can))\b"
)
_REFUSAL_WORDS = re.compile(
    r"\b(?:declined|denied|refused?|rejected|excluded|expired|unavailable|impossible|forbidden|"
    r"prohibited|banned|sold out|out of stock|too late|non-?(?:refundable|returnable|negotiable)|"
    r"unable|ineligible|only after|not before)\b"
)
_PROMISING = re.compile(
    r"\b(?:guarante\w+|promis\w+|swear|definitely|absolutely|100 ?%|1000 ?%|for sure|totally|sure|"
    r"always|never|certain\w*|will|going to|rest assured)\b|!"
)
_ASKS_TO_STOP = re.compile(
    r"\b(?:again|keep|stop|one more|or nothing|pointless|or (?:we|i)|before it|guarante\w+|"
    r"promis\w+|swear|definitely|absolutely|100 ?%|1000 ?%|for sure|totally|i'm sure)"
)
_LICENSES_NEGATION = re.compile(
    r"\b(?:stop\w*|quit|forg[eo]t\w*|miss\w*|fail\w*|wrong\w*|gone|out of|pointless|worthless|"
    r"waste\w*|useless|ignor\w*|refus\w*|declin\w*|den(?:y|ied)|reject\w*|exclud\w*|expired?|"
    r"closed?|too|lost|broken?|leave|left|left out|only|unless|until|except|instead|rather|tough|"
    r"impossible|unavailable|un[a-z]{4,}|non|zero|less|over|again|before|late|keep|once|less|"
    r"random|lower|limit|final|go to|when he|when i|when it|when we|end of|end|wont\w+|another|"
    r"any more|hang|block\w*|alone|ambush\w*|where|ban\w*|skip\w*|avoid|crystal|sick|tired|done|"
    r"not|past|beyond|outside|hold|stuck|blocked|dead|down|short|below|above|different|other|"
    r"threat\w*|lies?|lying|lied|wors[et]|bad|poor\w*|refund nothing|sold|said)\b|\?"
)
_DECISIVE = re.compile(
    r"\b(?:(?:can't|cannot|can not|won't|will not|unable|not able|isn't possible|not possible|"
    r"declin\w+|denied|deny|refuse\w*|reject\w*|not allowed|isn't allowed|aren't allowed|"
    r"not eligible|isn't eligible|not covered|isn't covered|aren't covered|excluded|impossible)"
    r"|(?:we|i|they) (?:don't|do not|didn't|never)|there(?:'s| is| are| will be) no(?! need\b)|"
    r"has(?:n't| not)|have(?:n't| not)|is(?:n't| not)|are(?:n't| not)|was(?:n't| not)|"
    r"were(?:n't| not)|no longer|does(?:n't| not))\b"
)


def turned_word(segment: str, candidate: str) -> str | None:
    """Return a word negated in one text and plain in the other, or ``None``.

    >>> turned_word("Your parcel is not lost.", "I'm sad that the parcel is lost.")
    'los'
    >>> turned_word("No receipt, no exchange.", "Without a receipt, we can't do an exchange.")
    """
    if "?" in segment:
        return None
    if _CONDITIONAL.search(plain(segment)) and _MEETS_CONDITION.search(plain(candidate)):
        return None
    dropped = _aimed_at(segment, candidate, frozenset({"plain", "soft"}))
    if dropped or _ASKS_TO_STOP.search(plain(segment)):
        return dropped
    return _aimed_at(candidate, segment, frozenset({"plain"}))


def _aimed_at(one: str, other: str, affirmed: frozenset[str]) -> str | None:
    """Return a word that a negation aims at in one text, and that the other only affirms."""
    here, there = states_of(one), states_of(other)
    for clause in clauses_of(one):
        for target in sorted(targets_of(clause)):
            if here.get(target) == frozenset({"negated"}) and affirmed >= there.get(
                target, affirmed | {""}
            ):
                return target
    return None


@lru_cache(maxsize=1024)
def refuses(text: str) -> bool:
    """Say whether a text holds a refusal or a denial that a reply has to hold as well.

    >>> refuses("We can't refund you."), refuses("You didn't read it.")
    (True, False)
    """
    if _REFUSAL_WORDS.search(plain(text)) or words_of(text) in {("no",), ("nope",), ("never",)}:
        return True
    return any(_clause_refuses(clause) for clause in clauses_of(text))


def _clause_refuses(clause: Clause) -> bool:
    words = clause.words
    if words[0] in {"if", "unless", "because", "which", "when", "as", "without"}:
        return False
    for place, word in enumerate(words):
        if not is_negator(word) or is_idle(words, place):
            continue
        behind = [canon(stem(w)) for w in words[place + 1 : place + 12] if w not in FUNCTION_WORDS]
        if set(behind[:2]) & (HEAT_TARGETS | NEGATIVE_QUALITIES):
            continue
        if behind[:1] == ["help"] and word != "can't":
            continue
        if _binds(words, place, bool(behind)):
            return True
    return False


def _binds(words: tuple[str, ...], place: int, aims: bool) -> bool:
    """Say whether a negation decides something, other than a contrast or a reproach."""
    word, subject = words[place], words[place - 1] if place else ""
    if word in {"can't", "won't", "couldn't", "unable"}:
        return aims or subject in {"i", "we", "you", "it", "that"}
    following = words[place + 1] if place + 1 < len(words) else ""
    if word == "nothing":
        return following in {"i", "we", "to", "that"}
    if word == "not":
        return (
            following not in {"your", "my"}
            and bool(subject)
            and subject not in {"you", "and", "but", "or", "than"}
            and aims
        )
    if word == "no":
        return aims
    if word.endswith("n't"):
        return bool(subject) and subject not in {"you", "so", "and", "please"} and aims
    return False


def refusal_vanished(segment: str, candidate: str) -> bool:
    """Say whether the segment refuses and nothing in the candidate limits or denies.

    >>> refusal_vanished("We won't refund you.", "We're glad to refund you.")
    True
    """
    if not refuses(segment):
        return False
    words = words_of(candidate)
    return not any(is_negator(word) or stem(word) in LIMITS for word in words)


def refusal_appeared(segment: str, candidate: str) -> bool:
    """Say whether the candidate refuses or denies where the segment says nothing of the kind.

    >>> refusal_appeared("We'll look at it tomorrow.", "We can't look at it.")
    True
    """
    if not _DECISIVE.search(plain(candidate)):
        return False
    low = plain(segment)
    if any(is_negator(token) for token in tokens_of(segment)):
        return False
    return not (_LICENSES_NEGATION.search(low) or _PROMISING.search(low))
