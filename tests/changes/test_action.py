"""The GitHub Action's own script, run as the runner does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from callsheet import pipeline
from callsheet.configuration.options import Options

from .pairs import PAIRS

ACTION = Path(__file__).parents[2] / "action.yml"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None or shutil.which("bash") is None, reason="no git, or no bash")
@pytest.mark.parametrize("fail", ["false", "true"])
def test_a_pull_request_is_told_what_changes(fail: str, tmp_path: Path) -> None:
    work, base = _pull_request(tmp_path)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/callsheet").write_text(f'#!/bin/sh\nexec {sys.executable} -m callsheet "$@"\n')
    (tmp_path / "bin/callsheet").chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "BASE": base,
        "PACKAGES": "shop\nnot/there\n",
        "USES": "app.py",
        "FAIL": fail,
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }
    script = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"][-1]["run"]
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == (1 if fail == "true" else 0), done.stderr
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert "### `shop`: a major version" in summary
    assert "used in `app.py:1`" in summary


def _pull_request(folder: Path) -> tuple[Path, str]:
    """A clone whose head has a new client, and the commit before."""
    origin, work = folder / "origin.git", folder / "work"
    _git(folder, "init", "--quiet", "--bare", str(origin))
    _git(folder, "clone", "--quiet", str(origin), str(work))
    (work / "app.py").write_text("from shop.models import Level\n")
    commits = []
    for spec in PAIRS["models"]:
        pipeline.generate(Options(spec=str(spec), output=work / "shop"))
        _git(work, "add", ".")
        _git(work, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "x")
        commits.append(_git(work, "rev-parse", "HEAD").strip())
    _git(work, "push", "--quiet", "origin", "HEAD")
    return work, commits[0]


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout
