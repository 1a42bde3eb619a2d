"""Shape: length, language, loose ends and stray marks."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.lexicon import FUNCTION_WORDS
from calmtone.guard.words import plain, words_of
from calmtone.reading import language_of

__all__ = ["language", "length", "markup", "unfinished"]

_SHORTEST, _LONGEST, _SPARE = 0.3, 2.2, 40
_MOST_SENTENCES = 2
_ADDED_WORDS = range(3, 31)
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_A-Z][.!?])[\"'\u201d\u2019)]*\s+(?=[\"'(\u201c]?[A-Z])"
    r"|(?<=[)\]'\"\u201d\u2019%\d][.!?])\s+(?=[\"'(\u201c]?[A-Z])|(?<=[?!])\s+"
)
_ABBREVIATED = re.compile(
    r"\b(?:mr|mrs|ms|dr|no|ref|e\.g|i\.e|st|prof|approx|inc|ltd|vs|p\.m|a\.m)\.$"
)
_LOOSE_END = re.compile(
    r"\b(?:and|or|but|the|a|an|your|our|my|their|because|so that|than|we|i'm|i'll|we'll|"
    r"you'll|it's|"
    r"very|(?:in order|able|have|has|going) to)[.!]*$|\.\.\.$|\u2026$|[(\[{/&+=;-]$"
)
_CUT_OFF = re.compile(
    r"\b(?:and|or|but|to|of|for|with|because|that|which|if|when|is|are|was|were|will|can|could|"
    r"would|should|in|at|from|by|as|than|not|i|please|can't|don't|won't)$|[,:]$"
)
_CONTROL = re.compile(
    r"<\|[^|<>]{0,40}\|>|<(?:s|/s|pad|unk|bos|eos|extra_id_\d+|sep|mask)>|\[(?:PAD|UNK|"
    r"SEP|CLS|MASK)\]|\u2581|\ufffd"
)
_MARKER = re.compile(r"^\s*(?:[-*\u2022\u2013\u2014+>#]+\s|\d{1,2}[.)]\s|[a-z]\)\s)")
_LABELS = re.compile(
    r"^(?:(?:blame|dismissal|defensiveness|condescension|sarcasm|impatience|policy_wall|"
    r"deflection|command|coldness|threat|insult|overpromise|none|keep|drop|calm|open|close|rewrite|"
    r"reply|opener|closer|segment)\b[ ,]*)+[:|>]",
    re.IGNORECASE,
)
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))


def length(candidate: str, case: Case) -> str | None:
    """Return why the candidate is too long or too short, or ``None``.

    >>> length("No.", Case("opener", "", "It's late."))
    'It has 1 words; 3 to 30 are wanted.'
    """
    if not candidate or candidate == case.segment:
        return None
    sentences = _sentences(candidate)
    if case.role != "segment":
        return _length_of_added(candidate, sentences)
    size, given = len(candidate.strip()), len(case.segment.strip())
    if size > _LONGEST * given + _SPARE:
        return f"It has {size} characters for the segment's {given}."
    if size < _SHORTEST * given:
        return f"It has only {size} characters for the segment's {given}."
    if sentences > max(_MOST_SENTENCES, _sentences(case.segment)):
        return f"It has {sentences} sentences."
    return None


def _length_of_added(candidate: str, sentences: int) -> str | None:
    words = len(words_of(candidate))
    if words not in _ADDED_WORDS:
        return f"It has {words} words; 3 to 30 are wanted."
    if sentences > 1:
        return f"It has {sentences} sentences; one is wanted."
    return "It asks more than one question." if candidate.count("?") > 1 else None


@lru_cache(maxsize=1024)
def _sentences(text: str) -> int:
    pieces = _SENTENCE_END.split(text.strip())
    return sum(not _ABBREVIATED.search(plain(piece)) for piece in pieces[:-1]) + 1


def language(candidate: str, case: Case) -> str | None:
    """Return why the candidate is in another language than the segment, or ``None``.

    >>> case = Case("segment", "Your parcel is late.", "Your parcel is late.")
    >>> language("Das Paket ist leider noch nicht bei Ihnen angekommen.", case) is None
    False
    """
    if not candidate or candidate == case.segment or not _reads_english(case.segment or case.draft):
        return None
    if any(letter.isalpha() and not _is_latin(letter) for letter in candidate):
        strange = sum(letter.isalpha() and not _is_latin(letter) for letter in candidate)
        if strange * 2 > sum(letter.isalpha() for letter in candidate):
            return "It isn't in English, and the segment is."
    if _reads_english(candidate) or len(words_of(candidate)) < 4:
        return None
    code = language_of(candidate)
    return None if code == "en" else f"It reads as '{code}', and the segment is in English."


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"


@lru_cache(maxsize=1024)
def _reads_english(text: str) -> bool:
    """Say whether a fifth of the words are English function words (short texts fool a model)."""
    words = words_of(text)
    return sum(word in FUNCTION_WORDS for word in words) * 5 >= len(words)


def unfinished(candidate: str, case: Case) -> str | None:
    """Return why the candidate reads as cut off, or ``None``.

    >>> unfinished("Please send us the", Case("segment", "Send the photo.", ""))
    'It ends in the middle of a sentence.'
    """
    text = candidate.strip()
    if not text or candidate == case.segment:
        return None
    segment = case.segment.strip()
    low = plain(text)
    if (_LOOSE_END.search(low) or _CUT_OFF.search(low)) and not _ends_alike(text, segment):
        return "It ends in the middle of a sentence."
    if segment and segment[-1] in ".!?" and not _is_closed(text):
        return "It has no end, and the segment has one."
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing) and segment.count(opening) == segment.count(
            closing
        ):
            return f"'{opening}' and '{closing}' don't pair up."
    if text.count('"') % 2 and segment.count('"') % 2 == 0:
        return "A quotation mark stands alone."
    return None


def _ends_alike(text: str, segment: str) -> bool:
    if not segment:
        return False
    greets = text[-1] == "," and len(words_of(text)) < 6 and len(words_of(segment)) < 6
    return (
        greets
        or (text[-1] == segment[-1] and text[-1] in ",:")
        or text[-3:].casefold() == segment[-3:].casefold()
    )


def _is_closed(text: str) -> bool:
    if text[-1] in ".!?:)]\"'\u201d\u2019\u2026`" or not text[-1].isalpha():
        return True
    return re.search(r"\S+[./@]\S+$", text) is not None


def markup(candidate: str, case: Case) -> str | None:
    """Return the stray mark in the candidate, or ``None``.

    >>> markup("<|keep|>", Case("segment", "Fine.", "Fine."))
    "'<|keep|>' doesn't belong in a reply."
    """
    if not candidate or candidate == case.segment:
        return None
    for pattern in (_CONTROL, _LABELS):
        match = pattern.search(candidate)
        if match and match[0] not in case.segment:
            return f"'{match[0]}' doesn't belong in a reply."
    if candidate.count("\n") + candidate.count("\r") > case.segment.count(
        "\n"
    ) + case.segment.count("\r"):
        return "It holds a line break."
    marker = _MARKER.search(candidate)
    if marker and not _MARKER.search(case.segment):
        return f"It begins with the list marker '{marker[0].strip()}'."
    return None
