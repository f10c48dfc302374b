"""The command line as people meet it: what it prints, what it returns, and how it fails."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys

import pytest
from callsheet.commands.generate import say_next_step
from callsheet.configuration.options import Http, Options

from .shell import PETS, Shell

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
    assert "age: int | None" in (shell.folder / "pets/models.py").read_text()


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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_not_utf_8(shell: Shell) -> None:
    """Neither the lock nor its digest could hold it. Those of folders do not matter."""
    name = os.fsdecode(b"p\xe9ts")
    shell.write(f"{name}.yaml", PETS)
    assert shell.fails(1, "generate", f"{name}.yaml", "--output", "pets") == (
        "p\\udce9ts.yaml:1:1: error[cannot-read]: the name of the file is not UTF-8\n  hint: rename it\n"
    )
    shell.write(f"{name}/pets.yaml", PETS)
    assert shell.callsheet("generate", f"{name}/pets.yaml", "--output", "pets").returncode == 0


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
    edited = shell.folder / "pets/models.py"
    edited.write_text(edited.read_text() + "\nX = 1\n")
    assert "models.py" in shell.fails(1, "generate", "pets.yaml", "--output", "pets")
    assert shell.callsheet("generate", "pets.yaml", "--output", "pets", "--force").returncode == 0
    assert "X = 1" not in edited.read_text()


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
