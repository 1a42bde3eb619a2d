"""What tells a name from an ordinary word: word lists, kept small and used by :mod:`names`.

``ordinary.txt`` holds ordinary English words of support messages, in lower case: words that the
training messages and the phrase data use uncapitalised, and others added by hand.
``lexicon.txt`` holds the other lists, section by section.

``common.txt`` holds further words that English text writes in lower case, by counts over the
pre-training corpus: twice or more in edited text and then seldom with a capital.
``given_names.txt`` holds given names of two or more countries in the lists of Faker 40.54 (MIT,
(c) 2012 Daniele Faraglia) that the same text doesn't use as words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

__all__ = [
    "ACRONYMS",
    "ALSO_GIVEN",
    "ALSO_WORDS",
    "DEGREES",
    "GENERIC",
    "GROUPS",
    "JOINERS",
    "KNOWN",
    "NEAR_FIGURES",
    "NEVER",
    "NO_PLURALS",
    "OF_HEADS",
    "PLACES",
    "ROLES",
    "SECTIONS",
    "TITLES",
    "VENUES",
    "ZONES",
    "is_given",
    "is_listed",
    "is_ordinary",
]


def _sections() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("lexicon.txt").read_text("utf-8")
    parts = re.split(r"^\[([a-z-]+)\]$", text, flags=re.MULTILINE)
    return {
        name: frozenset(words.split()) for name, words in zip(parts[1::2], parts[2::2], strict=True)
    }


_LEXICON = _sections()
TITLES = _LEXICON["titles"]
"""Titles, which stand outside a name."""

ROLES = _LEXICON["roles"]
"""Roles, departments, courtesy words and closings: no names when they stand alone."""

GENERIC = _LEXICON["generic"]
"""Acronyms that name no organisation, tax, law, scheme or place."""

ACRONYMS = _LEXICON["acronyms"]
"""Acronyms that are names even in a shouted text."""

KNOWN = _LEXICON["known"]
"""Given names, brands, places, languages and feasts: names at a sentence's start too."""

NEVER = _LEXICON["never"]
"""Words with a capital that are no names: short days and months, Wi-Fi, T-shirt."""

GROUPS = _LEXICON["groups"]
"""Words that end the name of a department: "Complaints Team"."""

PLACES = _LEXICON["places"]
"""Words that take a number or letter: "Terminal 5"."""

DEGREES = _LEXICON["degrees"]
"""Letters behind a name, of degrees, orders and bodies: "Gordon Pike MRICS"."""

SECTIONS = _LEXICON["sections"]
"""Words that end or hold the name of a section of a firm: "Nodal Desk", "Goods In"."""

JOINERS = _LEXICON["joiners"]
"""Small words within a name: "Rosa van Dijk"."""

OF_HEADS = _LEXICON["of-heads"]
"""Words that "of" may follow within a name: "Bank of Ireland"."""

ZONES = _LEXICON["zones"]
"""Abbreviations of time zones, those of two letters left out."""

ALSO_GIVEN = _LEXICON["also-given"]
"""Ordinary words that are given names too."""

ALSO_WORDS = _LEXICON["also-words"]
"""Names that are ordinary words in lower case: "the chrome one", "google it"."""

VENUES = _LEXICON["venues"]
"""Words that belong to the name they lead: "Hotel Los Almendros"."""

NO_PLURALS = _LEXICON["no-plurals"]
"""Words in -s that no number counts."""

NEAR_FIGURES = {
    name.removeprefix("near-"): words for name, words in _LEXICON.items() if name[:5] == "near-"
}
"""Words near a figure that tell what it is, by class: record, place, when, money, software."""

_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "ly",
    "er",
    "ers",
    "y",
    "able",
    "ness",
    "ment",
    "less",
    "'s",
    "ion",
    "ions",
    "al",
    "ity",
    "ive",
    "ful",
    "ist",
    "ists",
    "ish",
    "est",
    "ably",
    "ally",
    "ation",
    "ations",
)
_PREFIXES = ("un", "re", "non", "over", "pre", "mis", "dis", "in", "out", "under", "sub")


def _listed_in(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(name).read_text("utf-8").split())


@cache
def _ordinary() -> frozenset[str]:
    return _listed_in("ordinary.txt")


@cache
def _common() -> frozenset[str]:
    return _listed_in("common.txt")


@cache
def _given() -> frozenset[str]:
    return _listed_in("given_names.txt")


@lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether a word is an ordinary English one, or a form or compound of one.

    :param word: one word, in any case.

    >>> [is_ordinary(word) for word in ("Parcel", "refunding", "Lindqvist", "don't", "Check-out")]
    [True, True, False, True, True]
    """
    plain = word.lower().replace("\u2019", "'")
    if "-" in plain.strip("-"):
        return all(is_ordinary(part) for part in plain.split("-") if part)
    plain = plain.split("'")[0]
    if plain in _given():
        return False
    acronym = word.isupper() and len(word) < 6
    if plain in _ordinary() or (plain in _common() and not acronym):
        return True
    return any(_without(plain)) or any(_unprefixed(plain))


def is_listed(word: str) -> bool:
    """Whether a word is an ordinary English one as it stands, not only by its parts.

    >>> is_ordinary("Docker"), is_listed("Docker")
    (True, False)
    """
    return word.lower().split("'")[0] in _ordinary()


def is_given(word: str) -> bool:
    """Whether a word is a given name and no English word.

    >>> [is_given(word) for word in ("Freja", "hanna", "Grace", "Parcel")]
    [True, True, False, False]
    """
    return word.lower() in _given()


def _without(word: str) -> list[bool]:
    words = _ordinary()
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)]
    stems = [stem for stem in stems if len(stem) > 2]
    return [
        stem in words
        or stem + "e" in words
        or (stem[-1] == stem[-2] and stem[:-1] in words)
        or (stem[-1] == "i" and stem[:-1] + "y" in words)
        for stem in stems
    ]


def _unprefixed(word: str) -> list[bool]:
    return [
        len(word) > len(prefix) + 3 and word[len(prefix) :] in _ordinary()
        for prefix in _PREFIXES
        if word.startswith(prefix)
    ]
