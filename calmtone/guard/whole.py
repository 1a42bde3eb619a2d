"""The message as a whole: what no single place shows is checked once more and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from calmtone.guard.facts import facts_that_count
from calmtone.guard.places import Choice
from calmtone.reading.facts import invented_facts, missing_facts
from calmtone.result import Fact
from calmtone.writing.proposals import Task

__all__ = ["as_drafted", "hold_facts"]


def hold_facts(task: Task, choices: Sequence[Choice]) -> list[Choice]:
    """Return the choices, those taken back that lose or invent a fact of the message.

    Each candidate was judged in its own place. Two dropped sentences may still each have counted
    on the other for a fact, so the whole reply is read again.

    :param task: the draft.
    :param choices: for its opener, each segment and its closer.
    """
    reply = _reply(task, choices)
    lost = missing_facts(facts_that_count(task.message), reply)
    invented = invented_facts(reply, (task.message.draft, task.options.customer))
    return [
        as_drafted(choice) if _is_at_fault(choice, lost, invented) else choice for choice in choices
    ]


def as_drafted(choice: Choice) -> Choice:
    """Return the choice with the draft's own text in its place."""
    text = choice.proposal.segment.body if choice.proposal.segment is not None else ""
    return replace(choice, text=text, source="draft", alternatives=())


def _is_at_fault(choice: Choice, lost: Sequence[Fact], invented: Sequence[Fact]) -> bool:
    if choice.source == "draft":
        return False
    segment = choice.proposal.segment
    loses = segment is not None and any(segment.start <= f.start < segment.end for f in lost)
    return loses or any(fact.text in choice.text for fact in invented)


def _reply(task: Task, choices: Sequence[Choice]) -> str:
    opener, *chosen, closer = choices
    body = chain.from_iterable(
        (gap, (choice.proposal.segment.marker if choice.proposal.segment else "") + choice.text)
        for gap, choice in zip(task.message.gaps, chosen, strict=False)
    )
    return f"{opener.text} {''.join(body)} {closer.text}"
