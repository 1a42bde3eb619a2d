"""Normal forms: one spelling for each fact, so that "5 pm" and "17:00" are the same.

A range or list becomes its members, joined by ``"; "``: ``£40-60`` is ``40 GBP; 60 GBP``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from calmtone.reading.facts.amounts import CODES
from calmtone.reading.facts.folding import JOIN, folded, plain_number, values_in
from calmtone.reading.facts.normal_times import (
    date_form,
    duration_form,
    time_form,
    weekday_form,
)
from calmtone.reading.facts.numerals import NUMBER_WORDS
from calmtone.reading.facts.words import TITLES

__all__ = ["JOIN", "normal_form"]


_SYMBOLS = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "sg$": "SGD", "r$": "BRL", "mx$": "MXN", "$": "USD", "£": "GBP", "€": "EUR",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₫": "VND", "฿": "THB",
    "₦": "NGN", "₱": "PHP", "₴": "UAH", "₵": "GHS", "rs": "INR", "kr": "kr",
    "zł": "PLN", "kč": "CZK",
    "fr": "CHF", "rm": "MYR", "ksh": "KES", "pound": "GBP", "quid": "GBP", "dollar": "USD",
    "buck": "USD", "euro": "EUR", "rupee": "INR", "yen": "JPY", "franc": "CHF", "kron": "kr",
    "peso": "peso", "zlot": "PLN", "rand": "ZAR", "dirham": "AED", "riyal": "SAR",
    "tl": "TRY", "lira": "TRY", "tk": "BDT", "taka": "BDT", "rp": "IDR", "rupiah": "IDR",
    "ft": "HUF",
    "forint": "HUF", "lei": "RON", "lv": "BGN", "leva": "BGN", "лв": "BGN", "руб": "RUB",
    "грн": "UAH", "php": "PHP", "dh": "AED", "nt$": "TWD", "ar$": "ARS", "naira": "NGN",
    "baht": "THB", "shekel": "ILS", "won": "KRW", "ringgit": "MYR", "cedi": "GHS",
}  # fmt: skip
_CENTS = {
    "p": "GBP",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "¢": "USD",
    "cents": "cent",
    "cent": "cent",
    "c": "cent",
}
_SCALES = {
    "k": 3, "thousand": 3, "grand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9,
    "lakh": 5, "crore": 7, "tn": 12,
}  # fmt: skip


@lru_cache(maxsize=4096)
def normal_form(text: str, kind: str) -> str:
    """Return the spelling-independent form of a fact.

    :param text: the fact as it stands.
    :param kind: its type, as in :class:`calmtone.result.Fact`.

    >>> [normal_form("£1,349", "amount"), normal_form("1,349.00 GBP", "amount")]
    ['1349 GBP', '1349 GBP']
    >>> [normal_form("5 pm", "time"), normal_form("two weeks", "duration")]
    ['17:00', '2 week']
    """
    return _FORMS.get(kind, folded)(text)


def _amount(text: str) -> str:
    lower = text.lower()
    sign = "-" if re.search(r"[-\u2212](?!\s)", re.split(r"\d", lower)[0]) else ""
    scaled = re.findall(
        r"(?<=[\d ])(k|thousand|grand|mn?|million|bn|billion|lakh|crore|tn)\b", lower
    )
    power = (
        _SCALES[scaled[-1]]
        if scaled and not re.search(NUMBER_WORDS + " " + scaled[-1], lower)
        else 0
    )
    currency, minor = _currency(lower)
    factor = Decimal(10) ** (power - (2 if minor else 0))
    values = values_in(lower) or ([Decimal(1)] if "hundred" not in lower else [Decimal(100)])
    return JOIN.join(f"{sign}{plain_number(value * factor)} {currency}" for value in values)


def _currency(lower: str) -> tuple[str, bool]:
    """Return the currency of an amount, and whether it counts hundredths."""
    letters = re.sub(r"[\d.,'\u2019\s\u2010-\u2015\u2212+-]+", " ", lower).split()
    for word in letters:
        if word.upper() in CODES:
            return word.upper(), False
    for word in letters:
        if word in _CENTS:
            return _CENTS[word], True
    for word in letters:
        for symbol, code in _SYMBOLS.items():
            ending = not symbol.isalpha() and word.endswith(symbol)
            if (
                word == symbol
                or ending
                or (symbol.isalpha() and len(symbol) > 2 and word.startswith(symbol))
            ):
                return code, False
    return letters[-1] if letters else "", False


def _percentage(text: str) -> str:
    sign = "-" if text[:1] in "-\u2212" else ""
    return JOIN.join(f"{sign}{plain_number(value)}%" for value in values_in(text))


def _number(text: str) -> str:
    lower = folded(text)
    if re.search(r"[/x×:]", lower) or re.match(r"\d+(?:st|nd|rd|th)$", lower):
        return re.sub(r"\s*[x×]\s*", "x", lower)
    values = values_in(lower)
    unit = re.sub(r"^.*[\d]", "", lower).strip() if re.search(r"\d", lower) else ""
    factor = Decimal(1)
    if unit in ("k", "mn", "bn"):
        factor, unit = Decimal(10) ** _SCALES[unit], ""
    sign = "-" if lower[:1] in "-\u2212" else ""
    return (
        JOIN.join(f"{sign}{plain_number(value * factor)} {unit}".strip() for value in values)
        or lower
    )


def _id(text: str) -> str:
    return re.sub(r"[\s\u00a0]", "", text.casefold()).lstrip("#!*\u2022\u00b7")


def _version(text: str) -> str:
    return re.sub(r"^v(?=\d)", "", text.casefold())


def _link(text: str) -> str:
    bare = re.sub(r"^(?:https?|ftp)://", "", text, flags=re.IGNORECASE)
    host, slash, rest = bare.partition("/")
    return (host.casefold() + slash + rest).rstrip("/")


def _phone(text: str) -> str:
    number, _, extension = re.sub(
        r"(?i),?;? ?(?:ext\.?|extension|x) ?(?=\d+$)", "x", text
    ).partition("x")
    if number.lstrip().startswith("+"):
        number = re.sub(r"\(0\)", "", number)
    digits = re.sub(r"[^\d*#]" if not re.search("[A-Z]", number) else r"[^\dA-Z]", "", number)
    plus = "+" if number.lstrip().startswith("+") else ""
    return f"{plus}{digits}" + (f"x{extension.strip()}" if extension else "")


def _path(text: str) -> str:
    if re.search(r"[>→»›➔]", text):
        return re.sub(r"\s*(?:->|=>|[>→»›➔])\s*", " > ", text).casefold()
    return text


def _placeholder(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _name(text: str) -> str:
    words = re.sub(r"'s$|'$", "", folded(text)).split()
    while len(words) > 1 and (words[0].rstrip(".") in TITLES or words[0] == "the"):
        words = words[1:]
    return " ".join(words)


_FORMS: dict[str, Callable[[str], str]] = {
    "amount": _amount,
    "percentage": _percentage,
    "number": _number,
    "duration": duration_form,
    "weekday": weekday_form,
    "date": date_form,
    "time": time_form,
    "id": _id,
    "version": _version,
    "link": _link,
    "phone": _phone,
    "path": _path,
    "placeholder": _placeholder,
    "name": _name,
    "code": str.strip,
}
