"""Openers and closers out of the curated stock, for where the model has none that passes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

import regex

from calmtone.tone.index import PatternIndex, compiled
from calmtone.tone.patterns import find_phrases
from calmtone.tone.phrases import CloserPhrase, OpenerPhrase, closer_phrases, opener_phrases
from calmtone.tone.scores import evidence
from calmtone.tone.view import view_of
from calmtone.writing.word_sets import word_set

__all__ = ["closer_for", "opener_for"]

_MOST = 4
_STRONG = {"understanding", "feeling", "apology", "hope"}
_MOVES_ON = {"question", "open_door"}
_READ_OF_THE_CUSTOMER = 4_000

_SITUATIONS: tuple[tuple[str, frozenset[str], str], ...] = (
    (
        "request",
        word_set("request missing ask information details"),
        r"(?:please |pls )?(?:send|provide|attach|upload|give|tell|forward|reply with)(?: me| us)?"
        r" (?:the|your|ur|a|an|both|proof|that|which|what)|(?:need|missing|without|waiting for"
        r"|no) (?:the |your |ur |an? )?(?:order|invoice|account|reference|serial|tracking|booking"
        r"|policy)? ?(?:number|photos?|pictures?|receipt|screenshots?|details|proof|id|form|log)",
    ),
    (
        "grant",
        word_set("grant granted done agreed confirm good"),
        r"(?:is|are|been|was|were|'s|have|has|'ve|'ll be|will be|i'm|we're)? ?(?:refunded|refunding"
        r"|waived|waiving|credited|replaced|resent|reshipped|cancelled as|approved|unlocked)",
    ),
    (
        "refuse",
        word_set("refuse refusal refused no cannot declined alternative options"),
        r"(?:can't|cannot|can not|cant|won't|wont|will not|aren't able to|unable to|not able to"
        r"|don't|do not|dont|no) (?:\w+ ){0,3}?(?:refunds?|exchanges?|exceptions?|cancel|waive"
        r"|change|extend|replace|reimburse|accept|offer|do that|discounts?|price match|returns?)"
        r"|not (?:covered|eligible|possible|refundable|allowed|included)|non-?refundable|denied"
        r"|declined|refused|out of warranty",
    ),
    (
        "defer",
        word_set("defer wait waiting later delay pending timing update"),
        r"in the queue|backlog|waiting|delay(?:ed)?|still (?:with|being|in)"
        r"|not (?:yet|before|until)"
        r"|no (?:date|eta|news|update)|takes? (?:\d|up to|about|a few)|working days|when it's ready"
        r"|next week|later",
    ),
    (
        "instruct",
        word_set("instruct instruction steps step troubleshooting how guide stuck"),
        r"(?:restart|reboot|reset|reinstall|unplug|plug|press|click|open|go to|log ?in|log ?out"
        r"|download|install|update|check|turn|switch|hold|charge|clear|enter|select|type)"
        r" (?:the|your|ur|it|to|on|off|out|in|into|https?)",
    ),
    (
        "deny_fault",
        word_set("deny_fault deny fault dispute responsibility evidence cause"),
        r"not (?:our|my) (?:fault|mistake|error|problem|doing)|nothing wrong (?:on|at) our"
        r"|works? fine|on your (?:side|end)|wasn't us|not us|didn't (?:break|lose|damage|do)"
        r"|the carrier|the courier|the bank|the seller",
    ),
)
_GENERAL = word_set("inform any general other open always")
_LAST_SENTENCE = regex.compile(r"[^.!?\n]+[.!?\s]*\Z")
_Row = TypeVar("_Row", OpenerPhrase, CloserPhrase)


def opener_for(draft: str, customer: str) -> tuple[str, ...]:
    """Return curated openers that fit the concern, best first.

    What the customer wrote decides; the draft is read only where it says nothing known. A draft
    that validates already needs none.

    :param draft: the draft.
    :param customer: the customer's message, or ``""``.
    :returns: at most four sentences; ``()`` where none surely fits.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> opener_for("I'm sorry the parcel is late.", "")
    ()
    """
    findings = find_phrases(draft)
    if _STRONG & evidence(draft, findings)["validating"].keys():
        return ()
    for text in (customer[:_READ_OF_THE_CUSTOMER], draft):
        fitting = _fitting_openers(text)
        if fitting:
            return tuple(row.text for row in _varied(fitting, draft + customer)[:_MOST])
    return ()


def _fitting_openers(text: str) -> list[OpenerPhrase]:
    """Return the openers whose concern the text shows in the most words."""
    view = view_of(text)
    shown: dict[str, int] = {}
    matched: list[OpenerPhrase] = []
    for row in _opener_index().candidates(view):
        spans = [match.span() for match in compiled(row.pattern).finditer(view)]
        if spans:
            longest = max(end - start for start, end in spans)
            shown[row.concern] = max(shown.get(row.concern, 0), longest)
            matched.append(row)
    if not shown:
        return []
    best = max(shown.values())
    concern = next(row.concern for row in matched if shown[row.concern] == best)
    return [row for row in matched if row.concern == concern]


@cache
def _opener_index() -> PatternIndex[OpenerPhrase]:
    return PatternIndex(opener_phrases())


def closer_for(draft: str, customer: str, stance: str = "") -> tuple[str, ...]:
    """Return curated closers that fit what the draft does, best first.

    :param draft: the draft.
    :param customer: the customer's message, or ``""``.
    :param stance: what the draft does, if the caller knows: ``refuse``, ``grant``, ``request``,
        ``instruct``, ``deny_fault``, ``defer`` or ``inform``; otherwise it is read from the draft.
    :returns: at most four sentences; ``()`` where none surely fits, or where the draft's last
        sentence asks a question or leaves a door open already.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> closer_for("It's out of stock. Would the blue one do?", "")
    ()
    """
    last = _LAST_SENTENCE.search(draft.rstrip()[-400:])
    ending = last[0] if last else ""
    if not find_phrases(ending) and _MOVES_ON & evidence(ending)["solution"].keys():
        return ()
    uses = _uses_of(draft, stance)
    fitting = [row for row in closer_phrases() if _use_words(row) & uses]
    return tuple(row.text for row in _varied(fitting, draft + customer)[:_MOST])


def _uses_of(draft: str, stance: str) -> frozenset[str]:
    view = view_of(draft)
    for name, uses, pattern in _SITUATIONS:
        if name == stance or (not stance and compiled(pattern).search(view)):
            return uses
    return _GENERAL


def _use_words(row: CloserPhrase) -> frozenset[str]:
    return frozenset(regex.findall(r"\w+", row.use.lower()))


def _varied(rows: Iterable[_Row], seed: str) -> list[_Row]:
    """Return the rows in an order that depends on the message, so that two rarely open alike."""
    listed = list(rows)
    turn = zlib.crc32(seed.encode("utf-8", "replace")) % len(listed) if listed else 0
    return listed[turn:] + listed[:turn]
