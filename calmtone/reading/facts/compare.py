"""Are the facts of one text in another? What the guard asks of every candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from calmtone.reading.facts.calendar_words import WEEKDAYS
from calmtone.reading.facts.find import find_facts
from calmtone.reading.facts.normal import JOIN, normal_form
from calmtone.reading.facts.numerals import FIGURE, NUMBER_WORDS
from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.words import is_ordinary
from calmtone.result import Fact

__all__ = ["invented_facts", "missing_facts", "same_facts"]

_MEASURES = frozenset({"amount", "percentage", "duration", "number", "time", "date", "weekday"})
_COUNTING = Lazy(r"\b(?:the|these|those|of you|us) $", re.IGNORECASE)
_FIGURES = Lazy(rf"(?<![\w]){FIGURE}|{NUMBER_WORDS}", re.IGNORECASE)
_DAYS = Lazy(
    r"(?<!\w)(?:mon|tues?|weds?|wednes|thu|thurs?|fri|sat|satur|sun)(?:days?)?(?!\w)", re.IGNORECASE
)
_PAIRS = {"2": Lazy(r"(?i)\b(?:both|twice|pair|two)\b"), "3": Lazy(r"(?i)\b(?:thrice|three)\b")}

Atom = tuple[str, str]


def same_facts(left: Sequence[Fact], right: Sequence[Fact]) -> bool:
    """Whether two texts' facts are the same, whatever their order, spelling and repeats.

    :param left: the facts of one text.
    :param right: the facts of the other.

    >>> same_facts(find_facts("Two weeks, by 5 pm."), find_facts("By 17:00, in 2 weeks."))
    True
    """
    return _all_atoms(left) == _all_atoms(right)


def missing_facts(required: Sequence[Fact], text: str) -> tuple[Fact, ...]:
    """Return the facts that a text doesn't contain, in the order given.

    A fact is there when its normal form is among the text's facts of a compatible type, or when
    it stands there to the letter as whole words, in any case.

    :param required: the facts that should be there.
    :param text: the text to look in.

    >>> facts = find_facts("3 of 14 arrived by 5 pm, Mr Adeyemi.")
    >>> missing_facts(facts, "Adeyemi has three of the 14 since 17:00.")
    ()
    >>> [fact.text for fact in missing_facts(facts, "Three have arrived, Mr Adeyemi.")]
    ['14', '5 pm']
    """
    if not required:
        return ()
    there = _atoms_in(text)
    return tuple(
        fact
        for fact in required
        if not all(_covered(atom, there) for atom in _atoms(fact))
        and not _stands_in(fact, text)
        and not _paraphrased(fact, text)
    )


def invented_facts(text: str, sources: Sequence[str]) -> tuple[Fact, ...]:
    """Return the facts of a text that none of its sources has, in order.

    :param text: the text, such as a candidate for a rewrite.
    :param sources: what it may draw on: the draft, the customer's message.

    >>> [fact.text for fact in invented_facts("Two weeks, until Monday?", ["It takes 2 weeks."])]
    ['Monday']
    """
    facts = find_facts(text)
    if not facts:
        return ()
    support = _support(tuple(sources))
    return tuple(
        fact for fact in facts if not support.has(fact, bool(_COUNTING.search(text[: fact.start])))
    )


class _Support:
    """What the sources hold: facts, figures, days, words."""

    def __init__(self, sources: Iterable[str]) -> None:
        self.sources = tuple(sources)
        self.atoms = set[Atom]()
        self.words = set[str]()
        for source in self.sources:
            self.atoms |= _atoms_in(source)
            self.atoms |= {
                ("weekday", normal_form(m.group(), "weekday")) for m in _DAYS.finditer(source)
            }
            self.atoms |= {
                ("number", normal_form(m.group(), "number")) for m in _FIGURES.finditer(source)
            }
            self.words |= set(re.findall(r"[^\W_]+", source.casefold()))

    def has(self, fact: Fact, counted: bool = False) -> bool:
        """Whether a fact is among the sources' facts, or stands in one to the letter.

        :param counted: whether it counts what was named before ("the two", "those three").
        """
        if fact.normal in ("2", "3") and fact.text.isalpha() and counted:
            return True
        if all(_covered(atom, self.atoms) for atom in _atoms(fact)):
            return True
        if any(_stands_in(fact, source) for source in self.sources):
            return True
        if fact.type in ("name", "quoted"):
            return set(re.findall(r"[^\W_]+", fact.normal.casefold())) <= self.words
        return any(_paraphrased(fact, source) for source in self.sources)


@lru_cache(maxsize=64)
def _support(sources: tuple[str, ...]) -> _Support:
    """Return what the sources hold; a guard asks again for each candidate."""
    return _Support(sources)


@lru_cache(maxsize=1024)
def _atoms_in(text: str) -> frozenset[Atom]:
    return frozenset(_all_atoms(find_facts(text)))


def _all_atoms(facts: Iterable[Fact]) -> set[Atom]:
    return {atom for fact in facts for atom in _atoms(fact)}


def _atoms(fact: Fact) -> list[Atom]:
    """Return a fact's members with the group of types within which they are comparable."""
    if fact.type not in _MEASURES:
        return [("literal", fact.normal.casefold())]
    members = fact.normal.split(JOIN)
    if fact.type == "date":
        return [("weekday" if member in WEEKDAYS else "date", member) for member in members]
    return [(fact.type, member) for member in members]


