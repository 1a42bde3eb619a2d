"""Every error calmtone raises on purpose.

All of them derive from :class:`CalmtoneError`, so one ``except`` catches whatever the library
refuses. Each message says what came, what is accepted, and what to do about it.
"""

__all__ = [
    "CalmtoneError",
    "DraftError",
    "DraftTooLongError",
    "EmptyDraftError",
    "MissingExtraError",
    "ModelError",
    "ModelFormatError",
    "ModelNotFoundError",
    "NotTextError",
    "OptionsError",
    "PhraseDataError",
    "UnreadableDraftError",
]


class CalmtoneError(Exception):
    """The root of calmtone's errors.

    >>> import calmtone
    >>> try:
    ...     calmtone.rewrite("")
    ... except calmtone.CalmtoneError as error:
    ...     print(type(error).__name__)
    EmptyDraftError
    """


class DraftError(CalmtoneError):
    """The draft, or the customer's message beside it, can't be worked on."""


class NotTextError(DraftError, TypeError):
    """Something other than a ``str`` was given as a draft."""


class EmptyDraftError(DraftError, ValueError):
    """The draft is empty or holds nothing but white space."""


class DraftTooLongError(DraftError, ValueError):
    """The draft is longer than ``Options.draft_limit`` characters."""


class UnreadableDraftError(DraftError, ValueError):
    """The draft holds NUL or control characters, lone surrogates, or no letter at all."""


class OptionsError(CalmtoneError, ValueError):
    """An option is unknown or outside its range."""


class PhraseDataError(CalmtoneError):
    """A row of the phrase data is malformed."""


class ModelError(CalmtoneError):
    """The model can't be used."""


class ModelNotFoundError(ModelError):
    """The folder holds no model that calmtone can load."""


class ModelFormatError(ModelError):
    """The model was trained for another version of the input format."""


class MissingExtraError(CalmtoneError, ImportError):
    """A part of calmtone was asked for whose extra isn't installed."""
