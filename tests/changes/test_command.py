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
    assert "shop/models.py:" in done.stdout
    assert "used in app.py:1" in done.stdout


def test_the_exit_code_is_for_ci(project: Path) -> None:
    assert run("old.yaml", "new.yaml", "--exit-code", folder=project).returncode == 1
    assert run("old.yaml", "old.yaml", "--exit-code", folder=project).returncode == 0


def test_all_clients_of_the_configuration_are_looked_at(project: Path) -> None:
    done = run("--format", "json", folder=project)
    (client,) = json.loads(done.stdout)["clients"]
    assert (client["package"], client["bump"], client["changes"]) == ("shop", "patch", [])


def test_folders_of_packages_are_sides_too(project: Path) -> None:
    done = run("shop", "new.yaml", "--output", "shop", "--format", "html", folder=project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<!DOCTYPE html>")


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with two clients, and below it one of before in which another is missing."""
    folder = tmp_path_factory.mktemp("clients")
    for name, spec in (("api.yaml", 1), ("before/api.yaml", 0)):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(PAIRS["models"][spec], folder / name)
    tables = [f'[[client]]\nspec = "api.yaml"\noutput = "{name}"\n' for name in ("shop", "store", "new")]
    (folder / "callsheet.toml").write_text("".join(tables))
    (folder / "before/callsheet.toml").write_text("".join(tables[:2]))
    callsheet("generate", "api.yaml", "--output", "shop", folder=folder).check_returncode()
    callsheet("generate", "api.yaml", "--output", "shop", folder=folder / "before").check_returncode()
    shutil.copytree(folder / "shop", folder / "store")
    shutil.copytree(folder / "shop", folder / "before/store")
    shutil.copytree(folder / "shop", folder / "new")
    return folder


def test_all_clients_are_on_one_page(clients: Path) -> None:
    page = run("--base", "before", "--format", "html", folder=clients)
    assert page.stderr == "new: exists in only one of the two checkouts; not compared\n"
    assert "<h1>2 clients: a major version: 30 breaking" in page.stdout
    assert '<a href="#client-1"><code>shop</code></a>: a major version: 30 breaking' in page.stdout
    assert (
        '<a href="#client-2"><code>store</code></a>: nothing that callers can see has changed' in page.stdout
    )
    assert page.stdout.count("<article") == 2


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("text", "2 clients: a major version: 30 breaking"),
        ("markdown", "**2 clients: a major version: 30 breaking"),
    ],
)
def test_all_clients_are_in_one_text(style: str, start: str, clients: Path) -> None:
    done = run("--base", "before", "--format", style, "--exit-code", folder=clients)
    assert done.returncode == 1
    assert done.stdout.startswith(start)
    assert "store" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--base", "nowhere"), "--base: there is no folder nowhere"),
        (("new.yaml", "--base", "."), "leave out OLD and NEW"),
        (("a", "b", "c"), "name at most two sides"),
        (("shop",), "name both sides"),
        (("new.yaml", "--output", "shop", "--uses", "nowhere"), "no such file"),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments: tuple[str, ...], reason: str, project: Path) -> None:
    done = run(*arguments, folder=project)
    assert done.returncode == 2
    assert reason in done.stderr
