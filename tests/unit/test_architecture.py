"""Who may import whom, as the design says; arrows point at what is imported."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "generator" / "callsheet"

LAYERS = (
    "version",
    "roots",
    "runtime",
    "wording",
    "processes",
    "codes",
    "errors",
    "configuration",
    "document",
    "validation",
    "ir",
    "python",
    "output",
    "comparison",
    "program",
    "mending",
    "commands",
    "cli",
)
"""Each may import itself and those before it; the modules of the program itself are one layer."""

OUTPUT_KNOWS = {"version", "roots", "wording", "processes", "errors", "configuration", "python", "output"}
"""Templates, Black and the disk are no business of those who know what OpenAPI is, nor the reverse."""

ONLY_IN = {
    "jinja2": {"comparison", "output"},
    "black": {"output"},
    "yaml": {"document", "program", "mending"},
    "openapi_spec_validator": {"validation"},
    "click": {"cli", "commands"},
}

MODULES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))


def imports(path: Path, package: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What a module imports: our own modules as paths from the root, others as ``("", name)``."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (("", alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield ("", (node.module or "").partition(".")[0])
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1]
            target = (*base, *(node.module.split(".") if node.module else ()))
            yield from [target] if node.module else ((*base, alias.name) for alias in node.names)


def imported_names(path: Path, package: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Our own modules that a module imports from, be it for types alone, each with a name."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            yield from (
                ((*base, *(node.module or "").split(".")), alias.name) for alias in node.names if node.module
            )
            yield from ((base, alias.name) for alias in node.names if not node.module)


def layer(parts: tuple[str, ...]) -> str:
    first = parts[0].removesuffix(".py")
    if first == "__main__":
        return "cli"
    return first if first in LAYERS else "program"


def in_module(name: str) -> list[tuple[str, ...]]:
    parts = tuple(name.split("/"))
    return list(imports(SOURCE / name, parts[:-1]))


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_down(name: str) -> None:
    own = layer(tuple(name.split("/")))
    for target in in_module(name):
        if target[0] == "" or (own == "errors" and target[:3] == ("document", "references", "pointer")):
            continue  # a pointer is the identity that problems carry
        assert LAYERS.index(layer(target)) <= LAYERS.index(own), f"{name} imports {'.'.join(target)}"
        if own == "output":
            assert layer(target) in OUTPUT_KNOWS, f"{name} imports {'.'.join(target)}"


@pytest.mark.parametrize("folder", [SOURCE, ROOT / "templates" / "runtime"], ids=["generator", "runtime"])
def test_no_imports_run_in_a_circle(folder: Path) -> None:
    homes = {_place(path, folder): path for path in sorted(folder.rglob("*.py"))}
    imported = {place: set(_imported_modules(path, folder, homes)) for place, path in homes.items()}
    assert sum(map(len, imported.values())) > len(homes)
    TopologicalSorter(imported).prepare()  # CycleError names the modules of a circle


def _place(path: Path, folder: Path) -> tuple[str, ...]:
    """A module as a path from the root; a package is its folder."""
    parts = path.relative_to(folder).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def _imported_modules(
    path: Path, folder: Path, homes: Mapping[tuple[str, ...], Path]
) -> Iterator[tuple[str, ...]]:
    """The modules that a module imports; a package only where no module of it is named."""
    own, inside = _place(path, folder), path.relative_to(folder).parts[:-1]
    for base, name in imported_names(path, inside):
        target = (*base, name) if (*base, name) in homes else base
        if target in homes and target != own:
            yield target


@pytest.mark.parametrize("name", MODULES)
def test_libraries_stay_where_they_belong(name: str) -> None:
    own = layer(tuple(name.split("/")))
    for target in in_module(name):
        if target[0] == "":
            assert own in ONLY_IN.get(target[1], {own}), f"{name} imports {target[1]}"


def test_the_view_and_the_model_hold_no_behaviour() -> None:
    for path in (SOURCE / "ir" / "model.py", *(SOURCE / "python" / "views").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        assert not any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree)), path


def test_the_runtime_knows_nothing_of_ours() -> None:
    folder = ROOT / "templates" / "runtime"
    for path in sorted(folder.rglob("*.py")):
        for target in imports(path, ("runtime", *path.relative_to(folder).parts[:-1])):
            if target[0] == "":
                # type checkers alone read typing_extensions, and bring it with them
                known = target[1] in sys.stdlib_module_names or target[1] == "typing_extensions"
                assert known, f"{path.name} imports {target[1]}"
            else:
                assert target[0] == "runtime", f"{path.name} imports {'.'.join(target)}"
