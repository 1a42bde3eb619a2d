"""Count what the messages of a split are: the figures that have targets, by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from calmtone.options import CHANNELS
from calmtone.tone.labels import LABELS
from calmtone.writing.model_format import STANCES
from training.data.openings import ROLES, openings
from training.data.places import read_json
from training.data.sectors import english_of, sector_of
from training.messages import MessageRow

__all__ = ["LENGTHS", "length_class", "spread"]

LENGTHS = ("2-12 words", "13-49 words", "50-200 words")
_ACTIONS = ("kept", "rewritten", "dropped")
_EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿]")
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b|\b[A-Z]{2,} [A-Z]{2,}\b")
_LIST = re.compile(r"^\s*(?:[-*•]|\d+[.)]) ", re.MULTILINE)


def spread(rows: Sequence[MessageRow]) -> dict[str, float]:
    """Return the figures of a split: counts as whole numbers, shares from 0 to 1.

    :param rows: its messages.

    >>> spread([])["size.messages"]
    0
    """
    return {
        **_size(rows),
        **_shares("channel", (row.channel for row in rows), _named(CHANNELS), len(rows)),
        **_shares("stance", (row.stance for row in rows), STANCES, len(rows)),
        **_labels(rows),
        **_shares("length", (length_class(row.draft) for row in rows), LENGTHS, len(rows)),
        **_make_up(rows),
        **_openings(rows),
        **_actions(rows),
        **_writing(rows),
    }


def length_class(draft: str) -> str:
    """Return the length class of a draft; ``""`` for a single word or more than 200.

    One-liners have 2 to 12 words, drafts of two to four sentences mostly 13 to 49.

    >>> length_class("Calm down."), length_class("No.")
    ('2-12 words', '')
    """
    words = len(draft.split())
    bounds = ((2, 12), (13, 49), (50, 200))
    for name, (least, most) in zip(LENGTHS, bounds, strict=True):
        if least <= words <= most:
            return name
    return ""


def _size(rows: Sequence[MessageRow]) -> dict[str, float]:
    sectors = Counter(sector_of(row.industry) for row in rows)
    unmatched = sectors.pop("", 0)
    return {
        "size.messages": len(rows),
        "size.segments": sum(len(row.segments) for row in rows),
        "size.industries": len(sectors),
        "size.industry spellings": len({row.industry for row in rows}),
        "size.industry without sector": _share(unmatched, len(rows)),
    }


def _labels(rows: Sequence[MessageRow]) -> dict[str, float]:
    counts = Counter(label for row in rows for segment in row.segments for label in segment.labels)
    return {f"label.{label}": counts[label] for label in LABELS}


def _make_up(rows: Sequence[MessageRow]) -> dict[str, float]:
    having = {
        "customer message": [bool(row.customer) for row in rows],
        "calm and unchanged": [row.calm for row in rows],
        "opener": [bool(row.opener) for row in rows],
        "closer": [bool(row.closer) for row in rows],
    }
    return {f"make-up.{name}": _share(sum(has), len(rows)) for name, has in having.items()}


def _openings(rows: Sequence[MessageRow]) -> dict[str, float]:
    most = {role: max(openings(rows, role).values(), default=0) for role in ROLES}
    return {
        f"openings.most frequent of {role}s": _share(count, len(rows))
        for role, count in most.items()
    }


def _actions(rows: Sequence[MessageRow]) -> dict[str, float]:
    counts = Counter(segment.action for row in rows for segment in row.segments)
    blunt = [row for row in rows if not row.calm]
    mixed = sum(segment.action == "kept" for row in blunt for segment in row.segments)
    named: dict[str, float] = {f"segments.{action}": counts[action] for action in _ACTIONS}
    return named | {"segments.kept in blunt messages": mixed}


def _writing(rows: Sequence[MessageRow]) -> dict[str, float]:
    english = Counter(english_of(row.industry) for row in rows)
    traits = {
        "in capitals": sum(bool(_CAPITALS.search(row.draft)) for row in rows),
        "in lower case": sum(row.draft == row.draft.lower() for row in rows),
        "with emoji": sum(bool(_EMOJI.search(row.draft)) for row in rows),
        "with a list": sum(bool(_LIST.search(row.draft)) for row in rows),
    }
    places = {f"writing.English of {name}": english[name] for name in _english_names()}
    return {**places, **{f"writing.{name}": count for name, count in traits.items()}}


def _english_names() -> list[str]:
    return list(read_json("sectors.json")["english"])


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name)


def _shares(
    section: str, values: Iterable[str], names: Sequence[str], total: int
) -> dict[str, float]:
    counts = Counter(values)
    return {f"{section}.{name}": _share(counts[name], total) for name in names}


def _share(part: int, total: int) -> float:
    return part / total if total else 0.0
