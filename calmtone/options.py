"""What a caller may ask for: one frozen, validated type."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from calmtone.errors import OptionsError

__all__ = ["CHANNELS", "DRAFT_LIMIT", "MAX_ALTERNATIVES", "Options"]

CHANNELS = ("chat", "email", "social", "review", "ticket", "phone_note")
DRAFT_LIMIT = 20_000
MAX_ALTERNATIVES = 5

_CHOICES: dict[str, tuple[str, ...]] = {
    "channel": ("", *CHANNELS),
    "opener": ("auto", "never"),
    "closer": ("auto", "never"),
    "strength": ("light", "standard"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How a draft is to be rewritten.

    :param customer: the customer's message that the draft answers, or ``""``. It is read for
        what to validate, and its facts may be named in the reply; it is never copied.
    :param channel: where the reply goes: ``chat``, ``email``, ``social``, ``review``,
        ``ticket``, ``phone_note``, or ``""`` when unknown.
    :param opener: ``auto`` adds one validating sentence where it fits, ``never`` adds none.
    :param closer: ``auto`` adds one sentence that moves things on, ``never`` adds none.
    :param strength: ``light`` changes only what the phrase data flags, and adds nothing;
        ``standard`` also changes what the model finds cold or blunt.
    :param keep: strings that must be in the reply to the letter wherever they are in the draft.
    :param avoid: phrases that no sentence of calmtone's own may contain, whatever their case.
    :param max_characters: the longest reply wanted, in characters, or ``None``. Closer and opener
        are left out to meet it; sentences of the draft are never cut, a warning says so instead.
    :param alternatives: how many other replies to return as well, 0 to 5.
    :param timeout: seconds after which what is still undone stays as the draft has it, or ``None``.
    :param draft_limit: the longest draft accepted, in characters.
    :raises OptionsError: if a value is outside its range.

    >>> Options(channel="email", keep=["Team Harbour"]).keep
    ('Team Harbour',)
    >>> Options(channel="fax")
    Traceback (most recent call last):
        ...
    calmtone.errors.OptionsError: channel is 'fax'; use one of '', 'chat', 'email', 'social', \
'review', 'ticket', 'phone_note'.
    """

    customer: str = ""
    channel: str = ""
    opener: str = "auto"
    closer: str = "auto"
    strength: str = "standard"
    keep: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    max_characters: int | None = None
    alternatives: int = 0
    timeout: float | None = None
    draft_limit: int = DRAFT_LIMIT

    def __post_init__(self) -> None:
        if not isinstance(self.customer, str):
            raise OptionsError(f"customer is {_kind(self.customer)}; give the message as a string.")
        for name, choices in _CHOICES.items():
            _check_choice(name, getattr(self, name), choices)
        object.__setattr__(self, "keep", _strings("keep", self.keep))
        object.__setattr__(self, "avoid", _strings("avoid", self.avoid))
        _check_number("alternatives", self.alternatives, 0, MAX_ALTERNATIVES, whole=True)
        _check_number("draft_limit", self.draft_limit, 1, None, whole=True)
        if self.max_characters is not None:
            _check_number("max_characters", self.max_characters, 1, None, whole=True)
        if self.timeout is not None:
            _check_number("timeout", self.timeout, 0, None, whole=False)

    def merged(self, **overrides: Any) -> Options:
        """Return these options with some of them replaced.

        :param overrides: option names and their new values.
        :raises OptionsError: if a name is unknown or a value is outside its range.

        >>> Options(channel="chat").merged(alternatives=2).alternatives
        2
        """
        known = [field.name for field in fields(self)]
        for name in overrides:
            if name not in known:
                close = difflib.get_close_matches(name, known, n=1)
                hint = f"did you mean {close[0]!r}?" if close else f"known: {', '.join(known)}."
                raise OptionsError(f"there is no option {name!r}; {hint}")
        return replace(self, **overrides) if overrides else self

    def to_dict(self) -> dict[str, Any]:
        """Return the options as plain JSON types.

        >>> Options().to_dict()["strength"]
        'standard'
        """
        plain = asdict(self)
        return plain | {"keep": list(self.keep), "avoid": list(self.avoid)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Options:
        """Build options from what :meth:`to_dict` returned.

        :raises OptionsError: if a name is unknown or a value is outside its range.

        >>> Options.from_dict({"channel": "chat"}).channel
        'chat'
        """
        return cls().merged(**values)


def _kind(value: object) -> str:
    return f"of type {type(value).__name__}"


def _check_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        accepted = ", ".join(repr(choice) for choice in choices)
        raise OptionsError(f"{name} is {value!r}; use one of {accepted}.")


def _strings(name: str, values: object) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, (list, tuple, set, frozenset)):
        raise OptionsError(f"{name} is {_kind(values)}; give a list of strings.")
    ordered = sorted(values) if isinstance(values, (set, frozenset)) else values
    for value in ordered:
        if not isinstance(value, str) or not value.strip():
            raise OptionsError(f"{name} holds {value!r}; each entry is a string with text in it.")
    return tuple(ordered)


def _check_number(
    name: str, value: object, lowest: int, highest: int | None, *, whole: bool
) -> None:
    accepted = int if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, accepted):
        raise OptionsError(f"{name} is {value!r}; give a {'whole ' if whole else ''}number.")
    if not value >= lowest or (highest is not None and value > highest):
        bound = f"from {lowest} to {highest}" if highest is not None else f"of at least {lowest}"
        raise OptionsError(f"{name} is {value!r}; give a number {bound}.")
