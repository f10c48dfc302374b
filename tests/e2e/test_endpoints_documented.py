"""`docs/endpoints.md`, followed to the letter: its description is added, judged, generated and called."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .loopback import Loopback

ROOT = Path(__file__).parent.parent.parent
DOC = (ROOT / "docs" / "endpoints.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", DOC, re.DOTALL)
PAGES = (
    {
        "results": [{"toObjectId": "7", "associationTypes": [{"category": "USER_DEFINED", "typeId": 1}]}],
        "paging": {"next": {"after": "8", "link": "ignored"}},
    },
    {"results": [{"toObjectId": "9", "associationTypes": []}]},
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The repository's own description and client, with the additions of the page written down."""
    description = yaml.safe_load((ROOT / "specs" / "hubspot_associations.yaml").read_text("utf-8"))
    (tmp_path / "specs").mkdir()
    spec = tmp_path / "specs" / "hubspot_associations.yaml"
    spec.write_text(json.dumps(description))
    client = (
        '[[client]]\nspec = "specs/hubspot_associations.yaml"\noutput = "generated/hubspot_associations"\n'
    )
    (tmp_path / "callsheet.toml").write_text(client)
    run(tmp_path, "callsheet generate")
    paths, schemas = (yaml.safe_load(text) for kind, text in BLOCKS if kind == "yaml")
    description["paths"] |= paths
    description["components"]["schemas"] |= schemas
    spec.write_text(json.dumps(description))
    return tmp_path


def run(folder: Path, command: str) -> str:
    words = [sys.executable, "-m", *command.split()]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_page_holds(project: Path, server: Loopback) -> None:
    before = files(project)
    said = [
        run(project, line.removeprefix("$ "))
        for kind, text in BLOCKS
        if kind == "console"
        for line in text.splitlines()
    ]
    assert "list_associated  GET" in said[1]
    assert "minor" in said[2]
    after = files(project)
    assert {path for path in before if after[path] != before[path]} <= {
        "README.md",
        "_runtime/__init__.py",  # its calls have pages, and those before had none
        "_runtime/public.py",
        "callsheet.lock",
        "client.py",
        "models.py",
        "operations.py",
    }
    assert "calls/records.py" in after.keys() - before.keys()
    assert called(project, server) == "7 [None]\n9 []\n"
    assert server.asked[-1].target.endswith("/associations/companies?after=8")


def files(project: Path) -> dict[str, str]:
    folder = project / "generated" / "hubspot_associations"
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def called(project: Path, server: Loopback) -> str:
    """What the page's Python prints, against a server that has two pages."""
    (script,) = (text for kind, text in BLOCKS if kind == "python")
    server.pages(*PAGES)
    script = script.replace('token="..."', f'token="t", base_url={server.url!r}')
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=project / "generated", capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
