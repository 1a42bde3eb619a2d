"""How a message ends: closing formulas, and the name, role and company lines after them."""

from __future__ import annotations

import regex

from calmtone.reading.abbreviations import STARTERS, WHEN
from calmtone.reading.lines import Line
from calmtone.reading.lists import marker_length
from calmtone.reading.word_sets import word_set

__all__ = ["inline_sign_off", "sign_off_lines"]

_CORE = (
    r"(?:(?:with\s)?(?:(?:very\s)?(?:kind|kindest|warm|warmest|best|many)\s)?(?:regards|wishes|rgds)|"
    r"best|yours(?:\s(?:sincerely|faithfully|truly))?|sincerely(?:\syours)?|respectfully(?:\syours)?|"
    r"cordially|warmly|cheers|all\sthe\sbest|all\sbest|take\scare|kr|br|rgds|xx+|x|"
    r"with\s(?:best|kind|warm|many)\s(?:regards|wishes|thanks)|talk\ssoon|speak\ssoon|ttyl|"
    r"have\sa\s(?:nice|good|great|lovely)\s(?:day|week|weekend|evening|one))"
)
_THANKS = (
    r"(?:(?:many\s|with\s)?thanks(?:\s(?:again|a\slot|so\smuch|in\sadvance|and\s(?:kind\s|best\s)?regards))?|thx|ta|"
    r"thank\syou(?:\s(?:again|very\smuch|so\smuch|in\sadvance|and\s(?:kind\s|best\s)?regards))?)"
)
_FORMULA = rf"(?:{_CORE}|{_THANKS})"
_END = r"\s?(?:[,.!]+|[-–—])?\s?(?:[\p{Extended_Pictographic}\ufe0f]|[:;]-?[)D])*"
_NAME = r"\p{Lu}[\p{L}\p{M}'’.]*(?:-[\p{L}\p{M}'’.]+)*"
_PLACEHOLDER = r"\{\{[^{}\n]{1,60}\}\}|\{[\w. ]{1,40}\}|\[[\w. ]{1,40}\]|%\w{1,40}%"
_SIGNER = (
    rf"(?:{_NAME}|{_PLACEHOLDER})(?:,?\s(?:{_NAME}|{_PLACEHOLDER}|(?:at|of|the|and|for|from|in|de|van|von|der)\b|&|[|/·–-])){{0,7}}"
    r"(?:\s(?:[\p{Extended_Pictographic}\ufe0f]+|[:;]-?[)D]|x+))?"
)
# In "Paid. Tom" the full stop ends a sentence; only an initial may have one.
_INLINE_SIGNER = _SIGNER.replace(_NAME, r"\p{Lu}(?:\.|[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*)")
_FORMULA_LINE = regex.compile(rf"{_FORMULA}{_END}", regex.I)
_CLOSED = regex.compile(rf"{_THANKS}\s?[.!]+{_END}", regex.I)
_FORMULA_AND_NAME = regex.compile(rf"(?i:{_FORMULA})\s?[,.!–—-]?\s(?P<name>{_SIGNER})")
_DASHED = regex.compile(
    rf"(?:[-–—~]{{1,2}}\s?|/|x\s){_SIGNER}|\^\p{{Lu}}{{1,4}}|[-–—]\s?\p{{Lu}}{{1,3}}"
)
_SIGNER_LINE = regex.compile(_SIGNER)
_DEVICE = regex.compile(
    r"sent from my \S.{0,40}|get outlook for .{1,20}|sent from (?:mobile|outlook).{0,20}", regex.I
)
_CONTACT = regex.compile(
    r"(?:(?:tel|phone|mobile|mob|fax|t|m|p|e|w|e-?mail|web|direct|office|ext)\b[.:]?\s*[:.]?\s*)?"
    r"(?:\+?[\d(][\d\s().\-/]{5,24}|\S{1,60}@\S{1,60}\.\w+|(?:https?://|www\.)\S+|[\w-]+\.(?:example|com|org|net|co\.uk))",
    regex.I,
)
_DELIMITER = regex.compile(r"--|[-_*=~]{2,}")
_POSTSCRIPT = regex.compile(r"p\.?\s?p?\.?s\b[.:]?", regex.I)
_INLINE = regex.compile(
    rf"(?<=[.!?…)\]\"'”’\p{{Extended_Pictographic}}\ufe0f])\s+"
    rf"(?P<sign>(?:(?i:{_FORMULA})\s?[,–—-]?\s|[-–—~]{{1,2}}\s?|x\s)(?P<name>{_INLINE_SIGNER})"
    r"|(?P<name>\^\p{Lu}{1,4}))$"
)
_INLINE_NAME = regex.compile(rf"(?<=[.!?…)\]])\s+(?P<sign>(?P<name>{_INLINE_SIGNER}))$")
_NOT_SIGNERS = (
    STARTERS
    | WHEN
    | word_set(
        "closed denied final story over choose period end rejected refused declined done case deal",
        "unbelievable approved good bye great fine true false wow lol seriously rubbish whatever",
    )
    - {"may", "april", "june", "will", "sat", "sun"}
)
_LONGEST = 100
_MOST_LINES = 12


