"""Every folder of `problems` is a description with something wrong, and the exact text that people get.

``options.toml`` holds words of `Options` where a case needs any. Run with ``--update-golden`` to
rewrite what is expected.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from callsheet.codes import CODES
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.errors import DocumentError
from callsheet.validation.report import report
from callsheet.validation.validate import validate

FOLDER = Path(__file__).parent / "problems"
SOURCES = [
    path
    for layer in ("document", "ir", "python")
    for path in sorted((Path(__file__).parents[1] / "generator" / "callsheet" / layer).rglob("*.py"))
]
CASES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_problem(case: str, update_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = FOLDER / case
    monkeypatch.chdir(folder)
    text = _told(folder)
    expected = folder / "stderr.txt"
    if update_golden:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def _told(folder: Path) -> str:
    (spec,) = [path.name for path in folder.iterdir() if path.stem == "spec"]
    try:
        document = read(_options(spec, folder))
        return report(validate(document), document)
    except DocumentError as error:
        return report(error.problems, None)


def _options(spec: str, folder: Path) -> Options:
    path = folder / "options.toml"
    said: dict[str, Any] = tomllib.loads(path.read_text()) if path.exists() else {}
    said = {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}
    return Options(spec=spec, cache=False, **said)


def test_every_case_tells_something_by_a_known_code() -> None:
    for case in CASES:
        text = (FOLDER / case / "stderr.txt").read_text(encoding="utf-8")
        codes = {line.partition("[")[2].partition("]")[0] for line in text.splitlines() if "[" in line[:80]}
        assert codes & set(CODES), case


def test_every_code_is_listed() -> None:
    """Whoever writes a code into `strict` or `allow` is told where there is none of that name."""
    missing = {code for path in SOURCES for code in _codes_in(path)} - set(CODES)
    assert not missing, "say in codes.py what they mean, and write the schema of the configuration"


def _codes_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
        reporting = isinstance(node.func, ast.Attribute) and node.func.attr in ("report", "problem")
        for given in [*named, *(node.args[:1] if reporting else ())]:
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield given.value
