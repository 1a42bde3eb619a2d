"""The front of the room: a draft becomes a message."""

from __future__ import annotations

from calmtone.reading.language import language_of
from calmtone.reading.message import Message
from calmtone.reading.segmentation import segment

__all__ = ["read"]


def read(draft: str) -> Message:
    """Read a draft: its segments, its facts and its language.

    :param draft: any text.

    >>> message = read("Hi Tom, your refund of $20 is late.")
    >>> [part.kind for part in message.segments], message.language
    (['greeting', 'sentence'], 'en')
    """
    # Facts need libraries for phone numbers, prices and dates, which take a while to import.
    from calmtone.reading.facts import find_facts

    return Message(draft, segment(draft), find_facts(draft), language_of(draft))
