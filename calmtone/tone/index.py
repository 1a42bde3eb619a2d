"""Which patterns are worth trying on a text: an index by the literals that they need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Generic, Protocol, TypeVar

import regex

from calmtone.tone.literals import Clause, required_literals
from calmtone.tone.view import collapsed, folded

__all__ = ["PatternIndex", "compiled"]

_GRAM = 3  # letters; literals of two are filed whole
_NOT_INSIDE_A_WORD = r"(?!(?<=\w)\w)"
_NOT_BEFORE_NOT = r"(?!(?<=\w)'t\b)"


class _HasPattern(Protocol):
    @property
    def pattern(self) -> str: ...


Row = TypeVar("Row", bound=_HasPattern)
_Entry = tuple[int, Row, list[Clause]]


class PatternIndex(Generic[Row]):
    """Rows with a pattern, filed under the literals that the pattern can't match without.

    :param rows: the rows; their patterns are not compiled here.

    >>> from calmtone.tone.phrases import OpenerPhrase
    >>> wait = OpenerPhrase("open-wait", "waiting", "still waiting", "Waiting is tiring.", "")
    >>> PatternIndex([wait]).candidates("Lost my parcel")
    []
    >>> PatternIndex([wait]).candidates("I'm STILL waiting")[0].id
    'open-wait'
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._always: list[_Entry[Row]] = []
        by_literal: dict[str, list[_Entry[Row]]] = defaultdict(list)
        for index, row in enumerate(rows):
            first, *others = required_literals(folded(row.pattern)) or ((),)
            entry = (index, row, others)
            if not first:
                self._always.append(entry)
            for literal in first:
                by_literal[literal].append(entry)
        self._by_gram = _by_rarest_gram(by_literal)

    def candidates(self, view: str) -> list[Row]:
        """Return the rows, in order, whose pattern may match.

        :param view: a text as :func:`~calmtone.tone.view.view_of` returns it.
        """
        low = collapsed(view)
        near = (self._by_gram.get(gram, ()) for gram in _grams(low))
        hits = [entries for literal, entries in chain(*near) if literal in low]
        rows = {
            index: row
            for index, row, others in chain(self._always, *hits)
            if all(any(literal in low for literal in clause) for clause in others)
        }
        return [rows[index] for index in sorted(rows)]


def _grams(text: str) -> set[str]:
    longer = {text[start : start + _GRAM] for start in range(len(text) - _GRAM + 1)}
    return longer | {text[start : start + _GRAM - 1] for start in range(len(text) - _GRAM + 2)}


def _by_rarest_gram(
    by_literal: dict[str, list[_Entry[Row]]],
) -> dict[str, list[tuple[str, list[_Entry[Row]]]]]:
    """File each literal under the three letters of it that the fewest others are filed under."""
    filed: dict[str, list[tuple[str, list[_Entry[Row]]]]] = {}
    for literal, entries in by_literal.items():
        size = min(_GRAM, len(literal))
        grams = [literal[start : start + size] for start in range(len(literal) - size + 1)]
        sizes = [len(filed.get(gram, ())) for gram in grams]
        rarest = grams[sizes.index(min(sizes))]
        filed.setdefault(rarest, []).append((literal, entries))
    return filed


@cache
def compiled(pattern: str, case: bool = False) -> regex.Pattern[str]:
    """Compile a pattern of the phrase data, to be used on a :func:`~calmtone.tone.view.view_of`.

    :param pattern: as ``data/phrases/README.md`` has it: ``'`` is any apostrophe, a space any run
        of blanks, and neither edge may lie inside a word.
    :param case: whether capitals matter.
    :raises regex.error: if the pattern is malformed.

    >>> bool(compiled("your fault").search("it's YOUR  fault."))
    True
    >>> bool(compiled("you can").search("you can't"))
    False
    """
    flags = regex.VERSION0 if case else regex.VERSION0 | regex.IGNORECASE
    inner = _with_any_blanks(folded(pattern))
    edges = (_NOT_INSIDE_A_WORD, _NOT_INSIDE_A_WORD + _NOT_BEFORE_NOT)
    return regex.compile(f"{edges[0]}(?:{inner}){edges[1]}", flags)


def _with_any_blanks(pattern: str) -> str:
    pieces: list[str] = []
    in_class = escaped = False
    for character in pattern:
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character in "[]":
            in_class = character == "["
        elif character == " " and not in_class:
            character = "(?: ++)"
        pieces.append(character)
    return "".join(pieces)
