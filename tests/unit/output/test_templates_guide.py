"""What `docs/templates.md` tells authors to write, done as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.commands.show import as_json
from callsheet.configuration.reading import read_configuration

TESTS = Path(__file__).parents[2]
GUIDE = (TESTS.parent / "docs" / "templates.md").read_text(encoding="utf-8")
SPEC = TESTS / "golden" / "template_extended" / "spec.yaml"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything of the guide."""
    monkeypatch.chdir(tmp_path)
    (configuration,), (extended, added, importing), (code,) = (
        blocks("toml"),
        blocks("jinja"),
        blocks("python"),
    )
    files = {
        "callsheet.toml": configuration,
        "my_templates/parts/dataclass.jinja": extended,
        "my_templates/tags.md.jinja": added,
        "my_templates/shapes.py.jinja": importing,
        "my_templates/commands.txt.jinja": "{# per: operation, to: {name}.txt #}\n"
        "{{ vars.team }}: {{ operation.function | kebab }}",
        "my_templates/extras.py": code,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_guide_is_right(project: Path) -> None:
    options = read_configuration(project / "callsheet.toml").client(str(SPEC), Path("shop"))
    built = pipeline.build(options)
    made = {file.path: file.text for file in built.files}
    assert 'def schema(self) -> str:\n        return "Pet"' in made["models.py"]
    assert made["docs/pets.md"] == "# pets\n- `/pets`: \n"
    imported = "\n\nfrom typing import TypedDict\n\nfrom ..models import Color\n\n\n"
    assert imported + "class Pet(TypedDict):\n" in made["shapes/Pet.py"]
    assert made["list_pets.txt"] == "Billing: list-pets\n"
    assert made["__init__.py"].startswith('"""The shop, as our team calls it."""')
    assert "The shop, as our team calls it." in as_json(built.planned.package)
