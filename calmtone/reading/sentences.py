"""Where the sentences of a paragraph end."""

from __future__ import annotations

import regex

from calmtone.reading import abbreviations as words
from calmtone.reading.spans import sheltered_spans
from calmtone.reading.word_sets import word_set

__all__ = ["absorbed", "sentence_bounds"]

_TERMINATOR = regex.compile(r"[.!?…؟।۔‽⁉‼]+|[。！？｡]+")
_CLOSERS = regex.compile(r"[\"'”’»)\]}*_~`」』）]*")
_OPENERS = regex.compile(r"[\"'“‘«(\[*_~`¿¡#@{<]*")
_EMOJI = (
    r"(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})"
    r"[\ufe0f\u200d\U0001F3FB-\U0001F3FF\p{Extended_Pictographic}]*+"
)
_EMOTICON = r"(?:[:;=]['’]?-?[)(\]\[DPpOo/\\|*3]++|<3+|\^_?\^|[xX]D+|¯\\_\(ツ\)_/¯)(?!\w)"
_TAIL = regex.compile(rf"(?:\s{{0,8}}(?:{_EMOJI}|{_EMOTICON}|[!?…]+|\.{{2,}}+))+")
_EMOJI_END = regex.compile(rf"(?<=\w\s?)(?:{_EMOJI}\s?)+\s(?=\p{{Lu}})")
_TOKEN = regex.compile(r"\S{1,40}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’]+(?:\.\p{L})*")
_LAST_TOKEN = regex.compile(r"\S+$")
_ACRONYM = regex.compile(r"(?:\p{L}\.)+\p{L}$")
_DAY = regex.compile(r"\d{1,2}$")
_DATE_REST = regex.compile(r"\d{1,2}\.\s?(?:19|20)?\d\d\b|(?:19|20)\d\d\b")
_ENUMERATOR = regex.compile(r"(?<!\S)\(?(\d{1,2})[.)](?=\s)")
_GLUED = regex.compile(r"[\p{L}]{2,}[)\"'”’]?$")
_GLUED_NEXT = regex.compile(r"([\p{L}]+(?:['’]\p{L}+)?)(?=[\s,.!?]|$)")
_SMALL_STARTERS = word_set(
    "we you your the please if but so they there this these don't can't we're we'll we've you're",
    "i'm i'll i've nothing",
)
_ONE_WORD = regex.compile(r"\p{L}[\p{L}'’]*\.$")
_FIRST_PERSON = frozenset({"i", "i'm", "i'll", "i've", "i'd"})
_REACH = 40
_STACCATO = 3


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a paragraph start and end (exclusive).

    Semicolons and dashes don't end a sentence; emoji and emoticons belong to the one before them.

    :param text: a paragraph, without white space at its edges.

    >>> text = "Dr. Hsu left at 5 p.m. We close at 9.15, e.g. today. Sorry!! 😕 bye"
    >>> [text[start:end] for start, end in sentence_bounds(text)]
    ['Dr. Hsu left at 5 p.m.', 'We close at 9.15, e.g. today.', 'Sorry!! 😕', 'bye']
    """
    bounds: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text):
        bounds.append((start, end))
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        bounds.append((start, len(text)))
    return _joined_staccato(text, bounds)


def absorbed(text: str, position: int) -> int:
    """Return where the emoji, emoticons and stray marks after a sentence end.

    >>> absorbed("Done. 🎉 :) Next", 5)
    10
    """
    tail = _TAIL.match(text, position)
    return tail.end() if tail else position


def _ends(text: str) -> list[int]:
    """Return the offsets at which a sentence ends and another follows."""
    sheltered = sheltered_spans(text)
    enumerators = _enumerators(text)
    ends: list[int] = []
    shelter = start = 0
    for match in _TERMINATOR.finditer(text):
        if match.start() < start:
            continue
        while shelter < len(sheltered) and sheltered[shelter][1] <= match.start():
            shelter += 1
        close = _CLOSERS.match(text, match.end()).end()
        inside = shelter < len(sheltered) and sheltered[shelter][0] < match.start()
        if inside and close < sheltered[shelter][1]:
            continue
        if match.start() in enumerators:
            continue
        end = _end_after(text, start, match.start(), match.end(), close)
        if end is not None and end < len(text):
            ends.append(end)
            start = end
    return sorted({*ends, *_emoji_ends(text, sheltered)})


def _end_after(text: str, start: int, mark: int, stop: int, close: int) -> int | None:
    """Return where the sentence with a terminator at ``mark`` ends, if it ends there."""
    if text[mark] in "。！？｡":
        return absorbed(text, close)
    tail = absorbed(text, close)
    if tail > close:
        return tail
    if close >= len(text):
        return None
    if not text[close].isspace():
        return close if _is_glued(text, mark, close) else None
    begin = close
    while begin < len(text) and text[begin].isspace():
        begin += 1
    if begin >= len(text):
        return None
    return close if _ends_before(text, start, mark, stop, close, begin) else None


def _ends_before(text: str, start: int, mark: int, stop: int, close: int, begin: int) -> bool:
    """Return whether the text at ``begin`` starts another sentence."""
    opened = _OPENERS.match(text, begin, begin + _REACH).end()
    first = text[opened] if opened < len(text) else ""
    small = first.islower() or first in "-–—,;:&+=/"
    marks = text[mark:stop]
    if "!" in marks or "?" in marks or marks[0] in "؟।۔‽⁉‼":
        return not (small and close > stop) and first not in (",", ";", ":")
    word = _following(text, opened)
    if "…" in marks or len(marks) > 1:
        return bool(first) and not small and word not in _FIRST_PERSON
    if small and (close > stop or not first.isalpha()):
        return _dash_starts(text, opened)
    return _stop_ends(text, start, mark, opened, word, small=small)


def _dash_starts(text: str, position: int) -> bool:
    """Return whether a capital follows a dash, as in ``. - Sam``."""
    if text[position : position + 1] not in "-–—":
        return False
    rest = text[position + 1 : position + 4].lstrip()
    return rest[:1].isupper()


def _following(text: str, position: int) -> str:
    match = _WORD.match(text, position, position + _REACH)
    return match[0].lower().replace("’", "'") if match else ""


def _preceding(text: str, start: int, end: int) -> str:
    match = _LAST_TOKEN.search(text[max(start, end - _REACH) : end])
    return match[0] if match else ""


def _stop_ends(text: str, start: int, mark: int, begin: int, word: str, *, small: bool) -> bool:
    """Return whether a single full stop at ``mark`` ends its sentence."""
    raw = _preceding(text, start, mark)
    token = raw.lstrip("\"'“‘«([*_~`{<-–—/").lower()
    if not token:
        return not small
    if token.isdecimal():
        return _number_ends(text, start, mark, token, raw, begin)
    follower = _TOKEN.match(text, begin)
    coded = bool(follower) and any(sign.isdigit() or sign == "#" for sign in follower[0])
    if token == "st":
        return not small and word in words.STARTERS
    if token in words.TITLES:
        return small and token in ("rep", "hon", "gov")
    if token in words.UNFINISHED:
        return False
    if token in words.NUMBERED or token.endswith("str"):
        return _numbered_ends(text, start, mark, token, small=small, coded=coded)
    if token in words.CLOCK:
        return not small and not coded and word not in words.WHEN
    if token in words.DATES:
        counted = _before(text, start, mark, token)[-1:].isdecimal() and word not in words.WHEN
        return not small and not coded and (counted or word in words.STARTERS)
    if token in words.MEASURES or (_ACRONYM.match(token) and len(token) > 2):
        return not small and (token == "etc" or word in words.STARTERS)
    if len(token) == 1 and raw[-1].isalpha():
        return _letter_ends(text, start, mark, token, word, small=small)
    return True


def _number_ends(text: str, start: int, mark: int, token: str, raw: str, begin: int) -> bool:
    if mark - len(raw) <= start + 1 and len(token) <= 2:
        return False
    return not (_DAY.match(token) and _DATE_REST.match(text, begin, begin + _REACH))


def _numbered_ends(
    text: str, start: int, mark: int, token: str, *, small: bool, coded: bool
) -> bool:
    if coded:
        return False
    if token == "no":
        before = _before(text, start, mark, token)
        return before.lower().strip(".,(") not in words.REFERENCED
    if token in ("ref", "refs", "tel", "ext", "fig", "nr", "nos", "pp", "acct", "apt", "inv"):
        return False
    return not (small and token in ("p", "sec", "vol", "str", "ste", "bldg", "pg"))


def _letter_ends(text: str, start: int, mark: int, token: str, word: str, *, small: bool) -> bool:
    """Return whether a lone letter before a full stop ends a sentence, or is an initial."""
    before = _before(text, start, mark, token).lower()
    if small:
        return mark - start <= 2 or token in "iu" or before in words.LETTERED
    if token in "iu" and len(word) != 1:
        return True
    return word in words.STARTERS or before in words.LETTERED or before[-1:].isdecimal()


def _before(text: str, start: int, mark: int, token: str) -> str:
    """Return the word before the token that ends at ``mark``."""
    end = mark - len(token)
    return _preceding(text[max(start, end - _REACH) : end].rstrip(), 0, _REACH)


def _is_glued(text: str, mark: int, close: int) -> bool:
    """Return whether a sentence starts right after a terminator, its blank forgotten."""
    before = _preceding(text, 0, mark)
    glued = _GLUED.search(before)
    after = _GLUED_NEXT.match(text, close, close + _REACH)
    if not glued or not after or any(sign in before for sign in ":/@\\=_") or "." in before:
        return False
    if before.lower().startswith("www"):
        return False
    word = after[1].lower().replace("’", "'")
    if after[1][0].isupper():
        return word in words.STARTERS or text[mark] in "!?"
    return word in _SMALL_STARTERS and text[after.end() : after.end() + 1] != "."


def _enumerators(text: str) -> frozenset[int]:
    """Return the offsets of full stops in an inline list such as ``1. unplug it 2. wait``."""
    found: list[tuple[int, int]] = []
    for match in _ENUMERATOR.finditer(text):
        if int(match[1]) == len(found) + 1:
            found.append((match.start(1), match.end() - 1))
    return frozenset(stop for _, stop in found) if len(found) > 1 else frozenset()


def _emoji_ends(text: str, sheltered: list[tuple[int, int]]) -> list[int]:
    """Return where an emoji alone parts two sentences."""
    ends: list[int] = []
    if text.isascii():
        return ends
    for match in _EMOJI_END.finditer(text):
        inside = any(start < match.start() < end for start, end in sheltered)
        if not inside and _following(text, match.end()) in words.STARTERS - _FIRST_PERSON:
            ends.append(match.start() + len(match[0].rstrip()))
    return ends


def _joined_staccato(text: str, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join runs such as ``Read. The. Manual.``: one sentence, said word by word."""
    joined: list[tuple[int, int]] = []
    index = 0
    while index < len(bounds):
        run = index
        while run < len(bounds) and _ONE_WORD.fullmatch(text, *bounds[run]):
            run += 1
        if run - index >= _STACCATO:
            joined.append((bounds[index][0], bounds[run - 1][1]))
            index = run
        else:
            joined.append(bounds[index])
            index += 1
    return joined
