"""The examples for other services: their own commands, run."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .runner import BASH
from .test_action import PullRequest, made as made, pull_request as pull_request

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples/ci"


@pytest.mark.slow
def test_gitlab_checks_and_leaves_a_page_of_the_changes(pull_request: PullRequest) -> None:
    (job,) = yaml.safe_load((EXAMPLES / "gitlab-ci.yml").read_text("utf-8")).values()
    (pull_request.work / "src").mkdir()
    before = [line for line in job["before_script"] if "venv" not in line and "pip" not in line]
    done = _bash([*before, *job["script"]], pull_request, CI_MERGE_REQUEST_DIFF_BASE_SHA=pull_request.base)
    assert done.returncode == 1, done.stdout  # something breaks, as the last command says
    assert "shop: fresh\n" in done.stdout
    assert "shop: a major version" in done.stdout
    (page,) = job["artifacts"]["paths"]
    assert (pull_request.work / page).read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("edited", "code"), [(False, 0), (True, 1)])
def test_pre_commit_runs_hooks_that_are_there(edited: bool, code: int, pull_request: PullRequest) -> None:
    (repository,) = yaml.safe_load((EXAMPLES / "pre-commit-config.yaml").read_text("utf-8"))["repos"]
    hooks = {one["id"]: one for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (named,) = repository["hooks"]
    if edited:
        (pull_request.work / "shop/models.py").write_text("X = 1\n")
    entry = hooks[named["id"]]["entry"]
    assert _bash([entry], pull_request).returncode == code


def test_the_hook_that_generates_changes_what_is_stale(pull_request: PullRequest) -> None:
    hooks = {one["id"]: one for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    description = pull_request.work / "api.yaml"
    description.write_text(description.read_text() + "# changed\n")
    entry = shlex.split(hooks["callsheet-generate"]["entry"])
    assert _bash([shlex.join(entry)], pull_request).returncode == 0
    assert "callsheet.lock" in _bash(["git diff --name-only"], pull_request).stdout


def _bash(lines: list[str], pull_request: PullRequest, **variables: str) -> subprocess.CompletedProcess[str]:
    folder = pull_request.work.parent / "tmp"
    folder.mkdir(exist_ok=True)
    path = f"{pull_request.bin}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "TMPDIR": str(folder), **variables}
    command = [*BASH, "-c", "\n".join(lines)]
    return subprocess.run(
        command,
        cwd=pull_request.work,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
