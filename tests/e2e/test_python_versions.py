"""Generated code and its runtime on every newer CPython installed, with the standard library alone."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from .interpreters import VERSIONS, interpreter

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"

EXERCISE = """
import importlib, json, pathlib, sys

here = pathlib.Path.cwd()
sys.path.insert(0, str(here))
for file in sorted(here.rglob("*.py")):
    if file.name != "transport.py":
        importlib.import_module(".".join(file.relative_to(here).with_suffix("").parts).removesuffix(".__init__"))
done = 0
for file in sorted(here.glob("*/wire/*.json")):
    package, wire = file.parent.parent.name, json.loads(file.read_text(encoding="utf-8"))
    codec = importlib.import_module("shared._runtime.codec.codec")
    models = importlib.import_module(f"{package}.models")
    value = codec.decode(wire["type"], wire["value"], namespace=models)
    assert codec.encode(value) == wire["value"], file
    done += 1
print(done)
"""


@pytest.mark.parametrize("version", VERSIONS)
def test_golden_packages_run(version: str, tmp_path: Path) -> None:
    python = interpreter(version)
    if python is None:
        pytest.skip(f"CPython {version} is not installed")
    cases = [folder for folder in sorted(GOLDEN.iterdir()) if (folder / "wire").is_dir()]
    shutil.copytree(ROOT / "templates" / "runtime", tmp_path / "shared" / "_runtime")
    for case in cases:
        _share_the_runtime(case, tmp_path / case.name)
    done = subprocess.run(
        [python, "-W", "error", "-c", EXERCISE], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == sum(1 for case in cases for _ in (case / "wire").glob("*.json"))


def _share_the_runtime(case: Path, package: Path) -> None:
    """The expected package with the one runtime that all of them use here, since copies take long to load."""
    shutil.copytree(case / "expected", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(case / "wire", package / "wire")
    (package / "__init__.py").touch()
    for file in package.rglob("*.py"):
        text = re.sub(r"from \.+_runtime", "from shared._runtime", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
