"""What a training run was: settings, data, versions and metrics, saved beside the weights."""

from __future__ import annotations

import hashlib
import json
import platform
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from importlib import metadata
from pathlib import Path
from typing import Any, Self

from calmtone.errors import CalmtoneError
from calmtone.writing.model_format import FORMAT_VERSION
from training.messages import message_files

__all__ = ["RunRecord", "SettingsError", "TrainSettings"]

LIBRARIES = ("torch", "transformers", "tokenizers")
PRECISIONS = ("fp32", "bf16")


class SettingsError(CalmtoneError, ValueError):
    """A training setting is unknown or outside its range."""


@dataclass(frozen=True, slots=True)
class TrainSettings:
    """Every choice of a training run.

    :param base: folder or hub id to start from.
    :param target: folder to write.
    :param train: message files or folders to learn from.
    :param dev: message files or folders to measure on; never learnt from.
    :param epochs: passes over the examples.
    :param batch_pieces: pieces a step, padding included.
    :param learning_rate: the highest; linear warm-up, then a cosine.
    :param warmup: share of the steps.
    :param clip: largest gradient norm.
    :param replies: share of messages whose reply is learnt as a calm draft.
    :param drop_context: share of messages seen without customer message and channel.
    :param seed: decides the order and what is drawn.
    :param threads: of the processor.
    :param device: ``cpu``, ``cuda`` or ``cuda:N``.
    :param precision: of the matrix products, ``fp32`` or ``bf16``; weights and optimizer stay in
        fp32. bf16 pays on accelerators and on processors with AMX, and is slower on others.
    :param stop_after: steps after which to stop, on the schedule of the whole run; ``None`` goes
        to its end.
    :param evaluate_every: steps between two looks at the dev loss.
    :param checkpoint_minutes: minutes between two checkpoints.
    """

    base: str
    target: str
    train: tuple[str, ...]
    dev: tuple[str, ...]
    epochs: int = 2
    batch_pieces: int = 1024
    learning_rate: float = 3e-4
    warmup: float = 0.06
    clip: float = 1.0
    replies: float = 0.15
    drop_context: float = 0.15
    seed: int = 1
    threads: int = 2
    device: str = "cpu"
    precision: str = "fp32"
    stop_after: int | None = None
    evaluate_every: int = 100
    checkpoint_minutes: float = 8.0

    def __post_init__(self) -> None:
        for name in ("warmup", "replies", "drop_context"):
            if not 0 <= getattr(self, name) <= 1:
                raise SettingsError(f"{name} is {getattr(self, name)}; give a share from 0 to 1.")
        for name in ("epochs", "batch_pieces", "learning_rate", "clip", "threads"):
            if not getattr(self, name) > 0:
                raise SettingsError(f"{name} is {getattr(self, name)}; give a number above 0.")
        if self.precision not in PRECISIONS:
            raise SettingsError(f"precision is {self.precision!r}; give one of {PRECISIONS}.")

    @classmethod
    def from_json(cls, text: str, **given: Any) -> Self:
        """Build settings from JSON text and given values.

        :raises SettingsError: if the text isn't a JSON object of known settings.
        """
        try:
            values = json.loads(text)
        except json.JSONDecodeError as error:
            raise SettingsError(f"the settings aren't JSON ({error}).") from error
        known = {entry.name for entry in fields(cls)}
        unknown = set(values) - known if isinstance(values, Mapping) else {str(values)}
        if unknown:
            raise SettingsError(f"no setting {', '.join(sorted(unknown))}; known: {sorted(known)}.")
        return cls(**{**given, **values})


@dataclass(slots=True)
class RunRecord:
    """A run from its start to its end."""

    settings: TrainSettings
    data: dict[str, str]
    versions: dict[str, str]
    steps: int
    format_version: int = FORMAT_VERSION
    metrics: dict[str, Any] = field(default_factory=dict)
    started_at: float = field(default_factory=time.monotonic)

    @classmethod
    def started(cls, settings: TrainSettings, *, steps: int) -> RunRecord:
        """Record what a run starts with."""
        versions = {name: metadata.version(name) for name in LIBRARIES}
        data = {
            str(file): hashlib.sha256(file.read_bytes()).hexdigest()
            for path in (*settings.train, *settings.dev)
            for file in message_files(Path(path))
        }
        return cls(settings, data, versions | {"python": platform.python_version()}, steps)

    def log(self, folder: Path, **values: Any) -> None:
        """Append a line to the run's log."""
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(values) + "\n")

    def finished(self, *, dev_loss: Mapping[str, float]) -> None:
        """Record how the run ended."""
        minutes = round((time.monotonic() - self.started_at) / 60, 1)
        self.metrics |= {"dev_loss": dict(dev_loss), "minutes": minutes}

    def save(self, folder: Path) -> None:
        """Write ``run.json`` beside the weights."""
        values = asdict(self)
        del values["started_at"]
        (folder / "run.json").write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
