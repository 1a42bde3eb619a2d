"""What a candidate is judged against, and what is said of one that may not stand."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Case", "Rejection"]


@dataclass(frozen=True, slots=True)
class Case:
    """The place in a message that a candidate is meant for.

    :param role: ``segment``, ``opener`` or ``closer``.
    :param segment: the draft's segment without its list marker; ``""`` for opener and closer.
    :param draft: the whole draft.
    :param customer: the customer's message that the draft answers, or ``""``.
    :param before: the segment before it, or ``""``.
    :param after: the segment behind it, or ``""``.
    :param keep: strings that must survive wherever they are in the segment.
    :param avoid: phrases that must not be used, whatever their case.

    >>> Case("segment", "Send it back.", "Send it back.").role
    'segment'
    """

    role: str
    segment: str
    draft: str
    customer: str = ""
    before: str = ""
    after: str = ""
    keep: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a candidate may not stand.

    :param code: a stable word to switch on, such as ``fact_lost``.
    :param detail: a sentence for the debug record.

    >>> Rejection("avoid_used", "It uses 'policy', which is to be avoided.").code
    'avoid_used'
    """

    code: str
    detail: str
