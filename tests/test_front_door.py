"""What ``import calmtone`` gives, and what it leaves alone."""

import subprocess
import sys

import pytest

import calmtone
from calmtone.errors import CalmtoneError
from calmtone.options import Options
from calmtone.result import Rewrite
from calmtone.rewriter import Rewriter

NAMES = {"rewrite", "check", "Rewriter", "Rewrite", "Options", "CalmtoneError", "__version__"}


def loaded_by(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter has after a statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_exactly_these_names_are_exported():
    assert set(calmtone.__all__) == NAMES
    assert len(calmtone.__all__) == len(NAMES)


def test_dir_lists_the_exported_names():
    assert set(dir(calmtone)) == NAMES


def test_every_exported_name_is_there():
    assert {name for name in NAMES if getattr(calmtone, name)} == NAMES


def test_exported_types_are_the_ones_the_rooms_define():
    assert calmtone.Rewriter is Rewriter
    assert calmtone.Rewrite is Rewrite
    assert calmtone.Options is Options
    assert calmtone.CalmtoneError is CalmtoneError


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'calmtone' has no attribute 'rewriet'"):
        _ = calmtone.rewriet


def test_import_loads_only_the_types():
    loaded = loaded_by("import calmtone")
    own = {name for name in loaded if name.partition(".")[0] == "calmtone"}
    assert own == {"calmtone", "calmtone.errors", "calmtone.options", "calmtone.result"}


@pytest.mark.parametrize(
    "statement",
    ["import calmtone", "from calmtone.cli import main; main(['--help'])"],
    ids=["import", "help"],
)
def test_start_loads_no_model_code_and_no_phrase_data(statement):
    heavy = {"torch", "transformers", "ctranslate2", "tokenizers", "numpy", "py3langid"}
    assert not loaded_by(statement) & (heavy | {"calmtone.tone.phrases", "calmtone.rewriter"})


def test_rewriter_without_torch():
    loaded = loaded_by("import calmtone; calmtone.Rewriter.load(engine='none').rewrite('Hello.')")
    assert "calmtone.tone.phrases" in loaded
    assert not loaded & {"torch", "transformers"}
