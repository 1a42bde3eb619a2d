"""The debug record: every candidate that was considered, and why it was taken or not."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from calmtone.result import Finding, Notice

__all__ = ["Explanation", "Place", "TriedCandidate"]


@dataclass(frozen=True, slots=True)
class TriedCandidate:
    """A text that was considered for a place.

    :param text: the candidate; ``""`` would have dropped the segment.
    :param source: ``model`` or ``phrasebook``.
    :param score: the model's mean log probability per piece; 0 for the phrasebook.
    :param rejections: the rules that it broke; none if it could have stood.

    >>> TriedCandidate("Sadly not.", "model", -0.3, ()).rejections
    ()
    """

    text: str
    source: str
    score: float
    rejections: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the reply: before the first segment, a segment, or behind the last.

    :param role: ``opener``, ``segment`` or ``closer``.
    :param before: the segment; ``""`` for opener and closer.
    :param chosen: what stands there in the reply.
    :param source: ``model``, ``phrasebook`` or ``draft``.
    :param keep_probability: how sure the model was, from 0 to 1, that the segment may stay.
    :param findings: what the phrase data flags in the segment.
    :param tried: the candidates, in the order they were tried.

    >>> Place("opener", "", "", "draft", 1.0, (), ()).chosen
    ''
    """

    role: str
    before: str
    chosen: str
    source: str
    keep_probability: float
    findings: tuple[Finding, ...]
    tried: tuple[TriedCandidate, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What :meth:`calmtone.Rewriter.explain` returns.

    :param draft: the text that was read.
    :param places: opener, segments and closer, in order.

    >>> Explanation("Hi", ()).to_dict()
    {'draft': 'Hi', 'places': ()}
    """

    draft: str
    places: tuple[Place, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain types for ``json.dumps``.

        >>> Explanation("Hi", ()).to_dict()["draft"]
        'Hi'
        """
        return asdict(self)
