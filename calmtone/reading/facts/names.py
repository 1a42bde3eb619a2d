"""Names: people, companies, products, plans, places, laws, feasts, interface labels.

There is no model here: capitals say what may be a name, and position, word lists and neighbours
say what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calmtone.reading.facts.dates import MONTHS, WEEKDAYS
from calmtone.reading.facts.fixed_names import FIXED_NAMES
from calmtone.reading.facts.numbers import UNITS
from calmtone.reading.facts.spans import Lazy, Span
from calmtone.reading.facts.words import (
    ACRONYMS,
    GENERIC,
    GROUPS,
    JOINERS,
    KNOWN,
    NEVER,
    OF_HEADS,
    PLACES,
    ROLES,
    TITLES,
    is_ordinary,
)

__all__ = ["find_names"]

_TOKENS = Lazy(
    r"(?<![^\W])(?:(?:non|pre|ex|mid|anti|pro|post|inter|intra)(?=-[A-Z])"
    r"|(?<!\d )(?:[A-Z]\.[ ]?){1,3}(?=[A-Z][a-z]|van |von |de )[^\W\d_](?:[^\W_]"
    r"|['\u2019-](?=[^\W_]))*)|(?<!\w)"
    r"[^\W\d_](?:[^\W_]|['\u2019&](?=[^\W\d_])|-(?=[^\W_]))*"
)
_ABBREVIATIONS = {
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
}
_FOLLOWS_NAME = Lazy(
    r"^(?:['\u2019]s\b|,? ?(?:is|was|has|had|will|won't|isn't|wasn't|can|can't|could"
    r"|would|said|says|told|called|did|does"
    r"|didn't|doesn't|hasn't|took|gave|sent|sold|might|must|should|may|cannot"
    r"|shouldn't|from (?:the|our|us|[A-Z]\w+)|already|charges?|charged|needs?|wants?|refunds?"
    r"|lost|owns|confirmed|in [A-Z]\w+|and [A-Z])\b)"
)
_OPENING_MARKS = " \t\u00a0\"'\u201c\u2018\u201e\u00ab([*_#~`"
_ENUMERATION = Lazy(r"(?:^|\n)[ \t]*(?:[-*+\u2022\u2013\u2014>]|\(?\w{1,2}[.)])[ \t]*$")


_ADDRESSED = Lazy(r"(?:^|\n)[ \t]*(?:@[\w.-]+[,:]?[ \t]+)+$")
_ABSTRACT = Lazy(
    r"(?:[ts]ion|ment|ness|[ai]bility|ity|[ae]nce|ously|ally|fully|less|able|ible|logy|graphy|ship"
    r"|hood)s?$"
)
_NUMBERED = Lazy(r" (?:#?\d|[A-Z]\b|#?[A-Z]{1,4}[-/]?\d)")
_POINTING = frozenset({
    "that", "this", "these", "those", "what", "how", "why", "when", "where",
    "no", "not", "never", "every", "each", "it", "is", "are", "do", "does",
})  # fmt: skip
_INNER_CAPITAL = Lazy(r"[a-z]{1,3}[A-Z]")
_OWNED = Lazy(r" (?:plan|tier|account|member|subscri|licen)")
_APOSTROPHES = ("'", "\u2019")
_UNITS = Lazy(UNITS)
_CONTRACTION = Lazy(r"['\u2019](?:m|ll|ve|d|re|t|s)$")
_MODEL = Lazy(r" (?:[A-Z]{1,2}\d{1,3}[A-Za-z]?|\d{1,3}[A-Z])(?![\w-]| \d[A-Z])")
_SEATS = Lazy(
    r"\b(?:seats?|row|aisle|berths?|flats?|apartment|cabins?|desks?|room)\b", re.IGNORECASE
)
_PLAN = Lazy(r" (?:plan|tier|package|bundle|membership|subscription)\b")
_POSSESSIVE = Lazy(
    r"(?<!McDonald)(?<!Sainsbury)(?<!Levi)(?<!Wendy)(?<!Domino)(?<!Lowe)(?<!Macy)"
    r"(?<!Kellogg)['\u2019]s$"
)


class _Token(NamedTuple):
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


def find_names(text: str) -> Iterator[Span]:
    """Yield the names in a text.

    >>> text = "Hi Tom, Royal Mail has it. Ask Mr Adeyemi in Leeds about the Pro plan and VAT."
    >>> sorted({text[span.start : span.end] for span in find_names(text)})
    ['Adeyemi', 'Leeds', 'Pro', 'Royal Mail', 'Tom', 'VAT']
    """
    for pattern in FIXED_NAMES:
        yield from pattern.spans(text, "model")
    tokens = _tokens(text)
    known = {
        token.lower
        for token in tokens
        if token.capital and not token.initial and not token.shouted and not is_ordinary(token.text)
    }
    for run in _runs(text, tokens):
        yield from _named(text, run, known)


def _tokens(text: str) -> list[_Token]:
    matches = [match for match in _TOKENS.finditer(text) if match.end() - match.start() < 60]
    words = [match.group() for match in matches]
    shouts = [word.isupper() and _is_shout(word) for word in words]
    closing = _closing_start(text)
    tokens = []
    for index, (match, word) in enumerate(zip(matches, words, strict=True)):
        if word.islower() or not (word[0].isupper() or _INNER_CAPITAL.match(word)):
            tokens.append(_Token(*match.span(), word, word.lower(), False))
            continue
        near = word.isupper() and any(
            shouts[max(0, index - 2) : index] + shouts[index + 1 : index + 3]
        )
        tokens.append(_capital_token(text, match, closing, near))
    return tokens


def _capital_token(text: str, match: re.Match[str], closing: int, shouted: bool) -> _Token:
    word, start = match.group(), match.start()
    after_word = start > 1 and text[start - 2].islower() and text[start - 1] == " "
    if after_word and ". " in word and is_ordinary(word.rsplit(". ", 1)[1]):
        start += word.rindex(". ") + 2
        word = text[start : match.end()]
    end = match.end() - (2 if word[-2:-1] in _APOSTROPHES and _POSSESSIVE.search(word) else 0)
    initial = start < closing and _is_initial(text, start, word)
    plain = text[start:end]
    return _Token(start, end, plain, plain.lower().rstrip("."), True, initial, shouted)


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
        return not (initials or (last and last[1].lower() in _ABBREVIATIONS))
    return (
        ord(stripped[-1]) > 0x2190
        or bool(_ENUMERATION.search(before))
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
        words = re.findall(r"[^\W\d_][\w'\u2019.&-]*", line)
        if number > 3 or len(words) > 7 or line.rstrip()[-1:] in tuple(".!?:;,"):
            break
        if not words:
            continue
        if not all(word[0].isupper() or word in JOINERS for word in words):
            break
        if re.match(r"[ \t]*(?:[-*+\u2022]|\d+[.)])[ \t]", line):
            break
        start = position + 1
    return start


def _runs(text: str, tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Yield runs of capitalised words with nothing but a space or a joining word between them."""
    run: list[_Token] = []
    for index, token in enumerate(tokens):
        if run and not _continues(text, run, token, tokens, index):
            yield _trimmed(run)
            run = []
        if (token.capital and (token.text not in ("I",))) or (run and token.lower in JOINERS):
            run.append(token)
        elif run:
            yield _trimmed(run)
            run = []
    if run:
        yield _trimmed(run)


