"""Ids of records recognisable by form or by the word before: IBANs, plates, card endings."""

from __future__ import annotations

from collections.abc import Iterator

from calmtone.reading.facts.amounts import CODES
from calmtone.reading.facts.grouped_ids import find_grouped_ids
from calmtone.reading.facts.spans import Lazy, Span
from calmtone.reading.facts.words import (
    ACRONYMS,
    GENERIC,
    ZONES,
    is_ordinary,
)

__all__ = ["find_records", "listed_ids"]

_BY_FORM = Lazy(
    r"(?<!\w)(?=[A-Za-z0-9*\u2022\u00b7])(?:"
    r"(?<![\w-])[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F"
    r"]{12}(?![\w-])"
    r"|(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2}|:\d{2,5})?(?![\w]|\.\d)"
    r"|(?<![\w:])(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}(?![\w:])"
    r"|(?<!\w)0x[0-9A-Fa-f]{2,16}(?!\w)"
    r"|(?<!\w)[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?(?!\w)"
    r"|(?<!\w)[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?!\w)"
    r"|(?<!\w)(?:GB|DE|FR|IE|NL|AT|BE|ATU|ES|IT)[ ]?\d{3}[ ]\d{3,4}[ ]\d{2,3}(?!\w)"
    r"|(?<!\w)1Z ?[0-9A-Z]{3} ?[0-9A-Z]{3} ?[0-9A-Z]{2} ?[0-9A-Z]{4} ?[0-9A-Z]{4}(?!\w)"
    r"|(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2}\d{2} [A-Z]{3})(?![\w-])"
    r"|(?<![\w*•·])(?:\*{2,4}|[•·]{2,4}|[xX]{4}-?)(?:[ -]?(?:\*{4}|[•·]{4}"
    r"|[xX]{4})){0,4}[ -]?\d{3,4}(?!\w)"
    r"|(?<!\w)[a-z]{2,4}_(?:test|live|prod)_\w{3,60}"
    r"|(?:(?<=secret )|(?<=token )|(?<=key ))[a-z]{2,8}_\w{3,60}(?<=\w)"
    r"|(?<![\w-])(?=[A-Z0-9]{0,3}[A-Z])(?=[A-Z]{0,3}\d)[A-Z0-9]{2,4}(?: \d{3,5}){2,5}"
    r"(?: [A-Z]{1,2})?"
    r"(?![\w%-]|[.,:]\d)"
    r"|(?<![\w.@/])[a-z]{2,6}_(?=[a-z]{0,30}[A-Z0-9])"
    r"(?=[A-Za-z]{0,30}\d)[A-Za-z0-9]{6,40}(?![\w.(=])"
    r"|(?<![\w-])[A-Z]{2} ?\d{1,2} ?[A-Z]{1,3} ?\d{4}(?![\w-])"
    r"|(?<!\w)\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{4}){0,2}(?!\w)"
    r"|(?:(?<=[Ee]rror )|(?<=[Cc]ode )|(?<=ERROR ))[A-Z]{1,10}(?:_[A-Z]{1,12})*_?\d[A-Z0-9_]*(?!\w)"
    r")",
    digit=True,
)
_SERIES = Lazy(
    r"(?<!\w)(?=[\w*])(?:"
    r"(?<![\w-])(?:INV|FT|PF|RE|SO|CR|BK|TT|DO|RMA|SR|RAL)[ ]\d{2,6}(?:[/-]\d{1,8}){0,3}(?!\w)"
    r"|(?<![\w-])(?!ETA |ETD |DOB |EXP |BBE |MFG |FROM |ON |BY |DUE |TO |AND "
    r"|OR |OF |AT |IN |PO |AWB |REF |ID |SKU |NO |CASE |INVOICE |TICKET |ORDER |ISBN "
    r"|IMEI |PIN |VAT )[A-Z]{2,4} \d{1,6}[/-]\d{1,8}(?![\w/-])"
    r"|(?i:\bbag tag )(\d{4} [A-Z]{2} \d{6})|(?i:\bplate )(\d[A-Z]{3} ?\d{3}|[A-Z]{1,3}"
    r" ?\d{3,5}[A-Z]{0,3}|[A-Z]{2,3} \d{1,4} [A-Z]{1,2})(?!\w)"
    r"|(?:\b[Ff]light |\b[Oo]n )([A-Z]{2} \d{2,4})(?![\w-])"
    r"|(?<!\w)(?<!dial )(?<!Dial )(?<!call )(\*#?\d[\d*#]{1,20}#)"
    r"|\b[Ss]ort code ?:?(?: is)? (\d\d-\d\d-\d\d)\b"
    r"|\b(?:BIC|SWIFT)(?: code)?(?: is)?:? ([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?!\w)"
    r"|(?i:\b(?:get|gets|got|getting|returns?|throws?|an?|with) )([45]\d\d)(?=[.,;!?]"
    r"| error|\s*$| because| means| from)"
    r"|(?<![\w.,#/-])(\d{5})(?= [A-Z][a-z\u00c0-\u024f])"
    r")",
    digit=True,
)
_DATED = Lazy(r"[A-Z]+ \d{1,2}/\d{1,2}")
_PREFIXED = Lazy(
    r"(?<![\w-])([A-Z]{2,4})((?: \d{2,5}){1,4}(?: \d{2,5}| [A-Z]{1,2}))"
    r"(?![\w%,:/-]|\.\d)(?! [A-Z]{2})",
    digit=True,
)
_CATALOGUED = Lazy(
    r"(?<![\w-])([A-Z]{2,4}) \d{3,4}(?![\w%/-]|[.,:]\d| ?[£€$]| [A-Z]{3})", digit=True
)
_NO_PREFIX = ACRONYMS | GENERIC | ZONES | frozenset(CODES)
_CODED = Lazy(
    r"(?i:\b(?:code|voucher|coupon|promo|discount code)(?: is|:)? )([A-Z][A-Z0-9]{3,19})(?![\w-])"
    r"|(?i:\b(?:pnr|booking(?: ref(?:erence)?| code)?|ref|reference"
    r"|confirmation(?: code| number)?|record locator|locator)(?: is"
    r"|:)? )([A-Z0-9]{5,8})(?![\w-])"
    r"|(?i:\b(?:password|passcode|passphrase)(?: is|:)? )(\w*\d\w*(?:[!$#]\w*)?)(?!\w)",
    clues=(
        "code",
        "voucher",
        "coupon",
        "promo",
        "pnr",
        "booking",
        "ref",
        "confirmation",
        "locator",
        "password",
        "passphrase",
    ),
)
_SECOND_CODE = Lazy(
    r"(?i:\bcodes? )[A-Z0-9]{4,20} (?:or|and) ([A-Z0-9]{4,20})(?!\w)", clues=("code",)
)
_SPACED = Lazy(
    r"(?<!\w)(?=[A-Za-z][^\d\n]{0,70}+\d)(?:"
    r"(?i:\b(?:tracking|parcel|shipment|imei|isbn|mpan|mprn|customer|account|reference"
    r"|ref|card|policy|contract|member(?:ship)?|ni|nhs|meter|vat|order|serial"
    r"|consignment|kvk|abn|siret|tax|barcode|waybill|awb|id|code|pin)"
    r"(?: (?:number|no\.?|id|reference|point|code"
    r"|is))*:? )((?=[A-Z0-9 ]{0,20}\d)[A-Z]{0,4}\d{1,6}(?:[ ][A-Z0-9]{1,6}(?![a-z]))+)"
    r"(?![\w%])(?! ?[a-z]{2,}s\b)"
    r"|(?<!\w)([A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2})(?!\w)"
    r"|(?<!\w)([A-Z]{2} \d{2} \d{2} \d{2} [A-D])(?!\w)"
    r")",
    digit=True,
)
_MEASURE = Lazy(r"\d+(?: \d{3})* (?:[A-Z]|kg|KG|GB|MB|TB|CM|MM|ML|EUR|USD|GBP|CHF|AM|PM|PCS)")
_ENDING = Lazy(
    r"(?i:\b(?:ending(?: in| with)?|ends(?: in| with)?"
    r"|last four(?: digits)?) )(?:\*+ ?|-)?(\d{3,4}\b)(?!\.\d|/|-)",
    digit=True,
)


