"""Where models are declared: in one module or a package, and that it stays so."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module, invalidate_caches
from pathlib import Path
from subprocess import run
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.comparison.reading import surface_of_folder
from callsheet.configuration.options import ModelsLayout, Options
from callsheet.errors import OptionsError
from callsheet.output.lock import read_lock
from callsheet.python.declarations.model_modules import FEW
from callsheet.upgrade import changes

MODULE, PACKAGE = "models.py", "models/__init__.py"


def description(classes: int) -> dict[str, Any]:
    """So many classes of one field each, which refer to one another, and an enum with a default."""
    first = {"child": {"$ref": "#/components/schemas/Thing1"}}
    last = {"kind": {"allOf": [{"$ref": "#/components/schemas/Kind"}], "default": "a"}}
    things: dict[str, Mapping[str, Any]] = {
        f"Thing{n}": {"type": "object", "properties": first if n == 0 else last} for n in range(classes)
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing0"}}}
    get = {
        "operationId": "get",
        "tags": ["things"],
        "responses": {"200": {"description": "", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/thing": {"get": get}},
        "components": {"schemas": {**things, "Kind": {"type": "string", "enum": ["a", "b"]}}},
    }


FITS = (FEW - 3) // 2
"""So many of those classes, and the enum, are as much as fits into a module."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path / "things_client"
    forget()


def forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "things_client"]:
        del sys.modules[name]
    invalidate_caches()


def generated(folder: Path, classes: int, models: ModelsLayout = "auto") -> str:
    """Which of the two there is; stale files are gone."""
    spec = folder.parent / "things.json"
    spec.write_text(json.dumps(description(classes)))
    pipeline.generate(Options(spec=str(spec), output=folder, models=models, cache=False))
    forget()
    (found,) = [path for path in (MODULE, PACKAGE) if (folder / path).exists()]
    return found


def test_few_are_a_module_and_many_a_package(tmp_path: Path) -> None:
    assert generated(tmp_path / "few", FITS) == MODULE
    assert generated(tmp_path / "many", FITS + 1) == PACKAGE


def test_a_layout_stays(folder: Path) -> None:
    assert generated(folder, FITS) == MODULE
    assert generated(folder, 2 * FITS) == MODULE
    assert generated(folder, 2 * FITS + 3) == PACKAGE
    assert generated(folder, 2) == PACKAGE


def test_the_user_chooses(folder: Path) -> None:
    assert generated(folder, 2 * FITS + 3, "module") == MODULE
    assert generated(folder, 2, "package") == PACKAGE
    assert generated(folder, 2) == PACKAGE
    assert generated(folder, 2, "module") == MODULE


def test_a_package_of_an_earlier_version_stays_one(folder: Path) -> None:
    generated(folder, 2, "package")
    lock = folder / "callsheet.lock"
    told = json.loads(lock.read_text())
    assert told.pop("models") == "package"
    lock.write_text(json.dumps(told))
    assert generated(folder, 2) == PACKAGE


def test_callers_notice_nothing(folder: Path) -> None:
    """Neither those that run, nor those that a report speaks to; what was pickled is found again."""
    generated(folder, 3, "module")
    surface, lock = surface_of_folder(folder), read_lock(folder)
    models = import_module("things_client").models
    saved = pickle.dumps(models.Thing0(child=models.Thing1()))
    again = Options(spec=str(folder.parent / "things.json"), output=folder, models="package", cache=False)
    assert changes(again).changes == ()
    generated(folder, 3, "package")
    package = import_module("things_client")
    assert pickle.loads(saved) == package.models.Thing0(child=package.models.Thing1())
    known = read_lock(folder)
    assert lock is not None
    assert known is not None
    assert (known.names, known.members) == (lock.names, lock.members)
    there = surface_of_folder(folder)
    assert there.types.keys() == surface.types.keys() == {"Kind", "Thing0", "Thing1", "Thing2"}
    assert there.types["Thing0"] != surface.types["Thing0"]  # its line is in another file


@pytest.mark.parametrize("layout", ["module", "package"])
def test_both_are_used_alike(folder: Path, layout: ModelsLayout) -> None:
    generated(folder, 3, layout)
    package = import_module("things_client")
    models = package.models
    assert {"Kind", "Thing0", "Thing1", "Thing2"} <= {*dir(models)}
    assert package.Client(base_url="http://localhost").models is models
    read = package.decode(models.Thing0, {"child": {"kind": "b"}})
    assert read == models.Thing0(child=models.Thing1(kind=models.Kind.B))
    assert package.encode(read) == {"child": {"kind": "b"}}
    assert pickle.loads(pickle.dumps(read)) == read


def test_the_module_exports_what_it_declares(folder: Path) -> None:
    """And nothing that it imports; in an order that ruff likes, numbers included."""
    generated(folder, 12, "module")
    names: dict[str, Any] = {}
    exec("from things_client.models import *", names)
    del names["__builtins__"]
    assert list(names) == ["Kind", *(f"Thing{n}" for n in range(12))]
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select=RUF022,F822", str(folder / MODULE)]
    assert run(ruff, check=False, capture_output=True).returncode == 0


def test_clients_that_share_have_packages(tmp_path: Path) -> None:
    options = Options(spec="x.json", output=tmp_path / "a", shared=tmp_path / "_shared", models="module")
    with pytest.raises(OptionsError, match="clients that share have a package of models"):
        pipeline.build(options)
