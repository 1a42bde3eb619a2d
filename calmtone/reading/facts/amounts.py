"""Amounts of money and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.numerals import DASH, FIGURE, NUMBER_WORDS, RANGE
from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["CODES", "find_amounts", "find_percentages"]

CODES = [
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK",
    "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "ZAR", "BRL", "MXN", "SGD", "HKD", "KRW", "THB",
    "MYR", "IDR", "PHP", "VND", "AED", "SAR", "QAR", "ILS", "EGP", "NGN", "KES", "GHS", "PKR",
    "BDT", "LKR", "RUB", "UAH", "ARS", "CLP", "COP", "PEN", "TWD", "ISK", "RMB", "BTC", "ETH",
    "LTC", "SOL", "XRP", "USDT", "USDC", "AFN", "AMD", "AOA", "AWG", "AZN", "BAM", "BBD", "BHD",
    "BIF", "BMD", "BND", "BOB", "BSD", "BTN", "BWP", "BYN", "BZD", "CDF", "CRC", "CVE", "DJF",
    "DOP", "DZD", "ERN", "ETB", "FJD", "FKP", "GEL", "GIP", "GMD", "GNF", "GTQ", "GYD", "HNL",
    "HRK", "HTG", "IQD", "IRR", "JMD", "JOD", "KGS", "KHR", "KMF", "KPW", "KWD", "KYD", "KZT",
    "LAK", "LBP", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
    "MVR", "MWK", "MZN", "NAD", "NIO", "NPR", "OMR", "PAB", "PGK", "PYG", "RSD", "RWF", "SBD",
    "SCR", "SDG", "SHP", "SLE", "SRD", "SSP", "SYP", "SZL", "TJS", "TMT", "TND", "TTD", "TZS",
    "UGX", "UYU", "UZS", "VES", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZMW", "ZWL",
]  # fmt: skip
"""ISO codes of currencies that are no shouted English words, and of common crypto-currencies."""

_SIGNS = "[£€¥₹₨₽₩₪₺₫฿₦₱₴₿₵₡₲₭₮₼₾₸₤]"
_SIGN = "[-+\u2212]?"
_SYMBOL = (
    r"(?:(?:(?<![A-Za-z])(?:US|AU|AR|NZ|HK|SG|CA|MX|NT|TT|EC|COL|CL|A|B|C|J|S|R|Z))?\$"
    rf"|{_SIGNS}|GH₵"
    r"|(?<![A-Za-z])(?:Rs\.?|kr\.?|Kr\.?|zł|Kč|Fr\.|RM|[KTU]Sh|Ksh|Sh\.?(?= ?\d{3})|Rp\.?|Tk\.?"
    r"|TL|Php|Dhs?\.?|Bs\.?(?= \d)|B/\.|S/(?=\. ?\d| \d|\d+\.\d\d)\.?|SFr\.?|sFr\.?|R(?=(?:\d{3,9}"
    r"|\d{1,3}[ ,.]\d[\d,.]*)(?![\da-jln-zA-Z]))"
    r"|[NQ](?=\d{1,3},\d{3})|FCFA|CFA)"
    rf"|(?<![A-Za-z])(?:{'|'.join(CODES)}|eur|usd|gbp|inr|aud|aed)(?![a-z]))"
)
_SYMBOL_AFTER = (
    rf"(?:{_SIGNS}|(?:US|CA|AU)?\$|(?:{'|'.join(CODES)}|zł|Kč|kr(?:\.(?= [a-z]))?|Ft|lei|leva|lv|Rs"
    r"|TL|Tk|Rp|Dhs?|JD|KD|BD|KSh|Ksh|FCFA|CFA|лв|руб|грн|ден|тг|din|birr"
    r"|eur|usd|gbp|chf|inr|aud|cad|nzd|sek|nok|dkk|pln|czk|huf|ron|aed|zar|ngn|kes|sgd|hkd|brl|mxn"
    r"|(?<!240)(?<!360)(?<!480)(?<!720)(?<!080)(?<!440)(?<!160)p(?<=\dp))(?:\b|(?<=\.)))"
)
_NOUNS = (
    r"(?:pounds?(?: sterling)?|quid|fivers?|tenners?|dollars?|bucks?|euros?|cents?"
    r"|pence|penn(?:y|ies)"
    r"|rupees?|yen|yuan|francs?|pesos?|kronor|kroner?|krona|dirhams?|riyals?|rials?|rands?"
    r"|zlot(?:ys?|ych|e)"
    r"|liras?|shekels?|(?<=\d{3} )won(?!['\u2019]| (?:the|a|an|it|by|over|in|his|her|their)\b)|baht"
    r"|grand|dinars?|rubles?|roubles?|hryvnias?|forints?|koruny?|korunas?|leva|taka|naira|cedis"
    r"|shillings?|ringgit|rupiah?|birr|tenge|manat|dong|soles|reais|quetzales|colones|guaran[ií]es"
    r"|kwacha|metical|pula)\b"
)
_SCALE = (
    rf"(?:{SPACE}?(?:k|K|m|M|mn|bn|tn)\b(?!{SPACE}?[²2])"
    rf"|{SPACE}(?:thousand|million|billion|lakh|crore)\b)?"
)
_SPACED = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?)"
_FIGURE = rf"(?:{_SPACED}|{FIGURE})(?:[.,](?:-|–|—)(?!\d))?"

_MONEY = (
    rf"{_SIGNS}|\$|Rs|[Kk]r|zł|Kč|Fr|RM|Sh|sh|R[\d ]|Rp|T[kL]|Php|Dh|B[s/]|S/|[NQ]\d|CFA"
    rf"|{'|'.join(CODES)}|eur|usd|gbp|inr|aud|aed"
)
_MONEY_AFTER = (
    rf"{_MONEY}|Ft|lei|leva|lv|[JKB]D|лв|руб|грн|ден|тг|din|birr|chf|cad|nzd|sek|nok|dkk|pln|czk"
    r"|huf|ron|zar|ngn|kes|sgd|hkd|brl|mxn|\dp"
)
_BEFORE = Lazy(
    rf"(?=[-+\u2212$A-Zkzeuigas]|{_SIGNS})(?:"
    rf"(?<![\w.]){_SIGN}{_SYMBOL}{SPACE}?{_SIGN}{_FIGURE}{_SCALE}"
    rf"(?:{SPACE}?{_SYMBOL_AFTER})?"
    rf"(?:{SPACE}?{DASH}{SPACE}?(?:{_SYMBOL}{SPACE}?)?{FIGURE}{_SCALE}(?![\w%]))?"
    r"(?:/-(?!\w))?(?!\d)"
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
        "pound", "quid", "fiver", "tenner", "dollar", "buck", "euro", "cent", "pence", "penn",
        "rup", "yen", "yuan", "franc", "peso", "kron", "dirham", "riyal", "rial",
        "rand", "zlot", "lira",
        "shekel", "won", "baht", "grand", "dinar", "ruble", "rouble", "hryvn", "forint", "korun",
        "leva", "taka", "naira", "cedi", "shill", "ringg", "birr", "tenge", "manat", "dong",
        "soles", "reais", "quetzal", "colones", "guaran", "kwacha", "metical", "pula",
    ),
)  # fmt: skip
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
_PHP = Lazy(r"(?:PHP [4-9](?:\.\d)?|TRY \d)$")
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
