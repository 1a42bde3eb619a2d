"""What a bare figure looks like and stands among: the features by which :mod:`figures` types it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calmtone.reading.facts.spans import Lazy
from calmtone.reading.facts.words import NEAR_FIGURES, NO_PLURALS, is_ordinary
from calmtone.result import Fact

__all__ = ["FEATURES_VERSION", "Scene", "features", "is_bare", "scene_of"]

FEATURES_VERSION = 2
"""Raised with every change to what is read here; weights are only good for their own version."""

_BARE = Lazy(r"\d+(?:[.,]\d+)*(?:[-\u2010-\u2015]\d+(?:[.,]\d+)*)?")
_DASHES = Lazy("[-\u2010-\u2015]")
_YEAR = Lazy(r"(?:19|20)\d\d")
_GROUPED = Lazy(r"\d{1,3}(?:[,.]\d{3})+")
_SENTENCE_END = Lazy(r"[.!?]\s|\n")
_WORDS = Lazy(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|[£€$#]|\d[\d.,:]*")
_GAP = Lazy(r"\W*$")
_CLOCK = Lazy(r"\d:\d\d")
_SOFTWARE = Lazy(r"(?i)\b(?:version|firmware|release|update|upgrade|plugin|app)\b")
_TELLING = frozenset({"amount", "version", "time", "weekday", "hash", "path", "code", "date"})
_CLASS_OF: dict[str, list[str]] = {}
for _name, _members in NEAR_FIGURES.items():
    for _member in sorted(_members):
        _CLASS_OF.setdefault(_member, []).append(_name)


class Scene(NamedTuple):
    """A text as the figures in it see it.

    :param text: the text.
    :param facts: its facts in order, as the patterns found them.
    :param traits: what kinds of fact the text holds that say how its figures are meant.
    """

    text: str
    facts: Sequence[Fact]
    traits: frozenset[str]


def is_bare(text: str) -> bool:
    """Whether a text is a figure, or a range of two, without sign, unit or currency.

    >>> [is_bare(text) for text in ("4471", "9.30", "2-5", "20 kg", "#3")]
    [True, True, True, False, False]
    """
    return _BARE.fullmatch(text) is not None


def scene_of(text: str, facts: Sequence[Fact]) -> Scene:
    """Return the scene of a text.

    :param text: the text.
    :param facts: its facts, in order.
    """
    traits = {fact.type for fact in facts if fact.type in _TELLING and not is_bare(fact.text)}
    traits |= {"clock"} if _CLOCK.search(text) else set()
    traits |= {"software"} if _SOFTWARE.search(text) else set()
    traits |= {"currency"} if any(sign in text for sign in "£€$") else set()
    return Scene(text, facts, frozenset(traits))


def features(scene: Scene, index: int) -> set[str]:
    """Return the features of one of a scene's facts, which must be a bare figure.

    :param scene: the text and its facts.
    :param index: which fact.

    >>> fact = Fact("1408", "number", 5, 9, "1408")
    >>> sorted(features(scene_of("Room 1408 is yours.", [fact]), 0))[:3]
    ['after-word=is', 'after-word=yours', 'before-word=room']
    """
    fact = scene.facts[index]
    form = _form(fact.text)
    short = form if form == "year" else form[:2]
    found = {f"form={form}", *_clock_features(fact.text)}
    found.update(_left(scene.text, fact.start, short))
    found.update(_right(scene.text, fact.end, short))
    found.update(_beside(scene, index, short))
    found.update(f"in={trait}{short}" for trait in scene.traits)
    return found


def _form(figure: str) -> str:
    """Return a name for a figure's form: digits, grouping, decimals, hour, year or range."""
    first, *rest = _DASHES.compiled.split(figure)
    if rest:
        return _range_form(first, rest[0])
    if _YEAR.fullmatch(figure):
        return "year"
    if "." in first:
        return _dotted_form(first)
    if "," in first:
        return "grouped" if _GROUPED.fullmatch(first) else "comma"
    form = f"n{min(len(first), 7)}"
    if len(first) < 3:
        form += "h" if int(first) <= 12 else "H" if int(first) <= 24 else ""
    return form + ("z" if first[0] == "0" else "")


