"""Compose: what was chosen for each place becomes edits of the draft in its own frame.

White space belongs to edits only where something is dropped or added, so that taking any one edit
back leaves a well-formed message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import regex

from calmtone.guard import Choice
from calmtone.reading.message import Message, Segment
from calmtone.reading.word_sets import word_set
from calmtone.result import Edit, apply_edits
from calmtone.tone.labels import reason_for

__all__ = ["compose", "compose_alternatives"]

FRAME_START = frozenset({"greeting", "heading"})
FRAME_END = frozenset({"sign_off"})
BLOCKS = frozenset({"list_item", "table", "code", "quote", "heading", "link"})

_KEPT_REASONS = {
    "greeting": "A greeting comes back to the letter.",
    "sign_off": "A sign-off comes back to the letter.",
    "heading": "A heading comes back to the letter.",
    "quote": "Quoted text is somebody else's; it comes back to the letter.",
    "table": "A table row comes back to the letter.",
    "code": "Code comes back to the letter.",
    "link": "A link comes back to the letter.",
}
_ADDED_REASONS = {
    "opener": "Names the customer's concern before the answer.",
    "closer": "Moves on to what happens next.",
}


def compose(
    message: Message,
    choices: Sequence[Choice],
    *,
    max_characters: int | None = None,
) -> tuple[Edit, ...]:
    """Return the edits that make the reply.

    :param message: the draft.
    :param choices: for its opener, each segment and its closer, in order.
    :param max_characters: opener and closer are left out, the closer first, to meet it.

    >>> from calmtone.writing.proposals import Proposal
    >>> no = Segment("No.", 0, 3, "sentence")
    >>> choices = [
    ...     Choice(Proposal("opener"), "I see why you ask.", "model"),
    ...     Choice(Proposal("segment", no), "Sadly not.", "model", ("coldness",)),
    ...     Choice(Proposal("closer"), "", "draft"),
    ... ]
    >>> edits = compose(Message("No.", (no,), (), "en"), choices)
    >>> apply_edits("No.", edits)
    'I see why you ask. Sadly not.'
    """
    opener, *chosen, closer = choices
    edits = _segment_edits(message, chosen)
    first, last = _body_bounds(message)
    with_opener = _opener_edit(message, opener, edits, first)
    with_closer = _closer_edit(message, closer, last)
    attempts = (
        (with_opener, with_closer),
        (with_opener, None),
        (None, None),
    )
    for opening, closing in attempts:
        reply = _joined(edits, opening, closing, first, last)
        if max_characters is None or len(apply_edits(message.draft, reply)) <= max_characters:
            break
    return reply


def compose_alternatives(
    message: Message,
    choices: Sequence[Choice],
    count: int,
    *,
    max_characters: int | None = None,
) -> tuple[str, ...]:
    """Return other whole replies, each of candidates that may stand.

    :param count: how many at most.
    """
    best = apply_edits(message.draft, compose(message, choices, max_characters=max_characters))
    replies: list[str] = []
    for rank in range(max((len(choice.alternatives) for choice in choices), default=0)):
        others = [_alternative(choice, rank) for choice in choices]
        edits = compose(message, others, max_characters=max_characters)
        reply = apply_edits(message.draft, edits)
        if reply != best and reply not in replies:
            replies.append(reply)
    return tuple(replies[:count])


def _alternative(choice: Choice, rank: int) -> Choice:
    if rank >= len(choice.alternatives):
        return choice
    return Choice(choice.proposal, choice.alternatives[rank], "model", choice.labels)


def _segment_edits(message: Message, choices: Sequence[Choice]) -> list[Edit]:
    spans = _dropped_spans(message, [not choice.text for choice in choices])
    edits = []
    for segment, choice, (start, end) in zip(message.segments, choices, spans, strict=True):
        before = message.draft[start:end]
        if not choice.text:
            after, action = "", "dropped"
        elif choice.text == segment.body:
            after, action = before, "kept"
        else:
            text = _continuing(choice.text) if segment.body[:1].islower() else choice.text
            after, action = segment.marker + text, "rewritten"
        edits.append(_segment_edit(start, end, before, after, action, choice, segment))
    return edits


def _segment_edit(
    start: int, end: int, before: str, after: str, action: str, choice: Choice, segment: Segment
) -> Edit:
    labels = () if action == "kept" else choice.labels
    source = "draft" if action == "kept" else choice.source
    described = reason_for(choice.labels, choice.proposal.findings)
    reason = _kept_reason(segment, choice) if action == "kept" else described
    alternatives = tuple(segment.marker + text for text in choice.alternatives)
    return Edit(start, end, before, after, action, labels, reason, source, alternatives)


def _kept_reason(segment: Segment, choice: Choice) -> str:
    if choice.failed:
        return (
            "Reads as blunt, but no rewording kept every fact and the decision; please reword it "
            f"by hand. {reason_for(choice.labels, choice.proposal.findings)}"
        )
    if choice.proposal.undone:
        return "The time ran out before this was looked at."
    return _KEPT_REASONS.get(segment.kind, "Reads calmly, so it stays as it is.")


def _dropped_spans(message: Message, dropped: Sequence[bool]) -> list[tuple[int, int]]:
    """Return each segment's span, a dropped one's with the white space that goes with it.

    Within a line, what is dropped after something kept takes the space before it; what is dropped
    at the start takes the space behind it. A line dropped whole takes the space before it.
    """
    segments, gaps = message.segments, message.gaps
    spans = [(segment.start, segment.end) for segment in segments]
    any_kept_before = False
    for line in _lines(message):
        line_kept = False
        for index in line:
            start, end = spans[index]
            if not dropped[index]:
                line_kept = any_kept_before = True
                continue
            rest_kept = any(not dropped[other] for other in line if other > index)
            if not any_kept_before or (not line_kept and rest_kept):
                end += len(gaps[index + 1]) if index + 1 < len(segments) else 0
            else:
                start -= len(gaps[index])
            spans[index] = (start, end)
    return spans


def _lines(message: Message) -> list[list[int]]:
    """Return the segments' indices, those that stand on one line together."""
    numbers, line = [], 0
    for gap in message.gaps[:-1]:
        line += "\n" in gap or "\r" in gap
        numbers.append(line)
    grouped = groupby(range(len(numbers)), key=numbers.__getitem__)
    return [list(indices) for _, indices in grouped]


