import json
from pathlib import Path

import pytest

from calmtone.errors import CalmtoneError, ModelFormatError, ModelNotFoundError, OptionsError
from calmtone.writing import load_engine
from calmtone.writing.model_folder import ModelManifest, read_manifest, write_manifest
from calmtone.writing.model_format import FORMAT_VERSION

MANIFEST = ModelManifest("tiny", "seq2seq", FORMAT_VERSION, "<|end|>", "int8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_manifest(tmp_path, MANIFEST)
    (tmp_path / "model.bin").write_bytes(b"")
    return tmp_path


def change(folder: Path, **values: object) -> None:
    file = folder / "calmtone.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | values))


def test_manifest_is_read_as_it_was_written(folder: Path):
    assert read_manifest(folder) == MANIFEST


def test_newer_format_says_to_update_calmtone(folder: Path):
    change(folder, format_version=FORMAT_VERSION + 1)
    with pytest.raises(ModelFormatError, match=r"update calmtone\.$"):
        read_manifest(folder)


def test_older_format_says_to_train_again(folder: Path):
    change(folder, format_version=FORMAT_VERSION - 1)
    with pytest.raises(ModelFormatError, match=r"train the model again\.$"):
        read_manifest(folder)


def test_missing_weights_are_named(folder: Path):
    (folder / "model.bin").unlink()
    with pytest.raises(ModelNotFoundError, match=r"holds no model\.bin"):
        read_manifest(folder)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"name": "tiny"}'])
def test_broken_manifest_is_named(folder: Path, text: str):
    (folder / "calmtone.json").write_text(text)
    with pytest.raises(ModelNotFoundError, match="isn't a model manifest"):
        read_manifest(folder)


def test_unknown_kind_is_refused(folder: Path):
    change(folder, kind="diffusion")
    with pytest.raises(ModelNotFoundError, match="diffusion"):
        read_manifest(folder)


def test_folder_that_does_not_exist_is_refused(tmp_path: Path):
    with pytest.raises(CalmtoneError, match=r"training\.export"):
        load_engine(tmp_path / "nowhere")


@pytest.mark.parametrize(("engine", "workers"), [("torch", 1), ("ctranslate2", 0)])
def test_unknown_engine_or_no_worker_is_refused(engine: str, workers: int):
    with pytest.raises(OptionsError):
        load_engine(engine=engine, workers=workers)


def test_transformers_engine_without_a_model_says_what_to_give():
    with pytest.raises(ModelNotFoundError, match="checkpoint folder or a hub id"):
        load_engine(engine="transformers")
