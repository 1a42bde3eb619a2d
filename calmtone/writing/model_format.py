"""The model's input and output format, in the one place that training and inference share.

Text in, text out, with a task word in front, in the manner of T5. Three tasks:

========  ==========================================  ======================================
task      source                                      target
========  ==========================================  ======================================
`calm`    a segment, its neighbours, the customer     ``<|keep|>``, or its labels and then
          message                                     ``<|drop|>`` or ``<|write|>`` and the text
`open`    the draft and the customer message          the stance, then ``<|write|>`` and a
                                                      validating sentence, or ``<|none|>``
`close`   the same                                    ``<|write|>`` and a sentence that moves
                                                      things on, or ``<|none|>``
========  ==========================================  ======================================

Labels come before the rewrite, so one pass says what is wrong and mends it; a kept segment costs
one decoding step. Every marker is a single piece of the tokenizer's vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from calmtone.options import CHANNELS
from calmtone.tone.labels import LABELS

__all__ = [
    "FORMAT_VERSION",
    "KEEP",
    "MARKERS",
    "NONE",
    "STANCES",
    "Answer",
    "calm_source",
    "calm_target",
    "close_source",
    "line_target",
    "open_source",
    "parse_answer",
    "parse_labels",
]

FORMAT_VERSION = 1
"""Raised whenever a model trained for the old format would misread the new one."""

STANCES = (
    "inform",
    "refuse",
    "grant",
    "request",
    "instruct",
    "deny_fault",
    "defer",
    "boundary",
)
"""What a draft decides, refuses, grants or asks."""

CUSTOMER_CHARACTERS = 320
NEIGHBOUR_CHARACTERS = 140
SEGMENT_CHARACTERS = 600
DRAFT_CHARACTERS = 800

CALM, OPEN, CLOSE = "<|calm|>", "<|open|>", "<|close|>"
CUSTOMER, BEFORE, SEGMENT, AFTER, DRAFT, REPLY = (
    "<|customer|>",
    "<|before|>",
    "<|segment|>",
    "<|after|>",
    "<|draft|>",
    "<|reply|>",
)
KEEP, DROP, WRITE, NONE = "<|keep|>", "<|drop|>", "<|write|>", "<|none|>"
_CHANNEL_MARKERS = {name: f"<|{name}|>" for name in (*CHANNELS, "any")}
_LABEL_MARKERS = {f"<|{name}|>": name for name in LABELS if name != "none"}
_STANCE_MARKERS = {f"<|{name}|>": name for name in STANCES}

MARKERS = (
    *(CALM, OPEN, CLOSE, CUSTOMER, BEFORE, SEGMENT, AFTER, DRAFT, REPLY),
    *(KEEP, DROP, WRITE, NONE),
    *_CHANNEL_MARKERS.values(),
    *_LABEL_MARKERS,
    *_STANCE_MARKERS,
)
"""Every marker, in the order of their ids in a new vocabulary."""

_MARKER = regex.compile(r"<\|([a-z_]+)\|>")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said, taken apart.

    :param text: the sentence written; the segment itself is meant where ``action`` is ``keep``.
    :param action: ``keep``, ``drop``, ``write`` or ``none``.
    :param labels: the labels that stood before the action.
    :param stance: the stance that stood before it, or ``""``.
    """

    text: str
    action: str
    labels: tuple[str, ...] = ()
    stance: str = ""


def calm_source(
    segment: str, *, before: str = "", after: str = "", customer: str = "", channel: str = ""
) -> str:
    """Return the source text of the `calm` task.

    :param segment: the segment without its list marker; cut at 600 characters.
    :param before: the segment before it, of which the last 140 characters are shown.
    :param after: the segment behind it, of which the first 140 characters are shown.
    :param customer: the customer's message, of which the first 320 characters are shown.
    :param channel: one of :data:`calmtone.options.CHANNELS`, or ``""``.

    >>> calm_source("Read the FAQ.", after="Bye.", channel="chat")
    '<|calm|><|chat|><|segment|>Read the FAQ.<|after|>Bye.<|reply|>'
    """
    parts = [
        (CUSTOMER, _head(customer, CUSTOMER_CHARACTERS)),
        (BEFORE, _tail(before, NEIGHBOUR_CHARACTERS)),
        (SEGMENT, _head(segment, SEGMENT_CHARACTERS)),
        (AFTER, _head(after, NEIGHBOUR_CHARACTERS)),
    ]
    return _source(CALM, channel, parts)


