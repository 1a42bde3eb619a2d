"""Drafts written in capitals, with the case that they would have had."""

from __future__ import annotations

import re

from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.words import (
    ACRONYMS,
    ALSO_WORDS,
    GENERIC,
    JOINERS,
    KNOWN,
    ROLES,
    TITLES,
    ZONES,
    is_given,
    is_ordinary,
)

__all__ = ["calmed"]

_WORDS = Lazy(r"(?<![\w@#/._-])[^\W\d_][^\W_]*(?:['\u2019-][^\W\d_]+)*(?![\w@/_]|[.-]\w)")
_CLOSING = Lazy(
    r"(?i)\n[ \t]*(?:(?:kind|best|warm|many)? ?(?:regards|wishes)|sincerely|yours(?: \w+)?|thanks"
    r"|thank you|cheers|best|respectfully),?[ \t]*\n"
)
_ENDED = Lazy(
    r"(?:[^s]s|ed|ing|ly|tion|sion|ment|ness|able|ible|ous|ive|ful|less|ance|ence|ity|ic|ical"
    r"|ize|ise)$"
)
_DETERMINED = Lazy(r"\b(?:the|an?|your|our|my|this|that|these|no|any|every|some|not) $")
_START = Lazy(r"(?:^|[.!?:\n])[\s\"'(*-]*$")


def calmed(text: str) -> str:
    """Return a text, without its shouting if most of it is shouted: names alone keep a capital.

    :param text: any text.
    :returns: a text of the same length; the same text if it is no shouting.

    >>> calmed("NO, KAREN, WE WILL NOT SHIP IT TO CANCUN FOR FREE.")
    'No, Karen, we will not ship it to Cancun for free.'
    """
    letters = [character for character in text if character.isalpha()]
    if len(letters) < 15 or sum(map(str.isupper, letters)) < 0.7 * len(letters):
        return text
    closing = _CLOSING.search(text)
    ends = closing.end() if closing else len(text)
    quiet = _WORDS.compiled.sub(lambda match: _said(text, match, ends), text)
    return quiet if len(quiet) == len(text) else text


def _said(text: str, match: re.Match[str], ends: int) -> str:
    word = match.group()
    if not word.isupper():
        return word
    plain, lower = word.split("'")[0].split("\u2019")[0], word.lower()
    if lower == "us" and not text[: match.start()].lower().endswith("the "):
        return lower
    kept = plain in ACRONYMS or plain in GENERIC or (plain in ZONES and not is_ordinary(lower))
    if kept and not (is_ordinary(lower) and len(plain) > 1 and plain not in ACRONYMS):
        return word
    if len(plain) == 1 and lower != "a":
        return plain + lower[1:]
    before = text[max(0, match.start() - 12) : match.start()]
    titled = before.split() and before.split()[-1].lower().rstrip(".") in TITLES
    known = lower in KNOWN or is_given(lower) or titled
    ordinary = is_ordinary(lower) or not (known or _is_odd(lower, before))
    common = ordinary and lower not in TITLES and not _is_place(lower)
    signs = match.start() >= ends and lower not in ROLES
    starts = _START.search(before)
    if signs or starts or not (common or lower in ROLES or lower in JOINERS):
        return word[0] + lower[1:]
    return lower


def _is_odd(lower: str, before: str) -> bool:
    """Whether an unknown word is likelier a name than an English one."""
    return not (_ENDED.search(lower) or _DETERMINED.search(before.lower()))


def _is_place(lower: str) -> bool:
    """Whether a word that may be an ordinary one is a name that is known."""
    return lower in KNOWN and lower not in ALSO_WORDS
