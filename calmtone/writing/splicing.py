"""Putting a phrase in the place of another one, so that the sentence still reads as one."""

from __future__ import annotations

import regex

from calmtone.reading.word_sets import word_set

__all__ = ["is_sentence_start", "lowered_capitals", "marks_for", "spliced"]

_ENDERS = ".!?…\n"
_OPENERS = " \t\"'“‘([*_•–—-#>~"
_LEADING_MARK = regex.compile(r"[ ]*(?:[,;:–—]|-(?= ))[ ]*")
_DANGLING_MARK = regex.compile(r"(?:[ ]*[,;:–—]|[ ]+-|,?[ ]+(?:and|but|so|or))+[ ]*\Z", regex.I)
_SMILEY = regex.compile(r"[:;][-']?[()DPpO/|\[\]]")
_CLAUSE_OPENING = regex.compile(
    r"(?:if|when|once|because|since|although|though|after|before|while|unless|as)\b", regex.I
)
_CONJUNCTION = regex.compile(r"(?:so|but|and|or|yet|which|because|then)\b", regex.I)
_PLAIN_WORD = regex.compile(r"\A[^\w@#/{<]*?(\p{Ll}+)(?=['’]?[\s,.!?;:…)'’\"”-]|\Z)(?![.:]\w)")
_ARTICLE = regex.compile(r"(?<!\w)(an?)(?= +([\w'-]+))", regex.I)
_SOUNDS_LIKE_VOWEL = regex.compile(
    r"(?!uni(?![nm])|us[ei]|uti|uk\b|eu|one\b|once\b|ufo)(?:[aeiou]|hour|hono|heir|8|11|18)",
    regex.I,
)
_GREETING = regex.compile(r"\W*(?:hi|hello|hey|thank|thx|great|good|congrat|welcome|yay)", regex.I)
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december english french german spanish christmas easter"
)


def is_sentence_start(left: str) -> bool:
    """Return whether what follows would begin a sentence.

    :param left: everything before.

    >>> is_sentence_start("Done. "), is_sentence_start("Done, ")
    (True, False)
    """
    before = left.rstrip(_OPENERS)
    return not before or before[-1] in _ENDERS or not any(map(str.isalnum, before))


def spliced(text: str, start: int, end: int, new: str) -> str:
    """Return the text with another phrase in a place, and the joints mended.

    Capitals at a sentence's start, commas left over, doubled blanks and ``a``/``an`` are set
    right beside the place; nothing else is touched.

    :param text: the text.
    :param start: where the place starts.
    :param end: where it ends (exclusive).
    :param new: what goes there; ``""`` takes the phrase out.

    >>> spliced("Obviously, the shop is closed.", 0, 9, "")
    'The shop is closed.'
    >>> spliced("It is, as I said, closed.", 7, 16, "")
    'It is closed.'
    >>> spliced("you forgot it", 0, 10, "We're missing")
    "we're missing it"
    """
    left, old, right = text[:start], text[start:end], text[end:]
    begins = is_sentence_start(left)
    if new:
        new = _cased_like(new, old, begins)
        return _with_articles(*_mended(left + new, right), len(left))
    left, right = _without_marks(left, right, begins)
    if begins and _starts_upper(old):
        right = _capitalised(right)
    return _with_articles(*_mended(left, right), len(left))


def marks_for(run: str, sentence: str) -> str:
    """Return the one mark that says what a row of marks says.

    >>> marks_for("?!?", "Where?!?"), marks_for("!!", "No!!"), marks_for("!!", "Thanks!!")
    ('?', '.', '!')
    """
    if any(mark in "?？⁉" for mark in run):
        return "?"
    return "!" if _GREETING.match(sentence) else "."


def lowered_capitals(word: str) -> str:
    """Return a shouted word in small letters, as it would stand inside a sentence.

    >>> lowered_capitals("I'M"), lowered_capitals("MONDAY"), lowered_capitals("NOT")
    ("I'm", 'Monday', 'not')
    """
    low = word.lower()
    return low[:1].upper() + low[1:] if low in _CALENDAR or low[:2] in ("i", "i'", "i’") else low


def _starts_upper(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "")
    return first.isupper()


def _capitalised(text: str) -> str:
    match = _PLAIN_WORD.match(text)
    if match is None:
        return text
    at = match.start(1)
    return text[:at] + text[at].upper() + text[at + 1 :]


def _cased_like(new: str, old: str, begins: bool) -> str:
    if begins and _starts_upper(old):
        return _capitalised(new)
    mixed = regex.match(r"I\b|\W*\w*\p{Lu}\w*\p{Lu}", new) is not None
    stays = mixed or not _starts_upper(new) or _starts_upper(old)
    return new if stays else new[:1].lower() + new[1:]


def _without_marks(left: str, right: str, begins: bool) -> tuple[str, str]:
    """Take away the commas and dashes that held the phrase."""
    if begins:
        held = _LEADING_MARK.match(right)
        return left, right[held.end() :] if held else right
    if not right.strip(" .!?…\"'”)") or right.lstrip(" ")[:1] in _ENDERS:
        return _DANGLING_MARK.sub("", left), right
    if left.rstrip(" ").endswith(",") and right.lstrip(" ").startswith(","):
        clause = left[max(left.rfind(mark) for mark in _ENDERS) + 1 :].lstrip(" ")
        goes_on = _CONJUNCTION.match(right.lstrip(" ,"))
        keep = "," if goes_on or _CLAUSE_OPENING.match(clause) else ""
        return left.rstrip(" ").rstrip(",") + keep, right.lstrip(" ")[1:]
    return left, right


def _mended(left: str, right: str) -> tuple[str, str]:
    close = right.lstrip(" ")
    mark = close[:1] in (*".,;:!?…)", "") and not _SMILEY.match(close)
    if mark and not close[1:2].isalnum():
        left, right = left.rstrip(" "), close
    elif left[-1:] == " " or not left:
        right = close
    if left[-1:] in (*",;:",) and right[:1] in (*".,;:!?…",):
        left = left[:-1]
    elif left[-1:] in (*".!?…",) and right[:1] in (*".,",) and right[1:2] != ".":
        right = right[1:]
    glued = left[-1:].isalnum() and right[:1].isalnum()
    return (left + " " if glued else left), right


def _with_articles(left: str, right: str, place: int) -> str:
    """Join both sides, and set ``a`` or ``an`` right where the join changed what follows."""
    joined = left + right
    begin = max(0, min(place, len(left)) - 4)
    end = min(len(joined), len(left) + 4)

    def fitting(match: regex.Match[str]) -> str:
        wanted = "an" if _SOUNDS_LIKE_VOWEL.match(match[2]) else "a"
        if match[1].lower() == wanted or match.start() < begin or match.start() > end:
            return str(match[1])
        return wanted.capitalize() if match[1][0].isupper() else wanted

    window_end = min(len(joined), end + 40)
    return str(_ARTICLE.sub(fitting, joined, pos=begin, endpos=window_end))
