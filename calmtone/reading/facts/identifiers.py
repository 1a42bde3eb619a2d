"""Ids of records, things, places and machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.numbers import UNITS
from calmtone.reading.facts.records import find_records, listed_ids
from calmtone.reading.facts.spans import Lazy, Span, context_after, context_before

__all__ = ["find_ids"]

_WITH_SIGN = Lazy(
    r"(?:(?<![\w&#])|(?<=[A-Z][A-Z]))#(?=[A-Z]{0,6}[-/]?\d|[A-Z]+[-/]\w*\d|\d)\w+(?:[-/.]\w+){0,5}"
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
    r"|certificate|student card|card|badge|employee|user id|article|item|bin|slot|use)"
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
_MIXED = Lazy(
    r"(?<![\w@#$£€.,/:+-])(?=[A-Za-z0-9./-]{0,24}\d)(?=[0-9./-]{0,24}[A-Z])[A-Z0-9]+"
    r"(?:[-/.][A-Z0-9]+){0,6}"
    r"(?![\w@]|[-/]\w|\.\w)",
    digit=True,
)
_LOWER_MIXED = Lazy(
    r"(?<![\w@#$£€.,/:+-])(?:[a-z]{2,6}-\d{2,8}(?:-\w{1,8})*|[a-z]{1,3}\d{4,12}"
    r"|\d{4,8}[efinux](?!\w)|\d{1,3}[a-d](?=[\s.,;:!?)]|$))(?![\w@-])",
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
    r"|[Oo]ption|[Tt]ier|[Pp]art|[Ll]ining|[Cc]ategory|[Rr]oute|[Bb]and|[Tt]ype|[Vv]ariant|[Ss]tyle"
    r"|[Cc]ourt|[Pp]itch|[Ss]ector|[Ss]tall|[Bb]erth|[Dd]ock|[Pp]ier|[Ff]abric"
    r"|[Cc]hoice) )([A-Z])(?=[\s.,;:!?)]|$)"
    r"|(?:\b[Ss]izes? )(X{0,3}[SML]|XXL|\dXL)\b",
    ahead=r" (?:[A-Z](?![A-Za-z'])|X{0,3}[SML]|XXL|\dXL)",
)
_SIZES = Lazy(r"(?<![\w-])(?:X{1,3}[SL]|[2-6]XL)(?![\w-])", clues=("xs", "xxs", "xl"))
_DIGIT = Lazy(r"\d")
_NOT_AN_ID = Lazy(
    r"^(?:\d{0,2}(?:2FA|MFA|4K|8K|[2-5]G|[23]D|\d?1080P|B2[BCG]|P2P|C2C|MP[34]|\d+X"
    r"|\dX|COVID-19|4X4|\d+(?:AM|PM)"
    r"|\d+(?:ST|ND|RD|TH)|Q[1-4]|H[12]|1:1|24/7|(?<!\d)\d{1,3}/\d{1,2}|\d+K|S3|EC2|OAUTH2|LOG4J"
    r"|I18N|W3C|H20|CO2|H2O|MP3|A4|A5|A3"
    r"|K8S|WW[12]|WPA[23]|U2|E2E|N26|A1C|O2|3M|7ZIP|7-ZIP|X86|X64|UTF-8|BASE64"
    r"|SHA-?(?:1|256|512)|MD5|V\d+(?:\.\d+)*))$"
)
_UNITS = Lazy(
    r"^\d+(?:[.,]\d+)?(?:GB|MB|TB|KB|KG|G|W|KW|KWH|V|A|MAH|AH|HZ|MHZ|GHZ|L|ML|CM|MM|M|KM|FT|IN|LB"
    r"|LBS|OZ|K|X|H|MI|GI|MBPS|GBPS|DB|EUR|USD|GBP|CHF|P|PX|DPI|RPM|NM|BN|S|D|AM|PM"
    r"|MIN|HRS|KVA|KWP|KM/H|MP|HP|PS|CV|N)$"
)
_STATUS = Lazy(
    r"(?i:\b(?:the|an?|with|got|gets?|getting|return\w*|answer\w*|throw\w*|gave|gives?"
    r"|see|seeing|saw"
    r"|first|that|http|your|our|those|these|response|was|says|still|intermittent|occasional) )"
    r"(40[0-9]|41[0235]|42[2689]|50[0-4])(?=[.,;:!?)](?!\d)|\s*$|\n| \||"
    r" (?:you|we|i|it|they|error|errors|on|from|for|when|again|came|means|is|was|and|after|or|that"
    r"|because|page|response|then|if|every)\b)",
    digit=True,
)
_SERVER = Lazy(
    r"\b(?:api|webhooks?|endpoints?|http|https|nginx|gateway|requests?|servers?"
    r"|headers?|proxy|backend"
    r"|retry|retries|curl|payload|rate limit\w*|log ?in page|status codes?|upstream"
    r"|deploy\w*|browser)\b",
    re.IGNORECASE,
)
"""Words by which ``502`` is a status of HTTP."""

_PLAIN_NUMBER = Lazy(
    r"\b(?:step|gate|room|cabin|locker|berth|desk|bay|page|pages|platform|section"
    r"|clause|day|row|level|chapter"
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
    yield from find_records(text)
    for match in _WITH_SIGN.finditer(text):
        yield Span(*match.span(), "id")
        if match.group()[1:].isdigit():
            yield from listed_ids(text, (match.start() + 1, match.end()))
    for match in _LETTER.finditer(text):
        yield Span(*match.span(match.lastindex or 1), "id")
    yield from _SIZES.spans(text, "id")
    for pattern in (_MIXED, _LOWER_MIXED, _JOINED, _LONG):
        for match in pattern.finditer(text):
            if _is_id(text, match):
                yield Span(*match.span(), "id")
    if _STATUS.is_possible(text) and _SERVER.search(text):
        yield from _STATUS.spans(text, "id", 1)
    for match in _NAMED.finditer(text) if _DIGIT.search(text) else ():
        if _is_named_id(match):
            yield Span(*match.span(1), "id")
            yield from listed_ids(text, match.span(1))


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


_COUNTED = Lazy(
    r"^ (?!means|is|was|has|does|says|shows|needs|closes|expires|ships|starts|ends"
    r"|goes|gets|this|as|arrives|leaves|covers|stays|comes|belongs|lists|includes|runs"
    r"|takes|bounced|unless|plus)(?:[a-z]+(?:s|le|ren)\b|kg|x|×|of\b|per|times|working"
    r"|business|free|more|new|extra)"
)
_MEASURED = Lazy(rf"[ \u00a0]?{UNITS}(?![\w/])")
_REASON = Lazy(r"\b(?:reason|response|return|decline|error) $")


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
        before = context_before(match.string, match.start(), 12)
        return word.startswith("code") and bool(_REASON.search(before))
    if not found.isdigit():
        return True
    if _MEASURED.match(match.string, match.end(1)):
        return False
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
