"""Ask the model what is wrong with each segment, without asking it to write."""

from __future__ import annotations

from calmtone.result import Finding
from calmtone.tone.labels import LABELS, advice_for
from calmtone.writing.engine import Engine
from calmtone.writing.model_format import KEEP, parse_labels
from calmtone.writing.proposals import Task, segment_questions

__all__ = ["model_findings"]

LABEL_PIECES = 7


def model_findings(engine: Engine, task: Task) -> tuple[Finding, ...]:
    """Return what the model finds in segments where the phrase data flags nothing.

    :param engine: the model.
    :param task: the draft.
    """
    questions = [q for q in segment_questions(task) if not q.proposal.findings]
    answers = engine.generate([q.source for q in questions], max_pieces=LABEL_PIECES)
    findings = []
    for question, generations in zip(questions, answers, strict=True):
        segment = question.proposal.segment
        if segment is None or not generations or generations[0].text.startswith(KEEP):
            continue
        findings += [
            Finding(
                text=segment.body,
                label=label,
                start=segment.start + len(segment.marker),
                end=segment.end,
                advice=advice_for(label),
                source="model",
                severity=LABELS[label].severity,
            )
            for label in parse_labels(generations[0].text)
        ]
    return tuple(findings)