def _body_bounds(message: Message) -> tuple[int, int]:
    """Return the index of the first segment behind the greeting, and of the first sign-off."""
    kinds = [segment.kind for segment in message.segments]
    first = 0
    while first < len(kinds) and kinds[first] in FRAME_START:
        first += 1
    last = len(kinds)
    while last > first and kinds[last - 1] in FRAME_END:
        last -= 1
    return first, last


def _opener_edit(message: Message, choice: Choice, edits: list[Edit], first: int) -> Edit | None:
    """Return the opener's edit; behind a greeting on the same line it continues the sentence."""
    segments = message.segments
    if not choice.text or first >= len(segments):
        return None
    text = choice.text
    inline = first > 0 and "\n" not in message.gaps[first]
    if inline and segments[first - 1].text.rstrip().endswith(","):
        text = _continuing(text)
    if inline or _has_capitals(message, first):
        _capitalise(edits, first)
    position = edits[first].start if edits[first].action != "dropped" else segments[first].start
    starts_block = segments[first].kind in BLOCKS
    gap = "\n\n" if starts_block and not inline else " "
    if not _anything_left(edits[first:]):
        gap = ""
    return _added(position, text + gap, choice, gap)


def _closer_edit(message: Message, choice: Choice, last: int) -> Edit | None:
    if not choice.text or last == 0:
        return None
    segment = message.segments[last - 1]
    gap = "\n\n" if segment.kind in BLOCKS else " "
    return _added(segment.end, gap + choice.text, choice, gap)


def _added(position: int, text: str, choice: Choice, gap: str) -> Edit:
    reason = _ADDED_REASONS[choice.proposal.role]
    before_segment = choice.proposal.role == "opener"
    alternatives = tuple(
        other + gap if before_segment else gap + other for other in choice.alternatives
    )
    return Edit(position, position, "", text, "added", (), reason, choice.source, alternatives)


def _joined(
    edits: Sequence[Edit], opener: Edit | None, closer: Edit | None, first: int, last: int
) -> tuple[Edit, ...]:
    opening = [opener] if opener is not None else []
    closing = [closer] if closer is not None else []
    return (*edits[:first], *opening, *edits[first:last], *closing, *edits[last:])


def _anything_left(edits: Sequence[Edit]) -> bool:
    return any(edit.after.strip() for edit in edits)


def _continuing(text: str) -> str:
    """Lower the first letter of a sentence that goes on after "Hi Tom,", but not of "I" or a name.

    Only words that are no name are lowered, so "Ana's parcel" keeps its capital.
    """
    word = regex.match(r"\p{L}+", text)
    if word is None or word.group() not in _COMMON_OPENINGS:
        return text
    return text[0].lower() + text[1:]


_COMMON_OPENINGS = word_set(
    "The This That These Those There It You Your We Our My Thanks Thank Please As At If When While "
    "After Before With Without On In For From To Of Not No Nobody Nothing Having Being Getting "
    "Waiting Losing Finding Paying Hearing Seeing Missing Trying Needing Coming Going Sorry Such "
    "Still What How Which Two Three Four Five Six Seven Eight Nine Ten Weeks Days A An Any"
)


def _has_capitals(message: Message, first: int) -> bool:
    """Whether the body's sentences start with capitals, as opposed to lower-case chat."""
    return any(segment.body[:1].isupper() for segment in message.segments[first:])


def _capitalise(edits: list[Edit], first: int) -> None:
    """Give the first sentence behind an inline opener its capital."""
    for index in range(first, len(edits)):
        edit = edits[index]
        if edit.action == "dropped":
            continue
        if edit.after[:1].islower():
            after = edit.after[0].upper() + edit.after[1:]
            edits[index] = replace(edit, after=after)
            if edit.action == "kept":
                reason = "Starts a sentence of its own behind the opener."
                edits[index] = replace(edit, after=after, action="rewritten", reason=reason)
        return
