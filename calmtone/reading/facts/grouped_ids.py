"""Ids written in groups, with spaces, slashes or hyphens; letters of bands and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span, context_before

__all__ = ["find_grouped_ids"]

_BY_FORM = Lazy(
    r"(?<![\w/-])(?:"
    r"[A-Z]{2} ?(?:\d ?){8,9}[A-Z]{2}"
    r"|[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2}[ -]?\d{1,4}[EH]?"
    r"|\d{3}-\d{4} \d{4}|\d{3}-\d{8}"
    r"|[A-Z]{2,5}(?:/[A-Z0-9-]{1,10}){1,4}/\d{2,10}|[A-Z]{2,5}/\d{2,4}(?:-\d{2,4})?/\d{2,10}"
    r"|\d{1,6}/[A-Z]{2,6}/\d{2,6}"
    r"|[A-Z]{1,2}-\d{3}-[A-Z]{2}|[A-CEGHJ-NPR-TVXY]\d[A-Z] \d[A-Z]\d"
    r"|[A-Z]{2,5}-X{3,8}|[A-Z]{2,5}-#{3,8}|[A-Z]{2,5}-_{3,8}"
    r")(?![\w/%-]|[.,]\d)",
    ahead=r"[A-Z]{2} ?\d|[A-Z]-?\d|[A-ZÄÖÜ]-[A-ZÄÖÜ]|\d{3}-\d{4}|[A-Z0-9]/|[A-Z]-[X#_]",
)
_REGION = Lazy(
    r"(?<![\w./-])(?:eu|us|ap|sa|ca|me|af|il|mx|cn|uk)-(?:gov-)?"
    r"(?:central|west|east|north|south|northeast|southeast|northwest"
    r"|southwest)(?:-?\d[a-f]?)?(?![\w-])",
    clues=("-central", "-west", "-east", "-north", "-south"),
)
_AFTER_WORD = Lazy(
    r"(?i:\bbsb(?: number| is)?:? ?)(\d{3}[- ]\d{3})(?![\w-])"
    r"|(?i:\b(?:transit|institution|branch|routing|ifsc|clabe|cbu|iban|rib|cif|nif|nie|dni|cpf"
    r"|cnpj|rut"
    r"|ruc|abn|acn|tfn|siren|siret|tin|trn|nin|bvn|uan|pan|gstin|cnic|nric|npi|chip|microchip\w*"
    r"|ean"
    r"|gtin|imei|meid|iccid|eid|mpan|vin|chassis|engine|policy|account|acct|a/c|member\w*"
    r"|medicare|nhs"
    r"|passport|visa|permit|tracking|consignment|parcel|waybill|pnr)(?: (?:no|number|num|nr|code"
    r"|id|is"
    r"|card))*[.:]? \(?)"
    r"((?=[A-Z0-9./ -]*\d{2})(?=[A-Z]{0,4}\d)[A-Z0-9]{1,12}(?:[ ./-](?=[A-Z0-9]*\d"
    r"|[A-Z]\b|[A-Z]{2}(?=[.,;)]|$))[A-Z0-9]{1,8}){1,7})"
    r"(?!\w|[-/]\d|,\d|\.\d|%)"
    r"|(?i:\b(?:plate|plates|registration|reg|number plate|license plate)(?: no\.?| number"
    r"| is)?:? )"
    r"([A-ZÄÖÜ]{1,3}[ -]\d{1,4}[ -]?[A-Z]{0,3}|\d{1,4}[ -][A-Z]{1,3}(?:[ -]\d{1,4})?)(?![\w-])"
    r"|(?i:\b(?:flights?|on|and) )((?![QH]\d (?:19|20))[A-Z]\d \d{2,4})(?![\w.,:-]\d|\w)"
    r"|\b(\d{4} (?!AM|PM|AD|BC)[A-Z]{2})(?=,? (?:[A-Z][a-z]|[.,;]|\n|$)|[,;]|\.?$)"
    r"|(?i:\b(?:hs|hsn|hts|tariff|commodity|taric|customs|cpt|icd(?:-10)?|nace|sic|naics|mcc)"
    r"(?: (?:tariff )?(?:code|heading|number|no\.?))?(?: is| was)?[:,]? )"
    r"([A-Z]?\d{2,4}(?:[. ]\d{1,4}){0,3})(?![\w%]|[.,]\d)"
    r"|(?i:\b(?:bag tag|baggage tag|luggage tag)(?: no\.?| number)?:? )([A-Z0-9]{2} ?\d{6})(?!\d)"
    r"|(?i:\b(?:code|pin|keypad)(?: is)?:? )([#*]?\d{3,8}[#*]|[#*]\d{3,8})(?![\w#*])",
    digit=True,
)
_DIGIT_GROUPS = Lazy(
    r"(?<![\w+.,/#-])(?<!\d )\d{2,4}(?: \d{3,5}){2,5}(?![\w%]| \d|[.,/-]\d)", digit=True
)
_TO_CALL = Lazy(
    r"\b(?:call(?:ing)?|ring(?:ing)?|phone|text|tel|dial|whatsapp|fax|on|mobile|us at"
    r"|number)[.:]? ?$"
)
_LETTERED = (
    r"(?:band|grade|answer|option|group|category|class|rating|letter|choice|blood type|section|zone"
    r"|vitamin|schedule|tier|type|hepatitis)"
)
_NAMED_LETTER = Lazy(
    rf"(?i:\b{_LETTERED}s?(?: is| was| are|:| stays| remains| should be| will be"
    rf"| of)?) "
    r"([B-HJ-Z][+-]?|A[+-]?(?= (?:and|or) B\b|[.,;:!?)]))"
    r"(?=[\s.,;:!?)]|$)",
)
_GRADED = Lazy(
    rf"(?i:\b(?:tax band|{_LETTERED} (?:is|was|are)|the answer|you (?:marked|chose|ticked"
    rf"|circled)|graded"
    r"|exam|multiple.choice|question \d+|grade|energy rating|epc)\b)"
)
_LONE_LETTER = Lazy(
    r"(?:\b(?:marked|chose|chosen|ticked|circled|picked|selected|put|it|been|be|is|not|from|to"
    r"|or|and|a"
    r"|than|band|get|got|got a|awarded|answered|wrote|stays?|at) )([B-H])(?=[.,;:!?)]|\s*$"
    r"| (?:and|or"
    r"|since|to|in|for|on|but|not|because|was|is|with|by)\b)"
)
_FREE_CALL = Lazy(r"0|1[38]00 |8[0-8]0 ")
_SPEECH_NUMBER = Lazy(r"\d{1,3}(?: \d{3})+")


def find_grouped_ids(text: str) -> Iterator[Span]:
    """Yield ids in groups, and letters that name a band, a grade or an answer.

    >>> text = "Plate M-KR 4417, item RK 44 120 887 6 FR, BSB 062-000; your band is C, not B."
    >>> sorted({text[span.start : span.end] for span in find_grouped_ids(text)})
    ['062-000', 'B', 'C', 'M-KR 4417', 'RK 44 120 887 6 FR']
    """
    yield from _BY_FORM.spans(text, "record")
    yield from _REGION.spans(text, "record")
    for match in _AFTER_WORD.finditer(text):
        yield Span(*match.span(match.lastindex or 0), "record")
    for match in _DIGIT_GROUPS.finditer(text):
        if _is_chain(text, match):
            yield Span(*match.span(), "record")
    yield from _NAMED_LETTER.spans(text, "id", 1)
    if _GRADED.search(text):
        yield from _LONE_LETTER.spans(text, "id", 1)


def _is_chain(text: str, match: re.Match[str]) -> bool:
    """Whether groups of digits are one long id rather than a number or something to call."""
    digits = sum(character.isdigit() for character in match.group())
    if digits < 11 or _FREE_CALL.match(match.group()) or _SPEECH_NUMBER.fullmatch(match.group()):
        return False
    return not _TO_CALL.search(context_before(text, match.start()))
