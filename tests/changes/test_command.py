"""`callsheet changes` as people meet it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ..program import callsheet
from .pairs import PAIRS


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return callsheet("changes", *arguments, folder=folder)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a generated client, a new description, and code that uses the client."""
    folder = tmp_path_factory.mktemp("project")
    for path in PAIRS["models"]:
        shutil.copy(path, folder / path.name)
    (folder / "callsheet.toml").write_text('[[client]]\nspec = "api.yaml"\noutput = "shop"\n')
    shutil.copy(folder / "old.yaml", folder / "api.yaml")
    callsheet("generate", folder=folder).check_returncode()
    (folder / "app.py").write_text("from shop.models import Level\n")
    return folder


def test_a_new_description_is_held_against_the_package(project: Path) -> None:
    done = run("new.yaml", "--output", "shop", "--uses", "app.py", folder=project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("shop: a major version: 30 breaking")
    assert "shop/models/read.py:" in done.stdout
    assert "used in app.py:1" in done.stdout


def test_the_exit_code_is_for_ci(project: Path) -> None:
    assert run("old.yaml", "new.yaml", "--exit-code", folder=project).returncode == 1
    assert run("old.yaml", "old.yaml", "--exit-code", folder=project).returncode == 0


def test_all_clients_of_the_configuration_are_looked_at(project: Path) -> None:
    done = run("--format", "json", folder=project)
    (client,) = json.loads(done.stdout)["clients"]
    assert (client["package"], client["verdict"], client["changes"]) == ("shop", "patch", [])


def test_folders_of_packages_are_sides_too(project: Path) -> None:
    done = run("shop", "new.yaml", "--output", "shop", "--format", "html", folder=project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("a", "b", "c"), "two sides can be compared"),
        (("shop",), "say what it is to be compared with"),
        (("new.yaml", "--output", "shop", "--uses", "nowhere"), "no such file"),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments: tuple[str, ...], reason: str, project: Path) -> None:
    done = run(*arguments, folder=project)
    assert done.returncode == 2
    assert reason in done.stderr
