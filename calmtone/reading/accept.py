"""What a text must be before it is read: a string of words, no longer than the limit."""

from __future__ import annotations

import regex

from calmtone.errors import (
    DraftTooLongError,
    EmptyDraftError,
    NotTextError,
    UnreadableDraftError,
)

__all__ = ["accept_customer", "accept_draft"]

_CONTROL = regex.compile(r"[\p{Cc}--[\t\n\r]]", regex.V1)
_SURROGATE = regex.compile(r"\p{Cs}")
_LETTER = regex.compile(r"\p{L}")


def accept_draft(draft: object, limit: int) -> str:
    """Return the draft, or say why it can't be worked on.

    :param draft: what the caller gave.
    :param limit: the longest draft accepted, in characters.
    :raises NotTextError: if it isn't a string.
    :raises EmptyDraftError: if it is empty or blank.
    :raises DraftTooLongError: if it is longer than the limit.
    :raises UnreadableDraftError: if it holds control characters or lone surrogates, or no letter.

    >>> accept_draft("Not our problem.", 20_000)
    'Not our problem.'
    """
    text = _accept_string(draft, "the draft")
    if not text.strip():
        raise EmptyDraftError("the draft is empty; give the text that is to be rewritten.")
    if len(text) > limit:
        raise DraftTooLongError(
            f"the draft has {len(text):,} characters, the limit is {limit:,}; split it, or raise "
            "draft_limit."
        )
    _accept_characters(text, "the draft")
    if not _LETTER.search(text):
        raise UnreadableDraftError("the draft holds no letter; give a text made of words.")
    return text


def accept_customer(customer: object) -> str:
    """Return the customer's message, or say why it can't be read; it may be empty.

    :raises NotTextError: if it isn't a string.
    :raises UnreadableDraftError: if it holds control characters or lone surrogates.

    >>> accept_customer("")
    ''
    """
    text = _accept_string(customer, "the customer's message")
    _accept_characters(text, "the customer's message")
    return text


def _accept_string(value: object, what: str) -> str:
    if not isinstance(value, str):
        kind = type(value).__name__
        remedy = "; decode it first" if isinstance(value, (bytes, bytearray)) else ""
        raise NotTextError(f"{what} is of type {kind}; give a string{remedy}.")
    return value


def _accept_characters(text: str, what: str) -> None:
    for pattern, name, remedy in (
        (_CONTROL, "the control character", "remove it"),
        (_SURROGATE, "the lone surrogate", "decode the text with errors='replace'"),
    ):
        if found := pattern.search(text):
            raise UnreadableDraftError(
                f"{what} holds {name} U+{ord(found.group()):04X} at character {found.start()}; "
                f"{remedy}."
            )
