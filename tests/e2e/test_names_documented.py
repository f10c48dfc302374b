"""Every name that the pages import from a package, or say to be in it, is there."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]
PACKAGES = ("shop", "hubspot_associations", "contacts_api")
"""What the pages call a generated package."""

_IMPORT = re.compile(
    rf"^\s*from ({'|'.join(PACKAGES)})(\._runtime)? import (\([^)]*\)|[^(\n]*)", re.MULTILINE
)
_ATTRIBUTE = re.compile(rf"\b({'|'.join(PACKAGES)})\.([A-Z]\w+)\b")
_CODE = re.compile(r"`([A-Z]\w+)(?:\([^`]*\))?`")


@pytest.fixture(scope="module", autouse=True)
def generated() -> None:
    if str(ROOT / "generated") not in sys.path:
        sys.path.insert(0, str(ROOT / "generated"))


EXTRAS = {"PagingError": "CallError", "AuthError": "NotSent", "Throttled": "NotSent"}
"""What a package has only where its API needs it, and this one has not."""

PUBLIC = (ROOT / "templates" / "runtime" / "public.py").read_text()
OPTIONAL = set(re.findall(r'"(\w+)"', " ".join(re.findall(r"(\[.*\])  # extras", PUBLIC))))
"""What a package has that was asked for it, or whose API needs it."""


def names_in(text: str) -> set[tuple[str, str]]:
    """Modules of the package, and the names that are said to be in them."""
    found = {
        ("hubspot_associations" + (match[2] or ""), name.partition(" as ")[0].strip())
        for match in _IMPORT.finditer(text)
        for name in match[3].partition("#")[0].strip("()\n").split(",")
    }
    found |= {("hubspot_associations", match[2]) for match in _ATTRIBUTE.finditer(text)}
    return {(module, name) for module, name in found if name}


def test_the_names_are_found() -> None:
    text = "from shop import Client, NotFound as N  # x\nfrom shop._runtime import (\n  a,\n  b,\n)\n"
    text += "`shop.Retry`"
    package = "hubspot_associations"
    root = {(package, "Client"), (package, "NotFound"), (package, "Retry")}
    assert names_in(text) == root | {(package + "._runtime", "a"), (package + "._runtime", "b")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_of_pages(page: Path) -> None:
    for module, name in sorted(names_in(page.read_text())):
        there = hasattr(importlib.import_module(module), name) or name in OPTIONAL
        assert there, (page.name, module, name)


def classes(parent: type[Any]) -> dict[str, str]:
    found = {child.__name__: parent.__name__ for child in parent.__subclasses__()}
    for child in parent.__subclasses__():
        found |= classes(child)
    return found


def test_the_tree_of_errors() -> None:
    """The tree of the page is that of the classes, and the package has all of it."""
    package = importlib.import_module("hubspot_associations")
    tree: dict[str, str] = {}
    above = {-1: "CallError"}
    for line in (ROOT / "docs" / "errors.md").read_text().splitlines():
        match = re.match(r"([|` ]*)(?:\|--|`--) (\w+)", line)
        if match:
            depth = len(match[1]) // 4
            above[depth] = match[2]
            tree[match[2]] = above[depth - 1]
    importlib.import_module("hubspot_associations._runtime.http.client")
    runtime = {k: v for k, v in classes(package.CallError).items() if not k.startswith("_")}
    assert tree == runtime | EXTRAS
    for name in ("CallError", *runtime):
        assert issubclass(getattr(package, name), package.CallError)
        assert name in dir(package)


def test_names_for_type_checkers_are_those_of_the_package() -> None:
    package = importlib.import_module("hubspot_associations")
    runtime = importlib.import_module("hubspot_associations._runtime")
    text = Path(str(runtime.__file__)).read_text()
    checked = set(re.findall(r"^    from \.([\w.]+) import", text, re.MULTILINE))
    rows = set(re.findall(r'^ +"([\w.]+)": "', text, re.MULTILINE))
    assert checked == rows > {"codec.codec", "http.errors", "http.auth"}
    assert all(hasattr(runtime, name) for name in dir(runtime))
    of_package = {"AsyncClient", "Client", "calls", "models"}
    assert {*package.__all__} - of_package <= {*dir(runtime)}
    assert all(hasattr(package, name) for name in package.__all__)


def test_errors_that_pages_name_are_in_the_package() -> None:
    """In prose too."""
    package = importlib.import_module("hubspot_associations")
    known = {*classes(package.CallError), *EXTRAS}
    named = {(page.name, name) for page in PAGES for name in _CODE.findall(page.read_text()) if name in known}
    assert {name for _, name in named} >= {"ApiError", "Throttled", "PagingError", "CallTimeout"}
    assert not [pair for pair in sorted(named) if pair[1] not in EXTRAS and not hasattr(package, pair[1])]
