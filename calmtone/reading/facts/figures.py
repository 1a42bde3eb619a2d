"""Which kind of fact a bare figure is when no pattern says: count, id, hour, version, year, phone.

A linear model with the features of :mod:`figure_features`, fitted by ``training.fit_figures`` on
labelled drafts. It is asked only where the patterns fall back on ``number``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from calmtone.reading.facts.figure_features import FEATURES_VERSION, features, is_bare, scene_of
from calmtone.reading.facts.normal import normal_form
from calmtone.result import Fact

__all__ = ["KINDS", "FigureModel", "load_model", "retyped"]

KINDS = ("number", "id", "time", "version", "date", "phone")
"""The types that a bare figure may be."""

_MARGIN = 80
"""By how much another kind must lead ``number``, in hundredths: the best in cross-validation."""

_MOST = 300
"""Figures that are looked at in one text; one with more is a table of numbers."""


class FigureModel(NamedTuple):
    """Weights of a linear model.

    :param weights: for each feature one weight a kind, in hundredths, in the order of ``KINDS``.
    :param bias: one weight a kind.
    """

    weights: dict[str, tuple[int, ...]]
    bias: tuple[int, ...]

    def kind(self, found: Iterable[str]) -> str:
        """Return the likeliest kind of a figure with these features.

        :param found: what :func:`figure_features.features` returned.

        >>> FigureModel({"form=n4": (0, 190, 0, 0, 0, 0)}, (50, 0, 0, 0, 0, 0)).kind({"form=n4"})
        'id'
        """
        rows = [self.weights[name] for name in found if name in self.weights]
        totals = [sum(column) for column in zip(self.bias, *rows, strict=True)]
        best = totals.index(max(totals))
        return KINDS[best] if totals[best] > totals[0] + _MARGIN else KINDS[0]


@cache
def load_model() -> FigureModel:
    """Return the embedded model.

    :raises ValueError: if its weights belong to another version of the features.
    """
    path = Path(__file__).with_name("figure_weights.json")
    stored = json.loads(path.read_text("utf-8"))
    if stored["features_version"] != FEATURES_VERSION:
        raise ValueError(
            f"{path.name} is for features {stored['features_version']}, the code reads"
            f" {FEATURES_VERSION}: run `python -m training.fit_figures`."
        )
    weights = {name: tuple(row) for name, row in stored["weights"].items()}
    return FigureModel(weights, tuple(stored["bias"]))


def retyped(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return a text's facts, with bare figures that are more than numbers typed as what they are.

    :param text: the text.
    :param facts: its facts in order, as the patterns found them.

    >>> [fact] = retyped("Ticket 4471.", [Fact("4471", "number", 7, 11, "4471")])
    >>> fact.type
    'id'
    """
    asked = [i for i, fact in enumerate(facts) if fact.type == "number" and is_bare(fact.text)]
    if not asked or len(asked) > _MOST:
        return tuple(facts)
    scene, model = scene_of(text, facts), load_model()
    found = list(facts)
    for index in asked:
        found_here = features(scene, index)
        kind = model.kind(found_here)
        if kind != "number" and not (kind == "time" and "counted" in found_here):
            fact = facts[index]
            normal = normal_form(fact.text, kind)
            found[index] = Fact(fact.text, kind, fact.start, fact.end, normal)
    return tuple(found)
