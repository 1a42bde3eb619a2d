"""Which strings a pattern can't match without: the filter that spares most searches.

A thousand patterns over one short message is mostly wasted work, since nearly all of them need
words that aren't there. From each pattern a few sets of literals are derived; any text that it
matches holds at least one of each set. Plain substring tests then leave a handful of patterns
to try. The way of combining exact sets follows Russ Cox, "Regular Expression Matching with a
Trigram Index" (2012).
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Clause", "required_literals"]

Clause = tuple[str, ...]
"""Literals of which at least one is in any text that the pattern matches."""

_MOST_EXACT = 12
_MOST_IN_CLAUSE = 240
_MOST_IN_OTHERS = 24
_SHORTEST = 2
_CLAUSES = 3

_PLAIN = r"[^\\\[\]().^$*+?{}|]"
_TOKEN = re.compile(
    rf"(?P<text>{_PLAIN}+(?![*+?{{])|{_PLAIN})"
    rf"|\((?:\?:)?(?P<choice>{_PLAIN}*(?:\|{_PLAIN}*)*)\)"
    r"|(?P<look_over>\(\?<?[=!](?:[^()\[\]\\]|\\.|\[(?:\\.|[^\]\\])+\])*\))"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<open>\((?:\?[:>])?(?!\?))"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<count>(?:[*+?]|\{(?P<least>\d*)(?:,\d*)?\})[?+]?)"
    r"|(?P<anything>\.|\\(?:p\{[^}]*\}|[swdhrntv]|\d))"
    r"|(?P<edge>[$^]|\\[bzk])"
    r"|\\(?P<escaped>[^a-z0-9])"
    r"|(?P<unknown>.)",
    re.DOTALL,
)


class _Need(NamedTuple):
    """What is known of a part: all it can match, or what each of its matches contains."""

    exact: frozenset[str] | None
    within: tuple[frozenset[str], ...] = ()


_EMPTY = frozenset({""})
_NOTHING = _Need(_EMPTY)
_ANYTHING = _Need(None)


class _UnknownSyntaxError(Exception):
    """The pattern holds something that this reader doesn't know."""


def required_literals(pattern: str) -> tuple[Clause, ...]:
    r"""Return up to three clauses that any match fulfils, the most telling first.

    :param pattern: a regular expression in the syntax of the ``regex`` module.
    :returns: clauses of lower-cased literals; ``()`` if none could be derived, so that the
        pattern has to be tried on every text.

    >>> required_literals("(?:don't|do not) (?:.+ )?(?:yell|shout)")
    (("don't ", 'do not '), ('yell', 'shout'))
    >>> required_literals(r"\w+")
    ()
    """
    try:
        need = _Reader(pattern.lower()).read()
    except (_UnknownSyntaxError, IndexError):
        return ()
    first, *others = sorted(_clauses(need), key=_telling, reverse=True) or [frozenset()]
    chosen = [first, *(clause for clause in others if len(clause) <= _MOST_IN_OTHERS)][:_CLAUSES]
    return tuple(tuple(sorted(_shortened(clause), reverse=True)) for clause in chosen if clause)


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.tokens = list(_TOKEN.finditer(pattern))
        self.kinds = [*(token.lastgroup for token in self.tokens), None]
        self.position = 0

    def read(self) -> _Need:
        need = self._alternatives()
        if self.position != len(self.tokens):
            raise _UnknownSyntaxError
        return need

    def _alternatives(self) -> _Need:
        branches = [self._sequence()]
        while self.kinds[self.position] == "bar":
            self.position += 1
            branches.append(self._sequence())
        return _either(branches) if len(branches) > 1 else branches[0]

    def _sequence(self) -> _Need:
        parts: list[_Need] = []
        while self.kinds[self.position] not in (None, "bar", "close"):
            part = self._atom()
            if self.kinds[self.position] == "count":
                part = _counted(part, self.tokens[self.position])
                self.position += 1
            parts.append(part)
        return parts[0] if len(parts) == 1 else _joined(parts)

    def _atom(self) -> _Need:
        token = self.tokens[self.position]
        self.position += 1
        kind = token.lastgroup
        if kind in ("text", "escaped"):
            return _Need(frozenset({token[kind]}))
        if kind == "choice":
            return _Need(frozenset(token[kind].split("|")))
        if kind in ("open", "look"):
            inner = self._alternatives()
            if self.kinds[self.position] != "close":
                raise _UnknownSyntaxError
            self.position += 1
            return inner if kind == "open" else _NOTHING
        if kind == "set":
            members = token[0][1:-1]
            plain = not any(sign in members for sign in "^-\\[:&~|")
            return _Need(frozenset(members)) if plain else _ANYTHING
        if kind in ("edge", "look_over"):
            return _NOTHING
        if kind == "anything":
            return _ANYTHING
        raise _UnknownSyntaxError


def _counted(part: _Need, count: re.Match[str]) -> _Need:
    if count[0][0] == "?" and part.exact is not None:
        return _Need(part.exact | _EMPTY)
    if count[0][0] == "+" or int(count["least"] or 0) > 0:
        return _Need(None, _clauses(part))
    return _ANYTHING


def _joined(parts: list[_Need]) -> _Need:
    run = _EMPTY
    clauses: list[frozenset[str]] = []
    whole = True
    for part in parts:
        exact = part.exact
        if exact is not None and len(run) * len(exact) <= _MOST_EXACT:
            run = frozenset([left + right for left in run for right in exact])
            continue
        whole = False
        clauses += [*_clauses(_Need(run)), *_clauses(part)]
        run = exact if exact is not None and len(exact) <= _MOST_EXACT else _EMPTY
    return _Need(run) if whole else _Need(None, (*clauses, *_clauses(_Need(run))))


def _either(branches: list[_Need]) -> _Need:
    exacts = [branch.exact for branch in branches if branch.exact is not None]
    if len(exacts) == len(branches):
        return _Need(frozenset().union(*exacts))
    best = [max(_clauses(branch), key=_telling, default=_EMPTY) for branch in branches]
    union = frozenset().union(*best)
    return _Need(None, _clauses(_Need(union)))


def _clauses(need: _Need) -> tuple[frozenset[str], ...]:
    if need.exact is None:
        return need.within
    usable = len(need.exact) <= _MOST_IN_CLAUSE and min(map(len, need.exact)) >= _SHORTEST
    return (need.exact,) if usable else ()


def _telling(clause: frozenset[str]) -> tuple[int, int]:
    """Order clauses by how many texts they rule out: longer and fewer is better."""
    return min(min(map(len, clause)), 5), -len(clause)


def _shortened(clause: frozenset[str]) -> frozenset[str]:
    """Leave out each literal that holds another one; the shorter says as much."""
    if len(clause) > _MOST_EXACT:
        return clause
    return frozenset(
        literal
        for literal in clause
        if not any(other in literal and other != literal for other in clause)
    )
