"""Sort the free text of ``industry`` into sectors, by the keywords of ``data/sectors.json``.

In English the word that says what a thing is stands last ("veterinary practice software"), so the
keyword that ends furthest to the right decides, and of those that end there the longest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from training.data.places import read_json

__all__ = ["english_of", "sector_of"]

_BRACKETS = re.compile(r"\(([^)]*)\)")
_WORD = re.compile(r"[^\W_]+(?:['&-][^\W_]+)*")
_LONGEST = 4
_FILE = "sectors.json"


@lru_cache(maxsize=8192)
def sector_of(industry: str) -> str:
    """Return the sector of an industry, or ``""`` where no keyword stands in it.

    :param industry: free text, with a country in brackets or without.

    >>> sector_of("veterinary practice software (UK)")
    'software and cloud'
    >>> sector_of("pet insurance")
    'insurance'
    >>> sector_of("bell")
    ''
    """
    words = _words(_BRACKETS.sub(" ", industry))
    return _last(words, _keywords("sectors")) or _last(words, _keywords("fallback"))


@lru_cache(maxsize=8192)
def english_of(industry: str) -> str:
    """Return whose English a message is in, as far as the brackets of its industry say.

    >>> english_of("plumber (UK)"), english_of("hotel (Spain)"), english_of("gym")
    ('UK', 'non-native writers', '')
    """
    places = {
        part.strip().casefold()
        for bracket in _BRACKETS.findall(industry)
        for part in bracket.split(",")
    }
    english: dict[str, list[str]] = read_json(_FILE)["english"]
    # Non-native writers are the last of the names, and go first: "UK, non-native writer".
    return next((name for name in reversed(english) if places & set(english[name])), "")


def _words(text: str) -> list[str]:
    """Return the words of a text in lower case, without the s of the plural."""
    return [word.casefold().removesuffix("s") for word in _WORD.findall(text)]


@lru_cache(maxsize=2)
def _keywords(part: str) -> Mapping[tuple[str, ...], str]:
    return {
        tuple(_words(keyword)): sector
        for sector, keywords in read_json(_FILE)[part].items()
        for keyword in keywords
    }


def _last(words: list[str], keywords: Mapping[tuple[str, ...], str]) -> str:
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST), end):
            sector = keywords.get(tuple(words[start:end]))
            if sector:
                return sector
    return ""
