"""`callsheet docs`: pages whose links lead somewhere, and whose examples are calls that are sent."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
import yaml
from callsheet import pipeline
from callsheet.commands.docs import document
from callsheet.configuration.options import Options
from callsheet.configuration.rules import ProjectOptions
from callsheet.errors import OutputError

from ..corpus import CORPUS
from .loopback import Loopback
from .shell import PETS
from .test_wheel import run

ROOT = Path(__file__).parents[2]
HUBSPOT = ROOT / "specs" / "hubspot_associations.yaml"
GITHUB = CORPUS / "large" / "github.json"

_LINK = re.compile(r"\]\(([^)]*\.md)?(?:#([^)]*))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    document(Options(spec=str(HUBSPOT), output=folder / "hubspot"), folder / "docs")
    return folder / "docs"


def slug(heading: str) -> str:
    """The anchor of a heading as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def broken_links(folder: Path) -> Iterator[str]:
    texts = {path: re.sub(_CODE, "", path.read_text("utf-8")) for path in folder.rglob("*.md")}
    anchors = {path: {slug(heading) for heading in _HEADING.findall(text)} for path, text in texts.items()}
    assert any(anchors.values())
    for path, text in texts.items():
        for page, anchor in _LINK.findall(text):
            if not page and not anchor:
                continue
            target = (path.parent / page).resolve() if page else path
            if target not in anchors or (anchor and anchor not in anchors[target]):
                yield f"{path.name}: {page}#{anchor}"


def test_there_is_a_page_for_each_tag_and_every_link_leads_somewhere(pages: Path) -> None:
    names = {path.relative_to(pages).as_posix() for path in pages.rglob("*.md")}
    calls = {"calls/limits.md", "calls/labels.md"}
    assert names == {*calls, "index.md", "credentials.md", "operations.md", "models/index.md"}
    assert list(broken_links(pages)) == []


def test_every_operation_is_found_by_its_path_and_by_its_id(pages: Path) -> None:
    described = yaml.safe_load(HUBSPOT.read_text("utf-8"))["paths"]
    operations = [
        (f"{method.upper()} {path}", operation["operationId"])
        for path, methods in described.items()
        for method, operation in methods.items()
        if "operationId" in operation
    ]
    assert len(operations) == 9
    sections = "".join(path.read_text() for path in (pages / "calls").glob("*.md")).split("\n## ")
    for request, name in operations:
        (section,) = (one for one in sections if f"`{request}`\n" in one)
        assert f"operationId `{name}`" in section


def test_what_a_page_says_of_a_call(pages: Path) -> None:
    section = (pages / "calls" / "labels.md").read_text().partition("## `labels.update`")[2]
    assert section.startswith("\n\nChange the text of a label\n")
    assert "- `from_object_type`: `str`, required, in path, sent as `fromObjectType`. Where the" in section
    assert "**Returns**\n\n- 204: `None`" in section
    assert "**Raises**\n\n- every other status: [`Error`](../models/index.md#error)." in section
    error = (pages / "models" / "index.md").read_text().partition("\n## `Error`\n")[2].partition("\n## ")[0]
    assert "- `correlation_id`: `UUID`, required, sent as `correlationId`" in error
    assert "[`ErrorDetail`](index.md#errordetail)" in error


def test_the_examples_are_calls_that_are_sent(
    pages: Path, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.generate(Options(spec=str(HUBSPOT), output=pages.parent / "shown" / "hubspot"))
    monkeypatch.syspath_prepend(pages.parent / "shown")
    package = import_module("hubspot")
    server.serves(400, {})
    for path in sorted((pages / "calls").glob("*.md")):
        for section in path.read_text().split("\n## ")[1:]:
            example = _CODE.findall(section.partition("**Example**")[2])[0]
            with package.Client(token="t", base_url=server.url) as client, pytest.raises(package.BadRequest):
                exec(example, {"client": client})
            asked, (request,) = server.asked[-1], re.findall(r"^- `(\w+ /.*)`$", section, re.MULTILINE)
            assert re.fullmatch(re.sub(r"\{\w+\}", r"\\w+", request), f"{asked.method} {asked.target}")
    assert len(server.asked) == 9


def test_pages_are_ours_and_what_people_write_stays(tmp_path: Path) -> None:
    spec, folder = tmp_path / "pets.yaml", tmp_path / "docs"
    spec.write_text(PETS)
    options = Options(spec=str(spec), output=tmp_path / "shop")
    document(options, folder)
    (folder / "guide.md").write_text("Mine.\n")
    spec.write_text(PETS.replace("tags: [pets]", "tags: [animals]"))
    done = document(options, folder)
    assert (done.removed, done.kept) == (("calls/pets.md",), ("guide.md",))
    assert "calls/animals.md" in done.created
    (folder / "index.md").write_text("Edited.\n")
    spec.write_text(PETS)
    with pytest.raises(OutputError, match=r"edited by hand: index\.md"):
        document(options, folder)
    document(options, folder, force=True)
    assert (folder / "guide.md").read_text() == "Mine.\n"


def test_text_of_a_description_stays_text(tmp_path: Path) -> None:
    evil = "<script>x</script> [a](javascript:b) ![c](d) | e\n\n# heading\n\n```\n</pre>\n"
    spec = tmp_path / "pets.yaml"
    described = yaml.safe_load(PETS)
    operation = described["paths"]["/pets"]["get"]
    operation |= {"summary": evil, "description": evil, "operationId": "a`b"}
    described["info"] |= {"title": "T`<b>", "description": evil}
    described["tags"] = [{"name": "pets", "description": evil}]
    described["components"]["schemas"]["Pet"]["description"] = evil
    spec.write_text(yaml.safe_dump(described))
    document(Options(spec=str(spec), output=tmp_path / "shop"), tmp_path / "docs")
    whole = "".join(path.read_text() for path in (tmp_path / "docs").rglob("*.md"))
    assert "<script" not in whole
    assert "](javascript" not in whole
    assert "![" not in whole.replace("\\[", "")
    assert list(broken_links(tmp_path / "docs")) == []


def test_the_command_writes_the_pages_of_every_client(tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text(PETS)
    client = '[[client]]\nspec = "pets.yaml"\noutput = "{}/src/{}"\n'
    (tmp_path / "callsheet.toml").write_text(
        "project = true\n" + client.format("a", "a") + client.format("b", "b")
    )
    assert "docs: 6 created" in run(sys.executable, "-m", "callsheet", "docs", cwd=tmp_path)
    assert (tmp_path / "a" / "docs" / "calls" / "pets.md").exists()
    run(sys.executable, "-m", "callsheet", "docs", "--to", "pages", cwd=tmp_path)
    assert (tmp_path / "pages" / "b" / "index.md").exists()
    assert "pip install a" in (tmp_path / "pages" / "a" / "index.md").read_text()


@pytest.mark.corpus
@pytest.mark.slow
def test_the_pages_of_a_large_api_hold_together(tmp_path: Path) -> None:
    options = Options(spec=str(GITHUB), output=tmp_path / "github", project=ProjectOptions())
    document(options, tmp_path / "docs")
    assert list(broken_links(tmp_path / "docs")) == []
    for path in (tmp_path / "docs").rglob("*.md"):
        assert path.stat().st_size < 500_000, "GitHub shows no larger page"
        for example in _CODE.findall(path.read_text("utf-8")):
            if path.parent.name != "calls" or "client." in example:
                compile(textwrap.dedent(example), str(path), "exec", flags=0x2000)  # await at the top
