"""What is reserved is what generated modules and runtime classes have, nothing that only seems to clash."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from callsheet.python.naming import reserved
from callsheet.roots import templates_root

ROOT = Path(__file__).parents[3]
PLANNING = ROOT / "generator" / "callsheet" / "python"
GOLDEN = ROOT / "tests" / "golden"
OF_USERS = ("formats_configured", "formats_in_calls", "formats_called_like_classes", "models_package")
"""Cases that import classes of the user's choice."""
RUNTIME = templates_root() / "runtime"


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def modules(pattern: str) -> list[Path]:
    found = sorted(GOLDEN.glob(f"*/expected/{pattern}"))
    return [path for path in found if path.relative_to(GOLDEN).parts[0] not in OF_USERS]


def imported(pattern: str) -> set[str]:
    """The names that generated modules of one kind import, but for those that the description names."""
    found: set[str] = set()
    for path in modules(pattern):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(
                ("calls", "__future__")
            ):
                found |= {alias.asname or alias.name for alias in node.names}
    return {name for name in found if not name.startswith("_")}


def named_in_plans() -> set[str]:
    """The words that the plan imports: ``symbol("_runtime", "Part")``."""
    return {name for path in PLANNING.rglob("*.py") for name in needs(tree(path))}


def needs(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Name(id="symbol"), args=[_, ast.Constant(value=str(name))]) if (
                " as " not in name
            ):
                yield name


@pytest.mark.parametrize("file", ["calls/*.py", "client.py"])
def test_resources_leave_the_names_that_their_modules_import(file: str) -> None:
    names = {name for name in imported(file) if name[0].isupper()}
    assert names, "the goldens have such modules"
    assert names <= reserved.RESOURCE


def test_resources_leave_what_any_plan_imports() -> None:
    names = {name for name in named_in_plans() if name[0].isupper()}
    assert "Part" in names
    assert names <= reserved.RESOURCE


def test_call_functions_and_operations_leave_the_names_that_their_modules_import() -> None:
    names = imported("calls/*.py")
    assert {"operation", "call", "UUID", "date"} <= names
    assert names - {"call"} <= reserved.FUNCTION, "all but `call` stand outside of bodies, in the class"
    assert {name for name in names | named_in_plans() if name == name.upper()} <= reserved.CONSTANT


def test_models_leave_the_names_that_their_modules_import() -> None:
    names = {
        name for path in (*modules("models.py"), *modules("models/*.py")) for name in from_runtime(tree(path))
    }
    assert "OpenObject" in names
    assert {name for name in names if name[0].isupper()} <= reserved.CLASS


def from_runtime(module: ast.Module) -> Iterator[str]:
    """What comes from the runtime and the standard library, as opposed to other models."""
    for node in module.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[-1] in (
            "_runtime",
            "dataclasses",
        ):
            yield from (alias.name for alias in node.names)


def test_tags_leave_what_clients_have_and_what_stands_in_their_class() -> None:
    inside: set[str] = set()
    for path in modules("client.py"):
        (owner,) = (n for n in tree(path).body if isinstance(n, ast.ClassDef) and n.name == "_Calls")
        for node in owner.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)]):
                    inside.add(name)
                case ast.FunctionDef(decorator_list=[ast.Name(id=name)]):
                    inside.add(name)
    assert inside == {"models", "cached_property"}
    assert inside | reserved.CLIENT_ATTRIBUTES <= reserved.TAG


@pytest.mark.parametrize(
    "tag",
    ["auth", "client", "config", "cookies", "headers", "hooks", "incoming", "options", "token", "transport",
     "timeout", "retry", "servers", "registry", "list", "type", "date", "object", "typing", "annotations"],
)  # fmt: skip
def test_tags_that_only_seem_to_clash_are_free(tag: str) -> None:
    assert tag not in reserved.TAG


def test_arguments_for_credentials_leave_the_options_of_the_client() -> None:
    classes = {
        node.name: node
        for node in tree(RUNTIME / "http" / "settings.py").body
        if isinstance(node, ast.ClassDef)
    }
    options = {
        item.target.id
        for name in ("_Shared", "Options", "AsyncOptions")
        for item in classes[name].body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }
    assert "timeout" in options
    assert options <= reserved.CREDENTIAL