def find_records(text: str) -> Iterator[Span]:
    """Yield the ids that their form alone, or a word before them, gives away.

    >>> text = "Card ending 4417, plate KX19 TRV, course CHEM 2031, code SAVE20."
    >>> sorted({text[span.start : span.end] for span in find_records(text)})
    ['4417', 'CHEM 2031', 'KX19 TRV', 'SAVE20']
    """
    yield from _BY_FORM.spans(text, "record")
    yield from find_grouped_ids(text)
    yield from _prefixed(text)
    yield from _SECOND_CODE.spans(text, "record", 1)
    for pattern in (_CODED, _SPACED):
        for match in pattern.finditer(text):
            if _is_code(match[match.lastindex or 0]):
                yield Span(*match.span(match.lastindex or 0), "record")
    for match in _ENDING.finditer(text):
        yield Span(*match.span(1), "record")
        yield from listed_ids(text, match.span(1))


def _prefixed(text: str) -> Iterator[Span]:
    for match in _SERIES.finditer(text):
        lead = match.group().split(" ")[0]
        if not match.lastindex and lead in _NO_PREFIX and lead not in ("SO", "CR", "RE"):
            continue
        if _DATED.fullmatch(match.group()) and is_ordinary(lead.lower()):
            continue
        yield Span(*match.span(match.lastindex or 0), "record")
    for match in _PREFIXED.finditer(text):
        if not (is_ordinary(match[1]) or match[1] in ACRONYMS or match[1] in GENERIC):
            yield Span(*match.span(), "record")
    for match in _CATALOGUED.finditer(text):
        if not (is_ordinary(match[1]) or match[1] in _NO_PREFIX):
            yield Span(*match.span(), "record")


def _is_code(found: str) -> bool:
    """Whether what follows "code" or "tracking" is one, not a word or a measure."""
    if found.isdigit() or (" " in found and not _MEASURE.fullmatch(found)):
        return True
    return found.isupper() and not (found.isalpha() and is_ordinary(found) and len(found) < 5)


def listed_ids(text: str, first: tuple[int, int]) -> Iterator[Span]:
    """Yield the plain numbers that follow an id in a list: "tickets 6612, 6615 and 6619"."""
    start, end = first
    digits = end - start
    while text[start:end].isdigit() and digits > 2:
        following = _NEXT.match(text, end)
        if not following or len(following[1]) != digits:
            return
        start, end = following.span(1)
        yield Span(start, end, "id")


_NEXT = Lazy(
    r"(?:, and |, | and | or | & |,? not |,? but not | instead of | rather than | to )"
    r"[-#]?(\d{3,12})(?![\w]|[.,:/-]\d)"
)
