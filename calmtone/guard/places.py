"""What the guard decides: each candidate tried, and what is to stand in each place."""

from __future__ import annotations

from dataclasses import dataclass

from calmtone.guard.case import Rejection
from calmtone.writing.proposals import Candidate, Proposal

__all__ = ["Choice", "Trial"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One candidate with what the rules say of it; no rejection means that it may stand."""

    candidate: Candidate
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to stand in one place.

    :param proposal: the place.
    :param text: what stands there; ``""`` for nothing.
    :param source: ``model``, ``phrasebook`` or ``draft``.
    :param labels: what was wrong with the segment.
    :param alternatives: other texts that may stand there, best first.
    :param trials: every candidate in the order it was tried.
    """

    proposal: Proposal
    text: str
    source: str
    labels: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    trials: tuple[Trial, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something else should stand here, but no candidate may."""
        return self.source == "draft" and self.proposal.wanted and self.proposal.role == "segment"
