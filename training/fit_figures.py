"""Fit the model that types bare figures, after cross-validation on the labelled drafts.

Run as::

    python -m training.fit_figures [--check]

It reads ``data/facts/tune.jsonl`` (labelled by hand), ``data/facts/figures.jsonl`` (figures of the
training messages: typed by the patterns, mended by hand) and those messages, leaves out every draft
of ``data/facts/heldout.jsonl``, and writes ``calmtone/reading/facts/figure_weights.json``. With
``--check`` it only prints the cross-validation.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from calmtone.reading.facts.figure_features import FEATURES_VERSION, features, is_bare, scene_of
from calmtone.reading.facts.figures import KINDS, FigureModel
from calmtone.reading.facts.find import facts_by_pattern

__all__ = ["Example", "examples", "fit", "main"]

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT / "data" / "facts"
WEIGHTS = ROOT / "calmtone" / "reading" / "facts" / "figure_weights.json"
FOLDS = 5
PENALTY = 1.0
STEPS = 250
RATE = 0.05
LEAST = 3
"""A feature that fewer examples have is left out."""

HAND_LABELLED = 2
"""How many times an example labelled by hand counts."""


class Example(NamedTuple):
    """A bare figure with its type.

    :param draft: the id of its draft.
    :param found: its features.
    :param kind: its type by the labels.
    :param guess: its type by the patterns.
    :param weight: how many times it counts.
    """

    draft: str
    found: frozenset[str]
    kind: str
    guess: str
    weight: int


def examples(
    name: str, draft: str, labels: Mapping[tuple[int, int], str], weight: int
) -> Iterator[Example]:
    """Yield the bare figures of a draft that have a label.

    :param name: the draft's id.
    :param draft: its text.
    :param labels: the type of each labelled stretch.
    :param weight: how many times its figures count.

    >>> [(e.kind, e.guess) for e in examples("a", "It is 4471.", {(6, 10): "id"}, 1)]
    [('id', 'number')]
    """
    scene = scene_of(draft, facts_by_pattern(draft))
    for index, fact in enumerate(scene.facts):
        kind = labels.get((fact.start, fact.end))
        if kind in KINDS and fact.type in KINDS and is_bare(fact.text):
            yield Example(name, frozenset(features(scene, index)), kind, fact.type, weight)


def fit(seen: Sequence[Example]) -> FigureModel:
    """Return the model that fits the examples: multinomial logistic regression, L2, full batch.

    :param seen: what to fit.
    """
    counts = Counter(name for example in seen for name in example.found)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    column = {name: number for number, name in enumerate(names)}
    inputs = np.zeros((len(seen), len(names) + 1), dtype=np.float32)
    inputs[:, -1] = 1
    for row, example in enumerate(seen):
        inputs[row, [column[name] for name in example.found if name in column]] = 1
    wanted = np.eye(len(KINDS), dtype=np.float32)[[KINDS.index(e.kind) for e in seen]]
    weights = _descend(inputs, wanted, np.array([[e.weight] for e in seen], dtype=np.float32))
    whole = np.rint(weights * 100).astype(int).tolist()
    kept = {name: tuple(row) for name, row in zip(names, whole, strict=False) if any(row)}
    return FigureModel(kept, tuple(whole[-1]))


def _descend(inputs: Any, wanted: Any, importance: Any) -> Any:
    """Return the weights after a fixed number of Adam steps on the whole batch."""
    weights = np.zeros((inputs.shape[1], wanted.shape[1]), dtype=np.float32)
    first, second = weights.copy(), weights.copy()
    for step in range(1, STEPS + 1):
        scores = inputs @ weights
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        slope = inputs.T @ ((likely - wanted) * importance) + PENALTY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        scaled = np.sqrt(second / (1 - 0.999**step)) + 1e-8
        weights = weights - RATE * (first / (1 - 0.9**step)) / scaled
    return weights


def main(arguments: Sequence[str] | None = None) -> None:
    """Cross-validate, then fit on everything and write the weights.

    :param arguments: the command line without the program's name, or ``None`` for the real one.
    """
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="cross-validate only")
    options = parser.parse_args(arguments)
    seen = [*_by_hand(), *_by_pattern()]
    print(json.dumps(_cross_validated(seen), indent=2))
    if options.check:
        return
    model = fit(seen)
    stored = {"features_version": FEATURES_VERSION, "kinds": KINDS, "bias": model.bias}
    rows = ",\n".join(f"{json.dumps(n)}:{json.dumps(w)}" for n, w in sorted(model.weights.items()))
    head = json.dumps(stored)[:-1]
    WEIGHTS.write_text(f'{head}, "weights": {{\n{rows}\n}}}}\n', encoding="utf-8")


def _by_hand() -> Iterator[Example]:
    unseen = _held_out()
    for row in _rows(FACTS / "tune.jsonl"):
        if row["draft"] in unseen:
            continue
        labels = {(fact["start"], fact["end"]): fact["type"] for fact in row["facts"]}
        yield from examples(row["id"], row["draft"], labels, HAND_LABELLED)


def _by_pattern() -> Iterator[Example]:
    messages = (ROOT / "data" / "messages" / "train").glob("*.jsonl")
    drafts = {row["id"]: row["draft"] for path in messages for row in _rows(path)}
    unseen = _held_out()
    for row in _rows(FACTS / "figures.jsonl"):
        if drafts[row["id"]] in unseen:
            continue
        labels = {(figure["start"], figure["end"]): figure["type"] for figure in row["figures"]}
        yield from examples(row["id"], drafts[row["id"]], labels, 1)


def _held_out() -> set[str]:
    """Return the drafts that are kept for measuring."""
    path = FACTS / "heldout.jsonl"
    return {row["draft"] for row in _rows(path)} if path.exists() else set()


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _cross_validated(seen: Sequence[Example]) -> dict[str, float]:
    """Return the accuracy on hand-labelled figures held out by draft: patterns, model, both."""
    fold = {name: number % FOLDS for number, name in enumerate(sorted({e.draft for e in seen}))}
    right: Counter[str] = Counter()
    for part in range(FOLDS):
        model = fit([example for example in seen if fold[example.draft] != part])
        for example in seen:
            if fold[example.draft] == part and example.weight == HAND_LABELLED:
                alone = model.kind(example.found)
                both = alone if example.guess == "number" else example.guess
                answers = {"patterns": example.guess, "model": alone, "both": both}
                right.update(name for name, kind in answers.items() if kind == example.kind)
                right["figures"] += 1
    figures = right.pop("figures")
    return {name: round(count / figures, 4) for name, count in right.items()} | {"of": figures}


if __name__ == "__main__":
    main()
