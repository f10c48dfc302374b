"""The GitHub Action, run as GitHub does it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from callsheet import __version__, pipeline
from callsheet.configuration.options import Options

from ..changes.pairs import PAIRS
from .runner import Runner, assignments, evaluated, filled

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="no git, or no bash"
)

CONFIGURATION = '[[client]]\nspec = "api.yaml"\noutput = "shop"\nhttp = "stdlib"\n'


class PullRequest:
    """A clone whose head has a new client, and the commit before."""

    def __init__(self, folder: Path) -> None:
        self.work, self.bin = folder / "work", folder / "bin"
        _git(folder, "init", "--quiet", "--bare", "origin.git")
        _git(folder, "clone", "--quiet", "origin.git", "work")
        commits = []
        for spec in PAIRS["models"]:
            shutil.copy(spec, self.work / "api.yaml")
            (self.work / "callsheet.toml").write_text(CONFIGURATION)
            (self.work / "app.py").write_text("from shop.models import Level\n")
            pipeline.generate(
                Options(spec=str(self.work / "api.yaml"), output=self.work / "shop", http="stdlib")
            )
            _git(self.work, "add", ".")
            _git(self.work, "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "-m", "x")
            commits.append(_git(self.work, "rev-parse", "HEAD").strip())
        _git(self.work, "push", "--quiet", "origin", "HEAD")
        self.base = commits[0]
        self.bin.mkdir()
        self.program("callsheet", f'exec "{sys.executable}" -m callsheet "$@"')

    def program(self, name: str, script: str) -> Path:
        path = self.bin / name
        path.write_text(f"#!/usr/bin/env bash\n{script}\n")
        path.chmod(0o755)
        return path

    def runner(self, *, installs: bool = False) -> Runner:
        replaced = {"install": {"callsheet": str(self.bin / "callsheet")}}
        return Runner(
            workspace=self.work,
            temporary=self.work.parent / "temporary",
            github={
                "repository": "owner/shop",
                "token": "secret",
                "event": {"pull_request": {"number": 7, "base": {"sha": self.base}}},
            },
            uses={"actions/setup-python": _set_up_python},
            environment={"PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}"},
            replaced={} if installs else replaced,
        )


def _set_up_python(given: Mapping[str, str]) -> Mapping[str, str]:
    assert given["update-environment"] == "false"
    return {"python-path": sys.executable}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    PullRequest(folder)
    return folder


@pytest.fixture
def pull_request(made: Path, tmp_path: Path) -> PullRequest:
    """A copy, since a test may change it."""
    folder = tmp_path / "copy"
    shutil.copytree(made, folder, symlinks=True)
    found = object.__new__(PullRequest)
    found.work, found.bin = folder / "work", folder / "bin"
    _git(found.work, "remote", "set-url", "origin", str(folder / "origin.git"))
    found.base = _git(found.work, "rev-parse", "HEAD~1").strip()
    return found


def test_what_changes_is_in_the_summary_and_fails_where_it_is_to(pull_request: PullRequest) -> None:
    run = pull_request.runner().run(ROOT, uses="app.py\n", **{"fail-on-breaking": "true"})
    assert not run.succeeded
    assert (run.outcomes["check"], run.outcomes["changes"]) == ("success", "failure")
    assert run.outputs["fresh"] == "true"
    assert "| `shop` | fresh |  |" in run.summary
    assert "### `shop`: a major version" in run.summary
    assert "used in `app.py:1`" in run.summary
    assert run.commands("error") == []
    assert _git(pull_request.work, "worktree", "list").count("\n") == 1


def test_stale_and_edited_files_are_annotated(pull_request: PullRequest) -> None:
    model = pull_request.work / "shop/models.py"
    model.write_text(model.read_text() + "X = 1\n")
    with (pull_request.work / "api.yaml").open("a") as file:
        file.write("# changed\n")
    run = pull_request.runner().run(ROOT)
    assert not run.succeeded
    assert run.outputs["fresh"] == "false"
    assert [(where["file"], message) for where, message in run.commands("error")] == [
        ("api.yaml", "shop is stale: the description has changed: api.yaml"),
        ("shop/models.py", "shop is stale: edited by hand: models.py"),
    ]
    assert "| `shop` | stale | the description has changed: api.yaml<br>edited by hand" in run.summary
    assert "### `shop`: a major version" in run.summary  # the rest is done all the same


def test_the_comment_is_made_and_then_renewed(pull_request: PullRequest) -> None:
    log = pull_request.work.parent / "log"
    script = f"""
