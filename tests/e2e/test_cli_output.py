"""How the command line speaks: quiet, verbose, colour, progress, help, completion, encodings."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from .shell import PETS, Shell


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
    shell.write("pet_shop/models.py", "X = 1\n")
    assert shell.callsheet("check", "-q").stdout.startswith("pet_shop: stale\n")
    assert shell.fails(1, "generate", "-q", "pets.yaml", "--output", "pet_shop")
    assert "list_pets" in shell.callsheet("-q", "show", "pets.yaml").stdout


def test_verbose_names_files_steps_and_every_warning(shell: Shell) -> None:
    shell.write("bad.yaml", PETS.replace("type: string", "type: strng"))
    done = shell.callsheet("generate", "bad.yaml", "--output", "pets", "-v")
    assert "  created  models.py\n" in done.stdout
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


def test_another_place_of_models_is_told(shell: Shell) -> None:
    generate = ("generate", "pets.yaml", "--output", "pets")
    assert "models" not in shell.callsheet(*generate).stdout.replace("1 model", "")
    assert "  models.py is now a package, models/" in shell.callsheet(*generate, "--models", "package").stdout
    assert "  models/ is now one module, models.py" in shell.callsheet(*generate, "--models", "module").stdout
