"""Give an account of choices: warnings, facts kept, the debug record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from calmtone.explanation import Explanation, Place, TriedCandidate
from calmtone.guard import Choice, facts_that_count
from calmtone.reading.facts import missing_facts
from calmtone.result import Fact, Notice
from calmtone.writing import Task

__all__ = ["draft_notices", "explanation_of", "kept_facts", "reply_notices"]


def kept_facts(task: Task, reply: str) -> tuple[Fact, ...]:
    """Return the draft's facts, each marked with whether the reply has it.

    Manners of speaking, such as "for the 4th time", are no facts here.
    """
    facts = facts_that_count(task.message)
    lost = {(fact.start, fact.end) for fact in missing_facts(facts, reply)}
    return tuple(replace(fact, kept=(fact.start, fact.end) not in lost) for fact in facts)


def draft_notices(task: Task) -> tuple[Notice, ...]:
    """Return the warnings that come from the draft itself."""
    if task.message.language == "en":
        return ()
    return (
        Notice(
            "not_english",
            f"The draft reads as {task.message.language!r}, not English; it is returned as it was.",
        ),
    )


def reply_notices(task: Task, choices: Sequence[Choice], reply: str) -> tuple[Notice, ...]:
    """Return the warnings that a reply comes with."""
    notices = list(draft_notices(task))
    for choice in choices:
        if choice.failed and choice.proposal.segment is not None:
            start = choice.proposal.segment.start
            notices.append(
                Notice(
                    "left_as_it_was",
                    f"The sentence at character {start} reads as blunt, but no rewording kept "
                    "every fact and the decision; please reword it by hand.",
                )
            )
    if any(choice.proposal.undone for choice in choices):
        notices.append(
            Notice("timed_out", "The time ran out; what wasn't done stands as the draft has it.")
        )
    limit = task.options.max_characters
    if limit is not None and len(reply) > limit:
        notices.append(
            Notice(
                "too_long",
                f"The reply has {len(reply):,} characters, the limit is {limit:,}; nothing of the "
                "draft was cut. Please shorten it by hand.",
            )
        )
    return tuple(notices)


def explanation_of(task: Task, choices: Sequence[Choice]) -> Explanation:
    """Return the debug record of a draft's choices."""
    return Explanation(task.message.draft, tuple(_place(choice) for choice in choices))


def _place(choice: Choice) -> Place:
    proposal = choice.proposal
    tried = tuple(
        TriedCandidate(
            trial.candidate.text,
            trial.candidate.source,
            trial.candidate.score,
            tuple(Notice(rejection.code, rejection.detail) for rejection in trial.rejections),
        )
        for trial in choice.trials
    )
    return Place(
        role=proposal.role,
        before=proposal.segment.body if proposal.segment is not None else "",
        chosen=choice.text,
        source=choice.source,
        keep_probability=proposal.keep_probability,
        findings=proposal.findings,
        tried=tried,
    )
