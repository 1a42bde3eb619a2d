"""The labels: what can be wrong with a sentence, what it does to a reader, what helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calmtone.result import Finding

__all__ = ["LABELS", "Label", "advice_for", "describe", "reason_for"]


@dataclass(frozen=True, slots=True)
class Label:
    """A pattern that a reader meets in a blunt draft.

    :param name: the label's name, as in the data and in results.
    :param definition: what a sentence with this label does, in a few words.
    :param advice: one or two sentences to the writer: the effect, and what to write instead.
    :param severity: 0 (nothing wrong), 1 (cold), 2 (blunt) or 3 (hurtful), where nothing more
        exact is known.

    >>> LABELS["threat"].severity
    3
    """

    name: str
    definition: str
    advice: str
    severity: int


_ALL = (
    Label(
        "blame",
        "says that the customer is at fault",
        "Blame makes people defend themselves instead of reading on. Say what happened and what "
        "comes next, not who did it.",
        2,
    ),
    Label(
        "dismissal",
        "tells the customer that the concern doesn't count",
        "Being waved away makes a small problem a big one. Name the concern in a few words, then "
        "say what can be done.",
        2,
    ),
    Label(
        "defensiveness",
        "protects us before it helps the customer",
        "Defending ourselves sounds like an excuse. State the cause in neutral words and move on "
        "to the next step.",
        2,
    ),
    Label(
        "condescension",
        "talks down to the customer",
        "Words that make it sound easy make the reader feel stupid. Give the step itself and "
        "leave the judgement out.",
        2,
    ),
    Label(
        "sarcasm",
        "mocks the customer",
        "Sarcasm is read as contempt and gets quoted back. Say plainly what is meant, or leave it "
        "out.",
        3,
    ),
    Label(
        "impatience",
        "shows that the customer is a burden",
        "Being told that one is a nuisance ends trust. Repeat the answer as if it were asked for "
        "the first time.",
        2,
    ),
    Label(
        "policy_wall",
        "hides behind a rule",
        "A rule without a reason sounds like a slammed door. Give the reason in a few words, and "
        "say what is possible instead.",
        2,
    ),
    Label(
        "deflection",
        "sends the customer away",
        "Being sent away feels like being refused. Say who can help and how to reach them, or "
        "offer to pass it on.",
        2,
    ),
    Label(
        "command",
        "orders the customer about",
        "Bare orders put people's backs up. Ask with a please, and give the reason.",
        2,
    ),
    Label(
        "coldness",
        "gives a fact without a human word",
        "A clipped answer reads as indifference. Write a whole sentence, the way you would say it "
        "on the phone.",
        1,
    ),
    Label(
        "threat",
        "holds a consequence over the customer",
        "A threat turns a question into a fight. If there is a real deadline, state it with what "
        "happens then; otherwise leave it out.",
        3,
    ),
    Label(
        "insult",
        "attacks the person",
        "An insult can't be taken back. Leave it out; if a limit is needed, set it in one "
        "respectful sentence.",
        3,
    ),
    Label(
        "overpromise",
        "promises what nobody can be sure of",
        "A promise that can't be kept costs more than an honest maybe. Say what is planned and "
        "what will be done.",
        1,
    ),
    Label("none", "reads calmly", "Nothing to change.", 0),
)

LABELS: dict[str, Label] = {label.name: label for label in _ALL}
"""The guide's fourteen labels by name."""


def advice_for(label: str) -> str:
    """Return what to tell the writer of a sentence with this label.

    :param label: one of :data:`LABELS`.
    :raises KeyError: if there is no such label.

    >>> advice_for("command")
    "Bare orders put people's backs up. Ask with a please, and give the reason."
    """
    return LABELS[label].advice


def describe(labels: Sequence[str], findings: Sequence[Finding] = ()) -> str:
    """Return why a sentence was changed, in one sentence that a person can act on.

    :param labels: what the model or the phrase data found wrong; ``none`` is passed over. Where
        it is empty, the findings' own labels are taken.
    :param findings: the stretches found, quoted where one has a label that is described.

    >>> found = Finding("your fault", "blame", 8, 18, "")
    >>> describe(["blame"], [found])
    'It says that the customer is at fault ("your fault").'
    >>> describe(["coldness", "threat"])
    'It holds a consequence over the customer and gives a fact without a human word.'
    >>> describe(["none"])
    'Reads calmly.'
    """
    names = dict.fromkeys([*labels] or [finding.label for finding in findings])
    known = [LABELS[name] for name in names if name in LABELS and name != "none"]
    if not known:
        return "Reads calmly."
    worst = sorted(known, key=lambda label: -label.severity)[:2]
    parts = [label.definition + _quoted(label.name, findings) for label in worst]
    return f"It {' and '.join(parts)}."


def reason_for(labels: Sequence[str], findings: Sequence[Finding] = ()) -> str:
    """Return :func:`describe` with what to write instead.

    >>> reason_for(["command"])
    'It orders the customer about. Ask with a please, and give the reason.'
    """
    described = describe(labels, findings)
    names = [*labels] or [finding.label for finding in findings]
    known = [LABELS[name] for name in names if name in LABELS and name != "none"]
    if not known:
        return described
    _, action = max(known, key=lambda label: label.severity).advice.split(". ", maxsplit=1)
    return f"{described} {action}"


def _quoted(label: str, findings: Sequence[Finding]) -> str:
    texts = [" ".join(finding.text.split()) for finding in findings if finding.label == label]
    short = [text for text in texts if 0 < len(text) <= 60]
    return f' ("{max(short, key=len)}")' if short else ""
