"""The examples in the README and in docs run as they stand there."""

import io
import re
import shlex
from functools import cache
from pathlib import Path

import pytest

import calmtone
from calmtone.cli import main
from calmtone.rewriter import Rewriter
from calmtone.writing.loading import load_engine

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [code for name, code in found if name == language]


COMMAND_LINES = [
    line
    for page in PAGES
    for block in blocks(page, "bash")
    for line in re.findall(r"^calmtone .*", block, re.MULTILINE)
]

rewriter_with = cache(lambda engine: Rewriter(load_engine(engine=engine)))


@pytest.fixture(params=["none", pytest.param("ctranslate2", marks=pytest.mark.slow)])
def _any_engine(request, monkeypatch):
    """Run the examples with the phrase data alone, and with the embedded model."""
    loaded = rewriter_with(request.param)
    monkeypatch.setattr(Rewriter, "load", lambda *_, **__: loaded)
    calmtone._embedded.cache_clear()
    yield
    calmtone._embedded.cache_clear()


@pytest.fixture
def _files(tmp_path, monkeypatch):
    """Lay out the files that the README's commands name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "macros").mkdir()
    (tmp_path / "macros" / "late.md").write_text("Calm down.\n", encoding="utf-8")
    (tmp_path / "replies.csv").write_text("id,reply\n1,It ships on Friday.\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("Calm down. It ships on Friday.\n", encoding="utf-8")


@pytest.mark.usefixtures("_any_engine", "_files")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_run(page):
    names: dict[str, object] = {}
    for block in blocks(page, "python"):
        exec(compile(block, page.name, "exec"), names)


@pytest.mark.usefixtures("_any_engine", "_files")
@pytest.mark.parametrize("line", COMMAND_LINES)
def test_command_line_examples_run(line, monkeypatch):
    words = shlex.split(line, comments=True)[1:]
    if "<" in words:
        file = words[words.index("<") + 1]
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(file).read_bytes())))
        words = words[: words.index("<")]
    arguments = [name for word in words for name in (Path().glob(word) if "*" in word else [word])]
    assert main(list(map(str, arguments))) in (0, 1)


def test_readme_has_python_and_command_examples():
    assert blocks(PAGES[0], "python")
    assert COMMAND_LINES


def test_readme_shows_a_draft_and_its_reply_at_once():
    start = PAGES[0].read_text(encoding="utf-8").splitlines()[:10]
    assert sum("**Draft:**" in line for line in start) == 1
    assert sum("**Reply:**" in line for line in start) == 1


def test_ci_finds_the_test_command():
    lines = PAGES[0].read_text(encoding="utf-8").splitlines()
    start = lines.index("<!-- test command -->")
    assert lines[start + 1] == "```bash"
    assert lines[start + 2].endswith("&& pytest")
    assert lines[start + 3] == "```"


def test_readme_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", PAGES[0].read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.slow
def test_sample_at_the_top_is_what_the_embedded_model_answers():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    draft, reply = (re.search(rf"\*\*{name}:\*\* (.*)", text)[1] for name in ("Draft", "Reply"))
    assert rewriter_with("ctranslate2").rewrite(draft).text == reply
