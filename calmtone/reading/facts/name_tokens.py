"""The words of a text, with what their capitals may be due to."""

from __future__ import annotations

import re
from typing import NamedTuple

from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.words import (
    ACRONYMS,
    GENERIC,
    JOINERS,
    is_listed,
    is_ordinary,
)

__all__ = ["ABBREVIATIONS", "ENUMERATION", "Token", "tokens_of"]

_TOKENS = Lazy(
    r"(?<![^\W])(?:(?:non|pre|ex|mid|anti|pro|post|inter|intra)(?=-[A-Z])"
    r"|(?<!\d )(?<!°)(?:[A-Z]\.[ ]?){1,3}(?=[A-Z][a-z]|van |von |de )[^\W\d_](?:[^\W_]"
    r"|['\u2019-](?=[^\W_]))*)|(?<!\w)"
    r"[^\W\d_](?:[^\W_]|['\u2019&](?=[^\W\d_])|-(?=[^\W_]))*"
)
ABBREVIATIONS = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "rev",
    "mx",
    "e.g",
    "i.e",
    "vs",
    "approx",
    "st",
    "attn",
    "capt",
    "cllr",
    "dott",
    "engr",
    "lt",
    "smt",
    "sgt",
}
"""Abbreviations, without their dot, after which no sentence begins."""

_OPENING_MARKS = " \t\u00a0\"'\u201c\u2018\u201e\u00ab([*_#~`"
ENUMERATION = Lazy(r"(?:^|\n)[ \t]*(?:[-*+\u2022\u2013\u2014>]|\(?\w{1,2}[.)])[ \t]*$")
"""The marker of a list item."""

_SIGNED = Lazy(r"\n[ \t]*[~\u2013\u2014][ \t]*$")
_ADDRESSED = Lazy(r"(?:^|\n)[ \t]*(?:@[\w.-]+[,:]?[ \t]+)+$")
_INNER_CAPITAL = Lazy(r"[a-z]{1,3}[A-Z]|[dl]['\u2019][A-ZÀ-Þ]")
_APOSTROPHES = ("'", "\u2019")
_CONTACT = Lazy(
    r"@\w|www\.|https?:|^\W*(?i:tel|phone|fax|mob|mobile|cell|e-?mail|web|t|e|m|w|p)\b ?[.:]"
    r"|\d{3}\D{0,2}\d{3}"
)
_ABBREVIATED = Lazy(
    r"(?:\b[A-Z]|\b(?:Co|Ltd|Inc|Corp|Bhd|Jr|Sr|[A-Z]\.[A-Za-z]{1,2}|S\.p\.A|S\.r\.l|s\.r\.o"
    r"|a\.s))\.\s*$"
)
_POSSESSIVE = Lazy(
    r"(?<!McDonald)(?<!Sainsbury)(?<!Levi)(?<!Wendy)(?<!Domino)(?<!Lowe)(?<!Macy)"
    r"(?<!Kellogg)['\u2019]s$"
)


class Token(NamedTuple):
    """A word of the text.

    :param start: where it starts.
    :param end: where it ends, a possessive left out.
    :param text: the word without its possessive.
    :param lower: the same in lower case, without a closing full stop.
    :param capital: whether it has a capital, at its start or near it ("eBay").
    :param initial: whether its capital may be due to its position.
    :param shouted: whether it stands among words in capitals.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    initial: bool = False
    shouted: bool = False


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text.

    >>> [(token.text, token.capital) for token in tokens_of("Ask Sara's team")]
    [('Ask', True), ('Sara', True), ('team', False)]
    """
    matches = [match for match in _TOKENS.finditer(text) if match.end() - match.start() < 60]
    words = [match.group() for match in matches]
    shouts = [word.isupper() and _is_shout(word) for word in words]
    closing = _closing_start(text)
    tokens = []
    for index, (match, word) in enumerate(zip(matches, words, strict=True)):
        if word.islower() or not (word[0].isupper() or _INNER_CAPITAL.match(word)):
            tokens.append(Token(*match.span(), word, word.lower(), False))
            continue
        near = word.isupper() and any(
            shouts[max(0, index - 2) : index] + shouts[index + 1 : index + 3]
        )
        tokens.append(_capital_token(text, match, closing, near))
    return tokens


def _capital_token(text: str, match: re.Match[str], closing: int, shouted: bool) -> Token:
    word, start = match.group(), match.start()
    after_word = start > 1 and text[start - 2].islower() and text[start - 1] == " "
    if after_word and ". " in word and is_listed(word.rsplit(". ", 1)[1]):
        start += word.rindex(". ") + 2
        word = text[start : match.end()]
    end = match.end() - (2 if word[-2:-1] in _APOSTROPHES and _POSSESSIVE.search(word) else 0)
    initial = start < closing and _is_initial(text, start, word)
    plain = text[start:end]
    return Token(start, end, plain, plain.lower().rstrip("."), True, initial, shouted)


def _is_shout(word: str) -> bool:
    return (
        len(word) > 1
        and word.isupper()
        and word not in GENERIC
        and word not in ACRONYMS
        and is_ordinary(word)
    )


def _is_initial(text: str, start: int, word: str) -> bool:
    """Whether a word begins a sentence, a line, a list item or a quotation."""
    before = text[max(0, start - 30) : start]
    stripped = before.rstrip(_OPENING_MARKS)
    if any(mark in before[len(stripped) :] for mark in "\"'\u201c\u2018\u201e\u00ab"):
        return True
    if not stripped or stripped[-1] in ".!?\u2026:;\n\r|>\u2022":
        last = re.search(r"([\w.]+)\.$", stripped)
        initials = last and re.fullmatch(r"[A-Z]", last[1]) and not is_ordinary(word)
        return not (initials or (last and last[1].lower() in ABBREVIATIONS))
    if _SIGNED.search(before) and "\n" not in text[start:].rstrip():
        return False
    return (
        ord(stripped[-1]) > 0x2190
        or bool(ENUMERATION.search(before))
        or bool(_ADDRESSED.search(before))
    )


def _closing_start(text: str) -> int:
    """Return where a sign-off of short, capitalised lines starts, else the end."""
    stripped = text.rstrip()
    start = len(text) + 1
    lines = stripped.split("\n")
    position = len(stripped)
    for number, line in enumerate(reversed(lines[1:])):
        position -= len(line) + 1
        if _CONTACT.search(line) and number < 5:
            continue
        words = re.findall(r"[^\W\d_][\w'\u2019.&-]*", line)
        closed = line.rstrip()[-1:] in tuple(".!?:;,") and not _ABBREVIATED.search(line)
        if number > 4 or len(words) > 7 or closed:
            break
        if not words:
            continue
        if not all(word[0].isupper() or word in JOINERS for word in words):
            break
        if re.match(r"[ \t]*(?:[-*+\u2022]|\d+[.)])[ \t]", line):
            break
        start = position + 1
    return start