def open_source(draft: str, *, customer: str = "", channel: str = "") -> str:
    """Return the source text of the `open` task; of a long draft its first 800 characters.

    >>> open_source("Not our problem.")
    '<|open|><|any|><|draft|>Not our problem.<|reply|>'
    """
    parts = [
        (CUSTOMER, _head(customer, CUSTOMER_CHARACTERS)),
        (DRAFT, _head(draft, DRAFT_CHARACTERS)),
    ]
    return _source(OPEN, channel, parts)


def close_source(draft: str, *, customer: str = "", channel: str = "") -> str:
    """Return the source text of the `close` task; of a long draft its last 800 characters.

    >>> close_source("Not our problem.", channel="email")
    '<|close|><|email|><|draft|>Not our problem.<|reply|>'
    """
    parts = [
        (CUSTOMER, _head(customer, CUSTOMER_CHARACTERS)),
        (DRAFT, _tail(draft, DRAFT_CHARACTERS)),
    ]
    return _source(CLOSE, channel, parts)


def calm_target(rewrite: str, *, segment: str, labels: Sequence[str]) -> str:
    """Return the target text of the `calm` task.

    >>> calm_target("Hi.", segment="Hi.", labels=["none"])
    '<|keep|>'
    >>> calm_target("", segment="Get over it.", labels=["dismissal"])
    '<|dismissal|><|drop|>'
    """
    if rewrite == segment:
        return KEEP
    markers = "".join(f"<|{label}|>" for label in labels if label != "none")
    return f"{markers}{WRITE}{_plain(rewrite)}" if rewrite else f"{markers}{DROP}"


def line_target(line: str, *, stance: str = "") -> str:
    """Return the target text of the `open` task (with a stance) or the `close` task (without).

    >>> line_target("", stance="refuse")
    '<|refuse|><|none|>'
    >>> line_target("Which size is it?")
    '<|write|>Which size is it?'
    """
    marker = f"<|{stance}|>" if stance else ""
    return f"{marker}{WRITE}{_plain(line)}" if line else f"{marker}{NONE}"


def parse_answer(text: str) -> Answer | None:
    """Take the model's answer apart.

    :param text: what the model wrote, markers included.
    :returns: ``None`` where no action marker is in it.

    >>> parse_answer("<|blame|><|write|>The address was wrong.")
    Answer(text='The address was wrong.', action='write', labels=('blame',), stance='')
    >>> parse_answer("<|keep|>").action
    'keep'
    """
    labels: list[str] = []
    stance = ""
    position = 0
    while match := _MARKER.match(text, position):
        position = match.end()
        marker = match.group()
        if marker in (KEEP, DROP, NONE, WRITE):
            rest = _MARKER.split(text[position:], maxsplit=1)[0].strip()
            return Answer(rest if marker == WRITE else "", match[1], tuple(labels), stance)
        if marker in _LABEL_MARKERS and _LABEL_MARKERS[marker] not in labels:
            labels.append(_LABEL_MARKERS[marker])
        stance = _STANCE_MARKERS.get(marker, stance)
    return None


def parse_labels(text: str) -> tuple[str, ...]:
    """Return the labels that an answer starts with, also where the rest of it is cut off.

    >>> parse_labels("<|blame|><|sarcasm|><|write|>The add")
    ('blame', 'sarcasm')
    """
    labels: dict[str, None] = {}
    position = 0
    while (match := _MARKER.match(text, position)) and match.group() in _LABEL_MARKERS:
        labels[_LABEL_MARKERS[match.group()]] = None
        position = match.end()
    return tuple(labels)


def _source(task: str, channel: str, parts: Sequence[tuple[str, str]]) -> str:
    fields = "".join(f"{marker}{text}" for marker, text in parts if text)
    return f"{task}{_CHANNEL_MARKERS[channel or 'any']}{fields}{REPLY}"


def _plain(text: str) -> str:
    """Return text on one line in which nothing reads as a marker (a draft may hold anything)."""
    return str(_MARKER.sub(r"< |\1| >", " ".join(text.split())))


def _head(text: str, characters: int) -> str:
    plain = _plain(text)
    return plain if len(plain) <= characters else plain[:characters].rsplit(" ", 1)[0] + " …"


def _tail(text: str, characters: int) -> str:
    plain = _plain(text)
    return plain if len(plain) <= characters else "… " + plain[-characters:].split(" ", 1)[-1]
