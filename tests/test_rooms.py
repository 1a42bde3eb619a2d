"""Which part of calmtone may import which: each room only rooms to its left."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "calmtone"
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = (
    "errors",
    "options",
    "result",
    "explanation",
    "reading",
    "tone",
    "writing",
    "guard",
    "compose",
    "reporting",
    "rewriter",
    "",  # the front door, calmtone/__init__.py
    "cli",
)
IMPORT_NAMES = {
    "linkify-it-py": "linkify_it",
    "price-parser": "price_parser",
    "python-dateutil": "dateutil",
}
WITH_EXTRAS = {"writing/transformers_engine.py"}
"""Modules that need an extra; nothing imports them before it is asked for."""


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def room_of(module: Path) -> str:
    room = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "" if room == "__init__" else room


def imports_of(module: Path) -> Iterator[tuple[str, bool]]:
    """Yield each dotted name that a module imports, and whether at its top level."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        at_top = node in tree.body
        if isinstance(node, ast.Import):
            yield from ((alias.name, at_top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)} line {node.lineno}: a relative import"
            assert node.module is not None
            if node.module == "calmtone":
                yield from ((f"calmtone.{alias.name}", at_top) for alias in node.names)
            else:
                yield node.module, at_top


def rooms_imported(module: Path) -> Iterator[str]:
    for name, _ in imports_of(module):
        top, _, rest = name.partition(".")
        if top == "calmtone":
            room = rest.partition(".")[0]
            yield room if room in ROOMS else ""


def declared(requirements: list[str]) -> set[str]:
    names = {re.split(r"[\[<>=~! ;]", requirement)[0] for requirement in requirements}
    return {IMPORT_NAMES.get(name, name.replace("-", "_")) for name in names}


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CORE = {"calmtone", *sys.stdlib_module_names, *declared(PROJECT["dependencies"])}
EXTRAS = set().union(*map(declared, PROJECT["optional-dependencies"].values()))


def test_all_rooms_have_modules():
    assert {room_of(module) for module in MODULES} == set(ROOMS)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_room_imports_only_rooms_to_its_left(module):
    room = room_of(module)
    allowed = {room, *ROOMS[: ROOMS.index(room)]}
    assert set(rooms_imported(module)) <= allowed


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_imports_only_what_is_declared(module):
    extras = EXTRAS if name_of(module) in WITH_EXTRAS else set()
    allowed_inside, allowed_at_top = CORE | EXTRAS, CORE | extras
    for name, at_top in imports_of(module):
        assert name.partition(".")[0] in (allowed_at_top if at_top else allowed_inside), name


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_with_an_extra_is_imported_late(module):
    late = {f"calmtone.{name.removesuffix('.py').replace('/', '.')}" for name in WITH_EXTRAS}
    assert not late & {name for name, at_top in imports_of(module) if at_top}


def test_the_parser_sees_imports_inside_functions():
    found = dict(imports_of(PACKAGE / "__init__.py"))
    assert found["calmtone.errors"] is True
    assert found["calmtone.rewriter"] is False
