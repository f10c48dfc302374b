"""The command starts by loading what it needs, and nothing of weight that it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "asyncio",
    "black",
    "concurrent.futures",
    "email",
    "http",
    "importlib.metadata",
    "jinja2",
    "jsonschema",
    "multiprocessing",
    "openapi_spec_validator",
    "platformdirs",
    "pydantic",
    "rich",
    "socket",
    "ssl",
    "urllib.request",
    "yaml",
}
CONFIGURATION = '[[client]]\nspec = "pets.yaml"\noutput = "pets"\n'


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["generate", "--help"], ["check"], ["explain", "unknown-type"]]
)
def test_what_is_not_used_is_not_loaded(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "callsheet.toml").write_text(CONFIGURATION)
    loaded = modules_of(*arguments, folder=tmp_path)
    assert "callsheet" in loaded
    assert not loaded & HEAVY


def test_generating_asks_no_network_and_starts_no_process(tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text("{openapi: 3.1.0, info: {title: Pets, version: '1'}, paths: {}}")
    loaded = modules_of("generate", "pets.yaml", "--output", "pets", folder=tmp_path)
    assert (tmp_path / "pets/callsheet.lock").is_file()
    assert not loaded & {
        "asyncio",
        "concurrent.futures",
        "http",
        "http.client",
        "multiprocessing",
        "pydantic",
        "rich",
        "ssl",
    }


def test_the_version_is_known_before_anything_is_loaded(tmp_path: Path) -> None:
    ours = {
        name for name in modules_of("-V", folder=tmp_path) if name.partition(".")[0] in ("callsheet", "click")
    }
    assert ours == {"callsheet", "callsheet.cli", "callsheet.version"}


def modules_of(*arguments: str, folder: Path) -> set[str]:
    """The modules that a run of the command loads."""
    command = [sys.executable, "-X", "importtime", "-m", "callsheet", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}