printf '%s\\n' "$GH_TOKEN $*" >> "{log}"
for argument in "$@"; do case "$argument" in body=@*) cat "${{argument#body=@}}" > "{log}.body";; esac; done
case "$*" in *--paginate*) cat "{log}.ids" 2>/dev/null || true;; esac
"""
    pull_request.program("gh", script)
    assert pull_request.runner().run(ROOT, comment="true").succeeded
    looked, posted = log.read_text().splitlines()
    assert looked.startswith("secret api --paginate repos/owner/shop/issues/7/comments")
    assert "--method POST repos/owner/shop/issues/7/comments --field body=@" in posted
    body = Path(f"{log}.body").read_text()
    assert body.startswith("<!-- callsheet -->\n### `shop`: a major version")
    log.write_text("")
    Path(f"{log}.ids").write_text("11\n12\n")
    assert pull_request.runner().run(ROOT, comment="true").succeeded
    assert "--method PATCH repos/owner/shop/issues/comments/11 " in log.read_text()


def test_without_a_pull_request_there_is_only_the_check(pull_request: PullRequest) -> None:
    runner = pull_request.runner()
    runner.github = {"repository": "owner/shop", "event": {}}
    run = runner.run(ROOT, comment="true")
    assert run.succeeded, run.log
    assert run.outcomes["changes"] == "skipped"
    assert run.outputs["changes"] == ""


def test_a_configuration_that_cannot_be_read_fails(pull_request: PullRequest) -> None:
    run = pull_request.runner().run(ROOT, config="none.toml")
    assert not run.succeeded
    assert "none.toml" in run.log


def test_packages_of_several_versions_have_no_version(pull_request: PullRequest) -> None:
    other = pull_request.work / "other/callsheet.lock"
    other.parent.mkdir()
    other.write_text((pull_request.work / "shop/callsheet.lock").read_text().replace(__version__, "0.0.9"))
    _git(pull_request.work, "add", ".")
    run = pull_request.runner(installs=True).run(ROOT, version="lock")
    assert run.outcomes["install"] == "failure"
    ((_, message),) = run.commands("error")
    assert message.startswith(f"the packages were generated by these versions: 0.0.9, {__version__};")


@pytest.mark.slow
def test_it_installs_itself_beside_the_jobs_python(pull_request: PullRequest) -> None:
    run = pull_request.runner(installs=True).run(ROOT)
    assert run.succeeded, run.log
    assert "| `shop` | fresh |  |" in run.summary
    assert (pull_request.work.parent / "temporary/callsheet").is_dir()


# --- the linter ------------------------------------------------------------------------------


def test_the_linter_accepts_the_action_and_the_example() -> None:
    linter = str(Path(sys.executable).parent / "zizmor")
    files = [str(ROOT / "action.yml"), str(ROOT / "examples/ci/github.yml")]
    options = [
        "--offline",
        "--strict-collection",
        "--quiet",
        "--config",
        str(Path(__file__).parent / "zizmor.yml"),
    ]
    done = subprocess.run([linter, *options, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# --- the runner ------------------------------------------------------------------------------


def test_environment_files() -> None:
    assert assignments("a=1\nb<<END\nx\ny=2\nEND\nc=\n") == {"a": "1", "b": "x\ny=2", "c": ""}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("inputs.a == 'x'", True),
        ("always() && inputs.none != ''", False),
        ("success() || failure()", True),
        ("!cancelled() && steps.one.outputs.file != ''", True),
        ("${{ github.event.number }}", 7),
    ],
)
def test_expressions(expression: str, value: object) -> None:
    steps = {"one": {"outputs": {"file": "f"}}}
    context = {"inputs": {"a": "x"}, "github": {"event": {"number": 7}}, "steps": steps}
    assert evaluated(expression, context) == value
    assert filled("n${{ github.event.number }}${{ github.none }}", context) == "n7"


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout
