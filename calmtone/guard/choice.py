"""Choose among a place's candidates: the best that the rules let stand, or what the draft has."""

from __future__ import annotations

from collections.abc import Sequence

from calmtone.guard.case import Case
from calmtone.guard.closeness import heat_kept, introduced_words, left_out
from calmtone.guard.judge import judge
from calmtone.guard.places import Choice, Trial
from calmtone.guard.whole import as_drafted, hold_facts
from calmtone.tone.patterns import find_phrases
from calmtone.writing.proposals import Candidate, Proposal, Task

__all__ = ["choose"]

MOST_ALTERNATIVES = 5
# Prices are in log probability per piece, the unit of the model's own scores.
RESIDUE_PRICE = 0.25
"""For each point of severity left in a candidate."""
INTRODUCED_PRICE = 0.25
"""For each new word outside the calm vocabulary."""
HEAT_PRICE = 0.5
"""For each word built on that stands only in a phrase that should go ("end of discussion")."""
LEFT_OUT_PRICE = 0.05
"""For each content word of the segment that the candidate doesn't have."""
CURATED_EDIT = -0.33
"""How sure the phrasebook counts as for an edit; a good candidate of the model beats it."""
CURATED_DROP = -0.1
"""And for leaving out a sentence that is nothing but a curated phrase."""
CURATED_LINE = {"opener": -0.2, "closer": -0.36}
"""And for a curated opener, tied to the customer's concern, and a closer, to the draft's stance."""
FLOORS = {"opener": -0.32, "segment": -0.75, "closer": -0.38}
"""What weighs less isn't used: no opener beats a wrong one, and in doubt the draft stays."""


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
    held = hold_facts(task, choices)
    if any(choice.text for choice in held):
        return held
    # Nothing but heat: there would be nothing to send, so the draft stays, with a warning.
    return [as_drafted(choice) for choice in held]


def _choose_one(proposal: Proposal, case: Case) -> Choice:
    trials = tuple(
        Trial(candidate, judge(candidate.text, case)) for candidate in _ordered(proposal, case)
    )
    passed = [trial.candidate for trial in trials if not trial.rejections]
    if not passed:
        text = proposal.segment.body if proposal.segment is not None else ""
        return Choice(proposal, text, "draft", _labels(proposal), (), trials)
    best, *others = passed
    alternatives = tuple(other.text for other in others if other.text)[:MOST_ALTERNATIVES]
    labels = best.labels or _labels(proposal)
    return Choice(proposal, best.text, best.source, labels, alternatives, trials)


def _ordered(proposal: Proposal, case: Case) -> list[Candidate]:
    """Return the candidates worth trying, best first."""
    weighed = [(_merit(candidate, case), candidate) for candidate in proposal.candidates]
    ordered = sorted(weighed, key=lambda pair: -pair[0])
    best = {c.text: c for merit, c in reversed(ordered) if merit >= FLOORS[case.role]}
    return [c for _, c in ordered if best.get(c.text) is c]


def _merit(candidate: Candidate, case: Case) -> float:
    """Weigh how sure the writer is against how far the text goes from the segment."""
    curated = candidate.source == "phrasebook"
    if case.role != "segment":
        return CURATED_LINE[case.role] if curated else candidate.score
    if not candidate.text and curated:
        return CURATED_DROP
    residue = sum(finding.severity for finding in find_phrases(candidate.text))
    return (
        (CURATED_EDIT if curated else candidate.score)
        - RESIDUE_PRICE * residue
        - INTRODUCED_PRICE * (0 if curated else len(introduced_words(candidate.text, case)))
        - HEAT_PRICE * heat_kept(candidate.text, case.segment)
        - LEFT_OUT_PRICE * left_out(candidate.text, case)
    )


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
