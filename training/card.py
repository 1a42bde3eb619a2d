"""Render the model card from the run's record."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from calmtone.writing.model_folder import ModelManifest

__all__ = ["render_card"]


def render_card(
    manifest: ModelManifest, record: Mapping[str, Any], *, size: int, versions: Mapping[str, str]
) -> str:
    """Return the card as Markdown.

    :param record: what training.train left in ``run.json``; may be empty.
    :param size: of the folder, in bytes.
    :param versions: of the libraries that exported it.
    """
    settings = record.get("settings", {})
    lines = [
        f"# {manifest.name}",
        "",
        "The model inside calmtone. Given one segment of a customer-message draft with its "
        "neighbours, it names what is blunt about it and writes a calm text, or keeps it; given "
        "the draft, it writes a validating opener and a closer, or none. It is meant to be used "
        "through calmtone alone, whose guard rejects what loses or invents a fact.",
        "",
        "| | |",
        "|---|---|",
        f"| kind | {manifest.kind} |",
        f"| input format | {manifest.format_version} |",
        f"| weights | {manifest.quantization}, {size / 1e6:.0f} MB in all |",
        f"| base | {PurePath(str(settings.get('base', 'unknown'))).name} |",
        *(f"| {name} | {settings[name]} |" for name in _SHOWN if name in settings),
        *(f"| steps | {record['steps']} |" for _ in [0] if "steps" in record),
        *(f"| {name} | {value} |" for name, value in _metrics(record).items()),
        *(f"| {name} | {v} |" for name, v in {**record.get("versions", {}), **versions}.items()),
        "",
        "## Data",
        "",
        "Hand-written messages, CC BY 4.0:",
        "",
        *(f"- `{file}` sha256 `{digest[:16]}`" for file, digest in record.get("data", {}).items()),
        "",
        "## Limits",
        "",
        "English only. It was trained on few messages; it under-edits long sneers and its openers "
        "can miss the point. Read every reply before sending it.",
        "",
        "## Licence",
        "",
        "Apache-2.0; see NOTICE for the base.",
        "",
    ]
    return "\n".join(lines)


_SHOWN = ("epochs", "batch_pieces", "learning_rate", "replies", "drop_context", "seed")


def _metrics(record: Mapping[str, Any]) -> dict[str, Any]:
    metrics = dict(record.get("metrics", {}))
    losses = metrics.pop("dev_loss", {})
    return metrics | {f"dev loss, {task}": loss for task, loss in losses.items()}
