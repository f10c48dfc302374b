"""The configuration file: what it says, and how it says no."""

from __future__ import annotations

from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.configuration.limits import Limits
from callsheet.configuration.positions import line_and_column
from callsheet.configuration.reading import find_configuration, read_configuration
from callsheet.configuration.rules import BatchRule, Format, PagingRule, Selector
from callsheet.errors import DocumentError, OptionsError
from msgspec.structs import fields


def write(folder: Path, text: str, name: str = "callsheet.toml") -> Path:
    file = folder / name
    file.write_text(text)
    return file


def test_clients_share_defaults_and_may_differ(tmp_path: Path) -> None:
    text = """
        http = "stdlib"
        [[client]]
        spec = "a.yaml"
        output = "clients/a"
        [[client]]
        spec = "https://example.com/b.yaml"
        output = "clients/b"
        http = "httpx"
    """
    a, b = read_configuration(write(tmp_path, text)).clients
    assert (a.http, b.http) == ("stdlib", "httpx")
    assert b.spec == "https://example.com/b.yaml"


def test_paths_are_relative_to_the_file_and_shown_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, '[[client]]\nspec = "specs/a.yaml"\noutput = "clients/a"')
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    (client,) = read_configuration(file).clients
    assert client.spec == "../specs/a.yaml"
    assert client.output == Path("../clients/a")
    assert client.ref_root == Path("..")


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    text = """
        [[client]]
        spec = "a.yaml"
        output = "a"
        strict = ["unknown-type"]
        allow = ["duplicate-tag", "default-mismatch@#/components/schemas/Pet/*"]
        include = ["tag:Limits", "path:/crm/**"]
        headers = { Authorization = "Bearer x" }
        formats.money = "decimal.Decimal"
        formats.slug = { type = "app.Slug", parse = "app.Slug.parse" }
        rename.Error = "HubSpotError"
    """
    (client,) = read_configuration(write(tmp_path, text)).clients
    assert client.strict == ("unknown-type",)
    assert client.allow == ("duplicate-tag", "default-mismatch@#/components/schemas/Pet/*")
    assert client.include == (
        Selector(kind="tag", pattern="Limits"),
        Selector(kind="path", pattern="/crm/**"),
    )
    assert client.headers == (("Authorization", "Bearer x"),)
    assert client.formats["money"] == Format(type="decimal.Decimal", parse="decimal.Decimal", dump="str")
    assert client.formats["slug"] == Format(type="app.Slug", parse="app.Slug.parse", dump="str")
    assert client.rename == {"Error": "HubSpotError"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('htpp = "stdlib"', 'callsheet.toml:1:1: there is no "htpp"; did you mean "http"?'),
        (
            '# which\nhttp = "curl"',
            "callsheet.toml:2:1: http: must be httpx2, httpx, pyreqwest or stdlib, got 'curl'",
        ),
        ('cache = "no"', "callsheet.toml:1:1: cache: must be true or false, got 'no'"),
        ("cache = 1", "callsheet.toml:1:1: cache: must be true or false, got 1"),
        ('[client]\nspec = "a"', "callsheet.toml:1:2: client: must be tables: [[client]], got a table"),
        ('\n[[client]]\nspec = "a"', 'callsheet.toml:2:1: client[0]: "output" is missing'),
        (
            '[[client]]\nspec = "a"\nouput = "b"',
            'callsheet.toml:3:1: client[0]: there is no "ouput"; did you mean "output"?',
        ),
        (
            'formats.money = { kind = "a.B" }',
            'callsheet.toml:1:19: formats.money: there is no "kind"; known are dump, parse, sample, type',
        ),
        (
            'include = ["limits"]',
            "callsheet.toml:1:1: include: 'limits' must be tag:, path:, operation: or method: "
            "and a pattern",
        ),
        (
            'strict = ["unknown-typ"]',
            'callsheet.toml:1:1: strict: "unknown-typ" is not a problem code; did you mean "unknown-type"?',
        ),
        (
            'allow = ["to-deep@#/paths/*"]',
            'callsheet.toml:1:1: allow: "to-deep" is not a problem code; did you mean "too-deep"?',
        ),
        ("headers = ['Bearer secret']", "callsheet.toml:1:1: headers: must be NAME: VALUE"),
        ("strict = tru", "callsheet.toml:1:10: Invalid value"),
        ("strict = [", "callsheet.toml:1:11: Invalid value"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(OptionsError) as caught:
        read_configuration(write(tmp_path, text))
    assert str(caught.value).endswith(message)


def test_a_tool_that_is_no_table_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path, "[tool]\ncallsheet = 3", "pyproject.toml")
    with pytest.raises(OptionsError, match=r"pyproject.toml:2:1: must be a table, got 3"):
        read_configuration(file)


def test_the_nearest_configuration_holds(tmp_path: Path) -> None:
    outer = write(tmp_path, "")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(inner, '[project]\nname = "x"', "pyproject.toml")
    assert find_configuration(inner) == outer
    table = write(inner, "[tool.callsheet]", "pyproject.toml")
    assert find_configuration(inner) == table


def test_options_given_by_hand_start_from_the_client_with_that_output(tmp_path: Path) -> None:
    text = 'http = "httpx"\n[[client]]\nspec = "a.yaml"\noutput = "a"\nenums = "literal"'
    configuration = read_configuration(write(tmp_path, text))
    assert configuration.client("new.yaml", tmp_path / "a").enums == "literal"
    assert configuration.client("new.yaml", tmp_path / "other").enums == "mixed"
    assert configuration.client("new.yaml", tmp_path / "other").http == "httpx"


def test_headers_and_selectors_of_a_line(tmp_path: Path) -> None:
    text = 'headers = ["Authorization: Bearer a:b", "X: 1", "X: 2"]\ninclude = ["operation:post-/a:b"]'
    defaults = read_configuration(write(tmp_path, text)).defaults
    assert defaults["headers"] == (("Authorization", "Bearer a:b"), ("X", "1"), ("X", "2"))
    assert defaults["include"] == (Selector(kind="operation", pattern="post-/a:b"),)


POSITIONED = """
# http = "a comment"
http = "x"
  include = [
    "tag:a", # not [client]
  ]
formats.money = { type = "a.B", kind = "z" }

[[client]]
spec = "a"
[client.template]
view = "q"

[[client]]
spec = '''
[[client]]
spec = 1
'''
rename.Error = "E"
[[client.paging]]
operations = ["*"]
[[client.paging]]
offset = "a"
[client.limits]
"files" = 0
"""


@pytest.mark.parametrize(
    ("keys", "spot"),
    [
        (("http",), (3, 1)),
        (("include", 0), (4, 3)),
        (("formats", "money", "kind"), (7, 33)),
        (("client", 0), (9, 1)),
        (("client", 0, "spec"), (10, 1)),
        (("client", 0, "template", "view"), (12, 1)),
        (("client", 1), (14, 1)),
        (("client", 1, "rename", "Error"), (19, 8)),
        (("client", 1, "paging", 1, "offset"), (23, 1)),
        (("client", 1, "paging", 1, "absent"), (22, 1)),
        (("client", 1, "limits", "files"), (25, 1)),
        (("absent",), None),
    ],
)
def test_keys_have_a_line_and_a_column(keys: tuple[str | int, ...], spot: tuple[int, int] | None) -> None:
    assert line_and_column(POSITIONED, keys) == spot


def test_a_configuration_among_others_has_lines_too(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[[tool.callsheet.client]]\nspec = "a"\noutput = "b"\nhttp = 1'
    with pytest.raises(OptionsError, match=r"pyproject.toml:6:1: client\[0\].http: must be httpx2, "):
        read_configuration(write(tmp_path, text, "pyproject.toml"))


@pytest.mark.parametrize("output", ["clients/a", "clients/new"])
def test_a_description_from_elsewhere_may_use_the_files_beside_it(tmp_path: Path, output: str) -> None:
    """The configuration's folder would refuse all that lies beside a description outside of it."""
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    project.mkdir()
    configuration = read_configuration(write(project, '[[client]]\nspec = "a.yaml"\noutput = "clients/a"'))
    inside = configuration.client(str(project / "new.yaml"), project / output)
    outside = configuration.client(str(elsewhere / "new.yaml"), project / output)
    assert inside.ref_root is not None
    assert inside.ref_root.resolve() == project
    assert outside.ref_root is None  # its own folder


def test_a_root_that_was_said_holds_for_descriptions_from_elsewhere(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    configuration = read_configuration(write(project, 'ref_root = "specs"'))
    outside = configuration.client(str(tmp_path / "new.yaml"), None)
    assert outside.ref_root is not None
    assert outside.ref_root.resolve() == project / "specs"


def test_how_calls_behave(tmp_path: Path) -> None:
    text = """
        safe = ["*search*"]
        idempotency = "Idempotency-Key"
        [[paging]]
        operations = ["contacts.*"]
        items = "results"
        cursor = "paging.next.after"
        into = "after"
        [[batch]]
        operations = ["*batch_*"]
        size = 50
        tie = ["id"]
        retry = { category = ["RATE_LIMITS"] }
        split = [400]
        [[client]]
        spec = "a.yaml"
        output = "a"
        [[client]]
        spec = "b.yaml"
        output = "b"
        paging = false
        idempotency = { "orders.*" = "X-Key" }
    """
    a, b = read_configuration(write(tmp_path, text)).clients
    assert (a.safe, dict(a.idempotency)) == (("*search*",), {"*": "Idempotency-Key"})
    assert a.paging == (
        PagingRule(operations=("contacts.*",), items="results", cursor="paging.next.after", into="after"),
    )
    retry = (("category", ("RATE_LIMITS",)),)
    assert a.batch == (BatchRule(operations=("*batch_*",), size=50, tie=("id",), retry=retry, split=(400,)),)
    assert (b.paging, dict(b.idempotency)) == (
        (PagingRule(operations=("*",), paged=False),),
        {"orders.*": "X-Key"},
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('idempotency = "No Key"', "idempotency: must be a name of a header, got 'No Key'"),
        ("paging = true", r"paging: must be tables: \[\[paging\]\], got true"),
        (
            '[[paging]]\noperations = ["*"]',
            r"toml:1:1: paging\[0\]: must have one of paged, cursor, last, offset",
        ),
        ('[[paging]]\noperations = ["*"]\noffset = "a"\nlink = "b"', "must have one of .*, got offset, link"),
        ('[[paging]]\noperations = ["*"]\ncursor = "a"', '"into" is missing'),
        ('[[paging]]\noffset = "a"', '"operations" is missing'),
        ('[[paging]]\noperations = ["*"]\nofset = "a"', 'there is no "ofset"; did you mean "offset"'),
        (
            '[[paging]]\noperations = ["*"]\npage = "a"\nfirst = true',
            "toml:4:1: .*first: must be a whole number, 0 or more, got true",
        ),
        ('[[batch]]\noperations = ["*"]\nsize = 0', "size: must be a whole number, 1 or more, got 0"),
        ('[[batch]]\noperations = ["*"]\nretry = "x"', "must be a table of lists"),
    ],
)
def test_how_calls_do_not_behave(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(OptionsError, match=message):
        read_configuration(write(tmp_path, text))


def test_limits_can_be_moved_and_are_named_by_their_errors(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n")
    text = '[[client]]\nspec = "a.yaml"\noutput = "a"\n[client.limits]\nfile_bytes = 20\n'
    (client,) = read_configuration(write(tmp_path, text)).clients
    with pytest.raises(DocumentError, match="limit: file_bytes"):
        pipeline.build(client)
    (client,) = read_configuration(write(tmp_path, text.replace("20", "2000"))).clients
    assert pipeline.build(client).files
    with pytest.raises(OptionsError, match='there is no "file_byte"; did you mean "file_bytes"'):
        read_configuration(write(tmp_path, text.replace("file_bytes", "file_byte")))


def test_limits_are_documented() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "limits.md").read_text("utf-8")
    for limit in fields(Limits):
        assert f"| `{limit.name}` | {limit.default:.0f} |" in documented
