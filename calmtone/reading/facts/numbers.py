"""Numbers that are nothing more specific, with the unit symbol that belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.numerals import DASH, FIGURE, NUMBER_WORDS
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before
from calmtone.reading.facts.words import NO_PLURALS

__all__ = ["UNITS", "find_numbers"]

_PER = (
    r"(?:/(?:100 ?)?(?:kg|mg|g|km|cm|mm|m|h|hr|s|min|mL|ml|mol|dL|dl|L|l|ha|W|K|A|V|lb|sq ?ft|ft"
    r"|gal)"
    r"(?:[²³⁻]|[23]\b)?)"
)
UNITS = (
    r"(?:(?:kg|mg|µg|μg|mcg|ng|g|lbs?|oz|km|cm|mm|mi|µm|nm|sqm|sq ?ft|ft|mph|GB|MB|TB|KB|kB|PB"
    r"|Gi|Mi|GiB|MiB|KiB|TiB|GHz|MHz|kHz|Hz"
    r"|kWp|kWh|kW|MWh|GWh|MW|Wh|W|kV|mV|V|mAh|mA|Ah|°C|°F|° ?C|°|ºC|ml|mL|cl|dl|dL|hl|L|l"
    r"|dB(?:\(A\)|A|i|m)?|dpi|px|fps|Mbps|Gbps|kbps|Mbit|Gbit|kbit|VA|kVA|mmol|mol|IU"
    r"|rpm|psi|mbar|bar|lux|lm|cd|kcal|kJ|MJ|BTU|ppm|ppb|kPa|hPa|MPa|Pa|Nm|MP|ha|kΩ|MΩ|Ω|m|A)"
    rf"(?:[²³]|(?<=m)[23]\b)?{_PER}?|K|C|F|N(?=[.,;:)]|$))"
)
"""Expression for the unit symbols that belong to a number."""

_UNIT = rf"(?:{SPACE}?{UNITS}(?![\w²³]|['\u2019]))?"
_TIMES = rf"{SPACE}?[x×*]{SPACE}?"
_NUMBERS = Lazy(
    rf"(?<![\w@#/\\.:,+-])(?<!\d[.,])[-+\u2212~]?(?:\d{{1,3}}(?:[ \u00a0]\d{{3}})+"
    rf"(?={SPACE}(?:points|people|units))"
    rf"|{FIGURE})(?:{_UNIT}{_TIMES}{FIGURE}){{0,2}}"
    rf"(?:{SPACE}?{DASH}{SPACE}?{FIGURE})?(?:(?:k|K|M|x|X|×|bn|mn)(?!\w)|(?:st|nd|rd"
    rf"|th)\b|{_UNIT})(?:/\d{{1,3}}(?:[.,]\d)?)?(?:\((?!s\))[a-z]{{1,3}}\))*"
    rf"(?![\w]|[.:]\d|,\d|{SPACE}?%)",
    digit=True,
)
_SHARED = Lazy(
    rf"(?<![\w.,/#-]){FIGURE} (?:to|or) {FIGURE}{SPACE}?{UNITS}(?!\w)",
    digit=True,
    clues=(" to ", " or "),
)
_LISTED = Lazy(
    r"\b([a-z]{2,20}s) (\d{1,3}(?:, \d{1,3})*,? (?:and|or|to|&) \d{1,3})"
    r"(?![\w%/]|[.,:]\d| ?[ap]m)",
    re.IGNORECASE,
    digit=True,
    clues=(" and ", " or ", " to ", "&"),
)
_NO_NOUN = NO_PLURALS | {"closes", "days", "hours", "needs", "opens", "says"}
_OF_SOME = Lazy(
    r"(?<![\w.,/#:£$€-])(?<!from )\d{1,3}(?:(?:, \d{1,3})* or \d{1,3}(?= [a-z]+(?:s|ren|ple)\b)"
    r"| to \d{1,3})(?![\w%/:]|[.,:/]\d| ?[£€$°]| [ap]m\b)"
    r"(?! (?:hours|days|weeks|months|years|minutes|seconds|nights|is|was|has|this)\b)",
    digit=True,
    clues=(" or ", " to "),
)
_RATIO = Lazy(r"(?<![\w:.,/])\d{1,3}:\d(?![\w:]|[.,]\d)", digit=True, clues=(":",))
_SCALED = Lazy(
    rf"(?<![\w.,/#:£$€-]){FIGURE}(?:{DASH}{FIGURE})? (?:hundred|thousand|million"
    rf"|billion|lakh|crore)"
    r"(?!\w| times\b)",
    digit=True,
    clues=("hundred", "thousand", "million", "billion", "lakh", "crore"),
)
_MULTIPLE = Lazy(r"(?<![\w])[x×]\d{1,3}(?![\w])", ahead=r"[x×]\d")
_IN_WORDS = Lazy(
    r"(?=[otfsen])(?:"
    rf"(?<![\w-])(?:{NUMBER_WORDS}(?:(?: (?:to|or) |{DASH}){NUMBER_WORDS})?)(?!['\u2019-]?\w)"
    r")",
    re.IGNORECASE,
    clues=(
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fifteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
    ),
)
_FIGURE_OF_SPEECH_BEFORE = Lazy(
    r"(?:\b(?:at sixes and|cloud|on all|back to square|high|nine to|a|per|every|dressed to the) )$"
)
_FIGURE_OF_SPEECH_AFTER = Lazy(
    r"^ (?:million|hundred|thousand)?(?: ?times? a million| cents worth|'s company)"
)
_HYPERBOLE = Lazy(r"(?:one|a)? ?(?:million|hundred|thousand|ten million)|[48]k")
_ROUND = Lazy(
    r"(?:one |a |five |ten )?(?:hundred|thousand)|ten|twenty|fifty|100|1[.,]?000|10[.,]?000"
)
_OFTEN = Lazy(r" times\b(?! (?:a|per|in|since|on|between|this|last|the|faster|more)\b)")
_LIST_MARKER = Lazy(r"(?:^|\n)[ \t>]*\(?$")
_KEYCAP = "\ufe0f\u20e3"


def find_numbers(text: str) -> Iterator[Span]:
    """Yield figures, and counts in words from two up; "one" and "first" are ordinary words.

    >>> text = "Two boxes of 20 kg, 4.5/5 stars, one for the 3rd floor."
    >>> [text[span.start : span.end] for span in find_numbers(text)]
    ['20 kg', '4.5/5', '3rd', 'Two']
    """
    for match in _NUMBERS.finditer(text):
        if not _is_marker(text, match) and not _is_of_speech(text, match):
            start = match.start() + (match.group()[0] == "~")
            yield Span(start, match.end(), "number")
    yield from _RATIO.spans(text, "number")
    yield from _OF_SOME.spans(text, "number")
    for match in _LISTED.finditer(text):
        if match[1].lower() not in _NO_NOUN:
            yield Span(*match.span(2), "number")
    yield from _SHARED.spans(text, "number")
    yield from _MULTIPLE.spans(text, "number")
    yield from _SCALED.spans(text, "number")
    for match in _IN_WORDS.finditer(text):
        if match.group().lower() != "one" and not _is_of_speech(text, match):
            yield Span(*match.span(), "number")


def _is_marker(text: str, match: re.Match[str]) -> bool:
    """Whether a figure is a list marker or a keycap emoji."""
    after = text[match.end() : match.end() + 2]
    if after[:1] in _KEYCAP or _is_row_number(text, match):
        return True
    if not re.match(r"[.)](?:\s|$)|\)", after + " ") or not match.group().isdigit():
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    if _LIST_MARKER.search(before):
        return True
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()][-200:]
    opened = line.count("(") > line.count(")")
    return after[0] == ")" and not opened and int(match.group()) < 20


def _is_row_number(text: str, match: re.Match[str]) -> bool:
    """Whether a figure numbers the row of a table: alone in the first cell, as the rows count."""
    if not _FIRST_CELL.search(text[max(0, match.start() - 4) : match.start()]):
        return False
    if not re.match(r"[ \t]*\|", text[match.end() : match.end() + 4]):
        return False
    start = text.rfind("\n", 0, match.start())
    row = text.rfind("\n", 0, max(start, 0)) + 1
    above = _ROW_NUMBER.match(text[row:start])
    return int(match.group()) == (int(above[1]) + 1 if above else 1) if _digits(match) else False


def _digits(match: re.Match[str]) -> bool:
    return match.group().isdigit() and len(match.group()) < 4


_FIRST_CELL = Lazy(r"(?:^|\n)\|[ \t]*$")
_ROW_NUMBER = Lazy(r"\|[ \t]*(\d{1,3})[ \t]*\|")


def _is_of_speech(text: str, match: re.Match[str]) -> bool:
    before, after = context_before(text, match.start()), context_after(text, match.end())
    found = match.group().lower()
    return bool(
        _HYPERBOLE.fullmatch(found)
        or (_ROUND.fullmatch(found) and _OFTEN.match(after))
        or (found[0].isalpha() and _FIGURE_OF_SPEECH_BEFORE.search(before))
        or _FIGURE_OF_SPEECH_AFTER.search(after)
    )
