"""Export fine-tuned weights to a folder that calmtone loads, and say what that costs.

Run as:

    python -m training.export --from runs/seed --to calmtone/weights --name calmtone-first-135m

Writes int8 weights for CTranslate2, the tokenizer, ``calmtone.json`` (name, kind, input format),
the run's record and a model card rendered from it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Annotated, Any

import ctranslate2
import typer
from ctranslate2.converters import TransformersConverter
from transformers import AutoConfig, AutoTokenizer

from calmtone.writing.model_folder import ModelManifest, write_manifest
from calmtone.writing.model_format import FORMAT_VERSION
from training.card import render_card

__all__ = ["export"]

LICENCE_NOTICE = Path(__file__).with_name("weights_notice.txt")


def export(source: Path, target: Path, *, name: str, quantization: str = "int8") -> ModelManifest:
    """Write a model folder.

    :param source: fp32 weights that training.train wrote.
    :param target: the folder to write; its weights are replaced.
    :param name: the model's name, as results report it.
    :param quantization: ``int8``, ``int8_float32``, ``int16`` or ``float32``.
    """
    tokenizer = AutoTokenizer.from_pretrained(source)
    seq2seq = AutoConfig.from_pretrained(source).is_encoder_decoder
    target.mkdir(parents=True, exist_ok=True)
    converted = target / "converting"
    TransformersConverter(str(source)).convert(
        str(converted), quantization=quantization, force=True
    )
    for file in converted.iterdir():
        file.replace(target / file.name)
    converted.rmdir()
    tokenizer.backend_tokenizer.save(str(target / "tokenizer.json"))
    manifest = ModelManifest(
        name=name,
        kind="seq2seq" if seq2seq else "decoder",
        format_version=FORMAT_VERSION,
        end=tokenizer.eos_token,
        quantization=quantization,
    )
    write_manifest(target, manifest)
    _write_card(source, target, manifest)
    return manifest


def _write_card(source: Path, target: Path, manifest: ModelManifest) -> None:
    record: dict[str, Any] = {}
    if (source / "run.json").is_file():
        shutil.copyfile(source / "run.json", target / "run.json")
        record = json.loads((source / "run.json").read_text(encoding="utf-8"))
    size = sum(file.stat().st_size for file in target.iterdir() if file.is_file())
    versions = {"ctranslate2": ctranslate2.__version__}
    card = render_card(manifest, record, size=size, versions=versions)
    (target / "README.md").write_text(card, encoding="utf-8")
    shutil.copyfile(LICENCE_NOTICE, target / "NOTICE")


def main(
    source: Annotated[Path, typer.Option("--from", help="Folder of fp32 weights.")],
    target: Annotated[Path, typer.Option("--to", help="Folder to write.")],
    name: Annotated[str, typer.Option(help="Name of the model.")],
    quantization: Annotated[str, typer.Option(help="Of the weights.")] = "int8",
) -> None:
    """Export fine-tuned weights to a folder that calmtone loads."""
    manifest = export(source, target, name=name, quantization=quantization)
    typer.echo(f"{target}: {manifest.name}, {manifest.kind}, {manifest.quantization}")


if __name__ == "__main__":
    typer.run(main)
