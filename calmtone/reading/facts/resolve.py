"""From overlapping spans to facts: the most specific stands, in order, with its normal form."""

from __future__ import annotations

from collections.abc import Iterable

from calmtone.reading.facts.normal import normal_form
from calmtone.reading.facts.spans import RANKS, Span
from calmtone.result import Fact

__all__ = ["facts_from", "without_overlaps"]

_FACT_TYPES = {"record": "id", "model": "name", "token": "code"}
_YIELDING = frozenset(RANKS) - {"quoted", "number", "name", "token", "weekday"}


def facts_from(text: str, spans: Iterable[Span]) -> tuple[Fact, ...]:
    """Return the facts that the spans stand for.

    :param text: the text that the spans count in.
    :param spans: spans in any order, overlapping or not.

    >>> [fact.text for fact in facts_from("by 14 May", [Span(3, 9, "date"), Span(3, 5, "number")])]
    ['14 May']
    """
    facts = []
    for span in without_overlaps(spans):
        kind = _FACT_TYPES.get(span.kind, span.kind)
        found = text[span.start : span.end]
        facts.append(Fact(found, kind, span.start, span.end, normal_form(found, kind)))
    return tuple(facts)


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that stand, in order: the lower rank wins, then the longer.

    Wording in quotation marks that is wholly of another type takes that type.

    >>> without_overlaps([Span(0, 4, "quoted"), Span(0, 4, "link"), Span(2, 3, "number")])
    [Span(start=0, end=4, kind='link')]
    """
    found = {span for span in spans if span.end > span.start}
    whole = {span[:2] for span in found if span.kind in _YIELDING}
    ranked = sorted(
        (span for span in found if not (span.kind == "quoted" and span[:2] in whole)),
        key=lambda span: (RANKS[span.kind], span.start - span.end, span.start),
    )
    taken = bytearray(max((span.end for span in ranked), default=0))
    kept = []
    for span in ranked:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return sorted(kept)
