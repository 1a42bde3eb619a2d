"""Measure the fact finder against hand-labelled drafts.

Run as::

    python -m training.evaluate_facts data/facts/tune.jsonl [--errors] [--json]

Every line of the table but the last two wants a fact's span and type to be right. ``span`` wants
the span alone. ``overlap`` is the lenient measure: its precision is the share of found facts that
touch a labelled one, its recall the share of labelled facts that a found one touches, whatever
their types and ends.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from calmtone.reading.facts import find_facts

__all__ = ["Tally", "evaluate", "main"]

Key = tuple[int, int, str]


@dataclass
class Tally:
    """Hits, false alarms and misses, in all and by type.

    :param hits: facts found and labelled, by type.
    :param false_alarms: facts found that aren't labelled, by type found.
    :param misses: facts labelled that weren't found, by type labelled.
    :param span_hits: facts found with the labelled span, whatever their type.
    :param touching: facts found that share a character with a labelled one.
    :param touched: facts labelled that share a character with a found one.
    :param errors: one line for each mistake.
    """

    hits: Counter[str] = field(default_factory=Counter)
    false_alarms: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    span_hits: int = 0
    touching: int = 0
    touched: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> None:
        """Count one labelled draft.

        :param row: a row of the data, with ``id``, ``draft`` and ``facts``.
        """
        wanted = {(fact["start"], fact["end"], fact["type"]) for fact in row["facts"]}
        found = {(fact.start, fact.end, fact.type) for fact in find_facts(row["draft"])}
        self.hits.update(kind for *_, kind in wanted & found)
        self.false_alarms.update(kind for *_, kind in found - wanted)
        self.misses.update(kind for *_, kind in wanted - found)
        self.span_hits += len({key[:2] for key in wanted} & {key[:2] for key in found})
        self.touching += _touching(found, wanted)
        self.touched += _touching(wanted, found)
        marked = [(key, "missed") for key in wanted - found]
        marked += [(key, "extra") for key in found - wanted]
        self.errors += (_line(row, key, mark) for key, mark in sorted(marked))

    def scores(self) -> dict[str, dict[str, float]]:
        """Return precision, recall, F1 and the number of labelled facts, by type and in all.

        ``all`` wants span and type to be right, ``span`` only the span, ``overlap`` only that
        found and labelled facts touch.
        """
        kinds = sorted({*self.hits, *self.false_alarms, *self.misses})
        table = {
            kind: _scores(self.hits[kind], self.false_alarms[kind], self.misses[kind])
            for kind in kinds
        }
        hits, false_alarms = self.hits.total(), self.false_alarms.total()
        misses = self.misses.total()
        table["all"] = _scores(hits, false_alarms, misses)
        more = self.span_hits - hits
        table["span"] = _scores(self.span_hits, false_alarms - more, misses - more)
        table["overlap"] = _shares(self.touching, hits + false_alarms, self.touched, hits + misses)
        return table


def evaluate(rows: Iterable[Mapping[str, Any]]) -> Tally:
    """Return the tally over labelled drafts.

    :param rows: rows of ``data/facts``.

    >>> label = {"type": "weekday", "text": "Friday", "start": 3, "end": 9}
    >>> evaluate([{"id": "a", "draft": "By Friday.", "facts": [label]}]).scores()["all"]["f1"]
    1.0
    """
    tally = Tally()
    for row in rows:
        tally.add(row)
    return tally


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the labelled drafts that the command line names and print the scores.

    :param arguments: the command line without the program's name, or ``None`` for the real one.
    """
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path, help="a file of labelled drafts, one JSON object a line")
    parser.add_argument("--errors", action="store_true", help="list the mistakes as well")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    options = parser.parse_args(arguments)
    tally = evaluate(_rows(options.path))
    if options.errors:
        print("\n".join(tally.errors))
    print(json.dumps(tally.scores(), indent=2) if options.json else _table(tally.scores()))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _touching(facts: Set[Key], others: Set[Key]) -> int:
    """Return how many of the facts share a character with one of the others."""
    return sum(any(fact[0] < end and start < fact[1] for start, end, _ in others) for fact in facts)


def _scores(hits: int, false_alarms: int, misses: int) -> dict[str, float]:
    return _shares(hits, hits + false_alarms, hits, hits + misses)


def _shares(right: int, found: int, recalled: int, labelled: int) -> dict[str, float]:
    precision = right / found if found else 1.0
    recall = recalled / labelled if labelled else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "labelled": labelled}


def _line(row: Mapping[str, Any], key: Key, mark: str) -> str:
    start, end, kind = key
    draft = row["draft"]
    around = (draft[max(0, start - 25) : start], draft[start:end], draft[end : end + 20])
    before, text, after = (part.replace("\n", "\\n") for part in around)
    return f"{row['id']}  {mark:6}  {kind:11}  {before}[{text}]{after}"


def _table(scores: Mapping[str, Mapping[str, float]]) -> str:
    lines = [f"{'type':12} {'precision':>9} {'recall':>7} {'F1':>6} {'labelled':>8}"]
    lines += (
        f"{kind:12} {row['precision']:9.3f} {row['recall']:7.3f} {row['f1']:6.3f}"
        f" {row['labelled']:8.0f}"
        for kind, row in scores.items()
    )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
