"""Runs of capitalised words, and where they break."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.calendar_words import (
    MONTHS,
    WEEKDAYS,
)
from calmtone.reading.facts.name_tokens import (
    ABBREVIATIONS,
    Token,
)
from calmtone.reading.facts.numbers import UNITS
from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.words import (
    ACRONYMS,
    DEGREES,
    GENERIC,
    JOINERS,
    KNOWN,
    NEVER,
    OF_HEADS,
    ROLES,
    TITLES,
    ZONES,
    is_ordinary,
)

__all__ = ["is_noise", "runs_of", "split_run"]

_PARTICLES = frozenset({
    "de", "del", "della", "der", "den", "di", "da", "dos", "von", "van", "bin",
    "bint", "ibn", "ter", "zu", "zur", "af", "av",
})  # fmt: skip
_OWNED = Lazy(r" (?:plan|tier|account|member|subscri|licen)")
_UNITS = Lazy(UNITS)
_CONTRACTION = Lazy(r"['\u2019](?:m|ll|ve|d|re|t|s)$")


def runs_of(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield runs of capitalised words with nothing but a space or a joining word between them."""
    run: list[Token] = []
    for index, token in enumerate(tokens):
        if run and not _continues(text, run, token, tokens, index):
            yield _trimmed(run)
            run = []
        if (token.capital and (token.text not in ("I",))) or (run and token.lower in JOINERS):
            run += [] if run else _prefix(text, tokens, index)
            run.append(token)
        elif run:
            yield _trimmed(run)
            run = []
    if run:
        yield _trimmed(run)


def _prefix(text: str, tokens: list[Token], index: int) -> list[Token]:
    """Return the small words before a name that belong to it: "mevrouw de Vries"."""
    start = index
    while start and text[tokens[start - 1].end : tokens[start].start] == " ":
        before = tokens[start - 1]
        if before.text not in _PARTICLES:
            break
        start -= 1
    numbered = re.search(r"\d", tokens[index].text)
    return [] if numbered or is_ordinary(tokens[index].text) else tokens[start:index]


def _continues(text: str, run: list[Token], token: Token, tokens: list[Token], index: int) -> bool:
    last = run[-1]
    gap = text[last.end : token.start]
    if gap in ("'s ", "\u2019s "):
        return _is_brand_noun(text, token) and not last.shouted
    if gap not in (" ", " & ", "\u00a0") and not (gap == ". " and last.lower in ABBREVIATIONS):
        return False
    if token.initial and last.lower not in ABBREVIATIONS and gap == ". ":
        return False
    if token.capital:
        return True
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.lower not in JOINERS or token.lower in ("and", "the", "und") or not behind:
        return False
    if token.lower == "of" and run[-1].lower not in OF_HEADS:
        return False
    adjacent = text[token.end : behind.start] == " "
    return adjacent and (behind.capital or behind.lower in JOINERS)


def _is_brand_noun(text: str, token: Token) -> bool:
    """Whether an ordinary noun owes its capital to the name before: "Rosie's Kitchen"."""
    if not token.capital or len(token.text) < 3 or _OWNED.match(text, token.end):
        return False
    dated = token.lower in MONTHS or token.lower.rstrip("s") in WEEKDAYS
    return (
        is_ordinary(token.text) and not is_noise(token) and not dated and token.lower not in ROLES
    )


def _trimmed(run: list[Token]) -> list[Token]:
    while run and not run[-1].capital:
        run = run[:-1]
    return run


def split_run(text: str, run: list[Token]) -> Iterator[list[Token]]:
    """Split a run at days, months, titles, shouted and generic words."""
    part: list[Token] = []
    for token in run:
        day = token.lower.rstrip("s") in WEEKDAYS or token.lower in MONTHS
        if day or token.lower in TITLES or is_noise(token) or _is_unit(text, token):
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _is_unit(text: str, token: Token) -> bool:
    before = text[max(0, token.start - 2) : token.start].rstrip(" \u00a0")
    return (before[-1:].isdigit() or before[-1:] == "/") and _UNITS.fullmatch(
        token.text
    ) is not None


def is_noise(token: Token) -> bool:
    """Whether a word with a capital is no part of a name: a shout, a generic acronym."""
    word = token.text
    if len(word) == 1 or re.search(r"\d", word):
        return True
    if word in DEGREES:
        return True
    if word in ZONES and not token.shouted:
        return False
    if word in GENERIC or (word[:-1] in GENERIC and word.endswith("s")):
        return True
    if word.isupper() and token.lower not in KNOWN and word not in ACRONYMS:
        return token.shouted or is_ordinary(word)
    if word == "US" and token.shouted:
        return True
    return word.lower() in NEVER or _CONTRACTION.search(word) is not None
