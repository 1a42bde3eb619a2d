"""``calmtone info``: what is installed."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from calmtone import __version__
from calmtone.errors import ModelError

__all__ = ["INFO_EXAMPLES", "describe_installation", "info"]

INFO_EXAMPLES = """\b
Examples:
  calmtone info
  calmtone info --json | jq .model"""

LICENCE = "Apache-2.0; messages and phrase data CC BY 4.0"


def info(
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Say which version, model, phrase data and engines are installed."""
    facts = describe_installation()
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    for name, value in facts.items():
        typer.echo(f"{name.replace('_', ' '):<13}{_in_words(value)}")


def describe_installation() -> dict[str, Any]:
    """Return what is installed: plain JSON types.

    ``model`` is ``None`` where the package came without its weights; ``size`` is in bytes,
    ``phrases`` counts the rows of each kind.

    >>> describe_installation()["engines"]["none"]
    True
    """
    from calmtone.writing.model_format import FORMAT_VERSION

    return {
        "version": __version__,
        "model": _model(),
        "input_format": FORMAT_VERSION,
        "phrases": _phrases(),
        "engines": {
            "ctranslate2": importlib.util.find_spec("ctranslate2") is not None,
            "transformers": all(map(importlib.util.find_spec, ("torch", "transformers"))),
            "none": True,
        },
        "licence": LICENCE,
    }


def _model() -> dict[str, Any] | None:
    from calmtone.writing.model_folder import embedded_folder, read_manifest

    folder = embedded_folder()
    try:
        manifest = read_manifest(folder)
    except ModelError:
        return None
    return {
        "name": manifest.name,
        "kind": manifest.kind,
        "quantization": manifest.quantization,
        "size": sum(file.stat().st_size for file in folder.iterdir() if file.is_file()),
        "folder": str(folder),
    }


def _phrases() -> dict[str, int]:
    from calmtone.tone.phrases import phrases_folder

    counts: Counter[str] = Counter()
    for path in sorted(phrases_folder().glob("*.jsonl")):
        counts[path.stem.partition("-")[0]] += _rows(path)
    return dict(counts)


def _rows(path: Path) -> int:
    return sum(1 for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def _in_words(value: Any) -> str:
    match value:
        case {"name": name, "kind": kind, "quantization": quantization, "size": size, **rest}:
            return f"{name} ({kind}, {quantization}, {size / 1e6:.0f} MB) in {rest['folder']}"
        case {"none": True, **others}:
            return ", ".join([*(str(name) for name, there in others.items() if there), "none"])
        case dict():
            return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in value.items())
        case None:
            return "none; install calmtone again, or use --engine none"
    return str(value)
