"""Which curated closers fit which drafts: the situation is read from the draft's own words."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BY_STANCE", "SITUATIONS", "Situation"]


@dataclass(frozen=True, slots=True)
class Situation:
    """What a draft is about, and the closers that move it on.

    :param pattern: what such a draft says, in the manner of the phrase data.
    :param closers: ids of rows of ``closers.jsonl``.
    """

    pattern: str
    closers: tuple[str, ...]


def _at(pattern: str, closers: str) -> Situation:
    return Situation(pattern, tuple(f"close-{name}" for name in closers.split()))


_NO = r"(?:can'?t|cannot|can not|won'?t|will not|don'?t|do not|not able to|unable to|no)"
_LACKS = (
    r"(?:need|missing|without|no|waiting for|send|give|provide|tell)(?: me| us)?"
    r"(?: the| your| ur| an?| any)?"
)

SITUATIONS: tuple[Situation, ...] = (
    _at(rf"{_LACKS} order (?:number|no|id)", "order-number order-number-short"),
    _at(rf"{_LACKS} (?:booking|reservation) (?:number|ref(?:erence)?|code|id)", "booking-ref"),
    _at(rf"{_LACKS} invoice (?:number|no|copy)", "invoice-no"),
    _at(rf"{_LACKS} (?:photos?|pictures?|pics?)(?! id\b)", "look-photos look-once-sent"),
    _at(rf"{_LACKS} (?:screenshots?|screen ?shots?)", "screenshot"),
    _at(rf"{_LACKS} (?:receipts?|proof of purchase)", "receipt"),
    _at(rf"{_LACKS} serial (?:number|no)", "serial"),
    _at(
        r"(?:tracking|courier|carrier|parcel|package) (?:\w+ ){0,4}?"
        r"(?:shows?|says?|page|link|scan)",
        "explain-tracking",
    ),
    _at(
        r"(?:sold out|out of stock|discontinued|no longer (?:available|sold|made)|don'?t stock)",
        "look-other choice-wait",
    ),
    _at(
        r"size (?:chart|guide)|runs (?:small|large|tight)|your measurements",
        "look-size",
    ),
    _at(
        rf"{_NO} (?:\w+ ){{0,3}}?(?:refund|reimburse|exchange|return|exception|waive|discount)\w*"
        r"|non-?refundable|not (?:refundable|eligible|covered|entitled)|(?:claim|request)"
        r" (?:is |was )?(?:denied|declined|rejected|refused)",
        "explain-decision explain-why explain-policy",
    ),
    _at(
        r"(?:clause|section|paragraph|§) ?\d|(?:contract|lease|policy|terms)"
        r" (?:says?|states?|runs?)",
        "explain-clause look-contract",
    ),
    _at(r"(?:fee|surcharge|deposit) (?:is|of|was|applies|covers|stays)", "explain-fee"),
    _at(r"(?:invoice|bill|statement) (?:is|of|was|shows?|says?|\d)", "look-numbers explain-bill"),
    _at(
        r"(?:unplug|restart|reboot|reset|reinstall|clear (?:the|your) cache|update the app"
        r"|log (?:out|in)|press and hold|hold the|go to settings|turn it off)",
        "still-trouble look-stuck next-check-then",
    ),
    _at(
        r"(?:fill (?:in|out)|complete|submit) (?:the|our|that|this) (?:\w+ )?form",
        "explain-form next-send-form",
    ),
    _at(
        r"in the queue|backlog|still being (?:checked|reviewed|looked)|no (?:date|eta) yet"
        r"|(?:takes?|allow) (?:\w+ ){0,3}?\d+[\d -]* (?:working |business )?(?:days|weeks)"
        r"|(?:comes?|ships?|arrives?|out) (?:on |in |by )?(?:\w+ )?(?:next week|march|april|june)",
        "look-meantime",
    ),
    _at(
        r"(?:fully booked|no (?:slots?|appointments?|tables?|availability)|(?:don'?t|do not|no)"
        r" (?:do |open |deliver (?:on )?)?(?:sundays|weekends|saturdays))",
        "choice-date look-alternatives",
    ),
    _at(
        r"(?:repair|replacement|compressor|new screen|quote) (?:\w+ ){0,4}?"
        r"(?:is|costs?|would be|comes to)",
        "choice-repair",
    ),
    _at(
        r"(?:either|you can have) (?:[^.!?\n]{1,80}) or [^.!?\n]{3,80}",
        "choice-two explain-options",
    ),
    _at(
        r"(?:refunded|resent|reshipped|replaced it|all sorted|is fixed|has been credited)",
        "anything-else",
    ),
    _at(r"(?:new tickets?|duplicate tickets?|same ticket|ticket after ticket)", "same-thread"),
    _at(
        r"(?:contact|call|ask|write to|take it up with|complain to) (?:the |your )?(?:bank|seller"
        r"|carrier|courier|airline|landlord|insurer|manufacturer|provider|police|restaurant)",
        "colleague-name",
    ),
)
"""Tried in this order; the first that a draft shows decides."""

BY_STANCE: dict[str, tuple[str, ...]] = {
    "refuse": ("close-explain-decision", "close-explain-why", "close-other-way"),
    "grant": ("close-anything-else",),
    "instruct": ("close-look-stuck", "close-explain-steps"),
    "deny_fault": ("close-see-different", "close-more-context"),
    "defer": ("close-look-meantime",),
    "inform": ("close-questions", "close-reply-here"),
    "boundary": ("close-respect",),
}
"""Where the words say nothing, what the caller knows of the decision."""
