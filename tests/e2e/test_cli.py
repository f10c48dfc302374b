"""The command line as people meet it: what it prints, what it returns, and how it fails."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from callsheet.commands.generate import say_next_step
from callsheet.configuration.options import Http, Options

from ..program import callsheet

PETS = """\
openapi: 3.1.0
info: {title: Pet shop, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: Pets
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
"""


class Shell:
    """Runs callsheet in a folder."""

    def __init__(
        self, folder: Path, run: Callable[..., subprocess.CompletedProcess[str]] = callsheet
    ) -> None:
        self.folder, self.run = folder, run

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def callsheet(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        done = self.run(*arguments, folder=self.folder, stdin=stdin)
        assert "Traceback" not in done.stderr
        return done

    def fails(self, code: int, *arguments: str) -> str:
        """What it complains about; nothing else may be said, and nothing written."""
        before = self.snapshot()
        done = self.callsheet(*arguments)
        assert done.returncode == code, done.stderr
        assert done.stdout == ""
        assert self.snapshot() == before
        return done.stderr

    def snapshot(self) -> dict[str, tuple[bytes, int]]:
        return {
            str(path.relative_to(self.folder)): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.write("pets.yaml", PETS)
    return shell


# --- generate --------------------------------------------------------------------------------


def test_generate_says_what_it_wrote(shell: Shell) -> None:
    done = shell.callsheet("generate", "pets.yaml", "--output", "clients/pets")
    assert done.returncode == 0, done.stderr
    first, second, third = done.stdout.splitlines()
    assert first == "clients/pets: 1 operation, 1 model"
    assert second.endswith(" created")
    assert re.fullmatch(r"1 client in \d+ ms|1 client in \d+\.\d s", third)
    assert done.stderr == ""
    assert (shell.folder / "clients/pets/calls/pets.py").exists()


def test_generating_again_changes_nothing(shell: Shell) -> None:
    shell.callsheet("generate", "pets.yaml", "--output", "pets")
    before = shell.snapshot()
    done = shell.callsheet("generate", "pets.yaml", "--output", "pets")
    assert "up to date" in done.stdout
    assert shell.snapshot() == before


def test_a_changed_description_changes_only_what_it_must(shell: Shell) -> None:
    shell.callsheet("generate", "pets.yaml", "--output", "pets")
    shell.write("pets/mine.py", "# ours\n")
    shell.write(
        "pets.yaml", PETS.replace("{name: {type: string}}", "{name: {type: string}, age: {type: integer}}")
    )
    done = shell.callsheet("generate", "pets.yaml", "--output", "pets")
    assert "2 updated" in done.stdout  # the model and the lock
    assert (shell.folder / "pets/mine.py").read_text() == "# ours\n"
    assert "age: int | None" in (shell.folder / "pets/models/pet.py").read_text()


def test_the_description_can_come_from_stdin(shell: Shell) -> None:
    done = shell.callsheet("generate", "-", "--output", "pets", stdin=PETS)
    assert done.returncode == 0, done.stderr


def test_dry_run_and_diff_write_nothing(shell: Shell) -> None:
    before = shell.snapshot()
    dry = shell.callsheet("generate", "pets.yaml", "--output", "pets", "--dry-run")
    assert "created  calls/pets.py" in dry.stdout
    diff = shell.callsheet("generate", "pets.yaml", "--output", "pets", "--diff")
    assert "+++ b/calls/pets.py" in diff.stdout
    assert shell.snapshot() == before


def test_a_missing_file(shell: Shell) -> None:
    assert shell.fails(1, "generate", "none.yaml", "--output", "pets").startswith(
        "none.yaml:1:1: error[missing-file]: "
    )


def test_broken_yaml(shell: Shell) -> None:
    shell.write("broken.yaml", "openapi: 3.1.0\ninfo: {title: [}\n")
    message = shell.fails(1, "generate", "broken.yaml", "--output", "pets")
    assert message.startswith("broken.yaml:2:16: error[yaml-syntax]")


def test_broken_json(shell: Shell) -> None:
    shell.write("broken.json", '{"openapi": "3.1.0",\n "info": }')
    message = shell.fails(1, "generate", "broken.json", "--output", "pets")
    assert "broken.json:2:10: warning[json-syntax]" in message
    assert "error[missing-paths]" in message


def test_a_file_that_is_no_description(shell: Shell) -> None:
    shell.write("other.yaml", "a: 1\n")
    message = shell.fails(1, "generate", "other.yaml", "--output", "pets")
    assert message.startswith("other.yaml:1:1: error[not-openapi]: not an OpenAPI description")


def test_an_invalid_description(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("#/components/schemas/Pet", "../../outside.yaml"))
    message = shell.fails(1, "generate", "bad.yaml", "--output", "pets")
    assert message.startswith("bad.yaml:11:")
    assert "error[" in message


def test_strict_makes_errors_of_warnings(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("type: string", "type: strng"))
    assert shell.callsheet("generate", "bad.yaml", "--output", "lenient").returncode == 0
    assert "error[unknown-type]" in shell.fails(1, "generate", "--strict", "bad.yaml", "--output", "pets")
    assert "error[unknown-type]" in shell.fails(
        1, "generate", "bad.yaml", "--strict", "unknown-type", "--output", "pets"
    )
    other = shell.callsheet("generate", "bad.yaml", "--strict", "default-mismatch", "--output", "pets")
    assert other.returncode == 0
    misspelt = shell.fails(2, "generate", "bad.yaml", "--strict", "unknown-typ", "--output", "pets")
    assert 'did you mean "unknown-type"?' in misspelt


@pytest.mark.parametrize(
    ("output", "meant"), [("my-client", "my_client"), ("class", "class_"), ("2nd", "value_2nd")]
)
def test_an_output_that_is_no_name(shell: Shell, output: str, meant: str) -> None:
    message = shell.fails(2, "generate", "pets.yaml", "--output", output)
    assert "cannot be the name of a package" in message
    assert f'did you mean "{meant}"?' in message


def test_no_output(shell: Shell) -> None:
    assert shell.fails(2, "generate", "pets.yaml") == (
        "callsheet: name a folder for the package: --output DIR, such as "
        "callsheet generate pets.yaml --output pet_shop\n"
    )


def test_no_description(shell: Shell) -> None:
    assert "callsheet init" in shell.fails(2, "generate")
    shell.write("callsheet.toml", 'spec = "pets.yaml"\noutput = "pets"\n')
    assert "callsheet.toml has no [[client]]" in shell.fails(2, "generate")


def test_explain_prints_the_row_of_a_problem_code(shell: Shell) -> None:
    explained = shell.callsheet("explain", "unknown-type")
    assert (explained.returncode, explained.stderr) == (0, "")
    assert explained.stdout.startswith("unknown-type (warning): JSON Schema does not have this type.\n")
    assert "    Pet: {type: object, properties: {age: {type: int}}}" in explained.stdout


def test_explain_suggests_the_code_that_was_meant(shell: Shell) -> None:
    explained = shell.callsheet("explain", "unknwon-type")
    assert explained.returncode == 2
    assert '"unknwon-type" is not a problem code; did you mean "unknown-type"?' in explained.stderr


def test_an_unknown_flag(shell: Shell) -> None:
    assert shell.fails(2, "generate", "pets.yaml", "--outptu", "pets") == (
        "callsheet: No such option '--outptu'. Did you mean '--output'?\n  hint: callsheet generate --help\n"
    )


def test_an_unknown_command(shell: Shell) -> None:
    assert 'there is no command "generat"; did you mean "generate"?' in shell.fails(2, "generat", "pets.yaml")
    assert 'did you mean "callsheet generate pets.yaml"?' in shell.fails(2, "pets.yaml")
    assert 'did you mean "eject"?' in shell.fails(2, "templates", "ejct")


def test_a_misspelt_file(shell: Shell) -> None:
    assert shell.fails(1, "generate", "pest.yaml", "--output", "pets") == (
        'pest.yaml:1:1: error[missing-file]: there is no such file\n  hint: did you mean "pets.yaml"?\n'
    )


def test_a_selector_that_leaves_nothing(shell: Shell) -> None:
    message = shell.fails(1, "generate", "pets.yaml", "--output", "pets", "--include", "tag:pest")
    assert "'tag:pest' matches no operation" in message
    assert "hint: did you mean 'tag:pets'?" in message
    assert "error[nothing-selected]: include and exclude leave no operation" in message
    assert "hint: tags are: pets" in message
    kind = shell.fails(2, "generate", "pets.yaml", "--output", "pets", "--include", "tga:pets")
    assert 'did you mean "tag:pets"?' in kind


def test_a_misspelt_reference(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("schemas/Pet", "schemas/Pets"))
    message = shell.fails(1, "generate", "bad.yaml", "--output", "pets")
    assert 'hint: did you mean "#/components/schemas/Pet"?' in message


# --- how it speaks ---------------------------------------------------------------------------


def test_quiet_is_silent_but_for_results_and_errors(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("type: string", "type: strng"))
    for arguments in (
        ("generate", "bad.yaml", "--output", "pets", "--quiet"),
        ("-q", "init", "pets.yaml", "--output", "pet_shop"),
        ("generate", "-q"),
        ("check", "-q"),
    ):
        done = shell.callsheet(*arguments)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), arguments
    shell.write("pet_shop/models/pet.py", "X = 1\n")
    assert shell.callsheet("check", "-q").stdout.startswith("pet_shop: stale\n")
    assert shell.fails(1, "generate", "-q", "pets.yaml", "--output", "pet_shop")
    assert "list_pets" in shell.callsheet("-q", "show", "pets.yaml").stdout


def test_verbose_names_files_steps_and_every_warning(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("type: string", "type: strng"))
    done = shell.callsheet("generate", "bad.yaml", "--output", "pets", "-v")
    assert "  created  models/pet.py\n" in done.stdout
    assert re.search(r"^reading \d+ ms, validating \d+ ms, .*, writing \d+ ms$", done.stdout, re.MULTILINE)
    assert 'hint: did you mean "string"?' in done.stderr


def test_colour_is_for_terminals_unless_it_is_asked_for(shell: Shell) -> None:
    shell.callsheet("init", "pets.yaml", "--generate")
    assert "\x1b" not in shell.callsheet("check").stdout
    assert "\x1b[32m: fresh\x1b[0m" in shell.callsheet("check", "--color", "always").stdout
    assert "\x1b" not in shell.callsheet("--color", "never", "check").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_one_large_description_shows_its_steps_on_a_terminal(shell: Shell) -> None:
    import pty

    leader, follower = pty.openpty()
    program = [sys.executable, "-m", "callsheet", "generate", "pets.yaml", "--output", "pets"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(
        program, cwd=shell.folder, env=environment, stdout=follower, stderr=follower
    ) as run:
        os.close(follower)
        shown = b""
        while chunk := _read(leader):
            shown += chunk
    os.close(leader)
    assert run.returncode == 0
    assert b"generating" in shown
    assert b"1 client in" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # what Linux says when the other end is closed
        return b""


def test_help_is_short_and_starts_with_verbs(shell: Shell) -> None:
    assert shell.callsheet("-h").stdout == shell.callsheet("--help").stdout
    assert shell.callsheet("generate", "-h").stdout.startswith("Usage: callsheet generate [OPTIONS] [SPEC]\n")
    assert shell.callsheet("-V").stdout == shell.callsheet("--version").stdout
    bare = shell.callsheet()
    assert bare.returncode == 2
    assert "Generate Python clients" in bare.stderr


def test_completion(shell: Shell) -> None:
    assert "complete -o nosort -F" in shell.callsheet("completion", "bash").stdout
    assert shell.callsheet("completion", "zsh").stdout.startswith("#compdef callsheet")
    for words, completed in (
        ("callsheet gen", ["generate"]),
        ("callsheet explain unknown-t", ["unknown-type"]),
        ("callsheet validate pets.yaml --strict bad-e", ["bad-enum"]),
        ("callsheet generate pets.yaml --include tag:", ["tag:pets"]),
        ("callsheet show pets.yaml --exclude op", ["operation:listPets"]),
        ("callsheet generate pets.yaml --http h", ["httpx2", "httpx"]),
    ):
        environment = {
            **os.environ,
            "_CALLSHEET_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1),
        }
        program = [sys.executable, "-m", "callsheet"]
        done = subprocess.run(program, cwd=shell.folder, env=environment, capture_output=True, text=True)
        assert done.stdout.split() == [f"plain,{word}" for word in completed], words


def test_an_unknown_library(shell: Shell) -> None:
    message = shell.fails(2, "generate", "pets.yaml", "--output", "pets", "--http", "curl")
    assert "httpx2" in message


@pytest.fixture
def without_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callsheet.commands.generate.find_spec", {}.get)


@pytest.mark.usefixtures("without_libraries")
@pytest.mark.parametrize("http", ["httpx2", "httpx", "pyreqwest"])
def test_the_next_step_installs_a_library_that_is_not_here(http: str, shell: Shell) -> None:
    client = ("generate", "pets.yaml", "--output", "pets", "--http", http)
    assert "next:" not in shell.callsheet(*client, "--dry-run").stdout
    assert shell.callsheet(*client).stdout.endswith(f"\nnext: pip install {http}\n")
    assert f"$ pip install {http}\n" in (shell.folder / "pets/README.md").read_text("utf-8")


@pytest.mark.usefixtures("without_libraries")
def test_the_next_step_is_said_once_for_all_clients(capsys: pytest.CaptureFixture[str]) -> None:
    libraries: list[Http] = ["pyreqwest", "httpx2", "stdlib", "pyreqwest"]
    say_next_step([Options(spec="pets.yaml", http=http) for http in libraries])
    assert capsys.readouterr().out == "next: pip install httpx2 pyreqwest\n"


@pytest.mark.usefixtures("without_libraries")
def test_the_standard_library_needs_no_step(shell: Shell) -> None:
    client = ("generate", "pets.yaml", "--output", "pets", "--http", "stdlib")
    assert "next:" not in shell.callsheet(*client).stdout
    assert "pip install" not in (shell.folder / "pets/README.md").read_text("utf-8").split("```python")[0]


def test_there_is_no_next_step_where_the_library_is_here(shell: Shell) -> None:
    assert "next:" not in shell.callsheet("generate", "pets.yaml", "--output", "pets").stdout


def test_an_output_that_is_a_file(shell: Shell) -> None:
    shell.write("pets", "")
    assert "is a file" in shell.fails(1, "generate", "pets.yaml", "--output", "pets")


def test_an_address_of_another_kind(shell: Shell) -> None:
    message = shell.fails(1, "generate", "ftp://example.com/pets.yaml", "--output", "pets")
    assert message.startswith(
        "ftp://example.com/pets.yaml:1:1: error[cannot-fetch]: only https URLs are supported"
    )


def test_an_output_that_is_not_ours(shell: Shell) -> None:
    shell.write("pets/theirs.py", "x = 1\n")
    assert "not empty" in shell.fails(1, "generate", "pets.yaml", "--output", "pets")


def obeying_permissions() -> None:
    """Run before the program: root without CAP_DAC_OVERRIDE (capabilities(7)) is refused like anybody."""
    libc = ctypes.CDLL(None)
    drop_from_bounding_set, override, search = 24, 1, 2
    for capability in (override, search):
        libc.prctl(drop_from_bounding_set, capability, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere root is not to be held back")
def test_an_unwritable_output_leaves_the_old_package(shell: Shell) -> None:
    shell.callsheet("generate", "pets.yaml", "--output", "locked/pets")
    shell.write("pets.yaml", PETS.replace("/pets", "/dogs"))
    (shell.folder / "locked").chmod(0o555)
    before = shell.snapshot()
    program = [sys.executable, "-m", "callsheet", "generate", "pets.yaml", "--output", "locked/pets"]
    done = subprocess.run(
        program, cwd=shell.folder, capture_output=True, text=True, check=False, preexec_fn=obeying_permissions
    )
    if done.returncode == 0:
        pytest.skip("this root is not to be held back")
    (line,) = done.stderr.splitlines()
    assert line == "callsheet: locked/pets: Permission denied; nothing was changed"
    assert (done.returncode, done.stdout) == (1, "")
    assert shell.snapshot() == before


def test_an_output_below_a_file(shell: Shell) -> None:
    shell.write("file", "")
    message = shell.fails(1, "generate", "pets.yaml", "--output", "file/pets")
    assert message.startswith("callsheet: file/pets: ")


def test_a_file_edited_by_hand_is_kept_and_named(shell: Shell) -> None:
    shell.callsheet("generate", "pets.yaml", "--output", "pets")
    edited = shell.folder / "pets/models/pet.py"
    edited.write_text(edited.read_text() + "\nX = 1\n")
    assert "models/pet.py" in shell.fails(1, "generate", "pets.yaml", "--output", "pets")
    assert shell.callsheet("generate", "pets.yaml", "--output", "pets", "--force").returncode == 0
    assert "X = 1" not in edited.read_text()


# --- the configuration -----------------------------------------------------------------------


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
        (("pet_shop/models/pet.py", "X = 1\n"), "edited by hand: models/pet.py"),
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
    shell.write("pet_shop/models/pet.py", "X = 1\n")
    (shell.folder / "pet_shop/calls/pets.py").unlink()
    done = shell.callsheet("check", "--format", "github")
    assert (done.returncode, done.stdout.splitlines()) == (
        1,
        [
            "::error file=pet_shop/models/pet.py,title=callsheet check::"
            "pet_shop is stale: edited by hand: models/pet.py",
            "::error file=pet_shop/calls/pets.py,title=callsheet check::"
            "pet_shop is stale: missing: calls/pets.py",
        ],
    )
    row = shell.callsheet("check", "--format", "markdown").stdout.splitlines()[-1]
    assert row == r"| `pet_shop` | stale | edited by hand: models/pet.py<br>missing: calls/pets.py |"
    (package,) = json.loads(shell.callsheet("check", "--format", "json").stdout)["packages"]
    assert package["reasons"][0]["files"] == ["pet_shop/models/pet.py"]


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


# --- validate and show -----------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_encoding_of_a_pipe_will_do(shell: Shell, encoding: str) -> None:
    path = shell.write("pets.yaml", PETS.replace("Pet shop", "Pet \u5e97"))
    program = [sys.executable, "-m", "callsheet", "show", str(path)]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    shown = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("Pet \\u5e97 1 (OpenAPI 3.1)\n")
    assert "`-- list_pets  GET    /pets" in shown.stdout


def test_validate_is_content(shell: Shell) -> None:
    done = shell.callsheet("validate", "pets.yaml")
    assert (done.returncode, done.stdout) == (0, "pets.yaml: no problems\n")


def test_validate_for_people_and_programs(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("type: string", "type: strng"))
    text = shell.callsheet("validate", "bad.yaml")
    assert text.stdout.startswith("bad.yaml:14:")
    assert 'did you mean "string"?' in text.stdout
    assert text.returncode == 0  # a warning
    assert re.fullmatch(r"1 warning in \d+(\.\d)? m?s", text.stdout.splitlines()[-1])
    (problem,) = json.loads(shell.callsheet("validate", "bad.yaml", "--format", "json").stdout)
    assert problem["code"] == "unknown-type"
    sarif = json.loads(shell.callsheet("validate", "bad.yaml", "--format", "sarif").stdout)
    assert sarif["runs"][0]["results"][0]["ruleId"] == "unknown-type"
    assert shell.callsheet("validate", "bad.yaml", "--format", "github").stdout.startswith(
        "::warning file=bad.yaml"
    )
    assert shell.callsheet("validate", "bad.yaml", "--strict").returncode == 1


def test_show_draws_a_tree(shell: Shell) -> None:
    done = shell.callsheet("show", "pets.yaml")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Pet shop 1 (OpenAPI 3.1)\n")
    assert "pets\n└── list_pets  GET    /pets\n" in done.stdout


@pytest.mark.parametrize(("stage", "kind"), [("api", "Api"), ("package", "Package")])
def test_show_prints_a_stage(shell: Shell, stage: str, kind: str) -> None:
    assert json.loads(shell.callsheet("show", "pets.yaml", "--stage", stage).stdout)["class"] == kind


def test_version(shell: Shell) -> None:
    assert shell.callsheet("--version").stdout.startswith("callsheet ")
