"""Real descriptions: every schema resolves, every module compiles, and type checkers have nothing to say."""

from __future__ import annotations

import sys
from pathlib import Path

import black
import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import DocumentError
from callsheet.ir.build import build_api
from callsheet.ir.walk import names_in, types_in
from callsheet.output.render import render
from callsheet.python.code.code import Code
from callsheet.python.plan import PythonOptions, plan_package

from ..corpus import CORPUS, DESCRIPTIONS

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from typecheck import Figures, batches, check, write

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
REAL = [name for name in DESCRIPTIONS if not name.startswith("examples/")]

pytestmark = pytest.mark.corpus


@pytest.mark.slow
@pytest.mark.parametrize("name", REAL)
def test_schemas_resolve_and_modules_compile(name: str) -> None:
    try:
        api = build_api(read(Options(spec=str(CORPUS / name))))
    except DocumentError as error:
        pytest.skip(str(error)[:200])
    for declaration in api.declarations.values():
        for type_ in types_in(declaration):
            assert all(at in api.declarations for at in names_in(type_)), declaration.at
    options = PythonOptions(
        name=Code("x"),
        transport=Code("httpx2"),
        renames={},
        locked_names={},
        formats={},
        enums="mixed",
        vars={},
    )
    package, _ = plan_package(api, options)
    for file in render(package):
        if file.path.endswith(".py"):
            compile(file.text, file.path, "exec")


@pytest.fixture(scope="module")
def dozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dozen")
    figures = Figures()
    write([(CORPUS / name, CORPUS) for name in DOZEN], folder, figures)
    assert figures.refused == []
    return folder


@pytest.mark.slow
def test_black_has_nothing_to_change(dozen: Path) -> None:
    assert unformatted(dozen) == []


def test_imports_and_type_checkers_are_content(dozen: Path) -> None:
    figures = Figures()
    check(dozen, figures)
    assert figures.found == []
    assert figures.clients == len(DOZEN)


@pytest.mark.slow
@pytest.mark.parametrize(
    "batch",
    list(batches([(CORPUS / name, CORPUS) for name in REAL])),
    ids=lambda batch: f"{len(batch)}-to-{batch[-1][0].stem}",
)
def test_every_client_is_good_python(batch: list[tuple[Path, Path]], tmp_path: Path) -> None:
    figures = Figures()
    write(batch, tmp_path, figures)
    assert unformatted(tmp_path) == []
    check(tmp_path, figures)
    assert figures.found == []


def test_what_checkers_say_is_found(tmp_path: Path) -> None:
    """The judge itself: a module that does not import, and one that both checkers refuse."""
    spec = tmp_path / "spec.yaml"
    spec.write_text('{openapi: 3.1.0, info: {title: T, version: "1"}, paths: {}}', "utf-8")
    figures = Figures()
    write([(spec, tmp_path)], tmp_path / "clients", figures)
    package = tmp_path / "clients" / "x_spec_yaml"
    (package / "wrong.py").write_text("size: int = 'large'\n", "utf-8")
    (package / "broken.py").write_text("import nothing_like_it\n", "utf-8")
    check(tmp_path / "clients", figures)
    assert [text.partition(":")[0] for text in figures.imports] == ["x_spec_yaml.broken"]
    assert any("wrong.py:1" in text for text in figures.mypy)
    assert any("wrong.py:1" in text for text in figures.pyright)


def unformatted(folder: Path) -> list[Path]:
    """The files that Black would change."""
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.py"))}
    return [file for file, text in texts.items() if black.format_str(text, mode=black.Mode()) != text]
