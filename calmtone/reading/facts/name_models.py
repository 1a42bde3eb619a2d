"""Model numbers that belong to a name: "Lumera X2", "the Novo 8"."""

from __future__ import annotations

import re

from calmtone.reading.facts.name_tokens import Token
from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.versions import SYSTEM
from calmtone.reading.facts.words import is_ordinary

__all__ = ["with_model"]

_MODEL = Lazy(r" (?:[A-Z]{1,2}\d{1,3}[A-Za-z]?|\d{1,3}[A-Z])(?![\w-]| \d[A-Z])")
_ARTICLE = Lazy(r"\b(?:the|a|an|your|our|my|this|that) $", re.IGNORECASE)
_NUMBERED_MODEL = Lazy(
    r" \d{1,3}(?=[.,;:!?)]| (?:is|was|has|takes?|in|with|on|at|and|for|you|we)\b)"
)
_SEATS = Lazy(
    r"\b(?:seats?|row|aisle|berths?|flats?|apartment|cabins?|desks?|room)\b", re.IGNORECASE
)
_SOFTWARE = Lazy(SYSTEM)
_OUTWARD = Lazy(r" [A-Z]{1,2}\d{1,2}[A-Z]?")
_IN = Lazy(r"\b(?:in|near|at|to|from|of) $")


def with_model(text: str, part: list[Token]) -> int:
    """Return where a name ends, a short model number behind it taken in ("Lumera X2")."""
    last = part[-1]
    if is_ordinary(last.text) or (last.initial and is_ordinary(last.text)):
        return last.end
    model = _MODEL.match(text, last.end) or _plain_model(text, part)
    if model and _OUTWARD.fullmatch(model[0]) and _IN.search(text[: part[0].start][-8:]):
        model = None
    if model and model[0][1].isdigit() and _SEATS.search(text):
        model = None
    return model.end() if model else last.end


def _plain_model(text: str, part: list[Token]) -> re.Match[str] | None:
    """Return the bare number of a product: "a screen for the Novo 8"."""
    article = _ARTICLE.search(text[max(0, part[0].start - 6) : part[0].start])
    software = _SOFTWARE.fullmatch(part[-1].text)
    return _NUMBERED_MODEL.match(text, part[-1].end) if article and not software else None
