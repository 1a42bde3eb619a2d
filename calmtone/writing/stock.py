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
from calmtone.writing.situations import BY_STANCE, SITUATIONS, Situation

__all__ = ["closer_for", "opener_for"]

_MOST = 4
_STRONG = {"understanding", "feeling", "apology", "hope"}
_MOVES_ON = {"question", "open_door"}
_READ_OF_THE_CUSTOMER = 4_000

_LAST_SENTENCE = regex.compile(r"[^.!?\n]+[.!?\s]*\Z")
_Row = TypeVar("_Row", OpenerPhrase, CloserPhrase)


def opener_for(draft: str, customer: str) -> tuple[str, ...]:
    """Return curated openers that fit the customer's concern, best first.

    Only what the customer wrote decides: of openers chosen by the draft's words alone, about half
    missed the point. A draft that validates already needs none.

    :param draft: the draft.
    :param customer: the customer's message, or ``""``.
    :returns: at most four sentences; ``()`` where none surely fits.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> opener_for("It's not here.", "")
    ()
    """
    if _STRONG & evidence(draft, find_phrases(draft))["validating"].keys():
        return ()
    fitting = _fitting_openers(customer[:_READ_OF_THE_CUSTOMER])
    return tuple(row.text for row in _varied(fitting, draft + customer)[:_MOST])


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
        ``instruct``, ``deny_fault``, ``defer``, ``inform`` or ``boundary``; used where the draft's
        words show no situation that is known.
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
    ids = _closer_ids(view_of(draft), stance)
    fitting = [row for row in closer_phrases() if row.id in ids]
    return tuple(row.text for row in _varied(fitting, draft + customer)[:_MOST])


def _closer_ids(view: str, stance: str) -> tuple[str, ...]:
    for situation in _situation_index().candidates(view):
        if compiled(situation.pattern).search(view):
            return situation.closers
    return BY_STANCE.get(stance, ())


@cache
def _situation_index() -> PatternIndex[Situation]:
    return PatternIndex(SITUATIONS)


def _varied(rows: Iterable[_Row], seed: str) -> list[_Row]:
    """Return the rows in an order that depends on the message, so that two rarely open alike."""
    listed = list(rows)
    turn = zlib.crc32(seed.encode("utf-8", "replace")) % len(listed) if listed else 0
    return listed[turn:] + listed[:turn]
