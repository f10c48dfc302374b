"""Every problem code has a row that is true: its example has the problem, and the docs are made from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.codes import CODES, ProblemCode
from callsheet.configuration.options import Options
from callsheet.configuration.reading import read_configuration
from callsheet.errors import DocumentError

from ...made.codes_page import codes_page

DOCUMENTED = Path(__file__).parents[3] / "docs" / "problem-codes.md"
MARK = "<!-- What follows is made from generator/callsheet/codes/; a test holds it. -->\n\n"

IN_WORDS = {
    "cannot-fetch", "cannot-read", "encoding",  # of the machine, not of a text
    "too-large", "too-many-files", "too-many-members", "too-many-models", "too-many-references",
    "too-many-schemas", "too-many-variants", "validation-incomplete",  # too long for an example
}  # fmt: skip
"""Codes whose example is in words."""

CONFIGURED = {
    "nothing-selected",
    "package-name-taken",
    "rename-of-nothing",
    "rule-unfit",
    "rule-without-operation",
}
"""Codes whose example is a configuration."""


@pytest.mark.parametrize("code", sorted(CODES.keys() - IN_WORDS - CONFIGURED))
def test_the_example_has_the_problem(code: str, tmp_path: Path) -> None:
    row = CODES[code]
    found = [(problem.code, problem.severity) for problem in pipeline.validate(_options(row, tmp_path))]
    assert (row.code, row.level) in found


@pytest.mark.parametrize("code", sorted(CONFIGURED))
def test_the_configuration_has_the_problem(code: str, tmp_path: Path) -> None:
    row = CODES[code]
    (tmp_path / "spec.yaml").write_text(
        "{openapi: 3.1.0, info: {title: Pets, version: '1'}, paths: {/pets: {get: {operationId: list_pets, "
        "tags: [pets], responses: {'200': {description: ok}}}}}}"
    )
    output = "" if row.example.startswith("output") else 'output = "pets"\n'
    text = f'[[client]]\nspec = "spec.yaml"\n{output}{row.example}\n'
    (tmp_path / "callsheet.toml").write_text(text)
    (options,) = read_configuration(tmp_path / "callsheet.toml").clients
    try:
        problems = pipeline.plan(options).problems
    except DocumentError as error:
        problems = error.problems
    assert (row.code, row.level) in [(one.code, one.severity) for one in problems]


def test_the_documentation_is_current(update_golden: bool) -> None:
    before, mark, rest = DOCUMENTED.read_text(encoding="utf-8").partition(MARK)
    assert mark, "docs/problem-codes.md has lost its mark"
    if update_golden:
        DOCUMENTED.write_text(before + mark + codes_page(), encoding="utf-8")
        rest = codes_page()
    assert rest == codes_page(), "pytest tests/unit/document/test_codes.py --update-golden"


def _options(row: ProblemCode, folder: Path) -> Options:
    """The example as a file, with what every description has where the example leaves it out."""
    text = row.example.strip("\n")
    minimal = 'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths: {}\n'
    if row.code in ("bad-overlay", "overlay-no-match"):
        (folder / "overlay.yaml").write_text(text)
        (folder / "spec.yaml").write_text(minimal)
        return Options(spec=str(folder / "spec.yaml"), overlays=(str(folder / "overlay.yaml"),), cache=False)
    name = "spec.json" if text.startswith('{"') else "spec.yaml"
    is_whole = row.code == "not-openapi" or text.startswith(("{", "[", "openapi:", "swagger:"))
    head = "" if is_whole else minimal.replace("paths: {}\n", "")
    if "info:" in text:
        head = head.replace('info: {title: Pets, version: "1"}\n', "")
    (folder / name).write_text(head + text)
    return Options(spec=str(folder / name), cache=False)
