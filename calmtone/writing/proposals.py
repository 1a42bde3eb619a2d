"""Ask the model and the phrasebook what could stand in each place of a reply."""

from __future__ import annotations

import math
import time
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from calmtone.options import Options
from calmtone.reading.message import Message, Segment
from calmtone.result import Finding
from calmtone.writing import phrasebook
from calmtone.writing.engine import Engine, Generation
from calmtone.writing.model_format import (
    KEEP,
    Answer,
    calm_source,
    close_source,
    open_source,
    parse_answer,
)

__all__ = ["Candidate", "Proposal", "Question", "Task", "propose", "segment_questions"]

BEAM = 4
KEEP_PROBABILITY = {"flagged": 0.15, "unflagged": 0.05}
"""Below this the model's doubt makes a rewrite due; lower still in a message without any flagged
phrase. On the dev split 0.5 would change a fifth of the calm segments, 0.15 a tenth of them."""
FEWEST_IN_COMPANY = 3
"""Sentences that a message must have for its calm ones to vouch for a doubtful one."""
FLAG_SEVERITY = 2
"""From this severity on, a flagged phrase makes a rewrite due whatever the model thinks."""
PIECES_PER_CHARACTER = 0.45
SPARE_PIECES = 28


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that could stand for a segment, or as an opener or closer.

    :param text: the text without list marker; ``""`` drops the segment.
    :param source: ``model`` or ``phrasebook``.
    :param labels: what the model found wrong with the segment.
    :param score: mean log probability per piece for the model's; 0 for the phrasebook's.

    >>> Candidate("It left us today.", "model", ("coldness",), -0.4).source
    'model'
    """

    text: str
    source: str
    labels: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Task:
    """A draft that was read, with what is asked of it.

    :param findings: what the phrase data flags, with offsets into the draft.
    :param deadline: of :func:`time.monotonic`, or ``None``.
    """

    message: Message
    options: Options
    findings: tuple[Finding, ...]
    deadline: float | None = None


@dataclass(slots=True)
class Proposal:
    """What could stand in one place.

    :param role: ``segment``, ``opener`` or ``closer``.
    :param segment: the draft's segment; ``None`` for an opener or closer.
    :param findings: what the phrase data flags in the segment.
    :param keep_probability: how sure the model is, from 0 to 1, that the segment may stay.
    :param wanted: whether something should stand there instead.
    :param undone: whether the time ran out before it was asked.
    :param candidates: best first by the model, the phrasebook's last.
    """

    role: str
    segment: Segment | None = None
    findings: tuple[Finding, ...] = ()
    keep_probability: float = 1.0
    wanted: bool = False
    undone: bool = False
    candidates: list[Candidate] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Question:
    """A source text, which draft it belongs to, and where the answer is noted."""

    source: str
    task: Task
    proposal: Proposal


def propose(engine: Engine, tasks: Sequence[Task]) -> list[list[Proposal]]:
    """Return for each draft its proposals: opener, one for each segment, closer.

    The model is asked twice: first whether each segment may stay (one decoding step), then for
    texts where it may not.

    :param engine: the model.
    :param tasks: drafts; the segments of all of them are batched together.
    """
    proposals = [_empty_proposals(task) for task in tasks]
    questions = [
        question
        for task, row in zip(tasks, proposals, strict=True)
        for question in segment_questions(task, row)
    ]
    for question, generations in _ask(engine, questions, hypotheses=BEAM, max_pieces=1):
        _note_first_step(question, generations)

    for row in proposals:
        _drop_lone_doubt(row)
    due = [question for question in questions if question.proposal.wanted]
    for task, row in zip(tasks, proposals, strict=True):
        due += _line_questions(task, row)
    for question, generations in _ask(engine, due, hypotheses=BEAM, forbid=(KEEP,)):
        _note_candidates(question, generations)
    return proposals


def segment_questions(task: Task, row: Sequence[Proposal] | None = None) -> list[Question]:
    """Return what to ask the model about a draft's segments, greetings and the like left out.

    :param task: the draft; one that isn't English has no questions.
    :param row: its proposals, in which answers are noted; made anew where left out.
    """
    if task.message.language != "en":
        return []
    places = (_empty_proposals(task) if row is None else row)[1:-1]
    bodies = ["", *(segment.body for segment in task.message.segments), ""]
    context = {"customer": task.options.customer, "channel": task.options.channel}
    return [
        Question(calm_source(body, before=before, after=after, **context), task, proposal)
        for proposal, before, body, after in zip(
            places, bodies, bodies[1:], bodies[2:], strict=False
        )
        if _is_open(task, proposal)
    ]


def _empty_proposals(task: Task) -> list[Proposal]:
    segments = task.message.segments
    starts = [segment.start for segment in segments]
    inside: list[list[Finding]] = [[] for _ in segments]
    for finding in task.findings:
        index = bisect_right(starts, finding.start) - 1
        if index >= 0 and finding.end <= segments[index].end:
            inside[index].append(finding)
    places = [
        Proposal("segment", segment, tuple(findings))
        for segment, findings in zip(segments, inside, strict=True)
    ]
    return [Proposal("opener"), *places, Proposal("closer")]


def _is_open(task: Task, proposal: Proposal) -> bool:
    """Whether the model is to be asked about a segment at all."""
    if proposal.segment is None or not proposal.segment.editable:
        return False
    return task.options.strength == "standard" or bool(proposal.findings)


def _ask(
    engine: Engine,
    questions: Sequence[Question],
    *,
    hypotheses: int,
    max_pieces: int | None = None,
    forbid: Sequence[str] = (),
) -> list[tuple[Question, list[Generation]]]:
    """Ask the model; past a draft's deadline its questions are marked undone instead."""
    longest = max((len(question.source) for question in questions), default=0)
    pieces = max_pieces or min(160, int(longest * PIECES_PER_CHARACTER) + SPARE_PIECES)
    search = {"hypotheses": hypotheses, "max_pieces": pieces, "forbid": forbid}
    if all(question.task.deadline is None for question in questions):
        answers = engine.generate([question.source for question in questions], **search)  # type: ignore[arg-type]
        return list(zip(questions, answers, strict=True))
    asked = []
    for question in questions:
        deadline = question.task.deadline
        if deadline is not None and time.monotonic() >= deadline:
            question.proposal.undone = True
            question.proposal.wanted = False
        else:
            asked.append((question, engine.generate([question.source], **search)[0]))  # type: ignore[arg-type]
    return asked


