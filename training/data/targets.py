"""The targets of ``data/targets.json``: what each figure should be, and whether it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from training.data.places import SPLITS, read_json

__all__ = ["Figure", "figures", "format_value", "known_shortfalls"]

_EVERY = "every split"
_COUNTED = ("size.messages", "size.segments", "size.industries", "size.industry spellings")
_COUNTED_SECTIONS = ("label", "segments", "writing")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one split, beside its target.

    :param split: ``train``, ``dev`` or ``test``.
    :param name: section and name, such as ``channel.email``.
    :param value: a count, or a share from 0 to 1.
    :param at_least: the least it should be, if there is such a target.
    :param at_most: the most it should be, if there is such a target.

    >>> Figure("dev", "size.messages", 407, at_least=400).met
    True
    >>> Figure("dev", "size.messages", 407, at_least=400).target
    'at least 400'
    """

    split: str
    name: str
    value: float
    at_least: float | None = None
    at_most: float | None = None

    @property
    def met(self) -> bool:
        """Whether it is what it should be; true where there is no target."""
        above = self.at_least is None or self.value >= self.at_least
        return above and (self.at_most is None or self.value <= self.at_most)

    @property
    def target(self) -> str:
        """The target in words, or ``""``."""
        if self.at_least is not None:
            return f"at least {format_value(self.name, self.at_least)}"
        return "" if self.at_most is None else f"at most {format_value(self.name, self.at_most)}"

    @property
    def key(self) -> str:
        """Split and name, as ``shortfalls`` in the targets file lists it."""
        return f"{self.split} {self.name}"


def figures(spreads: Mapping[str, Mapping[str, float]]) -> Iterator[Figure]:
    """Yield each figure of each split with its target.

    :param spreads: what :func:`training.data.spread.spread` counted, by split.
    """
    for split in SPLITS:
        for name, value in spreads.get(split, {}).items():
            yield Figure(split, name, value, **_target(split, name))


def known_shortfalls() -> frozenset[str]:
    """Return the figures known to fall short, as split and name."""
    return frozenset(read_json("targets.json")["shortfalls"])


def format_value(name: str, value: float) -> str:
    """Return a count with its thousands marked, or a share in per cent.

    >>> format_value("size.messages", 6000), format_value("channel.email", 0.0625)
    ('6,000', '6.2%')
    """
    counted = name in _COUNTED or name.partition(".")[0] in _COUNTED_SECTIONS
    return f"{value:,.0f}" if counted else f"{value:.1%}"


def _target(split: str, name: str) -> dict[str, float]:
    targets = read_json("targets.json")["targets"]
    for scope in (split, _EVERY):
        for pattern, target in targets[scope].items():
            if fnmatchcase(name, pattern):
                return dict(target)
    return {}
