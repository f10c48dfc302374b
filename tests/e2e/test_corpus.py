"""Real descriptions: every schema resolves, every module compiles, and type checkers have nothing to say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import black
import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import DocumentError
from callsheet.ir.build import build_api
from callsheet.ir.walk import names_in, types_in
from callsheet.output.render import render
from callsheet.python.code.code import Code
from callsheet.python.plan import Wishes, plan_package

from ..corpus import CORPUS, DESCRIPTIONS
from ..packages import install_runtime

DOZEN = [
    "directory/adobe.com__aem.json",
    "directory/appveyor.com.json",
    "directory/appwrite.io__client.json",
    "directory/dnd5eapi.co.json",
    "directory/flat.io.json",
    "directory/hubapi.com__crm.json",
    "directory/hubapi.com__webhooks.json",
    "directory/portfoliooptimizer.io.json",
    "directory/spacetraders.io.json",
    "directory/wealthreader.com.json",
    "versions/adyen/BinLookupService-v54.json",
    "versions/adyen/RecurringService-v68.json",
]
SHARED, RUNTIME = ".shared", "whole_runtime"
"""Where the one runtime of all clients is, which has all extras; checkers pass over hidden folders."""
MOST_BYTES = 3_000_000
"""Of descriptions whose clients are checked together."""

REAL = [name for name in DESCRIPTIONS if not name.startswith("examples/")]

pytestmark = pytest.mark.corpus


@pytest.mark.slow
@pytest.mark.parametrize("name", REAL)
def test_schemas_resolve_and_modules_compile(name: str) -> None:
    try:
        api = build_api(read(str(CORPUS / name)))
    except DocumentError as error:
        pytest.skip(str(error)[:200])
    for declaration in api.declarations.values():
        for type_ in types_in(declaration):
            assert all(at in api.declarations for at in names_in(type_)), declaration.at
    wishes = Wishes(
        name=Code("x"),
        transport=Code("httpx2"),
        renames={},
        kept={},
        formats={},
        enums="mixed",
        vars={},
    )
    package, _ = plan_package(api, wishes)
    for file in render(package):
        if file.path.endswith(".py"):
            compile(file.text, file.path, "exec")


@pytest.fixture(scope="module")
def dozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dozen")
    _write(DOZEN, folder)
    return folder


def _write(names: Iterable[str], folder: Path) -> None:
    """Packages beside each other, as they are written, but for the runtime: they share one."""
    for name in names:
        package = "x_" + re.sub(r"\W", "_", name.rpartition(".")[0]).lower()
        options = Options(spec=str(CORPUS / name), output=folder / package, ref_root=(CORPUS / name).parent)
        for file in pipeline.build(options).files:
            if not file.path.startswith("_runtime/"):
                target = folder / package / file.path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(file.text, encoding="utf-8")


@pytest.mark.slow
def test_black_has_nothing_to_change(dozen: Path) -> None:
    assert unformatted(dozen) == []


def test_type_checkers_are_content(dozen: Path) -> None:
    _share_the_runtime(dozen)
    assert complaints_of_checkers(dozen) == ""


def _batches() -> Iterator[list[str]]:
    """All descriptions, in groups that a type checker has memory for; the largest come last."""
    sizes = {name: (CORPUS / name).stat().st_size for name in REAL}
    batch: list[str] = []
    for name in sorted(sizes, key=lambda name: (sizes[name], name)):
        if batch and sum(sizes[one] for one in (*batch, name)) > MOST_BYTES:
            yield batch
            batch = []
        batch.append(name)
    if batch:
        yield batch


@pytest.mark.slow
@pytest.mark.parametrize("names", list(_batches()), ids=lambda names: f"{len(names)}-to-{names[-1]}")
def test_every_client_is_good_python(names: list[str], tmp_path: Path) -> None:
    _write(names, tmp_path)
    assert unformatted(tmp_path) == []
    modules = sorted(file.relative_to(tmp_path).with_suffix("") for file in tmp_path.rglob("*.py"))
    _share_the_runtime(tmp_path)
    (tmp_path / "modules.txt").write_text("\n".join(".".join(module.parts) for module in modules))
    code = "import importlib, pathlib, sys; sys.path[:0] = ['.', sys.argv[1]]\n"
    code += "for name in pathlib.Path('modules.txt').read_text().split():"
    code += " importlib.import_module(name.removesuffix('.__init__'))"
    assert complaints("-W", "error", "-c", code, SHARED, cwd=tmp_path) == ""
    assert complaints_of_checkers(tmp_path) == ""


def unformatted(folder: Path) -> list[Path]:
    """The files that Black would change."""
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.py"))}
    return [file for file, text in texts.items() if black.format_str(text, mode=black.Mode()) != text]


def _share_the_runtime(folder: Path) -> None:
    for file in folder.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"from \.+_runtime", f"from {RUNTIME}", text), encoding="utf-8")
    install_runtime(folder / SHARED / RUNTIME)


def complaints_of_checkers(folder: Path) -> str:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": [SHARED]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    mypy = complaints("-m", "mypy", "--strict", "--python-version=3.11", ".", cwd=folder)
    return mypy + complaints("-m", "pyright", "--pythonpath", sys.executable, cwd=folder)


def complaints(*arguments: str, cwd: Path) -> str:
    """What a run of Python says, if it fails."""
    environment = {**os.environ, "MYPYPATH": SHARED, "NODE_OPTIONS": "--max-old-space-size=7000"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""
