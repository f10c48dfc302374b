"""`project = true`: what lies around a package, whose it is, and which version it gets."""

from __future__ import annotations

import json
import runpy
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from callsheet import freshness, pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.rules import ProjectOptions
from callsheet.errors import OptionsError, OutputError
from callsheet.output.project import replaced
from msgspec.structs import replace

from .shell import PETS
from .test_wheel import fresh_environment, run

GOLDEN = Path(__file__).parents[1] / "golden"
LINTER = str(Path(sys.executable).parent / "zizmor")
LINTER_CONFIGURATION = str(Path(__file__).parents[1] / "ci" / "zizmor.yml")
HUBSPOT = Path(__file__).parents[2] / "specs" / "hubspot_associations.yaml"

AGE = PETS.replace("{name: {type: string}}", "{name: {type: string}, age: {type: integer}}")
OTHER_WORDS = PETS.replace("description: Pets", "description: All pets")


class Project:
    """A client in a project of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "shop"
        self.package = self.folder / "src" / "pet_shop"
        self.spec = folder / "pets.yaml"
        self.options = Options(
            spec=str(self.spec), output=self.package, project=ProjectOptions(), cache=False
        )

    def generate(self, description: str = PETS, *, force: bool = False, **changes: Any) -> pipeline.Report:
        self.spec.write_text(description, encoding="utf-8")
        self.options = replace(self.options, **changes)
        return pipeline.generate(self.options, force=force)

    @property
    def version(self) -> str:
        return (self.package / "_version.py").read_text().split('"')[-2]

    @property
    def versions(self) -> list[str]:
        """Those that the changelog tells of, newest first."""
        lines = (self.folder / "CHANGELOG.md").read_text().splitlines()
        return [line.split()[1] for line in lines if line.startswith("## ")]

    @property
    def metadata(self) -> dict[str, Any]:
        return tomllib.loads((self.folder / "pyproject.toml").read_text("utf-8"))

    def edit(self, name: str) -> None:
        with (self.folder / name).open("a", encoding="utf-8") as stream:
            stream.write("\nAnd more.\n")

    def check(self) -> tuple[str, ...]:
        return freshness.check(self.options)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_a_project_lies_around_the_package_and_is_fresh(project: Project) -> None:
    report = project.generate()
    assert report.project is not None
    assert list(report.project.created) == [
        ".github/workflows/ci.yml",
        ".github/workflows/publish.yml",
        ".gitignore",
        "CHANGELOG.md",
        "README.md",
        "pyproject.toml",
        "tests/test_client.py",
    ]
    assert project.check() == ()
    assert (project.version, project.versions) == ("1.0.0", ["1.0.0"])
    again = project.generate()
    assert not again.project
    assert (again.files.created, again.files.updated) == ((), ())
    for workflow in (project.folder / ".github" / "workflows").iterdir():
        assert yaml.safe_load(workflow.read_text())["jobs"]


def test_the_linter_accepts_the_workflows(project: Project) -> None:
    project.generate()
    workflows = sorted((project.folder / ".github" / "workflows").iterdir())
    assert len(workflows) == 2
    options = ("--offline", "--strict-collection", "--quiet", "--config", LINTER_CONFIGURATION)
    run(LINTER, *options, *map(str, workflows), cwd=project.folder)  # which asserts that it exits with 0


def test_the_folder_of_the_package_may_lie_in_the_project_itself(project: Project) -> None:
    project.generate(output=project.folder / "pet_shop")
    wheel = project.metadata["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": ["pet_shop"]}


def test_what_people_edit_is_written_once_and_then_theirs(project: Project) -> None:
    project.generate()
    project.edit("README.md")
    (project.folder / ".gitignore").unlink()
    project.generate(AGE)
    assert (project.folder / "README.md").read_text().endswith("And more.\n")
    assert not (project.folder / ".gitignore").exists()
    assert project.check() == ()


def test_a_file_of_ours_that_was_edited_is_named_and_kept(project: Project) -> None:
    project.generate()
    project.edit("pyproject.toml")
    assert project.check() == ("of the project edited by hand: pyproject.toml",)
    (project.folder / "tests" / "test_client.py").unlink()
    assert "of the project missing: tests/test_client.py" in project.check()
    before = (project.package / "callsheet.lock").read_bytes()
    with pytest.raises(OutputError, match=r"edited by hand.*: pyproject.toml; --force overwrites"):
        project.generate(AGE)
    assert (project.package / "callsheet.lock").read_bytes() == before
    project.generate(AGE, force=True)
    assert project.check() == ()


def test_a_file_that_was_there_before_is_not_overwritten(project: Project) -> None:
    project.folder.mkdir()
    (project.folder / "pyproject.toml").write_text("[project]\n")
    (project.folder / "README.md").write_text("Mine.\n")
    with pytest.raises(OutputError, match=r"never written by callsheet: pyproject\.toml"):
        project.generate()
    assert not project.package.exists()
    project.generate(project=ProjectOptions(keep=("pyproject.toml",)))
    assert (project.folder / "pyproject.toml").read_text() == "[project]\n"
    assert (project.folder / "README.md").read_text() == "Mine.\n"


def test_versions_follow_from_what_changes_and_none_is_used_twice(project: Project) -> None:
    project.generate()
    project.generate(AGE)
    assert project.version == "1.1.0"
    project.generate(PETS)
    assert project.version == "2.0.0"
    project.generate(OTHER_WORDS)
    assert project.version == "2.0.1"
    assert "Nothing changes for callers" in (project.folder / "CHANGELOG.md").read_text()
    project.generate(OTHER_WORDS, project=ProjectOptions(authors=("Ann <ann@example.com>",)))
    assert project.version == "2.0.2"
    assert project.versions == ["2.0.2", "2.0.1", "2.0.0", "1.1.0", "1.0.0"]


def test_a_version_that_a_person_wrote_into_the_changelog_is_the_next_one(project: Project) -> None:
    project.generate()
    changelog = project.folder / "CHANGELOG.md"
    changelog.write_text(
        changelog.read_text().replace("## 1.0.0", "## 3.0.0 - soon\n\nNew name.\n\n## 1.0.0")
    )
    project.generate()
    assert project.version == "3.0.0"
    changelog.write_text(changelog.read_text().replace("## 3.0.0", "## 4.0.0 - soon\n\nNewer.\n\n## 3.0.0"))
    project.generate(AGE)
    assert project.versions == ["4.0.0", "3.0.0", "1.0.0"]
    newest = changelog.read_text().partition("## 3.0.0")[0]
    assert newest.index("Newer.") < newest.index("`models.Pet.age`")


def test_a_run_that_was_killed_between_project_and_package_is_finished_by_the_next(project: Project) -> None:
    project.generate()
    old = shutil.copytree(project.package, project.spec.with_name("old"))
    project.generate(AGE)
    shutil.rmtree(project.package)
    old.rename(project.package)
    project.generate(AGE)
    assert (project.version, project.versions) == ("1.1.0", ["1.1.0", "1.0.0"])
    assert project.check() == ()


def test_the_project_is_as_it_was_if_the_package_cannot_be_written(project: Project) -> None:
    project.generate()
    before = {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()}
    project.spec.write_text(AGE)
    _, changes = pipeline.preview(project.options)
    assert changes.updated == ("CHANGELOG.md",)
    with pytest.raises(OutputError, match="no room"), replaced(changes):
        raise OutputError("no room")
    assert {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()} == before


def test_a_link_in_the_way_is_not_followed(project: Project, tmp_path: Path) -> None:
    project.folder.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (project.folder / "tests").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="tests stands where a folder of the project must be"):
        project.generate()
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_project_that_is_given_up_leaves_what_is_peoples(project: Project) -> None:
    project.generate()
    project.generate(project=None)
    names = {path.relative_to(project.folder).as_posix() for path in project.folder.rglob("*")}
    assert {"README.md", "CHANGELOG.md"} <= names
    assert names.isdisjoint({"pyproject.toml", "tests/test_client.py"})
    assert project.check() == ()


def test_metadata_is_what_the_configuration_and_the_description_say(project: Project, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("Do what you like.\n")
    title = 'Pet "shop" \\ \u00e9 \U0001f600 \u202e\n[project]\nname = "evil"'
    info = {"title": title, "version": "1", "license": {"name": "Apache 2.0", "url": "https://example.com"}}
    described = {**yaml.safe_load(PETS), "info": info, "externalDocs": {"url": "https://example.com/docs"}}
    changes = ProjectOptions(
        name="acme.pets",
        authors=("Ann Lee <ann@example.com>", "Acme"),
        license_file=tmp_path / "text",
        urls={"Source code": "https://example.com/code"},
    )
    project.generate(json.dumps(described), project=changes)
    said = project.metadata["project"]
    assert said["name"] == "acme.pets"
    assert said["license"] == "Apache-2.0"
    assert said["authors"] == [{"name": "Ann Lee", "email": "ann@example.com"}, {"name": "Acme"}]
    assert said["urls"] == {"Source code": "https://example.com/code"}
    assert said["description"].startswith('Pet "shop"')
    assert "\n" not in said["description"]
    assert (project.folder / "LICENSE").read_text() == "Do what you like.\n"
    project.generate(project=ProjectOptions(license="MIT"))
    assert project.metadata["project"]["license"] == "MIT"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"project": ProjectOptions(name="../evil")}, "project.name: '../evil' must be letters"),
        ({"project": ProjectOptions(license_file=Path("/no/where"))}, "license_file: /no/where"),
        ({"shared": Path("shared")}, "remove `project` or `shared`"),
    ],
)
def test_what_makes_no_project_is_refused(project: Project, changes: dict[str, Any], message: str) -> None:
    project.spec.write_text(PETS)
    with pytest.raises(OptionsError, match=message.replace(".", r"\.")):
        pipeline.build(replace(project.options, **changes))


def test_init_adds_a_project(tmp_path: Path, callsheet_in: Callable[..., str]) -> None:
    (tmp_path / "pets.yaml").write_text(PETS)
    callsheet_in(tmp_path, "init", "pets.yaml", "--project")
    (client,) = tomllib.loads((tmp_path / "callsheet.toml").read_text())["client"]
    assert client == {"spec": "pets.yaml", "output": "pet-shop/src/pet_shop", "project": True}
    assert "pet-shop: the project around it" in callsheet_in(tmp_path, "generate")
    assert "fresh" in callsheet_in(tmp_path, "check")


@pytest.mark.parametrize("case", ["auth", "broken_parts", "names_client", "streams"])
def test_the_tests_of_a_project_pass_whatever_the_api_is(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options(
        spec=str(GOLDEN / case / "spec.yaml"),
        output=tmp_path / case / "src" / f"smoke_{case}",
        project=ProjectOptions(),
        cache=False,
    )
    pipeline.generate(options)
    monkeypatch.syspath_prepend(tmp_path / case / "src")
    tests = runpy.run_path(str(tmp_path / case / "tests" / "test_client.py"))
    passed = [test() for name, test in tests.items() if name.startswith("test_")]
    assert len(passed) == 2


@pytest.fixture
def callsheet_in() -> Callable[..., str]:
    return lambda folder, *arguments: run(sys.executable, "-m", "callsheet", *arguments, cwd=folder)


@pytest.mark.slow
def test_a_project_builds_installs_and_passes_its_own_tests(tmp_path: Path) -> None:
    folder = tmp_path / "hubspot"
    output = folder / "src" / "hubspot_associations"
    pipeline.generate(Options(spec=str(HUBSPOT), output=output, project=ProjectOptions(license="MIT")))
    tools = fresh_environment(tmp_path / "tools")
    run(tools, "-m", "pip", "install", "--quiet", "--upgrade", "pip", cwd=folder)
    run(tools, "-m", "pip", "install", "--quiet", "--editable", ".", "--group", "dev", cwd=folder)
    run(tools, "-m", "pytest", cwd=folder)
    run(tools, "-m", "build", cwd=folder)
    (wheel,) = folder.glob("dist/*.whl")
    run(
        tools, "-m", "twine", "check", "--strict", str(wheel), *map(str, folder.glob("dist/*.gz")), cwd=folder
    )

    user = fresh_environment(tmp_path / "user")
    run(user, "-m", "pip", "install", "--quiet", str(wheel), cwd=tmp_path)
    said = "import hubspot_associations as h; print(h.__version__, h.Client(token='t').limits)"
    assert run(user, "-c", said, cwd=tmp_path).startswith("1.0.0 ")
    assert run(user, "-m", "pip", "check", cwd=tmp_path)