def _range_form(first: str, second: str) -> str:
    left, right = (int(re.sub(r"\D", "", part)[:9]) for part in (first, second))
    direction = "up" if left < right else "down"
    hours = "h" if max(left, right) <= 24 else ""
    return f"r-{direction}{hours}{min(3, len(first))}{min(3, len(second))}"


def _dotted_form(figure: str) -> str:
    whole, *parts = figure.split(".")
    form = f"d{len(parts)}" + "".join(str(min(len(part), 4)) for part in parts)
    return form + ("H" if _is_clock(figure) else "") + ("z" if whole[0] == "0" else "")


def _is_clock(figure: str) -> bool:
    return bool(re.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d", figure))


def _clock_features(figure: str) -> Iterator[str]:
    if _is_clock(figure):
        minutes = int(figure[-2:])
        yield f"fifths={minutes % 5 == 0}"
        yield f"quarters={minutes % 15 == 0}"


def _left(text: str, start: int, form: str) -> Iterator[str]:
    before = text[max(0, start - 60) : start]
    clause = _SENTENCE_END.compiled.split(before)[-1]
    words = _WORDS.compiled.findall(clause)
    lower = [_plain(word) for word in reversed(words)]
    first = lower[0] if lower else "^"
    second = lower[1] if len(lower) > 1 else "^"
    gap = _GAP.compiled.findall(clause)[0][-3:]
    yield from (f"left={gap}", f"before={first}", f"before={first}{form}")
    yield from (f"second={second}", f"two={second} {first}")
    yield from (f"before-word={word}" for word in lower[:5])
    yield from _classed(lower, "left", form)
    if "\n" in before[-3:] or not before.strip():
        yield from ("opens", f"opens{form}")
    if gap[-1:] in "(|":
        yield f"mark={gap[-1:]}{form}"
    if words and words[-1][0].isupper() and gap == " ":
        known = "u" if words[-1].isupper() else "o" if is_ordinary(words[-1]) else "n"
        yield from (f"capital{form}", f"capital={known}{len(words) == 1}")


def _right(text: str, end: int, form: str) -> Iterator[str]:
    after = text[end : end + 50]
    clause = _SENTENCE_END.compiled.split(after)[0].rstrip(".!?")
    words = _WORDS.compiled.findall(clause)
    lower = [_plain(word) for word in words]
    gap = re.match(r"[^\w]*", after)
    mark = gap.group()[:2].replace("\n", "n") if gap else ""
    yield from (f"right={mark}", f"right={mark}{form}")
    yield from (f"after-word={word}" for word in lower[:3])
    yield from _classed(lower, "right", form)
    if not lower or mark not in (" ", "-"):
        yield from ("ends", f"ends{form}")
        return
    yield from (f"next={lower[0]}", f"next={lower[0]}{form}")
    if _is_plural(lower[0]):
        yield from ("counted", f"counted{form}")
    yield f"capital-next{form}" if words[0][0].isupper() else f"lower-next{form}"


def _classed(words: Sequence[str], side: str, form: str) -> Iterator[str]:
    for distance, word in enumerate(words[:6]):
        near = "1" if distance == 0 else "2" if distance < 3 else "3"
        for name in _CLASS_OF.get(word) or _CLASS_OF.get(word.rstrip("s")) or ():
            yield f"{side}-{name}{near}"
            if near != "3":
                yield f"{side}-{name}{near}{form}"


def _plain(word: str) -> str:
    return "<figure>" if word[0].isdigit() else word.lower()


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in NO_PLURALS


def _beside(scene: Scene, index: int, form: str) -> Iterator[str]:
    fact = scene.facts[index]
    if index:
        other = scene.facts[index - 1]
        gap = scene.text[other.end : fact.start]
        yield from _neighbour(other, gap, "previous", fact.text, form)
    if index + 1 < len(scene.facts):
        other = scene.facts[index + 1]
        gap = scene.text[fact.end : other.start]
        yield from _neighbour(other, gap, "following", fact.text, form)


def _neighbour(other: Fact, gap: str, side: str, figure: str, form: str) -> Iterator[str]:
    if len(gap) > 13:
        return
    kind = other.type
    if is_bare(other.text):
        kind = "dotted" if "." in other.text else f"bare{min(5, len(other.text))}"
        if len(other.text) == len(figure):
            yield from (f"{side}-alike", f"{side}-alike{form}")
    yield from (f"{side}={kind}", f"{side}={kind}{form}", f"{side}={kind}|{gap.lower()}")
