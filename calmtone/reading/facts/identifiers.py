"""Ids of records, things, places and machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span, context_after, context_before
from calmtone.reading.facts.words import ACRONYMS, GENERIC, is_ordinary

__all__ = ["find_ids"]

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
    r"|(?<!\w)\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{4}){0,2}(?!\w)"
    r"|(?:(?<=[Ee]rror )|(?<=[Cc]ode )|(?<=ERROR ))[A-Z]{1,10}(?:_[A-Z]{1,12})*_?\d[A-Z0-9_]*(?!\w)"
    r")",
    digit=True,
)
_WITH_SIGN = Lazy(
    r"(?<![\w&#])#(?=[A-Z]{0,6}[-/]?\d|[A-Z]+[-/]\w*\d|\d)\w+(?:[-/.]\w+){0,5}"
    r"|(?i:(?<=request ))!\d+",
    ahead="[#!]",
)
_WORD = (
    r"(?:order|ticket|case|claim|invoice|inv|ref|reference|account|acct|tracking"
    r"|parcel|booking|reservation"
    r"|policy|contract|job|request|po|asset|serial|imei|code|pin|coupon|promo|voucher"
    r"|sku|membership|member"
    r"|customer|licence|license|permit|model|part|lot|batch|incident|issue|bug|pr"
    r"|docket|file|flight|train"
    r"|bus|error|errors|http|status|exit code|returns|returned|cost cent(?:er|re)"
    r"|sort code|plate|quote|id|no\.|nr\.?|number|pnr|confirmation"
    r"|dispute|complaint|application|tag|meter|shipment|consignment|awb|waybill"
    r"|use ticket|receipt|isbn|ean|passcode"
    r"|password|transaction|payment|bic|swift|sort code|vin|slip|letter|delivery|token"
    r"|project|return|rma|cert"
    r"|certificate|student card|card|badge|employee|user id|article|item|bin|slot|locker|use)"
)
_LINK = (
    r"(?:(?:['\u2019]s)?(?: (?:no\.?|number|num|nr\.?|id|code|ref|reference|is|was|starting"
    r"|ending(?: in)?|ends in)|[.:]|s?[:#])* ?#?)"
)
_NAMED = Lazy(
    r"(?<![\w-])(?=[^\d\n]{2,70}+\d)(?:"
    rf"(?i:(?<![\w-]){_WORD}{_LINK}[ (])((?=[A-Za-z/._-]{{0,12}}\d)[A-Za-z0-9]{{1,30}}"
    rf"(?:[-/._][A-Za-z0-9]{{1,30}}){{0,6}})"
    r"(?![\w%°]|[.,:]\d| ?%)"
    r")"
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
    r"|(?<!\w)(\*#?\d[\d*#]{1,20}#)|\b[Ss]ort code ?:?(?: is)? (\d\d-\d\d-\d\d)\b"
    r"|\b(?:BIC|SWIFT)(?: code)?(?: is)?:? ([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?!\w)"
    r"|(?i:\b(?:get|gets|got|getting|returns?|throws?|an?|with) )([45]\d\d)(?=[.,;!?]"
    r"| error|\s*$| because| means| from)"
    r"|(?<![\w.,#/-])(\d{5})(?= [A-Z][a-z\u00c0-\u024f])"
    r")",
    digit=True,
)
_PREFIXED = Lazy(
    r"(?<![\w-])([A-Z]{2,4})((?: \d{2,5}){1,4}(?: \d{2,5}| [A-Z]{1,2}))"
    r"(?![\w%,:/-]|\.\d)(?! [A-Z]{2})",
    digit=True,
)
_CODED = Lazy(
    r"(?i:\b(?:code|voucher|coupon|promo|discount code)(?: is|:)? )([A-Z][A-Z0-9]{3,19})(?![\w-])"
    r"|(?i:\b(?:pnr|booking(?: ref(?:erence)?| code)?|ref|reference"
    r"|confirmation(?: code| number)?|record locator|locator)(?: is"
    r"|:)? )([A-Z0-9]{5,8})(?![\w-])"
    r"|(?i:\b(?:password|passcode|passphrase)(?: is|:)? )(\w*\d\w*[!$#]?)(?!\w)",
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
_MIXED = Lazy(
    r"(?<![\w@#$£€.,/:+-])(?=[A-Za-z0-9./-]{0,24}\d)(?=[0-9./-]{0,24}[A-Z])[A-Z0-9]+"
    r"(?:[-/.][A-Z0-9]+){0,6}"
    r"(?![\w@]|[-/]\w|\.\w)",
    digit=True,
)
_LOWER_MIXED = Lazy(
    r"(?<![\w@#$£€.,/:+-])(?:[a-z]{2,6}-\d{2,8}(?:-\w{1,8})*|[a-z]{1,3}\d{4,12}"
    r"|\d{1,3}[a-d](?=[\s.,;:!?)]|$))(?![\w@-])",
    digit=True,
)
_JOINED = Lazy(r"(?<![\w@#$£€.,/:+-])\d+(?:[-/][A-Z0-9]+){1,5}(?![\w@%]|[-/.]\w)", digit=True)
_LONG = Lazy(r"(?<![\w@#$£€.,/:+-])(?:0\d{3,4}|\d{6,30})(?![\w%]|[.,:/-]\d)", digit=True)
_LETTER = Lazy(
    r"(?:\b(?:[Zz]one|[Ss]ize|[Bb]lock|[Tt]erminal|[Bb]uilding|[Hh]all|[Ss]tand"
    r"|[Gg]roup|[Rr]ow|[Ww]ing|[Bb]ay"
    r"|[Cc]olumn|[Gg]rade|[Cc]oach|[Cc]arriage|[Ll]ot|[Ss]chedule|[Aa]ppendix|[Aa]nnex"
    r"|[Cc]lass|[Pp]latform|[Ff]orm|[Dd]oor"
    r"|[Uu]nit|[Ff]lat|[Gg]ate|[Ee]xit|[Ee]ntrance|[Ss]tair|[Tt]able|[Ss]helf"
    r"|[Oo]ption|[Tt]ier|[Pp]art) )([A-Z])(?=[\s.,;:!?)]|$)"
    r"|(?:\b[Ss]izes? )(X{0,3}[SML]|XXL|\dXL)\b",
    ahead=r" (?:[A-Z](?![A-Za-z'])|X{0,3}[SML]|XXL|\dXL)",
)
_SIZES = Lazy(r"(?<![\w-])(?:X{1,3}[SL]|[2-6]XL)(?![\w-])", clues=("xs", "xxs", "xl"))
_DIGIT = Lazy(r"\d")
_NOT_AN_ID = Lazy(
    r"^(?:\d{0,2}(?:2FA|MFA|4K|8K|[2-5]G|[23]D|\d?1080P|B2[BCG]|P2P|C2C|MP[34]|\d+X"
    r"|\dX|COVID-19|4X4|\d+(?:AM|PM)"
    r"|\d+(?:ST|ND|RD|TH)|Q[1-4]|H[12]|1:1|24/7|\d+/\d{1,2}|\d+K|S3|EC2|OAUTH2|LOG4J"
    r"|I18N|W3C|H20|CO2|H2O|MP3|A4|A5|A3"
    r"|K8S|WW[12]|WPA[23]|U2|E2E|N26|A1C|O2|3M|7ZIP|7-ZIP|X86|X64|UTF-8|BASE64"
    r"|SHA-?(?:1|256|512)|MD5|V\d+(?:\.\d+)*))$"
)
_UNITS = Lazy(
    r"^\d+(?:GB|MB|TB|KB|KG|G|W|KW|KWH|V|A|MAH|AH|HZ|MHZ|GHZ|L|ML|CM|MM|M|KM|FT|IN|LB"
    r"|LBS|OZ|K|X|H|MI|GI|MBPS|GBPS|DB|EUR|USD|GBP|CHF|P|PX|DPI|RPM|NM|BN|S|D|AM|PM"
    r"|MIN|HRS)$"
)
_PLAIN_NUMBER = Lazy(
    r"\b(?:step|gate|room|page|pages|platform|section|clause|day|row|level|chapter"
    r"|paragraph|article|aisle|till|seat|floor|box) $"
)

_SEAT = Lazy(
    r"\b(?:seats?|flat|row|apartment|apt|unit|door|villa|gate|bay|desk|room|house"
    r"|suite|locker|berth)\b"
)


def find_ids(text: str) -> Iterator[Span]:
    """Yield what identifies a record, a thing, a place or a machine.

    >>> text = "Ticket #A-20931, order 88213, card ending 4417, gate B14, error 503."
    >>> sorted({text[span.start : span.end] for span in find_ids(text)})
    ['#A-20931', '4417', '503', '88213', 'B14']
    """
    yield from _BY_FORM.spans(text, "record")
    for match in _WITH_SIGN.finditer(text):
        yield Span(*match.span(), "id")
        if match.group()[1:].isdigit():
            yield from _listed(text, (match.start() + 1, match.end()))
    for match in _SERIES.finditer(text):
        yield Span(*match.span(match.lastindex or 0), "record")
    for match in _PREFIXED.finditer(text):
        if not (is_ordinary(match[1]) or match[1] in ACRONYMS or match[1] in GENERIC):
            yield Span(*match.span(), "record")
    yield from _SECOND_CODE.spans(text, "record", 1)
    for pattern in (_CODED, _SPACED):
        for match in pattern.finditer(text):
            found = match[match.lastindex or 0]
            if (
                (
                    found.isupper()
                    and not (found.isalpha() and is_ordinary(found) and len(found) < 5)
                )
                or found.isdigit()
                or (" " in found and not _MEASURE.fullmatch(found))
            ):
                yield Span(*match.span(match.lastindex or 0), "record")
    for match in _ENDING.finditer(text):
        yield Span(*match.span(1), "record")
        yield from _listed(text, match.span(1))
    for match in _LETTER.finditer(text):
        yield Span(*match.span(match.lastindex or 1), "id")
    yield from _SIZES.spans(text, "id")
    for pattern in (_MIXED, _LOWER_MIXED, _JOINED, _LONG):
        for match in pattern.finditer(text):
            if _is_id(text, match):
                yield Span(*match.span(), "id")
    for match in _NAMED.finditer(text) if _DIGIT.search(text) else ():
        if _is_named_id(match):
            yield Span(*match.span(1), "id")
            yield from _listed(text, match.span(1))


def _is_id(text: str, match: re.Match[str]) -> bool:
    found = match.group()
    plain = found.upper()
    if re.fullmatch(r"\d{1,3}[A-HKLMVW]", found) and _SEAT.search(
        context_before(text, match.start(), 60)
    ):
        return True
    if _NOT_AN_ID.match(plain) or _UNITS.match(plain):
        return False
    if re.match("(?:mid|pre|post|early|late|non|since|approx|under|over|sub)-", found):
        return False
    if re.fullmatch(r"\d{1,3}[CF]", found):
        return False
    if found.isdigit() and len(found) < 6:
        return True
    if found.isdigit():
        return not _PLAIN_NUMBER.search(context_before(text, match.start()))
    if not any(character.isalpha() for character in found):
        return _joined_is_id(match)
    return len(found) > 1


def _joined_is_id(match: re.Match[str]) -> bool:
    """Whether digits joined by ``-`` or ``/`` are an id rather than a range, rating or date."""
    parts = re.split("[-/.]", match.group())
    if len(parts) > 2:
        return sum(map(len, parts)) > 4
    if "/" in match.group():
        return sum(map(len, parts)) > 6
    first, second = parts
    rising = (
        int(first[:15]) < int(second[:15])
        and not second.startswith("0")
        and len(second) - len(first) < 2
    )
    return not rising and sum(map(len, parts)) >= 4


def _listed(text: str, first: tuple[int, int]) -> Iterator[Span]:
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
_COUNTED = Lazy(
    r"^ (?!means|is|was|has|does|says|shows|needs|closes|expires|ships|starts|ends"
    r"|goes|gets|this|as|arrives|leaves|covers|stays|comes|belongs|lists|includes|runs"
    r"|takes|bounced|unless|plus)(?:[a-z]+(?:s|le|ren)\b|kg|x|×|of\b|per|times|working"
    r"|business|free|more|new|extra)"
)
_STRONG_CODES = Lazy(
    r"(?i)\b(?:error|http|status|code|pin|ref|reference|invoice|order|ticket|case"
    r"|claim|no\.|number|returns|id|lot|po|use ticket|job|room)\b"
)


def _is_named_id(match: re.Match[str]) -> bool:
    found = match[1]
    word = match.group()[: match.start(1) - match.start()].lower()
    after = context_after(match.string, match.end(1))
    if re.fullmatch(
        r"\d+(?:st|nd|rd|th|x|k|h|d|s|m|am|pm|p|gb|mb|kg|cm|mm|w|v|hz|min|hrs?|days?)",
        found.lower(),
    ):
        return False
    if _NOT_AN_ID.match(found.upper()) or re.fullmatch(
        r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?", found
    ):
        return False
    if not found.isdigit():
        return True
    if (
        re.match(
            r"(?:customer|delivery|payment|return|use|project|item|member|train|quote|returns"
            r"|exit|bin|no\.? )",
            word,
        )
        and len(found) < 4
    ):
        return word.startswith("return") and len(found) == 3
    if _COUNTED.search(after) and len(found) < 5:
        return False
    if re.search("error|code|http|flight|bus|pin|lot|exit code", word):
        return len(found) >= 2
    return len(found) >= 3