def _continues(
    text: str, run: list[_Token], token: _Token, tokens: list[_Token], index: int
) -> bool:
    last = run[-1]
    gap = text[last.end : token.start]
    if gap in ("'s ", "\u2019s "):
        return _is_brand_noun(text, token) and not last.shouted
    if gap not in (" ", " & ", "\u00a0") and not (gap == ". " and last.lower in _ABBREVIATIONS):
        return False
    if token.initial and last.lower not in _ABBREVIATIONS and gap == ". ":
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


def _is_brand_noun(text: str, token: _Token) -> bool:
    """Whether an ordinary noun owes its capital to the name before: "Rosie's Kitchen"."""
    if not token.capital or len(token.text) < 3 or _OWNED.match(text, token.end):
        return False
    dated = token.lower in MONTHS or token.lower.rstrip("s") in WEEKDAYS
    return (
        is_ordinary(token.text) and not _is_noise(token) and not dated and token.lower not in ROLES
    )


def _trimmed(run: list[_Token]) -> list[_Token]:
    while run and not run[-1].capital:
        run = run[:-1]
    return run


def _named(text: str, run: list[_Token], known: set[str]) -> Iterator[Span]:
    """Yield the name or names in a run of capitalised words."""
    titled = False
    while run and (run[0].lower in TITLES or _is_spare_start(text, run, known)):
        titled = titled or run[0].lower in TITLES
        run = run[1:]
    if titled and run and not run[0].text.isupper():
        yield Span(run[0].start, _surname_end(run), "model")
    for part in _split(text, run):
        if part and _is_name(text, part, known, titled):
            end = _with_model(text, part)
            strong = end > part[-1].end or _is_quoted_person(text, part)
            yield Span(part[0].start, end, "model" if strong else "name")


def _surname_end(run: list[_Token]) -> int:
    return run[min(len(run), 3) - 1].end


