"""Several clients of one configuration: at once, told in order, and each for itself."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pytest
from callsheet.commands import parallel
from callsheet.configuration.options import Options
from callsheet.configuration.rules import Format
from callsheet.errors import OutputError

from ..program import program
from .shell import PETS, Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Five clients, of which the second has no description and the fourth one that is none."""
    shell = Shell(tmp_path, program)
    shell.write("pets.yaml", PETS)
    shell.write("bad.yaml", "a: 1\n")
    specs = ("pets.yaml", "none.yaml", "pets.yaml", "bad.yaml", "pets.yaml")
    clients = [f'[[client]]\nspec = "{spec}"\noutput = "c/c{n}"\n' for n, spec in enumerate(specs)]
    shell.write("callsheet.toml", 'formats.money = "decimal.Decimal"\n' + "".join(clients))
    return shell


def test_one_that_fails_keeps_no_other_from_being_written(shell: Shell) -> None:
    done = shell.callsheet("generate")
    assert done.returncode == 1
    assert sorted(path.name for path in (shell.folder / "c").iterdir()) == ["c0", "c2", "c4"]
    told = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    *written, summary = told
    assert written == [f"c/c{n}: 1 operation, 1 model" for n in (0, 2, 4)]
    assert re.fullmatch(r"5 clients, not all generated, in \d+(\.\d)? m?s", summary)
    assert done.stderr.splitlines()[0] == "c/c1: not generated"
    assert "none.yaml:1:1: error[missing-file]" in done.stderr
    assert "c/c3: not generated\nbad.yaml:1:1: error[not-openapi]" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr  # plain lines in a pipe


def test_what_one_client_gives_is_the_same_beside_others(shell: Shell, tmp_path: Path) -> None:
    shell.callsheet("generate")
    shell.callsheet("generate", "pets.yaml", "--output", "alone/c0")
    together, alone = tmp_path / "c" / "c0", tmp_path / "alone" / "c0"
    names = sorted(path.relative_to(alone) for path in alone.rglob("*") if path.is_file())
    assert names
    assert all((alone / name).read_bytes() == (together / name).read_bytes() for name in names)


def test_previews_are_told_in_order(shell: Shell) -> None:
    done = shell.callsheet("generate", "--dry-run")
    assert done.returncode == 1
    told = [line.partition(":")[0] for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert told == ["c/c0", "c/c2", "c/c4"]
    assert not (shell.folder / "c").exists()


def test_two_clients_cannot_share_a_folder(shell: Shell) -> None:
    shell.write(
        "callsheet.toml", 'spec = "pets.yaml"\n[[client]]\noutput = "a"\n[[client]]\noutput = "./b/../a"'
    )
    assert "client[1].output: client[0] goes to" in shell.fails(2, "generate")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_a_terminal_shows_how_far_it_is(shell: Shell) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "callsheet", "generate"],
        cwd=shell.folder, stdin=theirs, stdout=theirs, stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100"},
    )  # fmt: skip
    os.close(theirs)
    pieces: list[bytes] = []
    reader = threading.Thread(target=lambda: pieces.extend(iter(lambda: _read(ours), b"")))
    reader.start()
    assert process.wait(60) == 1
    reader.join(10)
    os.close(ours)
    shown = b"".join(pieces).decode()
    assert "5/5" in shown
    # nothing of the bar is left on the line of a result
    lines = [re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", line) for line in re.split(r"[\r\n]+", shown)]
    assert "c/c0: 1 operation, 1 model" in [line.strip() for line in lines]


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""


# --- processes -------------------------------------------------------------------------------


def name_of(options: Options) -> str:
    if options.spec == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return f"{options.spec} {options.formats['money'].type}"


def test_a_process_that_is_killed_takes_no_other_client_with_it() -> None:
    money = {"money": Format(type="a.B", parse="a.B", dump="str")}
    specs = ("a", "killed", "b", "c", "d")
    clients = [Options(spec=spec, output=Path(spec), formats=money) for spec in specs]
    seen: list[str] = []
    found = list(parallel.outcomes(name_of, clients, done=lambda options: seen.append(options.spec)))
    killed = found.pop(1).exception()
    assert isinstance(killed, OutputError)
    assert "memory" in str(killed)
    assert [one.result() for one in found] == ["a a.B", "b a.B", "c a.B", "d a.B"]
    assert sorted(seen) == sorted(specs)


def wait_forever(options: Options) -> None:
    time.sleep(600)


def test_an_interrupt_ends_the_workers() -> None:
    """Even where it reaches only the process that started them, as `kill -INT` does."""
    clients = [Options(spec=spec) for spec in "abcd"]
    begun = parallel.outcomes(wait_forever, clients, done=lambda _: None)
    interrupt = threading.Timer(1, lambda: os.kill(os.getpid(), signal.SIGINT))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    try:
        interrupt.start()
        with pytest.raises(KeyboardInterrupt):
            next(begun)
    finally:
        signal.signal(signal.SIGINT, before)
    end = time.monotonic() + 30
    while active_children() and time.monotonic() < end:
        time.sleep(0.05)
    assert not active_children()
