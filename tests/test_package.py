"""The wheel: what is in it, and that it works away from the source."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import calmtone

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
SMOKE = """
import calmtone, json
from calmtone.tone.phrases import phrases_folder
rewriter = calmtone.Rewriter.load(engine="none")
result = rewriter.rewrite("Calm down. Order 4417 ships on Friday.")
print(json.dumps([calmtone.__file__, str(phrases_folder()), result.text, result.facts[0].kept]))
"""


def pip(*arguments: object) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)],
        check=True,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    [built] = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def names(wheel) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


def run_away(installed: Path, folder: Path, *arguments: str) -> str:
    """Run Python where only the installed copy is found before the source tree."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def source_files(folder: Path) -> set[str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix() for file in files if "__pycache__" not in file.parts
    }


def test_wheel_has_the_package_and_nothing_else(names):
    information = f"calmtone-{calmtone.__version__}.dist-info"
    assert {name.partition("/")[0] for name in names} == {"calmtone", information}
    assert {f"{information}/licenses/LICENSE", f"{information}/licenses/NOTICE"} <= names


def test_wheel_has_every_file_of_the_package(names):
    package = {f"calmtone/{name}" for name in source_files(ROOT / "calmtone")}
    phrases = {f"calmtone/phrases/{name}" for name in source_files(ROOT / "data" / "phrases")}
    assert {name for name in names if name.startswith("calmtone/")} == package | phrases
    assert "calmtone/py.typed" in names
    assert any(name.endswith(".jsonl") for name in phrases)


def test_installed_copy_rewrites_away_from_the_source(installed, tmp_path):
    file, phrases, text, kept = json.loads(run_away(installed, tmp_path, "-c", SMOKE))
    assert Path(file).is_relative_to(installed)
    assert Path(phrases).is_relative_to(installed)
    assert text == "Order 4417 ships on Friday."
    assert kept is True


def test_installed_command_line_answers(installed, tmp_path):
    script = installed / "bin" / "calmtone"
    version = f"calmtone {calmtone.__version__}\n"
    assert run_away(installed, tmp_path, str(script), "--version") == version
    assert run_away(installed, tmp_path, "-m", "calmtone.cli", "--version") == version