def _covered(wanted: Atom, there: Set[Atom]) -> bool:
    """Whether something there says all that a wanted member says, and perhaps more."""
    if wanted in there or _loosely(wanted, there):
        return True
    return wanted[0] == "date" and any(
        kind == "date" and _says(found, wanted[1]) for kind, found in there
    )


def _says(fuller: str, wanted: str) -> bool:
    """Whether a date has every part of another: ``2026-3-14`` has those of ``-3-14``."""
    left, right = fuller.split("-"), wanted.split("-")
    return len(left) == len(right) == 3 and all(
        not part or part == other for part, other in zip(right, left, strict=True)
    )


def _loosely(wanted: Atom, there: Set[Atom]) -> bool:
    """Whether the same figure was read as another type: an hour, a year, an id, a number."""
    kind, member = wanted
    plain = member.rstrip("-") if kind == "date" else member
    if not plain or (kind not in ("literal", "number", "time", "date")):
        return False
    same = {("literal", plain), ("number", plain), ("time", plain), ("date", plain + "--")}
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", plain):
        same.add(("date", "--" + plain[:-2]))
    if kind == "date" and plain.startswith("--"):
        same |= {("number", plain[2:] + ending) for ending in ("st", "nd", "rd", "th")}
    return not same.isdisjoint(there)


def _paraphrased(fact: Fact, text: str) -> bool:
    return (
        fact.type == "number" and fact.normal in _PAIRS and bool(_PAIRS[fact.normal].search(text))
    )


def _stands_in(fact: Fact, text: str) -> bool:
    """Whether a fact stands in a text to the letter, as whole words, in any case."""
    exact = fact.type in ("code", "path", "placeholder") or (
        fact.type == "name" and is_ordinary(fact.text)
    )
    wanted, where = (fact.text, text) if exact else (_plain(fact.text), _plain(text))
    if not wanted:
        return False
    left = (
        r"(?<![\w.,:/£$€#-])" if wanted[0].isdigit() else r"(?<!\w)" if wanted[0].isalnum() else ""
    )
    right = (
        r"(?![\w%]|[.,:/-]\d)"
        if wanted[-1].isdigit()
        else r"(?!\w)"
        if wanted[-1].isalnum()
        else ""
    )
    return bool(re.search(left + re.escape(wanted) + right, where))


def _plain(text: str) -> str:
    return text.casefold().replace("\u2019", "'").replace("\u2018", "'").replace("\u00a0", " ")
