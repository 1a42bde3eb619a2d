"""Dates that need their surroundings: the 7th, in May, since 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.calendar_words import (
    MONTH,
    WEEKDAY_LEAD,
)
from calmtone.reading.facts.numerals import DASH
from calmtone.reading.facts.spans import Lazy, Span, context_after, context_before

__all__ = ["COUNTED_AFTER", "LEADS_TO_DATE", "LEADS_TO_MONTH", "find_partial_dates", "without_dot"]

_ORDINAL = Lazy(
    r"(?<!\w)(?=[\dmtwfs])(?:"
    rf"{WEEKDAY_LEAD}(?<![\w.-])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
    rf"(?:{DASH}(?:[12]?\d|3[01])(?:st|nd|rd|th))?\b"
    r")",
    re.IGNORECASE,
    ahead=r"(?i:\d(?:st|nd|rd|th))",
)
_MAY = Lazy(
    r"(?<![\w'-])may(?=,? (?:and |or |& )?(?:jun|jul|apr)[a-z]{0,2}\b)"
    r"|(?<=april and )may\b",
    re.IGNORECASE,
    clues=("may",),
)
_ALONE = Lazy(
    r"(?=[jfmasond])(?:"
    rf"(?<![\w'-]){MONTH}(?:{DASH}{MONTH}|/{MONTH})?(?![\w'\u2019])|(?<=mid-){MONTH}"
    rf"|(?<![\w'-]){MONTH}(?=['\u2019]s\b)"
    r")",
    re.IGNORECASE,
)
_YEARS = Lazy(
    rf"(?:(?<![\w.,/#:£$€-])|(?<=mid-))(?:19[5-9]\d|20[0-4]\d)(?:[/\u2010-\u2015-](?:20\d\d"
    rf"|\d\d))?(?![\w/:%]|[.,]\d|{DASH}\w)",
    ahead=r"(?:19|20)\d\d",
)
_ON = (
    r"(?:w/[ce]|commencing|on|by|until|till|til|from|since|before|b4|after|due|dated"
    r"|valid|expir\w+|of|to"
    r"|between|and|for|date|you|called|sent|ordered|shipped|delivered|paid|received"
    r"|booked|ships?|leaves?|arrives?|starts?|ends?|closes?)"
)
LEADS_TO_DATE = Lazy(rf"\b{_ON}:? (?:the )?$")
"""Words before a date."""

LEADS_TO_MONTH = Lazy(
    r"\b(?:in|by|until|till|til|from|since|before|after|of|last|next|this|early|late|mid|end|to"
    r"|between|during|for|through|and|or)[ -]$"
)
"""Words before a month that stands alone."""

_ON_DAY = Lazy(r"\b(?:on|by|until|till|since|before|dated|due|between) the $")
_COUNTED_NOUN = Lazy(
    r"^[ -](?:floor|attempt|time"
    r"|call|page|row|line|item|step|level|try|e-?mail|message|visit|ticket"
    r"|order|reminder|place|edition|generation|party|one|parcel|box|seat|street|avenue|century"
    r"|birthday|anniversary|person|entry|exit|shelf|paragraph|section|chapter|bullet|column|unit"
    r"|day|week|month|year|hour|night|payment|instal\w+|invoice|request|letter|photo|picture|slot"
    r"|side|track|match|game|round|lesson|session|class|module|lap|hole|stop|leg|night|guest|post"
    r"|green|tee|screen|tab|field|door|house|wash|use|cycle|refill|bottle|complaint"
    r"|reply|chargeback"
    r"|strike|warning|offen[cs]e|extension|of (?!the|this|next|each|every|jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec))"
)
_THE = Lazy(r"\bthe $")
_FOLLOWS_DATE = Lazy(
    r"^(?: (?:and|or|at|to|so|but|is|was|has|if|as|when|because|for|in|with|by|on|then|we|you|it|i"
    r"|that|which|not|please|latest|says?|said|unless|since|after|before|from|until"
    r"|till|of (?:the|this|next"
    r"|each|every) month|you'd|i'd|we'd|will|isn't|wasn't|instead|though|already|anyway|now)\b"
    r"|[ ]?[.,;:!?)\u2014\u2013-]|\s*$|\n)"
)
_NOT_A_YEAR_BEFORE = Lazy(
    r"(?:#|\b(?:order|ticket|case|claim|invoice|ref|reference|no|nr|number|code|pin"
    r"|room|ending|ends in"
    r"|account|job|error|card|model|version|build|id|windows|office|server|excel|outlook|autocad"
    r"|revit"
    r"|quickbooks|studio|photoshop|acrobat|solidworks|visio|sharepoint|exchange|only|about"
    r"|over|all|than)"
    r"[.:]? )$"
)
COUNTED_AFTER = Lazy(r"^ (?!is\b|was\b|as\b|this\b|has\b|does\b)[a-z]+s\b|^ (?:people|kg|words)\b")
"""What follows a figure that counts things."""


def without_dot(start: int, end: int, text: str) -> Span:
    """Return the span without the dot of an abbreviation that ends the sentence."""
    if text[end - 1] == "." and (
        text[start:end].islower() or re.match(r"\s*$|\s+[A-Z\n]", text[end : end + 3])
    ):
        end -= 1
    return Span(start, end, "date")


def find_partial_dates(text: str, months: bool) -> Iterator[Span]:
    """Yield ordinals, months and years that stand for dates by what is around them.

    :param text: the text.
    :param months: whether it may name a month at all.
    """
    for match in _ORDINAL.finditer(text):
        before, after = context_before(text, match.start()), context_after(text, match.end())
        weekday = match[0][0].isalpha()
        listed = int(re.sub(r"\D.*", "", match[0]) or 0) > 9 and re.search("(?:,| and) $", before)
        led = listed or _THE.search(before) or LEADS_TO_DATE.search(before)
        plain = _ON_DAY.search(before) and not _COUNTED_NOUN.search(after)
        if weekday or plain or (led and _FOLLOWS_DATE.search(after)):
            yield Span(*match.span(), "date")
    yield from _MAY.spans(text, "date")
    for match in _ALONE.finditer(text) if months else ():
        if _is_month(text, match):
            yield without_dot(match.start(), match.end(), text)
    for match in _YEARS.finditer(text):
        before, after = context_before(text, match.start()), context_after(text, match.end())
        if not (_NOT_A_YEAR_BEFORE.search(before) or COUNTED_AFTER.search(after)):
            yield Span(*match.span(), "date")


def _is_month(text: str, match: re.Match[str]) -> bool:
    word = match.group()
    before = context_before(text, match.start())
    if word.lower().rstrip(".") in (
        "may",
        "march",
        "mar",
        "jan",
        "dec",
        "sep",
        "apr",
        "jun",
        "aug",
    ):
        capital = word[0].isupper() and not word.isupper()
        opening = not before.rstrip(" \t") or before.rstrip(" \t")[-1] in ".!?\n:"
        ambiguous = word.lower() in ("may", "march", "jan", "mar")
        if ambiguous and (opening or not capital):
            return bool(LEADS_TO_MONTH.search(before)) and word.lower() != "may"
        if ambiguous and word == "May":
            return bool(LEADS_TO_MONTH.search(before)) or not re.match(
                r" [a-z]", text[match.end() :]
            )
        return capital or bool(LEADS_TO_MONTH.search(before))
    return True
