"""The finder: every kind of fact in a text, in order and without overlaps."""

from __future__ import annotations

from functools import lru_cache

from calmtone.reading.facts import (
    amounts,
    code,
    dates,
    durations,
    identifiers,
    links,
    names,
    numbers,
    paths,
    placeholders,
    quotes,
    times,
    versions,
    weekdays,
)
from calmtone.reading.facts.figures import retyped
from calmtone.reading.facts.resolve import facts_from
from calmtone.result import Fact

__all__ = ["facts_by_pattern", "find_facts"]

_FINDERS = (
    code.find_code,
    placeholders.find_placeholders,
    quotes.find_quoted,
    paths.find_paths,
    links.find_links,
    links.find_phones,
    links.find_handles,
    identifiers.find_ids,
    versions.find_hashes,
    versions.find_versions,
    amounts.find_amounts,
    amounts.find_percentages,
    dates.find_dates,
    weekdays.find_weekdays,
    durations.find_durations,
    times.find_times,
    names.find_names,
    numbers.find_numbers,
)


def find_facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of a text: what would hurt if a rewrite lost or altered it.

    :param text: any text.
    :returns: facts in order that don't overlap; ``text[fact.start : fact.end] == fact.text``.

    >>> [(f.type, f.text) for f in find_facts("Ticket #4417: £1,349 back by 14 March, 5 pm.")]
    [('id', '#4417'), ('amount', '£1,349'), ('date', '14 March'), ('time', '5 pm')]
    """
    return _remembered(text) if len(text) <= _SHORT else _found(text)


def facts_by_pattern(text: str) -> tuple[Fact, ...]:
    """Return the facts that the patterns find, before bare figures are looked at again.

    :param text: any text.

    >>> [(fact.type, fact.text) for fact in facts_by_pattern("Doors, Tuesday 8.30.")]
    [('weekday', 'Tuesday'), ('number', '8.30')]
    """
    return facts_from(text, (span for finder in _FINDERS for span in finder(text)))


def _found(text: str) -> tuple[Fact, ...]:
    return retyped(text, facts_by_pattern(text))


_SHORT = 4_000
_remembered = lru_cache(maxsize=1024)(_found)
"""Whoever judges rewrites asks again and again for the same short texts."""