def _note_first_step(question: Question, generations: Sequence[Generation]) -> None:
    proposal = question.proposal
    kept = [g.score for g in generations if g.text == KEEP]
    proposal.keep_probability = math.exp(kept[0]) if kept else 0.0
    flagged = any(finding.severity >= FLAG_SEVERITY for finding in proposal.findings)
    light = question.task.options.strength == "light"
    company = "flagged" if question.task.findings else "unflagged"
    unsure = proposal.keep_probability < KEEP_PROBABILITY[company]
    proposal.wanted = flagged or (unsure and not light) or (light and bool(proposal.findings))


def _drop_lone_doubt(row: Sequence[Proposal]) -> None:
    """Let a message stay whose one doubtful sentence among calm ones has no flagged phrase."""
    places = [proposal for proposal in row if proposal.segment and proposal.segment.editable]
    doubtful = [proposal for proposal in places if proposal.wanted]
    unflagged = not any(proposal.findings for proposal in row)
    if unflagged and len(doubtful) == 1 and len(places) >= FEWEST_IN_COMPANY:
        doubtful[0].wanted = False


def _line_questions(task: Task, row: Sequence[Proposal]) -> list[Question]:
    """Return the questions for opener and closer, where the message is one that changes."""
    options = task.options
    changing = any(proposal.wanted for proposal in row)
    if not changing or options.strength == "light" or options.channel == "phone_note":
        return []
    context = {"customer": options.customer, "channel": options.channel}
    draft = task.message.draft
    questions = []
    if options.opener == "auto":
        questions.append(Question(open_source(draft, **context), task, row[0]))
    if options.closer == "auto":
        questions.append(Question(close_source(draft, **context), task, row[-1]))
    for question in questions:
        question.proposal.wanted = True
    return questions


def _note_candidates(question: Question, generations: Sequence[Generation]) -> None:
    proposal = question.proposal
    seen: set[str] = set()
    for generation in generations:
        answer = parse_answer(generation.text)
        if answer is None or answer.text in seen or not _is_usable(proposal, answer):
            continue
        seen.add(answer.text)
        labels = tuple(label for label in answer.labels if label != "none")
        proposal.candidates.append(Candidate(answer.text, "model", labels, generation.score))
    proposal.candidates += _phrasebook_candidates(question)
    if proposal.role != "segment" and _says_none(generations):
        proposal.candidates = []


def _says_none(generations: Sequence[Generation]) -> bool:
    best = parse_answer(generations[0].text) if generations else None
    return best is not None and best.action == "none"


def _is_usable(proposal: Proposal, answer: Answer) -> bool:
    if proposal.role == "segment":
        return answer.action in ("write", "drop")
    return answer.action == "write" and bool(answer.text)


def _phrasebook_candidates(question: Question) -> list[Candidate]:
    proposal, message = question.proposal, question.task.message
    customer = question.task.options.customer
    texts: Sequence[str]
    if proposal.segment is not None:
        softened = phrasebook.soften(proposal.segment.body)
        texts = () if softened is None else (softened,)
    elif proposal.role == "opener":
        texts = phrasebook.opener_for(message.draft, customer)
    else:
        texts = phrasebook.closer_for(message.draft, customer)
    labels = tuple(dict.fromkeys(finding.label for finding in proposal.findings))
    return [Candidate(text, "phrasebook", labels, 0.0) for text in texts]
