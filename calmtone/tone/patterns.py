"""Where a text reads as blunt or defensive: the phrase data and the structural patterns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from calmtone.errors import PhraseDataError
from calmtone.result import Finding
from calmtone.tone.index import PatternIndex, compiled
from calmtone.tone.phrases import BluntPhrase, blunt_phrases
from calmtone.tone.structure import ADVICE, find_structure
from calmtone.tone.view import view_of

__all__ = [
    "PhraseBook",
    "PhraseMatch",
    "find_phrases",
    "longest_of_each_label",
    "match_phrases",
]


_REMEMBERED = 256  # texts: a rewrite looks at the same sentences again and again
_SHORT = 2_000  # characters


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A match, with what the phrase data would do about it.

    :param phrase: the id of the row or structural pattern.
    :param label: one of the guide's labels.
    :param start: where it starts, in characters.
    :param end: where it ends (exclusive).
    :param action: ``replace``, ``delete``, ``drop``, ``flag``; ``lower`` for capitals and
        ``marks`` for a row of marks.
    :param replacement: what stands there after ``replace``, else ``""``.
    :param advice: a sentence that a person can act on.
    :param severity: 1 (cold) to 3 (hurtful).
    :param pattern: the row's pattern, ``""`` for a structural one.

    >>> match_phrases("The box is NOT blue.")[0].severity
    2
    """

    phrase: str
    label: str
    start: int
    end: int
    action: str
    replacement: str
    advice: str
    severity: int
    pattern: str = ""


class PhraseBook:
    """Blunt phrases, indexed by the literals that they can't match without.

    :param rows: the phrases; their patterns are compiled when a text first needs them.
    :param structure: whether to look for shouting, rows of marks and the like as well.

    >>> PhraseBook([]).matches("Anything")
    ()
    """

    def __init__(self, rows: Sequence[BluntPhrase], *, structure: bool = True) -> None:
        self._structure = structure
        self._index = PatternIndex(rows)

    def matches(self, text: str) -> tuple[PhraseMatch, ...]:
        """Return every match in a text, phrase data and structure, in order; they may overlap.

        :param text: any text.
        :raises PhraseDataError: if a row's pattern turns out to be malformed.
        """
        view = view_of(text)
        found = [
            PhraseMatch(
                stretch.phrase,
                stretch.label,
                stretch.start,
                stretch.end,
                stretch.action,
                "",
                ADVICE[stretch.phrase],
                stretch.severity,
            )
            for stretch in (find_structure(view) if self._structure else ())
        ]
        for row in self._index.candidates(view):
            found += _row_matches(row, text, view)
        return tuple(sorted(found, key=lambda match: (match.start, -match.end, match.phrase)))


def _row_matches(row: BluntPhrase, text: str, view: str) -> Iterator[PhraseMatch]:
    try:
        spans = [match for match in compiled(row.pattern, row.case).finditer(view) if match[0]]
        harmless = [
            other.span()
            for pattern in (row.unless if spans else ())
            for other in compiled(pattern, row.case).finditer(view)
        ]
    except regex.error as error:
        raise PhraseDataError(f"{row.where}: the pattern doesn't compile ({error}).") from None
    for match in spans:
        if not any(start < match.end() and match.start() < end for start, end in harmless):
            yield PhraseMatch(
                row.id,
                row.label,
                match.start(),
                match.end(),
                row.action,
                _expanded(row, match, text) if row.action == "replace" else "",
                row.advice,
                row.severity,
                row.pattern,
            )


def _expanded(row: BluntPhrase, match: regex.Match[str], text: str) -> str:
    """Put the groups, as the text (not the view) has them, into the calmer phrase."""

    def group(reference: regex.Match[str]) -> str:
        try:
            start, end = match.span(int(reference[1]))
        except IndexError:
            raise PhraseDataError(
                f"{row.where}: calmer refers to a group that isn't there."
            ) from None
        return text[start:end] if start >= 0 else ""

    return str(regex.sub(r"\\(\d)", group, row.calmer))


@cache
def _book() -> PhraseBook:
    return PhraseBook(blunt_phrases())


@lru_cache(maxsize=_REMEMBERED)
def match_phrases(text: str) -> tuple[PhraseMatch, ...]:
    """Return every match of the phrase data and the structural patterns; they may overlap.

    :param text: any text.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> match_phrases("Thanks for the photo.")
    ()
    """
    return _book().matches(text)


def find_phrases(text: str) -> tuple[Finding, ...]:
    """Find what reads as blunt or defensive.

    :param text: any text; a word in a link, in code, in a quoted line or in a longer quotation
        is nobody's tone and isn't found.
    :returns: findings with offsets into ``text``, in its order. Of overlapping ones with the same
        label only the longest stays.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> [(found.text, found.label) for found in find_phrases("You didn't attach the receipt.")]
    [("You didn't attach", 'blame')]
    >>> find_phrases("Your fault code is E4.")
    ()
    """
    return _found_in_short(text) if len(text) <= _SHORT else _found(text)


@lru_cache(maxsize=1024)
def _found_in_short(text: str) -> tuple[Finding, ...]:
    """Remember what sentences hold: choosing among candidates asks for the same ones repeatedly."""
    return _found(text)


def _found(text: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            text[match.start : match.end],
            match.label,
            match.start,
            match.end,
            match.advice,
            "phrasebook",
            match.phrase,
            match.severity,
        )
        for match in longest_of_each_label(match_phrases(text))
    )


def longest_of_each_label(matches: Iterable[PhraseMatch]) -> list[PhraseMatch]:
    """Return the matches, in order, of which none overlaps another with the same label.

    >>> longest_of_each_label([])
    []
    """
    kept: dict[str, list[PhraseMatch]] = defaultdict(list)
    for match in sorted(matches, key=lambda match: (match.start, -match.end, match.phrase)):
        same = kept[match.label]
        if not same or same[-1].end <= match.start:
            same.append(match)
        elif match.end - match.start > same[-1].end - same[-1].start:
            same[-1] = match
    every = (match for same in kept.values() for match in same)
    return sorted(every, key=lambda match: (match.start, match.end, match.label))
