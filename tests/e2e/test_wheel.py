"""The wheel, built and installed into a fresh environment, generates the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated" / "hubspot_associations"


@pytest.mark.slow
def test_an_installed_wheel_generates_the_same_bytes(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT), cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    python = fresh_environment(tmp_path / "fresh")
    run(python, "-m", "pip", "install", "--quiet", str(wheel), cwd=tmp_path)

    specs = tmp_path / "specs"
    specs.mkdir()
    (specs / "hubspot_associations.yaml").write_bytes((ROOT / "specs/hubspot_associations.yaml").read_bytes())
    output = tmp_path / "hubspot_associations"
    run(
        python,
        "-m",
        "callsheet",
        "generate",
        "specs/hubspot_associations.yaml",
        "-o",
        output.name,
        cwd=tmp_path,
    )
    assert contents(output) == contents(GENERATED)
    schema = "import callsheet.configuration.schema_file as s; print(s.__file__)"
    home = Path(run(python, "-c", schema, cwd=tmp_path).strip()).parent
    published = ROOT / "generator" / "callsheet" / "configuration" / "schema.json"
    assert (home / "schema.json").read_bytes() == published.read_bytes()


def fresh_environment(folder: Path) -> str:
    venv.create(folder, with_pip=True)
    return str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")


def run(*command: str, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
