"""The Python API: the words of the command line, light to import, and as the documentation says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import callsheet
import pytest

from .shell import PETS

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "python-api.md"


@pytest.fixture
def options(tmp_path: Path) -> callsheet.Options:
    spec = tmp_path / "petstore.yaml"
    spec.write_text(PETS)
    return callsheet.Options(spec=str(spec), output=tmp_path / "petstore", cache=False)


def test_generate_check_changes(options: callsheet.Options) -> None:
    report = callsheet.generate(options)
    assert (report.operations, report.models, report.problems) == (1, 1, ())
    assert "models.py" in report.files.created
    assert callsheet.check(options) == ()
    assert callsheet.changes(options).changes == ()
    Path(options.spec).write_text(PETS.replace("[name], properties: {name", "[nom], properties: {nom"))
    assert callsheet.check(options) == (f"the description has changed: {options.spec}",)
    upgrade = callsheet.changes(options)
    assert upgrade.bump == "major"
    gone, *_ = upgrade.of(callsheet.Impact.BREAKING)
    assert str(gone.symbol) == "models.Pet.name"


def test_every_public_name_is_there_and_no_other() -> None:
    assert all(getattr(callsheet, name) for name in callsheet.__all__)
    with pytest.raises(AttributeError, match="generat"):
        _ = callsheet.generat
    assert dir(callsheet) == sorted(callsheet.__all__)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"http": "curl"}, "http: must be one of httpx2, httpx, pyreqwest, stdlib, got 'curl'"),
        ({"output": 4}, "output: must be a Path, got 4"),
        ({"testing": 1}, "testing: must be True or False, got 1"),
        ({"include": ("tag:Limits",)}, "include: must be a tuple of Selectors, got ('tag:Limits',)"),
        ({"headers": (("Authorization", 1),)}, "headers: must be a tuple of tuples of texts, got others"),
        ({"strict": "unknown-type"}, "strict: must be a tuple of texts, got 'unknown-type'"),
        (
            {"strict": ("unknwon-type",)},
            'strict: "unknwon-type" is not a problem code; did you mean "unknown-type"?',
        ),
        ({"rename": {"a": 1}}, "rename: must be a mapping of texts to texts, got {'a': 1}"),
    ],
)
def test_an_option_that_cannot_be_used(given: dict[str, Any], message: str) -> None:
    with pytest.raises(callsheet.OptionsError) as caught:
        callsheet.Options(spec="petstore.yaml", **given)
    assert str(caught.value) == message


def test_errors_are_of_one_family(options: callsheet.Options, tmp_path: Path) -> None:
    with pytest.raises(callsheet.DocumentError) as caught:
        callsheet.generate(callsheet.Options(spec=str(tmp_path / "none.yaml"), output=options.output))
    assert isinstance(caught.value, callsheet.CallsheetError)
    assert caught.value.problems[0].code == "missing-file"


def test_importing_loads_nothing_of_weight() -> None:
    program = (
        "import sys; before = set(sys.modules); import callsheet; new = set(sys.modules) - before\n"
        "assert {name for name in new if 'callsheet' in name} == {'callsheet', 'callsheet.version'}\n"
        "callsheet.Options; callsheet.check\n"
        "assert not {'jinja2', 'black', 'yaml', 'click', 'rich'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_documentation_runs(
    options: callsheet.Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "callsheet.toml").write_text(
        '[[client]]\nspec = "petstore.yaml"\noutput = "clients/petstore"'
    )
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    space: dict[str, object] = {}
    exec("\n".join(blocks), space)
    assert (space["reasons"], space["problems"], space["stale"]) == ((), (), [])
    named = set(re.findall(r"`(\w+)\(", DOCUMENTATION.read_text("utf-8"))) - {"of"}
    assert named <= set(callsheet.__all__)
