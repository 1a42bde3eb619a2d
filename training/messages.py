"""Read the message files of data/messages, with every row checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from calmtone.errors import CalmtoneError
from calmtone.options import CHANNELS
from calmtone.tone.labels import LABELS
from calmtone.writing.model_format import STANCES

__all__ = [
    "MessageDataError",
    "MessageRow",
    "SegmentRow",
    "load_messages",
    "message_files",
    "parse_row",
    "read_lines",
]

TEXT_FIELDS = ("id", "channel", "industry", "stance", "customer", "draft", "opener", "closer")


class MessageDataError(CalmtoneError):
    """A row of the message data is malformed."""


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """One segment of a draft with what became of it.

    :param text: the segment as it stands in the draft.
    :param labels: the guide's labels, ``("none",)`` for a kept segment.
    :param rewrite: the calm text; ``text`` itself where kept, ``""`` where dropped.
    """

    text: str
    labels: tuple[str, ...]
    rewrite: str

    @property
    def action(self) -> str:
        """``kept``, ``dropped`` or ``rewritten``."""
        if self.rewrite == self.text:
            return "kept"
        return "rewritten" if self.rewrite else "dropped"


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One hand-written message: a draft and the reply that should come of it.

    :param gaps: the white space before each segment and after the last.
    :param excused: why a target may stand although a check refuses it, by its place: the
        segment's index from 0, ``opener`` or ``closer``.
    """

    id: str
    channel: str
    industry: str
    stance: str
    customer: str
    draft: str
    opener: str
    closer: str
    segments: tuple[SegmentRow, ...]
    gaps: tuple[str, ...]
    excused: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def calm(self) -> bool:
        """Whether the draft is to come back unchanged."""
        return not (self.opener or self.closer) and all(
            segment.action == "kept" for segment in self.segments
        )


def message_files(path: Path) -> list[Path]:
    """Return the JSONL files that a path stands for.

    :param path: one file, or a folder of them.
    :raises MessageDataError: if there is none.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        raise MessageDataError(f"{path} holds no message file; give a .jsonl file or a folder.")
    return files


def load_messages(paths: Iterable[Path]) -> list[MessageRow]:
    """Read messages and check each row's form.

    :param paths: JSONL files, or folders of them.
    :raises MessageDataError: naming the file, the line and what is wrong with it.
    """
    rows: list[MessageRow] = []
    seen: dict[str, str] = {}
    for path in paths:
        for file in message_files(path):
            for number, line in read_lines(file):
                where = f"{file}:{number}"
                row = parse_row(where, line)
                if row.id in seen:
                    raise MessageDataError(f"{where}: id {row.id!r} stands at {seen[row.id]} too.")
                seen[row.id] = where
                rows.append(row)
    return rows


def read_lines(file: Path) -> Iterator[tuple[int, str]]:
    """Yield each line of a message file with its number, from 1."""
    with file.open(encoding="utf-8") as lines:
        yield from enumerate(lines, start=1)


def parse_row(where: str, line: str) -> MessageRow:
    """Read one message and check its form.

    :param where: file and line, for the error.
    :param line: a JSON object.
    :raises MessageDataError: naming ``where`` and what is wrong.

    >>> parse_row("a.jsonl:3", "[]")
    Traceback (most recent call last):
        ...
    training.messages.MessageDataError: a.jsonl:3: list, not an object.
    """
    try:
        values = json.loads(line)
    except json.JSONDecodeError as error:
        raise MessageDataError(f"{where}: not JSON ({error}).") from error
    if not isinstance(values, dict):
        raise MessageDataError(f"{where}: {type(values).__name__}, not an object.")
    return _row(where, values)


def _row(where: str, values: dict[str, Any]) -> MessageRow:
    wrong = [name for name in TEXT_FIELDS if not isinstance(values.get(name), str)]
    if wrong:
        raise MessageDataError(f"{where}: {', '.join(wrong)} should be there, as text.")
    for name, accepted in (("channel", CHANNELS), ("stance", STANCES)):
        if values[name] not in accepted:
            raise MessageDataError(f"{where}: {name} is {values[name]!r}, not one of {accepted}.")
    segments = tuple(_segment(where, segment) for segment in values.get("segments", ()))
    gaps = _gaps(where, values["draft"], segments)
    excused = _excused(where, values.get("excused", {}), len(segments))
    texts = {name: values[name] for name in TEXT_FIELDS}
    return MessageRow(**texts, segments=segments, gaps=gaps, excused=excused)


def _excused(where: str, values: object, segments: int) -> dict[str, str]:
    places = {"opener", "closer", *map(str, range(segments))}
    if not isinstance(values, dict) or not set(values) <= places:
        raise MessageDataError(
            f"{where}: excused is {values!r}; give reasons by segment index, opener or closer."
        )
    if not all(isinstance(reason, str) and reason.strip() for reason in values.values()):
        raise MessageDataError(f"{where}: excused needs a reason, as text, for each place.")
    return values


def _segment(where: str, values: dict[str, Any]) -> SegmentRow:
    text, labels, rewrite = (values.get(name) for name in ("text", "labels", "rewrite"))
    if not isinstance(text, str) or not text or not isinstance(rewrite, str):
        raise MessageDataError(f"{where}: a segment needs text and rewrite, as text.")
    if not isinstance(labels, list) or not labels or not set(labels) <= set(LABELS):
        raise MessageDataError(f"{where}: labels are {labels!r}; use those of the guide.")
    if (labels == ["none"]) != (rewrite == text):
        raise MessageDataError(f"{where}: {text!r} is labelled {labels} and rewritten {rewrite!r}.")
    return SegmentRow(text, tuple(labels), rewrite)


def _gaps(where: str, draft: str, segments: tuple[SegmentRow, ...]) -> tuple[str, ...]:
    gaps = []
    position = 0
    for segment in segments:
        start = draft.find(segment.text, position)
        if start < 0 or draft[position:start].strip():
            raise MessageDataError(f"{where}: the draft doesn't go on with {segment.text!r}.")
        gaps.append(draft[position:start])
        position = start + len(segment.text)
    if draft[position:].strip() or not segments:
        raise MessageDataError(f"{where}: no segment holds {draft[position:]!r}.")
    return (*gaps, draft[position:])