def _is_spare_start(text: str, run: list[_Token], known: set[str]) -> bool:
    """Whether the run's first word owes its capital to its position: "Call Marta"."""
    first = run[0]
    if first.lower in ("the", "our", "your", "a", "an", "my"):
        return True
    if len(run) < 2 or not first.initial or text[first.end : run[1].start] == " & ":
        return False
    if _PLAN.match(text, run[-1].end) and _ENUMERATION.search(text[: first.start][-30:]):
        return False
    if first.lower == "team" and not is_ordinary(run[1].text):
        return False
    if first.lower in known or (first.lower in KNOWN and not is_ordinary(first.text)):
        return False
    return is_ordinary(first.text) or first.lower in ROLES


def _split(text: str, run: list[_Token]) -> Iterator[list[_Token]]:
    """Split a run at days, months, titles, shouted and generic words."""
    part: list[_Token] = []
    for token in run:
        day = token.lower.rstrip("s") in WEEKDAYS or token.lower in MONTHS
        if day or token.lower in TITLES or _is_noise(token) or _is_unit(text, token):
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _is_unit(text: str, token: _Token) -> bool:
    before = text[max(0, token.start - 2) : token.start].rstrip(" \u00a0")
    return before[-1:].isdigit() and _UNITS.fullmatch(token.text) is not None


def _is_quoted_person(text: str, part: list[_Token]) -> bool:
    """Whether a name stands alone in quotation marks, so that it is a name rather than a label."""
    marks = "\"'\u2018\u2019\u201c\u201d"
    around = text[max(0, part[0].start - 1) : part[0].start], text[part[-1].end : part[-1].end + 1]
    if not all(mark and mark in marks for mark in around):
        return False
    several = len(part) > 1 or ". " in part[0].text
    return several and not all(is_ordinary(token.text) for token in part)


def _is_noise(token: _Token) -> bool:
    word = token.text
    if len(word) == 1 or re.search(r"\d", word):
        return True
    if word in GENERIC or (word[:-1] in GENERIC and word.endswith("s")):
        return True
    if word.isupper() and token.lower not in KNOWN and word not in ACRONYMS:
        return token.shouted or is_ordinary(word)
    if word == "US" and token.shouted:
        return True
    return word.lower() in NEVER or _CONTRACTION.search(word) is not None


def _is_name(text: str, part: list[_Token], known: set[str], titled: bool) -> bool:
    words = [token.lower for token in part]
    if all(token.lower in ROLES or token.text in JOINERS for token in part):
        return False
    first = part[0]
    if words[-1] in GROUPS and all(is_ordinary(word) for word in words):
        return False
    if len(part) == 1 and _is_numbered(text, first):
        return False
    if len(part) > 1 and words[0] in _POINTING and all(is_ordinary(word) for word in words):
        return False
    if len(part) > 1:
        ordinary = all(is_ordinary(token.text) for token in part)
        return not (ordinary and first.initial) and not (ordinary and len(part) > 4)
    if titled or not first.initial:
        return True
    return _is_name_at_start(text, first, known)


def _is_numbered(text: str, token: _Token) -> bool:
    """Whether a word is no name because a number follows it: "Terminal 5", "Order PR-88120"."""
    following = _NUMBERED.match(text, token.end)
    if not following:
        return False
    return token.lower in PLACES or (is_ordinary(token.text) and following[0][-1].isdigit())


def _is_name_at_start(text: str, token: _Token, known: set[str]) -> bool:
    """Whether a lone word at a sentence's start is surely a name."""
    if ". " in token.text:
        return True
    if token.text.isupper():
        return token.text in ACRONYMS or (not token.shouted and not is_ordinary(token.text))
    if is_ordinary(token.text):
        return False
    if _ABSTRACT.search(token.lower) and len(token.lower) > 7 and token.lower not in KNOWN:
        return False
    if text[token.end : token.end + 3] == " it":
        return False
    if token.lower in KNOWN or token.lower in known or re.search("[a-z][A-Z]", token.text):
        return True
    after = text[token.end : token.end + 20]
    if not after.strip() and token.start > 40:
        return True
    if re.match(r"(?:, |,\n|,$)", after) and not text[: token.start].strip():
        return True
    return bool(_FOLLOWS_NAME.search(after))


def _with_model(text: str, part: list[_Token]) -> int:
    """Return where a name ends, a short model number behind it taken in ("Lumera X2")."""
    last = part[-1]
    if is_ordinary(last.text) or (last.initial and is_ordinary(last.text)):
        return last.end
    model = _MODEL.match(text, last.end)
    if model and model[0][1].isdigit() and _SEATS.search(text):
        model = None
    return model.end() if model else last.end