def sign_off_lines(lines: list[Line], first: int, *, greeted: bool) -> tuple[int, int]:
    r"""Return the indices of the sign-off's first line and of the line behind its last.

    The two are equal where there is no sign-off.

    :param lines: the draft's lines.
    :param first: the first line that may belong to the sign-off; content lies before it.
    :param greeted: whether the draft starts with a greeting: a name at its end is likelier then.

    >>> from calmtone.reading.lines import read_lines
    >>> sign_off_lines(read_lines("It ships on Monday.\n\nBest,\nDana"), 1, greeted=False)
    (2, 4)
    """
    stop = _end_of_frame(lines, first)
    texts = [index for index in range(first, stop) if lines[index].text]
    texts = texts[-_MOST_LINES:]
    for place, index in enumerate(texts):
        if _opens_sign_off(lines, texts, place) or _signs_alone(lines, texts, place, greeted):
            return index, stop
    return stop, stop


def _end_of_frame(lines: list[Line], first: int) -> int:
    """Return the index behind the last line that isn't blank; a postscript is left out."""
    last = max((i for i in range(len(lines)) if lines[i].text), default=-1) + 1
    for index in range(max(first, last - 4), last):
        if index > first and _POSTSCRIPT.match(lines[index].text):
            return index
    return last


def _opens_sign_off(lines: list[Line], texts: list[int], place: int) -> bool:
    """Return whether a closing formula stands here with nothing but signature lines after it."""
    text = lines[texts[place]].text
    if len(text) > _LONGEST:
        return False
    rest = [lines[index].text for index in texts[place + 1 :]]
    if _DELIMITER.fullmatch(text):
        return bool(rest) and all(_signs(line) for line in rest)
    named = _FORMULA_AND_NAME.fullmatch(text)
    if named and not _is_common(named["name"]):
        return all(_signs(line) for line in rest)
    if not _FORMULA_LINE.fullmatch(text):
        return False
    if not rest:
        return not _CLOSED.fullmatch(text)
    return _signs(rest[0], small=True) and all(_signs(line) for line in rest[1:])


def _signs_alone(lines: list[Line], texts: list[int], place: int, greeted: bool) -> bool:
    """Return whether names stand at the end without a closing formula."""
    index = texts[place]
    rest = [lines[i].text for i in texts[place:]]
    text = rest[0]
    if len(rest) > 6 or len(text) > _LONGEST or not all(_signs(line) for line in rest):
        return False
    if _DEVICE.fullmatch(text):
        return True
    if _DASHED.fullmatch(text):
        return not marker_length(text) or not _in_list(lines, index)
    if marker_length(text) or (_CONTACT.fullmatch(text) and len(rest) == 1):
        return False
    apart = index > 0 and not lines[index - 1].text
    before = next((lines[i].text for i in range(index - 1, -1, -1) if lines[i].text), "")
    if before.endswith((":", ",", ";")) or (marker_length(before) and not apart):
        return False
    closed = before[-1:] in tuple(".!?…)\"'”’")
    words = len(text.split())
    return apart or greeted or (closed and words >= 2) or text.startswith(("{{", "["))


def _in_list(lines: list[Line], index: int) -> bool:
    before = next((lines[i].text for i in range(index - 1, -1, -1) if lines[i].text), "")
    return marker_length(before) > 0 or before.endswith(":")


def _signs(text: str, *, small: bool = False) -> bool:
    """Return whether a line can stand in a signature."""
    if len(text) > _LONGEST:
        return False
    if _DEVICE.fullmatch(text) or _CONTACT.fullmatch(text) or _DELIMITER.fullmatch(text):
        return True
    if small and text.islower() and len(text.split()) <= 2 and text.rstrip(".,!").isalpha():
        return text not in STARTERS
    if _DASHED.fullmatch(text):
        return not _is_common(text)
    return bool(_SIGNER_LINE.fullmatch(text)) and not _is_common(text) and not _shouts(text)


def _is_common(text: str) -> bool:
    """Return whether a line reads as words of a sentence rather than as names."""
    words = [word.strip(".,!-–—~/") for word in text.split()]
    if len(words) > 1 and words[0] == "The":
        words = words[1:]
    last = words[-1].lower() if words else ""
    # "Acme Inc." may end in a full stop, "Choose." may not.
    if text.endswith((".", "!", "?")) and last not in ("inc", "ltd", "co", "jr", "sr", "corp"):
        return True
    return any(word.lower().replace("’", "'") in _NOT_SIGNERS for word in words[:1] + words[-1:])


def _shouts(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and text.isupper() and all(len(word) > 1 for word in words)


def inline_sign_off(text: str, *, greeted: bool) -> int:
    """Return where a sign-off starts at the end of a paragraph, or ``len(text)``.

    :param greeted: whether the draft starts with a greeting: then a bare name counts as well.

    >>> text = "It ships on Monday. Best, Dana"
    >>> text[inline_sign_off(text, greeted=False):]
    'Best, Dana'
    """
    tail = max(0, len(text) - _LONGEST)
    for pattern in (_INLINE, _INLINE_NAME) if greeted else (_INLINE,):
        for match in pattern.finditer(text, tail, overlapped=True):
            if not _is_common(match["name"]) and not _shouts(match["name"]):
                return int(match.start("sign"))
    return len(text)
