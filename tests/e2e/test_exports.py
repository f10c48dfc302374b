"""What a package exports: lazily, to `help`, and to code that stores models as JSON."""

from __future__ import annotations

import json
import os
import pydoc
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import GenericAlias
from typing import Any

import pytest

PLAIN: Any = vars(pydoc)["plaintext"]
GENERATED = Path(__file__).parents[2] / "generated"


def test_importing_the_package_loads_no_model_and_no_transport() -> None:
    code = "import sys, hubspot_associations; print(sorted(m for m in sys.modules if m[:7] == 'hubspot'))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=GENERATED, capture_output=True, text=True, check=True
    )
    runtime = "hubspot_associations._runtime"
    assert done.stdout.strip() == str(
        ["hubspot_associations", runtime, f"{runtime}.lazy", f"{runtime}.public"]
    )


def test_everything_that_is_exported_is_there_and_shown() -> None:
    package = import_module("hubspot_associations")
    assert set(package.__all__) <= {*dir(package)}
    assert all(getattr(package, name) is not None for name in package.__all__)
    assert not {"TYPE_CHECKING", "annotations", "lazy", "lazy_classes", "public"} & {*dir(package)}
    assert {"Error", "StandardError", "__name__"} <= {*dir(package.models)}
    text = pydoc.render_doc(package, renderer=PLAIN)
    assert all(f"class {name}" in text for name in ("Client", "AsyncClient", "ApiError", "NotFound"))
    assert "class AssociationSpecWithLabel" in pydoc.render_doc(package.models, renderer=PLAIN)


@pytest.mark.parametrize(
    "checker", [("mypy", "--strict", "--no-incremental"), ("pyright",)], ids=lambda c: c[0]
)
def test_type_checkers_see_what_is_exported_and_nothing_else(
    checker: tuple[str, ...], tmp_path: Path
) -> None:
    names = import_module("hubspot_associations").__all__
    text = ["from hubspot_associations import *", "import hubspot_associations as package"]
    text += [f"print({name}, package.{name})" for name in names]
    text += [f"package.{name}" for name in ("wire", "lazy", "error_for", "NotFoun")]  # not exported, misspelt
    (tmp_path / "caller.py").write_text("\n".join(text))
    command = [sys.executable, "-m", *checker, "caller.py"]
    environment = {**os.environ, "MYPYPATH": str(GENERATED), "PYTHONPATH": str(GENERATED)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    lines = [int(line) for line in re.findall(r"caller\.py:(\d+):.*error", done.stdout)]
    assert sorted({*lines}) == [len(names) + n for n in (3, 4, 5, 6)], done.stdout


def test_models_become_json_and_come_back_without_a_client() -> None:
    package = import_module("hubspot_associations")
    models = package.models
    spec = models.AssociationSpecWithLabel(category="NEW_CATEGORY", type_id=1, label=None)
    text = json.dumps(package.encode([spec]))
    assert json.loads(text)[0]["typeId"] == 1
    again = package.decode(GenericAlias(list, (type(spec),)), json.loads(text))
    assert package.encode(again) == json.loads(text)
    assert again[0].category == "NEW_CATEGORY"
