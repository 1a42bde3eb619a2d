"""Links, e-mail addresses, phone numbers and account handles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from calmtone.reading.facts.spans import Lazy, Span, context_before
from calmtone.reading.facts.words import is_ordinary

__all__ = ["find_handles", "find_links", "find_phones"]

_ADDRESS_AHEAD = Lazy(r"://|@|www\.|[A-Za-z0-9-]\.[A-Za-z]{2}")
_URL = Lazy(r"(?<![\w])(?:https?|ftp)://[^\s<>\"\u201c\u201d`|\\^]{1,2000}", re.IGNORECASE)
_EMAIL = Lazy(
    r"(?<![\w.+%*-])[A-Za-z0-9_][\w.+%'*-]{0,63}@"
    r"(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w-])"
)
_DOMAIN = Lazy(
    r"(?<![\w@./:-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,5}"
    r"(?:example|test|invalid|localhost|com|org|net|io|dev|app)(?::\d{2,5})?(?![\w-])"
    r"(?:[/?#][^\s<>\"\u201c\u201d`|\\^]{0,2000})?"
)
_LOCALHOST = Lazy(r"(?<![\w.])localhost:\d{2,5}(?:/[^\s<>\"]{0,500})?")
_NO_SITE = Lazy(
    r"(?i)^[\w-]+\.(?:md|py|rs|sh|pl|ai|ps|zip|mov|cc|so|js|ts|id|is|it|in|at|to|am|me"
    r"|no|my|do|be|us|as|so"
    r"|we|you|net|ms|st|la|im|now|one)$"
)
_CLOSING = ".,;:!?'\u2019*_\u2026"

_DIGITS = Lazy(r"\+?\(?\d(?:[\d ()./\u00a0-]{5,18})\d")
_INTERNATIONAL = Lazy(
    r"(?<![\w])(?:\+|00(?=[1-9]\d[\d ()-]{8}))\d{1,3}[ .()\u00a0-]{0,2}(?:\(?\d{1,5}\)?["
    r" .\u00a0-]?){2,6}\d{2,4}(?!\w)"
    r"(?:,?;? ?(?:ext\.?|x|extension) ?\d{1,6})?",
    digit=True,
    ahead=r"\+|00",
)
_LOCAL = Lazy(
    r"(?<![\w#/.,-])(?:\(0?\d{2,5}\) ?\d{3,4}[ -]?\d{3,4}|0\d{2,4}[ -]\d{3,4}(?:[ -]\d{2,4}){0,2}"
    r"|0\d{3,4} \d{5,6}|0\d{9,10}|1[- ]?(?:800|888|877|866|300|855|844|833)[- ]\d{3}[- ]\d{3,4}"
    r"|1[38]00 \d{3} \d{3,4}"
    r"|(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}|555[- ]\d{4}|0\d(?:[ .]\d{2}){4}"
    r"|0\d{2,4}/\d{5,8}|1-800-[A-Z]{4,7})"
    r"(?![\w/]|-\d)(?:,? ?(?:ext\.?|x|extension) ?\d{1,6})?"
)
_TO_CALL = Lazy(
    r"(?<!\w)(?=[^\d\n]{2,30}+\d)(?:"
    r"(?i:\b(?:call|calls|dial|ring|phone|text|phoned?|calling|ringing|texting|hotline"
    r"|helpline|to|on|sms|tel"
    r"|telephone|fax|mobile|whatsapp|line|number is|number:"
    r"|is)[.:]? )(\d[\d -]{1,14}\d)(?![\w%/.:,]\w|[\w%]|-)"
    r")",
    clues=(
        "call",
        "dial",
        "ring",
        "phone",
        "text",
        "hotline",
        "helpline",
        "sms",
        "tel",
        "fax",
        "mobile",
        "whatsapp",
        "line",
        "number",
        " to ",
        " on ",
        "is",
    ),
    ahead=r"\d\d",
)
_EXTENSION = Lazy(
    r"(?i:\b(?:extension|extn|ext)(?:\.|:| number| no\.?| is)? ?)#?(\d{1,6})(?![\w%/:-]|[.,]\d)",
    clues=("ext",),
    digit=True,
)
_SERVICE_CODE = Lazy(
    r"(?i:\b(?:dial|call|dialling|dialing) )([*#]{1,2}\d[\d*]{0,20}#)", clues=("#",)
)
_EMERGENCY = Lazy(
    r"(?:[:,] |\b(?:to|or|on|is|then|call|calling|ring|ringing|dial) )(999|911|112|111|101)"
    r"(?=[.,;!?)]|\s*$| (?:and|or|if|as|now|for|in|first|straight|immediately)\b)",
    ahead="999|911|11[12]|101",
)
_HELP = Lazy(
    r"\b(?:call|ring|dial|emergenc|urgent|night|out[ -]of[ -]hours|police|ambulance|doctor|nurse"
    r"|surgery|safety|danger|fire)",
    re.IGNORECASE,
)
_CALL_WORDS = Lazy(
    r"\b(?:call(?:ing|ed)?|dial|ring|phone|phoned|text|texted|sms|tel|telephone"
    r"|hotline|helpline|whatsapp|fax"
    r"|emergency|reply\s\w+|replying|mobile|landline|short code)\b"
)
_RECORD_BEFORE = Lazy(
    r"\b(?:order|ticket|case|claim|invoice|ref|reference|policy|contract|account|imei"
    r"|tracking|parcel|slip"
    r"|serial|booking|iban|card|number of|isbn|ean|no|nr|po|tag(?:ged)?|meter|awb|waybill"
    r"|sort code|vat|nhs|id)\.?:? (?:no\.? |number |is )?#?$"
)

_HANDLES = Lazy(
    r"(?<![\w@./+-])@[A-Za-z0-9_](?:[\w.-]{0,38}\w)?(?!@)"
    r"|(?<![\w/.])[ur]/[A-Za-z0-9_-]{3,24}(?![\w/])"
    r"|(?<![\w#&])[A-Za-z_][\w.]{1,31}#\d{4}(?!\w)"
    r"|(?<![\w#&/])#(?=\d{0,6}[A-Za-z_])[A-Za-z]\w{1,50}(?![\w-]|/\w)"
)
_NAMED_ACCOUNT = Lazy(
    r"(?i:\b(?:seller|user|username|handle|account|buyer|gamertag|player|host|the name|the alias"
    r"|alias|profile|channel"
    r"|username is|login|nick)[:]? )"
    r"([a-z][a-z0-9]*(?:[_.][a-z0-9]+)+|[a-z]+\d+[a-z\d]*)(?![\w@])",
    clues=(
        "seller",
        "user",
        "handle",
        "account",
        "buyer",
        "gamertag",
        "player",
        "host",
        "login",
        "nick",
        "name",
        "alias",
        "profile",
        "channel",
    ),
)
_NUMBERED = Lazy(r"(?<![\w./@\\=-])([a-z]+)_\d{1,4}(?![\w/(=@-]|\.\w)", digit=True, clues=("_",))


def find_links(text: str) -> Iterator[Span]:
    """Yield links, with a scheme, with www or bare, and e-mail addresses.

    >>> text = "See https://x.example/a?b=1, help.x.example/faq or mail me@x.example."
    >>> [(text[span.start : span.end], span.kind) for span in sorted(set(find_links(text)))]
    [('https://x.example/a?b=1', 'link'), ('help.x.example/faq', 'link'), ('me@x.example', 'email')]
    """
    if not _ADDRESS_AHEAD.search(text):
        return
    for pattern in (_URL, _DOMAIN, _LOCALHOST):
        for match in pattern.finditer(text):
            yield Span(match.start(), _closed(text, *match.span()), "link")
    yield from _EMAIL.spans(text, "email")
    for match in _linkify().match(text) or ():
        raw = text[match.index : match.last_index]
        if match.schema == "mailto:":
            yield Span(match.index, match.last_index, "email")
        elif match.schema != "//" and not _NO_SITE.match(raw) and not _in_slot(text, match.index):
            yield Span(match.index, _closed(text, match.index, match.last_index), "link")


def find_phones(text: str) -> Iterator[Span]:
    """Yield numbers to call or text: international, local, and short codes after "call".

    >>> text = "Ring +44 20 7946 0018, (212) 555-0147 ext. 12, or text 60777."
    >>> found = {text[span.start : span.end] for span in find_phones(text)}
    >>> found >= {"+44 20 7946 0018", "(212) 555-0147 ext. 12", "60777"}
    True
    """
    yield from _EXTENSION.spans(text, "phone", 1)
    yield from _SERVICE_CODE.spans(text, "phone", 1)
    if not re.search(r"\d{3}|\d\d ", text):
        return
    for match in _INTERNATIONAL.finditer(text):
        if match[0][0] == "+" or not _RECORD_BEFORE.search(context_before(text, match.start())):
            yield Span(*match.span(), "phone")
    for match in _LOCAL.finditer(text):
        if not _RECORD_BEFORE.search(context_before(text, match.start())):
            yield Span(*match.span(), "phone")
    for match in _TO_CALL.finditer(text):
        if _CALL_WORDS.search(context_before(text, match.start(1), 24)):
            yield Span(*match.span(1), "phone")
    if _EMERGENCY.is_possible(text) and _HELP.search(text):
        yield from _EMERGENCY.spans(text, "phone", 1)
    yield from _library_phones(text)


def find_handles(text: str) -> Iterator[Span]:
    """Yield account names and hashtags.

    >>> text = "@parcelroo_help and u/brightnet, see #LateAgain, not #4417 or a@b.example"
    >>> [text[span.start : span.end] for span in find_handles(text)]
    ['@parcelroo_help', 'u/brightnet', '#LateAgain']
    """
    if re.search("[@#/]", text):
        yield from _HANDLES.spans(text, "handle")
    yield from _NAMED_ACCOUNT.spans(text, "handle", 1)
    for match in _NUMBERED.finditer(text):
        if not is_ordinary(match[1]) and len(match[1]) > 2:
            yield Span(*match.span(), "handle")


@cache
def _linkify() -> Any:
    from linkify_it import LinkifyIt

    return LinkifyIt().tlds(["example", "test", "invalid"], True)


def _in_slot(text: str, start: int) -> bool:
    """Whether something that looks like a domain is the name in a placeholder."""
    return text[max(0, start - 1) : start] in ("{", "%", "<", "[", "|") or text[:start].endswith(
        "{ "
    )


def _closed(text: str, start: int, end: int) -> int:
    """Return where a link ends without the punctuation and brackets that close the sentence."""
    while end > start:
        last = text[end - 1]
        opener = {")": "(", "]": "[", "}": "{"}.get(last)
        unmatched = opener and text.count(last, start, end) > text.count(opener, start, end)
        if last not in _CLOSING and not unmatched:
            break
        end -= 1
    inner = text.find("](", start, end)
    return inner if inner > 0 else end


def _library_phones(text: str) -> Iterator[Span]:
    """Yield what the phonenumbers library recognises in stretches long enough to be one."""
    for match in _DIGITS.finditer(text):
        stretch = match.group()
        if sum(character.isdigit() for character in stretch) < 9 or "." in stretch:
            continue
        before = context_before(text, match.start())
        if _RECORD_BEFORE.search(before) or before[-1:].isalnum() or before[-1:] in "-/#._€$£":
            continue
        if not (stretch[0] in "+0(" or _CALL_WORDS.search(before)):
            continue
        yield from _matched(stretch, match.start())


def _matched(stretch: str, offset: int) -> Iterator[Span]:
    import phonenumbers

    for region in ("GB", "US"):
        for found in phonenumbers.PhoneNumberMatcher(stretch, region):
            yield Span(offset + found.start, offset + found.end, "phone")
            return
