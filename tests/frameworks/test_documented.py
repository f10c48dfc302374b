"""The pages on frameworks, each line of them run: from the running app to the first call."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen

from .serving import ROOT, served

HERE = Path(__file__).parent
LOGIN = {"DJANGO_SUPERUSER_PASSWORD": "secret"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The code of a page of docs, in the order in which it stands there."""

    python: list[str]
    console: list[list[str]]
    """Each block as its commands."""


def read(name: str) -> Page:
    blocks = re.findall(r"```(\w+)\n(.*?)```", (ROOT / "docs" / name).read_text("utf-8"), re.DOTALL)
    return Page(
        python=[text for kind, text in blocks if kind == "python"],
        console=[re.findall(r"^\$ (.*)", text, re.M) for kind, text in blocks if kind == "console"],
    )


def test_from_fastapi(tmp_path: Path) -> None:
    page = read("from-fastapi.md")
    app, call, credentials = page.python
    (tmp_path / "main.py").write_text(app)
    assert first_call(page, call, tmp_path) == "Foo []\n"
    run_all(page.console[1], tmp_path)
    with served("fastapi") as url:
        shell(f"callsheet generate {url}/openapi.json --allow-private-network --output shop", tmp_path)
    python(credentials, tmp_path)


def test_from_django_rest_framework(tmp_path: Path) -> None:
    page = read("from-django-rest-framework.md")
    settings, urls, call, credentials = page.python
    shutil.copytree(HERE / "quickstart", tmp_path, dirs_exist_ok=True)
    append(tmp_path / "settings.py", settings)
    append(tmp_path / "urls.py", urls)
    shell("python manage.py migrate --verbosity 0", tmp_path)
    shell("python manage.py createsuperuser --noinput --username admin --email a@example.com", tmp_path)
    assert first_call(page, call, tmp_path) == "editors\n"
    python(credentials, tmp_path)
    run_all(page.console[1], tmp_path)


def first_call(page: Page, script: str, folder: Path) -> str:
    """What the script prints after the commands of the page, the second of which starts the server."""
    install, start, generate = page.console[0]
    assert_installed(install)
    with running(start.removesuffix(" &"), folder) as url:
        shell(re.sub(r"http://127\.0\.0\.1:8000", url, generate), folder)
        return python(script, folder)


def assert_installed(command: str) -> None:
    """What the page installs is what is installed here."""
    names = command.removeprefix("pip install ").split()
    assert names
    assert all(version(name) for name in names)


@contextmanager
def running(command: str, folder: Path) -> Iterator[str]:
    """The URL of the server that the command starts, at a port that is free."""
    words = command.replace(" 8000", " 0").split()
    with Popen(
        program(words),
        cwd=folder,
        env=environment(),
        stdout=PIPE,
        stderr=STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            assert process.stdout is not None
            urls = (re.search(r"http://127\.0\.0\.1:\d+", line) for line in process.stdout)
            yield next(url[0] for url in urls if url is not None)
        finally:
            os.killpg(process.pid, signal.SIGKILL)  # runserver starts a second process


def run_all(commands: list[str], folder: Path) -> None:
    for command in commands:
        shell(command, folder)


def shell(command: str, folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment(), shell=True, stdout=PIPE, stderr=STDOUT, text=True
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def python(script: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=folder,
        env=environment(),
        stdout=PIPE,
        stderr=STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def program(words: list[str]) -> list[str]:
    """The command by the file that it is, of the environment that runs the tests."""
    found = shutil.which(words[0], path=environment()["PATH"])
    assert found is not None
    return [found, *words[1:]]


def environment() -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {**os.environ, **LOGIN, "PATH": path, "PYTHONUNBUFFERED": "1"}


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text)
