"""Choose among a place's candidates: the best that the rules let stand, or what the draft has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from calmtone.guard.case import Case, Rejection
from calmtone.guard.judge import judge
from calmtone.tone.patterns import find_phrases
from calmtone.writing.proposals import Candidate, Proposal, Task

__all__ = ["Choice", "Trial", "choose"]

MOST_ALTERNATIVES = 5
RESIDUE_PRICE = 0.25
"""What one point of severity left in a candidate costs, in log probability per piece."""


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


def choose(task: Task, proposals: Sequence[Proposal]) -> list[Choice]:
    """Choose for each place of a draft.

    :param task: the draft.
    :param proposals: its opener, segments and closer, as :func:`calmtone.writing.proposals.propose`
        returns them.
    """
    choices = [
        _choose_one(proposal, _case(task, proposals, index))
        for index, proposal in enumerate(proposals)
    ]
    if any(choice.text for choice in choices):
        return choices
    # Nothing but heat: there would be nothing to send, so the draft stays, with a warning.
    return [_as_drafted(choice) for choice in choices]


def _choose_one(proposal: Proposal, case: Case) -> Choice:
    trials = tuple(
        Trial(candidate, judge(candidate.text, case)) for candidate in _ordered(proposal)
    )
    passed = [trial.candidate for trial in trials if not trial.rejections]
    if not passed:
        text = proposal.segment.body if proposal.segment is not None else ""
        return Choice(proposal, text, "draft", _labels(proposal), (), trials)
    best, *others = passed
    alternatives = tuple(other.text for other in others if other.text)[:MOST_ALTERNATIVES]
    labels = best.labels or _labels(proposal)
    return Choice(proposal, best.text, best.source, labels, alternatives, trials)


def _as_drafted(choice: Choice) -> Choice:
    text = choice.proposal.segment.body if choice.proposal.segment is not None else ""
    return replace(choice, text=text, source="draft", alternatives=())


def _ordered(proposal: Proposal) -> list[Candidate]:
    """Return the model's candidates best first, then the phrasebook's."""
    mine = [c for c in proposal.candidates if c.source == "model"]
    others = [c for c in proposal.candidates if c.source != "model"]
    return sorted(mine, key=_merit, reverse=True) + others


def _merit(candidate: Candidate) -> float:
    residue = sum(finding.severity for finding in find_phrases(candidate.text))
    return candidate.score - RESIDUE_PRICE * residue


def _labels(proposal: Proposal) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.label for finding in proposal.findings))


def _case(task: Task, proposals: Sequence[Proposal], index: int) -> Case:
    def body(at: int) -> str:
        segment = proposals[at].segment if 0 <= at < len(proposals) else None
        return segment.body if segment is not None else ""

    return Case(
        role=proposals[index].role,
        segment=body(index),
        draft=task.message.draft,
        customer=task.options.customer,
        before=body(index - 1),
        after=body(index + 1),
        keep=task.options.keep,
        avoid=task.options.avoid,
    )
