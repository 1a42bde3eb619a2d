"""Amounts of money and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.numerals import DASH, FIGURE, NUMBER_WORDS, RANGE
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["CODES", "find_amounts", "find_percentages"]

CODES = [
    "USD",
    "EUR",
    "GBP",
    "CHF",
    "JPY",
    "CNY",
    "INR",
    "AUD",
    "CAD",
    "NZD",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "TRY",
    "ZAR",
    "BRL",
    "MXN",
    "SGD",
    "HKD",
    "KRW",
    "THB",
    "MYR",
    "IDR",
    "PHP",
    "VND",
    "AED",
    "SAR",
    "QAR",
    "ILS",
    "EGP",
    "NGN",
    "KES",
    "GHS",
    "PKR",
    "BDT",
    "LKR",
    "RUB",
    "UAH",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "TWD",
    "ISK",
    "RMB",
    "BTC",
    "ETH",
    "LTC",
    "SOL",
    "XRP",
    "USDT",
    "USDC",
]
"""ISO codes of common currencies, and the codes of common crypto-currencies."""

_SIGN = "[-+\u2212]?"
_SYMBOL = (
    r"(?:(?:(?<![A-Za-z])(?:US|AU|NZ|HK|SG|CA|MX|A|C|S|R))?\$|[£€¥₹₽₩₪₺₫฿₦₱₴₿]|GH₵|₵"
    r"|(?<![A-Za-z])(?:Rs\.?|INR|kr\.?|Kr\.?|zł|Kč|Fr\.|RM|Ksh|R(?=\d{3}|\d{1,3}[ ,.]\d))"
    rf"|(?<![A-Za-z])(?:{'|'.join(CODES)}))"
)
_SYMBOL_AFTER = (
    rf"(?:[£€¥₹₽₩₪₺₫฿₦₱₴]|(?:US)?\$|(?:{'|'.join(CODES)}|zł|Kč|kr|Ft|lei|Rs|p(?<=\dp))\b)"
)
_NOUNS = (
    r"(?:pounds?(?: sterling)?|quid|fivers?|tenners?|dollars?|bucks?|euros?|cents?"
    r"|pence|penn(?:y|ies)"
    r"|rupees?|yen|yuan|francs?|pesos?|kronor|kroner?|krona|dirhams?|riyals?|rands?|zlotys?|lira"
    r"|shekels?|won|baht|grand)\b"
)
_SCALE = (
    rf"(?:{SPACE}?(?:k|K|m|M|mn|bn|tn)\b(?!{SPACE}?[²2])"
    rf"|{SPACE}(?:thousand|million|billion|lakh|crore)\b)?"
)
_SPACED = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?)"
_FIGURE = rf"(?:{_SPACED}|{FIGURE})(?:[.,](?:-|–|—)(?!\d))?"

_MONEY = (
    r"[$£€¥₹₽₩₪₺₫฿₦₱₴₿₵]|Rs|[Kk]r|zł|Kč|Fr|RM|Ksh|R[\d ]|INR|"
    rf"{'|'.join(CODES)}"
)
_MONEY_AFTER = rf"{_MONEY}|Ft|lei|\dp"
_BEFORE = Lazy(
    r"(?=[-+\u2212$£€¥₹₽₩₪₺₫฿₦₱₴₿₵A-Zkz])(?:"
    rf"(?<![\w.]){_SIGN}{_SYMBOL}{SPACE}?{_SIGN}{_FIGURE}{_SCALE}"
    rf"(?:{SPACE}?{_SYMBOL_AFTER})?"
    rf"(?:{SPACE}?{DASH}{SPACE}?(?:{_SYMBOL}{SPACE}?)?{FIGURE}{_SCALE}(?![\w%]))?"
    r"(?!\d)"
    r")",
    digit=True,
    ahead=_MONEY,
)
_AFTER = Lazy(
    r"(?=[-+\u2212\d])(?:"
    rf"(?<![\w.,#/]){_SIGN}(?:{_FIGURE}(?:{SPACE}?{DASH}{SPACE}?{FIGURE}| (?:to|or) {FIGURE})?)"
    rf"{_SCALE}{SPACE}?{_SYMBOL_AFTER}(?![\w])"
    r")",
    digit=True,
    ahead=_MONEY_AFTER,
)
_WORDED = Lazy(
    r"(?<!\w)(?=[\dotfsenh])(?:"
    rf"(?<![\w.,#])(?:{RANGE}|hundred|thousand)(?:[ -](?:hundred|thousand|million|billion|odd))?"
    rf"(?:{SPACE}|-)?{_NOUNS}(?: (?:and )?(?:{FIGURE}|{NUMBER_WORDS})(?: (?:cents|pence))?\b"
    r"(?= *(?:[.,;!?)]|$)))?"
    r")",
    re.IGNORECASE,
    clues=(
        "pound",
        "quid",
        "fiver",
        "tenner",
        "dollar",
        "buck",
        "euro",
        "cent",
        "pence",
        "penn",
        "rupee",
        "yen",
        "yuan",
        "franc",
        "peso",
        "kron",
        "dirham",
        "riyal",
        "rand",
        "zloty",
        "lira",
        "shekel",
        "won",
        "baht",
        "grand",
    ),
)
_SMALL = Lazy(r"(?<![\w.,])\d{1,2}[pc](?![\w/])|(?<![\w.,])\d{1,4}¢", digit=True, ahead=r"\d[pc¢]")
_SHARED = Lazy(
    rf"{_SYMBOL}{FIGURE}{_SCALE} (?:to|or) {FIGURE}(?= *(?:[.,;!?)](?!\d)|$))",
    digit=True,
    ahead=_MONEY,
    clues=(" to ", " or "),
)

_PERCENT = Lazy(
    r"(?=[-+\u2212\dotfsen])(?:"
    rf"(?<![\w.,]){_SIGN}(?:{RANGE})(?:{SPACE}?[%٪](?!\w)|{SPACE}(?:per ?cent|pct)\b)"
    rf"(?:{SPACE}?{DASH}{SPACE}?{_SIGN}{FIGURE}{SPACE}?%)?"
    r")",
    re.IGNORECASE,
    clues=("%", "٪", "cent", "pct"),
)
_WHOLLY = Lazy(r"^(?:1[01]0|1000|200)\D|^(?:a )?hundred\b")
_OF_SPEECH_AFTER = Lazy(
    r"^(?! of)[ ,]*(?:promise|your|ur|our|my|on you|on us|on me|sure|certain|getting"
    r"|not|right|correct|wrong|clear"
    r"|guarantee|honest|true|fine|normal|safe|legit|confident|you|going|gonna|will|convinced|agree"
    r"|behind|committed|obvious|real|positive|the (?:customer|carrier|courier|seller|user)"
    r"|accurate|responsible|aware|possible|impossible|user|percent)"
)
_OF_SPEECH_BEFORE = Lazy(
    r"(?:promise(?: you)?|guarantee(?: you)?|tomorrow|evening|today|will be|definitely|give|giving"
    r"|gave|perfect,|sure,|not)[ ,]*$"
)
_PHP = Lazy(r"PHP [4-9](?:\.\d)?$")
_MEASURED = Lazy(
    r"(?:\b(?:at|to|is|was|are|be|of|by|reached|battery|from|after|than|means?|only"
    r"|still|hits?|up)|[=:]) $"
)
_TWO_CENTS = Lazy(r"^(?:two|2) cents")


def find_amounts(text: str) -> Iterator[Span]:
    """Yield the amounts of money in a text: currency before or after, in digits or words.

    >>> text = "Refunded €17,90, the £40-60 fee stays, that's fifty pounds."
    >>> [text[span.start : span.end] for span in find_amounts(text)]
    ['€17,90', '£40-60', 'fifty pounds']
    """
    for pattern in (_BEFORE, _SHARED, _AFTER, _SMALL):
        for match in pattern.finditer(text):
            if not _PHP.match(match.group()):
                yield Span(*match.span(), "amount")
    for match in _WORDED.finditer(text):
        if not _TWO_CENTS.search(match.group().lower()):
            yield Span(*match.span(), "amount")


def find_percentages(text: str) -> Iterator[Span]:
    """Yield the percentages in a text, but no "100% your fault".

    >>> text = "It's 100% your fault; 10 percent off, 2.5 % fee."
    >>> [text[span.start : span.end] for span in find_percentages(text)]
    ['10 percent', '2.5 %']
    """
    for match in _PERCENT.finditer(text):
        if not (_WHOLLY.search(match.group().lower()) and _is_figure_of_speech(text, match)):
            yield Span(*match.span(), "percentage")


def _is_figure_of_speech(text: str, match: re.Match[str]) -> bool:
    before, after = context_before(text, match.start()), context_after(text, match.end())
    if match.group().startswith("1000"):
        return True
    closing = re.match(r"\s*(?:[!.,?]|$)", after) and not _MEASURED.search(before)
    return bool(closing or _OF_SPEECH_AFTER.search(after) or _OF_SPEECH_BEFORE.search(before))
