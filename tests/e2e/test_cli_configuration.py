"""`init` and `check`: what they write into the configuration, and what they say of its packages."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from .shell import PETS, Shell


def test_init_generate_check(shell: Shell) -> None:
    assert shell.callsheet("init", "pets.yaml").returncode == 0
    assert 'output = "pet_shop"' in (shell.folder / "callsheet.toml").read_text()
    assert shell.callsheet("generate").returncode == 0
    done = shell.callsheet("check")
    assert (done.returncode, done.stdout) == (0, "pet_shop: fresh\n")


def test_init_can_generate_too(shell: Shell) -> None:
    done = shell.callsheet("init", "pets.yaml", "--generate")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("callsheet.toml: pets.yaml is generated to pet_shop\npet_shop: 1 operation")
    assert shell.callsheet("check").stdout == "pet_shop: fresh\n"


def test_init_of_a_missing_file_writes_nothing(shell: Shell) -> None:
    assert "error[missing-file]" in shell.fails(1, "init", "none.yaml", "--output", "pets")


def test_init_adds_to_what_is_there(shell: Shell) -> None:
    shell.write("callsheet.toml", 'http = "stdlib"\n')
    shell.callsheet("init", "pets.yaml", "--output", "a/pets")
    assert shell.callsheet("init", "pets.yaml", "--output", "b/pets").returncode == 0
    text = (shell.folder / "callsheet.toml").read_text()
    assert text.startswith('http = "stdlib"\n')
    assert text.count("[[client]]") == 2
    assert "already has a client in b/pets" in shell.fails(2, "init", "pets.yaml", "-o", "./b/pets")
    assert "cannot be the name of a package" in shell.fails(2, "init", "pets.yaml", "-o", "my-pets")


def test_init_adds_to_the_project_where_that_is_the_configuration(shell: Shell) -> None:
    """A new callsheet.toml beside it would hide what stands there."""
    shell.write("pyproject.toml", '[project]\nname = "x"\n[tool.callsheet]\nhttp = "stdlib"\n')
    assert "pyproject.toml: " in shell.callsheet("init", "pets.yaml").stdout
    assert not (shell.folder / "callsheet.toml").exists()
    assert shell.callsheet("generate").returncode == 0
    assert "urllib" in (shell.folder / "pet_shop/_runtime/http/transport.py").read_text()


def test_init_puts_the_schema_beside_a_new_file_and_generate_renews_it(shell: Shell) -> None:
    shell.write("pyproject.toml", '[project]\nname = "x"\n')
    shell.callsheet("init", "pets.yaml")
    first, *_ = (shell.folder / "callsheet.toml").read_text().splitlines()
    schema = shell.folder / first.removeprefix("#:schema ")
    text = schema.read_text()
    assert "client" in json.loads(text)["properties"]
    shell.write("callsheet.schema.json", text.replace("A client.", "An old word."))
    shell.callsheet("generate", "--dry-run")
    assert "An old word." in schema.read_text()
    assert "updated the schema of the configuration" in shell.callsheet("generate").stdout
    assert schema.read_text() == text
    assert "renewed" not in shell.callsheet("generate").stdout
    shell.write("callsheet.schema.json", "[]")
    shell.callsheet("generate")
    assert schema.read_text() == "[]"


def test_a_misspelt_key(shell: Shell) -> None:
    shell.write("callsheet.toml", '[[client]]\nspec = "pets.yaml"\nouput = "pets"\n')
    assert 'did you mean "output"?' in shell.fails(2, "generate")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("pets.yaml", PETS.replace("Pet shop", "Shop")), "the description has changed: pets.yaml"),
        (("pet_shop/models.py", "X = 1\n"), "edited by hand: models.py"),
        (
            ("callsheet.toml", '[[client]]\nspec="pets.yaml"\noutput="pet_shop"\nenums="literal"'),
            "the options have",
        ),
    ],
)
def test_check_says_why_a_client_is_stale(shell: Shell, change: tuple[str, str], reason: str) -> None:
    shell.callsheet("init", "pets.yaml")
    shell.callsheet("generate")
    shell.write(*change)
    done = shell.callsheet("check")
    assert done.returncode == 1
    assert done.stdout.startswith("pet_shop: stale\n")
    assert reason in done.stdout


def test_check_of_several_packages_says_how_many_are_stale(shell: Shell) -> None:
    for output in ("a/pets", "b/pets"):
        shell.callsheet("init", "pets.yaml", "--output", output)
    shell.callsheet("generate", "pets.yaml", "--output", "a/pets")
    done = shell.callsheet("check")
    assert (done.returncode, done.stdout.splitlines()[:2]) == (1, ["a/pets: fresh", "b/pets: stale"])
    assert re.fullmatch(r"2 packages, 1 stale, in \d+(\.\d)? m?s", done.stdout.splitlines()[-1])


def test_check_says_it_to_reviewers_and_programs(shell: Shell) -> None:
    shell.callsheet("init", "pets.yaml", "--generate")
    assert shell.callsheet("check", "--format", "github").stdout == ""
    shell.write("pet_shop/models.py", "X = 1\n")
    (shell.folder / "pet_shop/calls/pets.py").unlink()
    done = shell.callsheet("check", "--format", "github")
    assert (done.returncode, done.stdout.splitlines()) == (
        1,
        [
            "::error file=pet_shop/models.py,title=callsheet check::"
            "pet_shop is stale: edited by hand: models.py",
            "::error file=pet_shop/calls/pets.py,title=callsheet check::"
            "pet_shop is stale: missing: calls/pets.py",
        ],
    )
    row = shell.callsheet("check", "--format", "markdown").stdout.splitlines()[-1]
    assert row == r"| `pet_shop` | stale | edited by hand: models.py<br>missing: calls/pets.py |"
    (package,) = json.loads(shell.callsheet("check", "--format", "json").stdout)["packages"]
    assert package["reasons"][0]["files"] == ["pet_shop/models.py"]


def test_check_reads_bytes_and_parses_no_description(shell: Shell) -> None:
    shell.write("parts/pet.yaml", "type: object\nproperties: {name: {type: string}}\n")
    shell.write("pets.yaml", PETS.replace("#/components/schemas/Pet", "parts/pet.yaml"))
    shell.callsheet("init", "pets.yaml")
    assert shell.callsheet("generate").returncode == 0
    program = (
        "import sys, callsheet\n"
        "(client,) = callsheet.read_configuration(__import__('pathlib').Path('callsheet.toml')).clients\n"
        "assert callsheet.check(client) == (), callsheet.check(client)\n"
        "loaded = {'yaml', 'jinja2', 'black', 'openapi_spec_validator', 'http.client'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=shell.folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    shell.write("parts/pet.yaml", "type: object\n")
    assert "the description has changed: parts/pet.yaml" in shell.callsheet("check").stdout


def test_check_misses_what_was_never_there(shell: Shell) -> None:
    shell.callsheet("init", "pets.yaml")
    done = shell.callsheet("check")
    assert (done.returncode, done.stderr) == (1, "")
    assert "never generated" in done.stdout
