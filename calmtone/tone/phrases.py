"""The phrase data: curated rows that say what reads as blunt, and what to say instead.

The rows live in ``data/phrases`` and travel in the wheel as ``calmtone/phrases``. They are read
once, when first needed; a malformed row is refused with its file and line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from calmtone.errors import PhraseDataError
from calmtone.tone.labels import LABELS

__all__ = [
    "ACTIONS",
    "BluntPhrase",
    "CloserPhrase",
    "OpenerPhrase",
    "ReferencePhrase",
    "SoberPhrase",
    "blunt_phrases",
    "closer_phrases",
    "opener_phrases",
    "phrases_folder",
    "read_rows",
    "reference_phrases",
    "sober_phrases",
]

ACTIONS = ("replace", "delete", "drop", "flag")


@dataclass(frozen=True, slots=True)
class BluntPhrase:
    """A phrase that reads as blunt or defensive, and what to do about it.

    :param id: ``<label>-<slug>``, unique in the data.
    :param label: one of :data:`~calmtone.tone.labels.LABELS` but ``none``.
    :param pattern: a regular expression; see ``data/phrases/README.md``.
    :param action: ``replace``, ``delete``, ``drop`` or ``flag``.
    :param calmer: what replaces the phrase, or a calmer way to say it.
    :param severity: 1 (cold) to 3 (hurtful).
    :param advice: a sentence or two to the person who wrote the draft.
    :param example: a sentence with the phrase in it.
    :param result: that sentence after the action.
    :param matches: further strings that must match.
    :param harmless: strings that must not match.
    :param unless: patterns of harmless uses.
    :param case: whether capitals matter.
    :param where: file and line of the row, for error messages.

    >>> BluntPhrase("blame-fault", "blame", "your fault", "flag", "", 2, "Say what happened.",
    ...             "It's your fault.", "It's your fault.").case
    False
    """

    id: str
    label: str
    pattern: str
    action: str
    calmer: str
    severity: int
    advice: str
    example: str
    result: str
    matches: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    case: bool = False
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class OpenerPhrase:
    """A sentence that validates one kind of concern.

    :param id: unique in the data.
    :param concern: the kind of concern, in a word or two.
    :param pattern: what a draft or a customer's message with that concern says.
    :param text: the sentence.
    :param advice: when to use it.

    >>> OpenerPhrase("open-wait", "waiting", "still waiting", "Waiting is tiring.", "").concern
    'waiting'
    """

    id: str
    concern: str
    pattern: str
    text: str
    advice: str
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class CloserPhrase:
    """A sentence that moves a message on to a solution.

    :param id: unique in the data.
    :param use: what it is for, such as ``refuse``.
    :param text: the sentence.
    :param advice: when to use it.

    >>> CloserPhrase("close-photo", "request", "Could you send a photo?", "").use
    'request'
    """

    id: str
    use: str
    text: str
    advice: str
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ReferencePhrase:
    """An apology, refusal or next step to learn from: the blunt way and the better one.

    :param id: unique in the data.
    :param use: what it is for.
    :param blunt: how it is often put, or ``""``.
    :param text: the better way.
    :param advice: why that is better.

    >>> ReferencePhrase("no-refund", "refuse", "I can't refund it.", "", "No refunds.").blunt
    'No refunds.'
    """

    id: str
    use: str
    text: str
    advice: str
    blunt: str = ""
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class SoberPhrase:
    """What is said soberly instead: a boundary for abuse, a plan for a promise.

    :param id: unique in the data.
    :param pattern: what the sober form answers or replaces.
    :param text: the sober form.
    :param advice: why that is better.

    >>> SoberPhrase("promise-guarantee", "i guarantee", "I expect", "").text
    'I expect'
    """

    id: str
    pattern: str
    text: str
    advice: str
    use: str = ""
    blunt: str = ""
    where: str = field(default="", compare=False)


AnyPhrase = BluntPhrase | OpenerPhrase | CloserPhrase | ReferencePhrase | SoberPhrase
Phrase = TypeVar("Phrase", BluntPhrase, OpenerPhrase, CloserPhrase, ReferencePhrase, SoberPhrase)


@cache
def phrases_folder() -> Path:
    """Return the folder with the phrase data.

    :raises PhraseDataError: if there is none, so the installation is incomplete.

    >>> phrases_folder().name
    'phrases'
    """
    package = Path(__file__).resolve().parent.parent
    folders = (package / "phrases", package.parent / "data" / "phrases")
    for folder in folders:
        if folder.is_dir():
            return folder
    looked_in = " and ".join(map(str, folders))
    raise PhraseDataError(f"There is no phrase data in {looked_in}; install calmtone again.")


def read_rows(path: Path, kind: type[Phrase]) -> Iterator[Phrase]:
    """Read and check one file of phrase data.

    :param path: a file with one JSON object a line; blank lines are passed over.
    :param kind: the phrase type of its rows.
    :raises PhraseDataError: if a row is no JSON object, a field is missing, unknown or of the
        wrong type, or a label, action or severity is out of range.

    >>> row = next(read_rows(sorted(phrases_folder().glob("blunt-*.jsonl"))[0], BluntPhrase))
    >>> row.action in ACTIONS
    True
    """
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _row(line, kind, f"{path.name}, line {number}")


def _row(line: str, kind: type[Phrase], where: str) -> Phrase:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise PhraseDataError(f"{where}: not JSON ({error}); write one object a line.") from None
    if not isinstance(values, dict):
        raise PhraseDataError(f"{where}: holds {values!r}; write one JSON object a line.")
    _check_fields(values, kind, where)
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    row = kind(**values | lists, where=where)
    if isinstance(row, BluntPhrase):
        _check_blunt(row)
    return row


def _check_fields(values: dict[str, Any], kind: type[Phrase], where: str) -> None:
    types, needed = _FIELDS[kind]
    unknown = values.keys() - types.keys()
    missing = needed - values.keys()
    if unknown or missing:
        raise PhraseDataError(
            f"{where}: missing {sorted(missing)}, unknown {sorted(unknown)}; "
            f"a row has {sorted(needed)} and may have {sorted(types.keys() - needed)}."
        )
    for name, value in values.items():
        strings = types[name] is not list or all(isinstance(entry, str) for entry in value)
        if type(value) is not types[name] or not strings:
            raise PhraseDataError(
                f"{where}: {name} is {value!r}; give {types[name].__name__}"
                f"{' of strings' if types[name] is list else ''}."
            )
    if not values["id"] or not values["text" if "text" in types else "pattern"].strip():
        raise PhraseDataError(f"{where}: id, pattern and text hold something.")


def _fields_of(kind: type[AnyPhrase]) -> tuple[dict[str, type], frozenset[str]]:
    json_types: dict[Any, type] = {"str": str, "int": int, "bool": bool, "tuple[str, ...]": list}
    own = [entry for entry in fields(kind) if entry.name != "where"]
    types = {entry.name: json_types[entry.type] for entry in own}
    return types, frozenset(entry.name for entry in own if entry.default is MISSING)


_FIELDS: dict[type[AnyPhrase], tuple[dict[str, type], frozenset[str]]] = {
    kind: _fields_of(kind)
    for kind in (BluntPhrase, OpenerPhrase, CloserPhrase, ReferencePhrase, SoberPhrase)
}


def _check_blunt(row: BluntPhrase) -> None:
    if row.label not in LABELS or row.label == "none":
        raise PhraseDataError(f"{row.where}: label is {row.label!r}; use one of {sorted(LABELS)}.")
    if row.action not in ACTIONS:
        raise PhraseDataError(f"{row.where}: action is {row.action!r}; use one of {ACTIONS}.")
    if not 1 <= row.severity <= 3:
        raise PhraseDataError(f"{row.where}: severity is {row.severity}; give 1, 2 or 3.")


def _all(names: str, kind: type[Phrase]) -> tuple[Phrase, ...]:
    rows = [row for path in sorted(phrases_folder().glob(names)) for row in read_rows(path, kind)]
    seen: dict[str, str] = {}
    for row in rows:
        if row.id in seen:
            raise PhraseDataError(f"{row.where}: the id {row.id!r} is also in {seen[row.id]}.")
        seen[row.id] = row.where
    return tuple(rows)


@cache
def blunt_phrases() -> tuple[BluntPhrase, ...]:
    """Return every row of ``blunt-*.jsonl``, in the order of the files.

    :raises PhraseDataError: if a row is malformed or an id stands twice.

    >>> all(row.id for row in blunt_phrases())
    True
    """
    return _all("blunt-*.jsonl", BluntPhrase)


@cache
def opener_phrases() -> tuple[OpenerPhrase, ...]:
    """Return every row of ``openers.jsonl``.

    :raises PhraseDataError: as :func:`blunt_phrases`.

    >>> all(row.text for row in opener_phrases())
    True
    """
    return _all("openers.jsonl", OpenerPhrase)


@cache
def closer_phrases() -> tuple[CloserPhrase, ...]:
    """Return every row of ``closers.jsonl``.

    :raises PhraseDataError: as :func:`blunt_phrases`.

    >>> all(row.text for row in closer_phrases())
    True
    """
    return _all("closers.jsonl", CloserPhrase)


@cache
def reference_phrases(name: str) -> tuple[ReferencePhrase, ...]:
    """Return every row of a file of reference phrases.

    :param name: ``apologies``, ``next_steps`` or ``refusals``.
    :raises PhraseDataError: as :func:`blunt_phrases`.

    >>> all(row.text for row in reference_phrases("refusals"))
    True
    """
    return _all(f"{name}.jsonl", ReferencePhrase)


@cache
def sober_phrases(name: str) -> tuple[SoberPhrase, ...]:
    """Return every row of a file of sober phrases.

    :param name: ``boundaries`` or ``promises``.
    :raises PhraseDataError: as :func:`blunt_phrases`.

    >>> all(row.text for row in sober_phrases("promises"))
    True
    """
    return _all(f"{name}.jsonl", SoberPhrase)
