"""Whether an opener fits its message: it may name no circumstance that isn't there."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.learnt import learnt_stems
from calmtone.guard.words import content_stems, plain, stem, stems_of, words_of
from calmtone.tone import find_phrases

__all__ = ["opener_unfit"]

_CIRCUMSTANCES = stems_of(
    "holiday holidays vacation honeymoon wedding birthday christmas anniversary party "
    "graduation funeral bereavement grief death hospital surgery operation illness cancer "
    "pregnancy pregnant baby newborn child children kid kids toddler son daughter husband "
    "wife mother father mum dad grandmother grandfather family weekend job career interview "
    "exam school garden kitchen basement pet dog cat puppy kitten horse car house home moving "
    "move flight trip travel guests"
)
"""What happens in people's lives: an opener may name it only where the message does."""
_WAITING = stems_of(
    "wait waited late delay delayed overdue week month day hour minute queue yet still until till "
    "pending held hold soon slow tomorrow monday tuesday wednesday thursday friday saturday sunday"
)
_MONEY = re.compile(r"[€$£¥₹]|\b(?:zł|kr|eur|usd|gbp)\b", re.IGNORECASE)
_WAITED_FOR = re.compile(
    r"\bwait(?:ing|ed)? (?:so long |this long )?for (?:a |an |the |your |this |that )?([\w'-]+)"
)
_UPSETS = re.compile(
    r"\b(?:frustrat|annoy|upset|disappoint|worr|sorry|hard\b|difficult|stress|awful|terrible|"
    r"inconvenien|unfortunate)"
)
_CONFIRMS = re.compile(
    r"\b(?:thanks|thank you|confirmed|is confirmed|all set|is booked|has been (?:sent|shipped|"
    r"booked|updated|refunded|processed|received|confirmed|delivered|completed)|on its way|"
    r"is ready|was delivered|welcome|congratulations|great news|good news|we've received|"
    r"i've (?:sent|booked|updated|added|changed|refunded)|see you)\b"
)
_TROUBLED = re.compile(
    r"\b(?:no|not|never|can't|cannot|won't|nothing|without|unable|late|delay\w*|lost|"
    r"missing|broken|"
    r"wrong|fail\w*|error|problem|sorry|unfortunately|declined|damage\w*|stop|wait\w*|cancel\w*|"
    r"refund\w*|complain\w*|apolog\w*|overdue|mistake|faulty|missed|closed|expired|still)\b|n't\b"
)
_CUSTOMER_TROUBLED = re.compile(r"[!?]{2}|[A-Z]{4}")


def opener_unfit(candidate: str, case: Case) -> str | None:
    """Return why an opener doesn't fit what draft and customer say, or ``None``.

    >>> case = Case("opener", "", "Dogs are not allowed.")
    >>> opener_unfit("I know it's hard to wait for a dog.", case)
    "Nobody waits for 'dog' in this message."
    >>> opener_unfit("I know this isn't what you were hoping for.", case)
    """
    if case.role != "opener" or not candidate:
        return None
    grounded = _grounded(case.draft, case.customer)
    awaited = _WAITED_FOR.search(plain(candidate))
    if awaited and not grounded & _WAITING:
        return f"Nobody waits for '{awaited[1]}' in this message."
    for root, word in zip(content_stems(candidate), _content_words(candidate), strict=True):
        if not (
            _has(grounded, root) or (root in learnt_stems("opening") and root not in _CIRCUMSTANCES)
        ):
            return f"'{word}' is neither in the draft nor in the customer's message."
    if _UPSETS.search(plain(candidate)) and _merely_confirms(case):
        return "The message is a calm confirmation; there is nothing to commiserate."
    return None


def _has(grounded: frozenset[str], root: str) -> bool:
    """Say whether a stem is there, or one that starts alike (``confus`` and ``confusion``)."""
    if root in grounded:
        return True
    return len(root) > 3 and any(
        there[:5] == root[:5] or (len(root) == 4 and there.startswith(root))
        for there in grounded
        if len(there) > 4
    )


def _content_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in words_of(text) if content_stems(word))


@lru_cache(maxsize=64)
def _grounded(draft: str, customer: str) -> frozenset[str]:
    """Return the stems that are there, with the kinds of thing that a figure stands for."""
    there = {stem(word) for word in words_of(draft) + words_of(customer)}
    if _MONEY.search(draft + customer):
        there |= stems_of("money price cost charge bill amount")
    if re.search(r"\d", draft + customer):
        there |= stems_of("amount date")
    return frozenset(there)


def _merely_confirms(case: Case) -> bool:
    draft = plain(case.draft)
    if not _CONFIRMS.search(draft) or _TROUBLED.search(draft):
        return False
    if case.customer and (
        _TROUBLED.search(plain(case.customer)) or _CUSTOMER_TROUBLED.search(case.customer)
    ):
        return False
    return not find_phrases(case.draft)
