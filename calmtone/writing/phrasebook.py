"""The deterministic edit: what the curated phrases alone can do for a sentence.

It stands when no candidate of the model passes the guard, so it makes the smallest change that
takes the sting out: a phrase goes or is replaced, capitals and rows of marks come down, and a
sentence that is nothing but sting goes as a whole. Facts are never touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from calmtone.reading.facts import find_facts
from calmtone.reading.word_sets import word_set
from calmtone.result import Fact
from calmtone.tone.patterns import PhraseBook, PhraseMatch, find_phrases, match_phrases
from calmtone.tone.scores import SEVERITY_WEIGHTS
from calmtone.tone.structure import is_acronym
from calmtone.tone.view import folded
from calmtone.writing.splicing import lowered_capitals, marks_for, spliced
from calmtone.writing.stock import closer_for, opener_for

__all__ = ["PhrasebookEdit", "closer_for", "opener_for", "soften", "soften_and_explain"]

_ROUNDS = 4
_CONNECTORS = word_set(
    "and but so or well ok okay look fine also then oh just please anyway now lol"
)
_FILLER = _CONNECTORS | word_set(
    "a ah ahem alright are as at be because come do done er for from go god got guess hello here "
    "hey hm hmm honestly however i i'm if in is it it's kind like man mate me my of off on one our "
    "out over pls right sake seriously sigh simply sir some still sure that that's the them there "
    "thing this to too u ugh uh um very want was we what while whole will with would wow ya yeah "
    "yes you your"
)
_DECIDES = word_set(
    "no not never can't cannot won't don't must need needs refund refunded cancel cancelled send "
    "sent ship shipped pay paid replace replaced repair repaired deadline closed open late "
    "delayed only until unless without"
)
_ALSO_WORDS = ("AM", "IT", "US")
_MOST_CONTENT_WORDS = 2
_WORD = regex.compile(r"[\w'’]+")
_SENTENCE_END = regex.compile(r"[.!?…]++[\"'”’)]*+(?:\s++|\Z)|\n++")
_JOINED_ON = regex.compile(r"[ ]*(?:[,;:–—]|-(?= )|[ ](?:and|but|so)(?= ))[ ]*", regex.I)


@dataclass(frozen=True, slots=True)
class PhrasebookEdit:
    """A sentence after the phrasebook's edits.

    :param text: the sentence; ``""`` where it is to be left out.
    :param phrases: the ids of the phrases that were applied, in the order of application.
    :param remaining: the ids of the phrases that are still found in ``text``; what to make of
        them is the caller's to decide.

    >>> soften_and_explain("The box is blue???").text
    'The box is blue?'
    """

    text: str
    phrases: tuple[str, ...]
    remaining: tuple[str, ...] = ()


def soften(sentence: str) -> str | None:
    """Return the sentence with its blunt phrases mended.

    :param sentence: one sentence or list item, without its list marker.
    :returns: the softer sentence; ``""`` if it should be left out; ``None`` if nothing can be
        done. A phrase that only a person or the model can mend may still be in it: the text is
        better than before, and the caller's checks decide.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> soften("The lid is NOT open!!!")
    'The lid is not open.'
    >>> soften("The parcel left on Friday.") is None
    True
    """
    edit = soften_and_explain(sentence)
    return None if edit is None else edit.text


def soften_and_explain(sentence: str, book: PhraseBook | None = None) -> PhrasebookEdit | None:
    """Return the softened sentence with the phrases that were applied.

    :param sentence: one sentence or list item, without its list marker.
    :param book: phrases to use instead of the packaged ones.
    :returns: the edit, or ``None`` where :func:`soften` returns ``None``.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> soften_and_explain("The lid is NOT open.").remaining
    ()
    """
    find = match_phrases if book is None else book.matches
    text, applied, own_facts = sentence, list[str](), find_facts(sentence)
    for _ in range(_ROUNDS):
        matches = find(text)
        facts = own_facts if text == sentence else _with_own(find_facts(text), own_facts)
        dropped = next((m for m in matches if _may_drop(text, m, facts)), None)
        if dropped is not None:
            edited, ids = _without_sentence(text, dropped), [dropped.phrase]
        else:
            edited, ids = _edited(text, matches, facts)
        if edited == text:
            break
        text, applied = edited, [*applied, *ids]
    if text == sentence:
        return None
    if not text.strip():
        return PhrasebookEdit("", tuple(applied))
    if all(word.lower() in _CONNECTORS for word in _WORD.findall(text)):
        return PhrasebookEdit("", tuple(applied))
    return _checked(sentence, text, applied)


def _with_own(facts: Sequence[Fact], own: Sequence[Fact]) -> list[Fact]:
    """Add the facts of the sentence that an edited text no longer shows as such."""
    shown = {fact.text for fact in facts}
    return [*facts, *(replace(fact, start=-1, end=-1) for fact in own if fact.text not in shown)]


def _checked(sentence: str, text: str, applied: list[str]) -> PhrasebookEdit | None:
    before, after = find_phrases(sentence), find_phrases(text)
    weights = [sum(SEVERITY_WEIGHTS[f.severity] for f in found) for found in (before, after)]
    if weights[1] > weights[0]:
        return None
    return PhrasebookEdit(text, tuple(applied), tuple(finding.phrase for finding in after))


def _edited(
    text: str, matches: Sequence[PhraseMatch], facts: Sequence[Fact]
) -> tuple[str, list[str]]:
    """Apply every edit that overlaps no better one, from right to left."""
    ids: list[str] = []
    for match in sorted(_best(matches), key=lambda match: -match.start):
        changed = _applied(text, match, facts)
        if changed != text and _keeps_facts(text, changed, match, facts):
            text = changed
            ids.insert(0, match.phrase)
    return text, ids


def _best(matches: Sequence[PhraseMatch]) -> list[PhraseMatch]:
    """Return the edits to make: of overlapping ones the longest, phrases before structure."""
    usable = [match for match in matches if match.action != "flag"]
    usable.sort(key=lambda m: (m.start - m.end, m.action in ("lower", "marks"), m.start, m.phrase))
    chosen: list[PhraseMatch] = []
    for match in usable:
        if all(match.end <= other.start or other.end <= match.start for other in chosen):
            chosen.append(match)
    return chosen


def _applied(text: str, match: PhraseMatch, facts: Sequence[Fact]) -> str:
    start, end = match.start, match.end
    if match.action == "lower":
        return text[:start] + _in_small_letters(text, start, end, facts) + text[end:]
    if match.action == "marks":
        return text[:start] + marks_for(text[start:end], text) + text[end:]
    if match.action == "drop":
        return _without_clause(text, start, end)
    return _ended_like(text, spliced(text, start, end, match.replacement))


def _in_small_letters(text: str, start: int, end: int, facts: Sequence[Fact]) -> str:
    whole = not any(character.islower() for character in text)

    def lowered(word: regex.Match[str]) -> str:
        left, right = word.span()
        fact = any(left < fact.end and fact.start < right for fact in facts)
        acronym = is_acronym(word[0]) and word[0] not in _ALSO_WORDS
        if fact or acronym or not word[0].isupper():
            return str(word[0])
        low = lowered_capitals(folded(word[0]) if "’" not in word[0] else word[0])
        first = whole and left == _first_letter(text)
        at_start = first or (left == _first_letter(text) and text[left].isupper())
        return low[:1].upper() + low[1:] if at_start else low

    return str(_WORD.sub(lowered, text, pos=start, endpos=end)[start:end])


def _first_letter(text: str) -> int:
    return next((index for index, character in enumerate(text) if character.isalnum()), -1)


def _without_clause(text: str, start: int, end: int) -> str:
    """Take out a phrase that could stand alone, if it stands at an end behind or before a comma."""
    left, right = text[:start], text[end:]
    if not left.strip() and _JOINED_ON.match(right):
        joined = _JOINED_ON.match(right)
        return spliced(text, start, end + (joined.end() if joined else 0), "")
    if not right.strip(" .!?…\"'”’)") and left.rstrip(" ")[-1:] in (",", ";", ":", "–", "—", "-"):
        return spliced(text, start, end, "")
    return text


def _ended_like(text: str, changed: str) -> str:
    """Give back the mark at the end if the edit took it."""
    last = text.rstrip()[-1:]
    ended = changed.rstrip()[-1:]
    if last in (".", "!", "?", "…") and ended.isalnum():
        return changed.rstrip() + ("." if last == "!" else last)
    return changed


def _keeps_facts(text: str, changed: str, match: PhraseMatch, facts: Sequence[Fact]) -> bool:
    """Return whether each fact stands as often as before."""
    return all(
        changed.count(fact.text) >= text.count(fact.text) or _is_of_the_phrase(text, match, fact)
        for fact in facts
    )


def _is_of_the_phrase(text: str, match: PhraseMatch, fact: Fact) -> bool:
    """Return whether something that looks like a fact belongs to the phrase, not to the case.

    So do names that the pattern spells out ("Google it") and the number of tellings ("for the
    4th time").
    """
    if not (match.start <= fact.start and fact.end <= match.end):
        return False
    if fact.type == "name":
        return fact.text.lower() in match.pattern.lower()
    after = text[fact.end : match.end].lstrip(" -").lower()
    sure = match.label == "overpromise" and fact.type == "percentage"
    return sure or (fact.type == "number" and after.startswith("time"))


def _may_drop(text: str, match: PhraseMatch, facts: Sequence[Fact]) -> bool:
    """Return whether a sentence holds nothing but a phrase that is to go, and filler."""
    if match.action != "drop":
        return False
    start, end = _sentence_around(text, match)
    inside = [fact for fact in facts if start < fact.end and fact.start < end]
    if any(not _is_of_the_phrase(text, match, fact) for fact in inside):
        return False
    return not _says_something(text[start : match.start] + " " + text[match.end : end])


def _sentence_around(text: str, match: PhraseMatch) -> tuple[int, int]:
    start = 0
    for end in _SENTENCE_END.finditer(text, 0, match.start):
        start = end.end()
    ending = _SENTENCE_END.search(text, max(match.start, match.end - 1))
    return start, ending.end() if ending else len(text)


def _without_sentence(text: str, match: PhraseMatch) -> str:
    start, end = _sentence_around(text, match)
    left, right = text[:start], text[end:]
    return left + right if right.strip() else left.rstrip()


def _says_something(rest: str) -> bool:
    words = [word.lower() for word in _WORD.findall(folded(rest))]
    content = [word for word in words if word not in _FILLER]
    return len(content) > _MOST_CONTENT_WORDS or any(word in _DECIDES for word in words)
