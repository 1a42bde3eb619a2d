"""What lies beside the weights: which model it is, and which input format it was trained for."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from calmtone.errors import ModelFormatError, ModelNotFoundError
from calmtone.writing.model_format import FORMAT_VERSION

__all__ = ["MANIFEST_NAME", "ModelManifest", "embedded_folder", "read_manifest", "write_manifest"]

MANIFEST_NAME = "calmtone.json"
KINDS = ("decoder", "seq2seq")


@dataclass(frozen=True, slots=True)
class ModelManifest:
    """The identity of a model folder.

    :param name: the model's name, as results report it.
    :param kind: ``decoder`` or ``seq2seq``.
    :param format_version: of the input format that it was trained for.
    :param end: the piece that ends a text.
    :param quantization: of the weights, such as ``int8``.

    >>> ModelManifest("tiny", "seq2seq", 1, "</s>", "int8").kind
    'seq2seq'
    """

    name: str
    kind: str
    format_version: int
    end: str
    quantization: str


def embedded_folder() -> Path:
    """Return the folder of the model that comes with the package.

    >>> embedded_folder().name
    'weights'
    """
    return Path(__file__).parents[1] / "weights"


def read_manifest(folder: Path) -> ModelManifest:
    """Read a model folder's manifest and check that this version of calmtone can use it.

    :param folder: what training.export wrote.
    :raises ModelNotFoundError: if the folder, its manifest or its weights are missing.
    :raises ModelFormatError: if the input format is another one.

    >>> read_manifest(embedded_folder()).format_version
    1
    """
    file = folder / MANIFEST_NAME
    if not file.is_file():
        raise ModelNotFoundError(
            f"{folder} holds no {MANIFEST_NAME}; give a folder that "
            "`python -m training.export` wrote, or leave the model out for the embedded one."
        )
    if not (folder / "model.bin").is_file():
        raise ModelNotFoundError(
            f"{folder} holds no model.bin; its weights are missing. Reinstall calmtone, or export "
            "the model again."
        )
    manifest = _parse(file)
    if manifest.format_version != FORMAT_VERSION:
        older = manifest.format_version < FORMAT_VERSION
        remedy = "train the model again" if older else "update calmtone"
        raise ModelFormatError(
            f"{folder} was trained for input format {manifest.format_version}, this calmtone "
            f"writes format {FORMAT_VERSION}; {remedy}."
        )
    return manifest


def write_manifest(folder: Path, manifest: ModelManifest) -> None:
    """Write a model folder's manifest.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_manifest(Path(folder), ModelManifest("tiny", "seq2seq", 1, "</s>", "int8"))
    """
    text = json.dumps(asdict(manifest), indent=2) + "\n"
    (folder / MANIFEST_NAME).write_text(text, encoding="utf-8")


def _parse(file: Path) -> ModelManifest:
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
        manifest = ModelManifest(
            **{entry.name: values[entry.name] for entry in fields(ModelManifest)}
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ModelNotFoundError(
            f"{file} isn't a model manifest ({error!r}); export again."
        ) from error
    if manifest.kind not in KINDS:
        raise ModelNotFoundError(f"{file} names the kind {manifest.kind!r}; known: {KINDS}.")
    return manifest
