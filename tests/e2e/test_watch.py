"""`callsheet watch`, as a process that runs while files change under it."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..program import program
from .shell import PETS, Shell

pytest.importorskip("watchfiles")

PATIENCE = 60.0
"""Seconds for a line to come, on a machine that has much else to do."""


class Watching:
    """The process, and what it said so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "callsheet", "watch", *arguments],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            preexec_fn=_hear_interrupts,
        )  # fmt: skip
        self.lines: queue.Queue[str | None] = queue.Queue()
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def until(self, part: str) -> str:
        """The first line from now on that holds `part`."""
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            try:
                line = self.lines.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                break
            self.said.append(line)
            if part in line:
                return line
        raise AssertionError(f"nobody said {part!r}, but:\n" + "\n".join(self.said))

    def interrupted(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


def _hear_interrupts() -> None:
    """Where the tests run in the background of a shell, they and their children would ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path, program)
    shell.write("specs/pets.yaml", PETS.replace("#/components/schemas/Pet", "parts/animal.yaml"))
    shell.write("specs/parts/animal.yaml", pet("name"))
    shell.write("callsheet.toml", '[[client]]\nspec = "specs/pets.yaml"\noutput = "clients/pets"\n')
    return shell


@pytest.fixture
def watching(shell: Shell) -> Iterator[Watching]:
    watching = Watching(shell.folder)
    yield watching
    watching.process.kill()
    watching.process.wait()


def pet(*fields: str) -> str:
    return "title: Animal\ntype: object\nproperties:\n" + "".join(
        f"  {name}: {{type: string}}\n" for name in fields
    )


def test_it_follows_what_the_client_is_made_of_and_outlives_errors(shell: Shell, watching: Watching) -> None:
    assert watching.until("watching ") == "watching clients/pets; Ctrl-C ends it"
    assert watching.until("created").startswith("clients/pets: ")

    shell.write("specs/parts/animal.yaml", pet("name", "age"))  # a file that a reference leads to
    assert "a minor version: 1 safe" in watching.until("clients/pets: ")
    assert watching.until("age") == "  safe      models.Animal.age: the field is new: str | None"

    shell.write("specs/parts/animal.yaml", "title: [")  # half of an edit
    watching.until("clients/pets: not generated")
    watching.until("specs/parts/animal.yaml:2:1: error[yaml-syntax]")

    shell.write("specs/new.yaml.tmp", PETS.replace("listPets", "findPets").replace("/pets:", "/dogs:"))
    (shell.folder / "specs/new.yaml.tmp").replace(shell.folder / "specs/pets.yaml")  # as editors save
    assert "a major version" in watching.until("clients/pets: ")

    shell.write("callsheet.toml", "htpp = 1\n")
    watching.until('there is no "htpp"')
    shell.write(
        "callsheet.toml", '[[client]]\nspec = "specs/pets.yaml"\noutput = "clients/pets"\nenums = "literal"\n'
    )
    watching.until("clients/pets: 1 updated")  # the lock

    assert watching.interrupted() == 0
    watching.until("no longer watching")
    assert not any("Traceback" in line for line in watching.said)


def test_it_follows_overlays_and_templates(shell: Shell) -> None:
    overlay = (
        "overlay: 1.0.0\ninfo: {title: x, version: x}\nactions:\n- {target: $.info, update: {title: %s}}\n"
    )
    shell.write("fix.yaml", overlay % "One")
    shell.write("templates/parts/note.jinja", "")
    settings = 'overlays = ["fix.yaml"]\ntemplates = "templates"\n'
    shell.write(
        "callsheet.toml", settings + '[[client]]\nspec = "specs/pets.yaml"\noutput = "clients/pets"\n'
    )
    assert shell.callsheet("generate").returncode == 0
    watching = Watching(shell.folder)
    try:
        watching.until("watching ")
        time.sleep(1)  # a fresh client gives no sign of being looked after
        shell.write("fix.yaml", overlay % "Two")
        assert "nothing that callers can see" in watching.until("clients/pets: ")
        assert "# Two" in (shell.folder / "clients/pets/README.md").read_text()
        shell.write("templates/parts/note.jinja", "{# changed #}")
        watching.until("clients/pets: 1 updated")  # the lock
        shell.write("unrelated.txt", "x")
        assert watching.interrupted() == 0
        watching.until("no longer watching")
        assert not any("unrelated" in line or "not generated" in line for line in watching.said)
    finally:
        watching.process.kill()


def test_without_the_library_it_says_how_to_get_it(shell: Shell) -> None:
    shell.write("watchfiles.py", "raise ImportError\n")
    assert "pip install 'callsheet[watch]'" in shell.fails(2, "watch")
