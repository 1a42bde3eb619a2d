"""Reading: a draft becomes a message of segments and facts."""

from calmtone.reading.accept import accept_customer, accept_draft
from calmtone.reading.language import language_of
from calmtone.reading.message import Message, Segment
from calmtone.reading.reader import read
from calmtone.reading.segmentation import segment

__all__ = [
    "Message",
    "Segment",
    "accept_customer",
    "accept_draft",
    "language_of",
    "read",
    "segment",
]
