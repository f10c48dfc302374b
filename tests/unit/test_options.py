"""Options: each is declared once, and what is made of the declarations knows every one of them."""

# No deferred annotations: a new option is declared here.
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, assert_type

import callsheet
import pytest
from callsheet.commands.command import command
from callsheet.commands.flags import about, with_flags
from callsheet.commands.generate import generate
from callsheet.configuration.deciding import deciding, deciding_shared
from callsheet.configuration.option import Flag, Option, Row, rows
from callsheet.configuration.options import Options
from callsheet.configuration.reading import read_configuration
from callsheet.configuration.rules import TemplateOptions
from callsheet.configuration.values import Position
from callsheet.errors import OptionsError
from click.testing import CliRunner
from msgspec.structs import replace

from ..made.options_schema import configuration_schema
from ..made.options_table import options_table

DOCUMENTED = Path(__file__).parents[2] / "docs" / "configuration.md"
MARK = "<!-- This table is made from generator/callsheet/configuration/options.py; a test holds it. -->\n\n"

MINIMAL = "{openapi: 3.1.0, info: {title: Pets, version: '1'}, paths: {/pets: {get: {operationId: list_pets, "
MINIMAL += "tags: [pets], responses: {'200': {description: ok}}}}}}"

TEXTS = ("other", "tag:other", "Name: value", "too-deep", "other.Type")
"""One of them can be said for any text of the configuration."""

ROWS = rows(Options)
TEMPLATE_ROWS = rows(TemplateOptions)


def names(found: tuple[Row, ...]) -> list[str]:
    return [row.name for row in found]


# --- the lock --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Options:
    """A client that was generated, and is fresh."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "spec.yaml").write_text(MINIMAL)
    options = Options(spec=str(folder / "spec.yaml"), output=folder / "pets", http="stdlib", cache=False)
    callsheet.generate(options)
    assert callsheet.check(options) == ()
    return options


CONTENT = {"spec", "output", "overlays", "templates"}
"""What stands there decides; the lock has a digest of it, or lies there."""


@pytest.mark.parametrize("row", [row for row in ROWS if row.name not in CONTENT], ids=lambda row: row.name)
def test_a_client_is_stale_where_an_option_decides_and_is_another(row: Row, client: Options) -> None:
    """What is true of a new option, too, whose author forgot to think of it."""
    changed = replace(client, **{row.name: other(row, getattr(client, row.name))})
    assert (callsheet.check(changed) != ()) is bool(row.option.decides), row.name
    assert (deciding(changed) != deciding(client)) is bool(row.option.decides), row.name


@pytest.mark.parametrize("row", TEMPLATE_ROWS, ids=names(TEMPLATE_ROWS))
def test_options_of_templates_decide_as_they_say(row: Row, client: Options) -> None:
    template = TemplateOptions(**{row.name: other(row, row.default)})
    changed = deciding(replace(client, template=template)) != deciding(client)
    assert changed is bool(row.option.decides)


@pytest.mark.parametrize("row", [row for row in ROWS if row.name in CONTENT], ids=lambda row: row.name)
def test_what_stands_somewhere_else_is_another_client(row: Row, client: Options, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "enum.jinja").write_text("")
    changed = replace(client, **{row.name: other(row, getattr(client, row.name), tmp_path)})
    assert callsheet.check(changed) != ()


def test_only_these_do_not_decide() -> None:
    """They are about reading the description, or the lock has a digest of what lies there."""
    undeciding = {row.name for row in ROWS if not row.option.decides}
    assert undeciding == {
        "spec", "overlays", "templates",
        "strict", "allow", "limits", "cache",
        "headers", "ref_root", "allow_remote_refs", "allow_private_network",
    }  # fmt: skip


def test_the_digest_does_not_know_where_the_project_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        text = 'shared = "a/shared"\n[[client]]\nspec = "a.yaml"\noutput = "a/b"\n'
        Path("callsheet.toml").write_text(text + "[template]\nvars.x = [1, {y = 2}]")
        found.append(read_configuration(Path("callsheet.toml")).clients[0])
        monkeypatch.chdir(tmp_path)
        found.append(read_configuration(tmp_path / name / "callsheet.toml").clients[0])
    digests = {json.dumps([deciding(one), deciding_shared(one)]) for one in found[::2]}
    assert len(digests) == 1
    assert "../shared" in digests.pop()


def test_what_is_equal_decides_what_is_shared(client: Options, tmp_path: Path) -> None:
    base = replace(client, shared=tmp_path / "shared")
    for row in ROWS:
        changed = replace(base, **{row.name: other(row, getattr(base, row.name))})
        told = deciding_shared(changed) != deciding_shared(base)
        assert told is (row.name == "shared" or (row.option.equal and bool(row.option.decides))), row.name


def other(row: Row, value: Any, folder: Path = Path()) -> Any:
    """A value that the option does not have, read as the configuration reads it."""
    place = Position(name="callsheet.toml", folder=folder, keys=(row.name,))
    for raw in samples(row.reader.schema):
        try:
            found = row.reader(raw, place)
        except OptionsError:
            continue
        if found != value:
            return found
    raise AssertionError(f"{row.name}: no sample fits {row.reader.schema}")


def samples(schema: Mapping[str, Any]) -> list[Any]:
    """Values that may fit a schema; the reader says which do."""
    if "anyOf" in schema:
        return [value for choice in schema["anyOf"] for value in samples(choice)]
    if "enum" in schema:
        return list(schema["enum"])
    match schema["type"]:
        case "boolean":
            return [True, False]
        case "integer":
            return [7]
        case "string":
            return list(TEXTS)
        case "array":
            return [[value] for value in samples(schema["items"])]
        case _:
            return tables(schema)


def tables(schema: Mapping[str, Any]) -> list[Any]:
    properties = schema.get("properties")
    if properties is None:
        inner = schema.get("additionalProperties")
        return [{"other": value} for value in (samples(inner) if inner else TEXTS)]
    required = {key: samples(properties[key])[0] for key in schema["required"]}
    return [{**required, key: value} for key in properties for value in samples(properties[key])]


# --- one declaration -------------------------------------------------------------------------


class Wider(Options, frozen=True, kw_only=True):
    """The options with one more, which is declared here and nowhere else."""

    colour: Annotated[
        str,
        Option(flag=Flag(name="--colour", metavar="NAME", help="Choose a colour."), page="colours.md"),
    ] = "red"
    """The colour of the package."""


def test_a_new_option_is_a_field_and_no_more() -> None:
    """What CONTRIBUTING says of a key of the configuration."""
    row = rows(Wider)[-1]
    assert row.reader("blue", Position(name="callsheet.toml")) == "blue"
    assert configuration_schema(Wider)["definitions"]["colour"] == {
        "description": "The colour of the package.", "type": "string", "minLength": 1, "default": "red",
    }  # fmt: skip
    line = "| `colour` | `--colour NAME` | text | `red` | The colour of the package. [More](colours.md) |"
    assert line in options_table(Wider).splitlines()
    assert deciding(Wider(spec="a")) != deciding(Wider(spec="a", colour="blue"))
    said: dict[str, Any] = {}

    @command("paint")
    @with_flags(about("package", kind=Wider))
    def paint(*, given: Mapping[str, Any]) -> None:
        said.update(given)

    assert "--colour NAME" in CliRunner().invoke(paint, ["--help"]).output
    assert CliRunner().invoke(paint, ["--colour", "blue", "--no-testing"]).exit_code == 0
    assert said == {"colour": "blue", "testing": False}


def test_every_option_is_said_in_the_documentation(update_golden: bool) -> None:
    before, mark, rest = DOCUMENTED.read_text(encoding="utf-8").partition(MARK)
    assert mark, "docs/configuration.md has lost its mark"
    table, gap, after = rest.partition("\n\n")
    if update_golden:
        table = options_table().rstrip()
        DOCUMENTED.write_text(before + mark + table + gap + after, encoding="utf-8")
    assert table == options_table().rstrip(), "pytest tests/unit/test_options.py --update-golden"


def test_generate_has_every_flag() -> None:
    flags = {parameter.name for parameter in generate.params}
    assert {row.name for row in ROWS if row.option.flag is not None} <= flags


# --- values ----------------------------------------------------------------------------------


def test_paths_may_be_texts() -> None:
    """Type checkers say so, too: mypy reads this file."""
    options = callsheet.Options(spec="a.yaml", output="clients/a", templates="own", ref_root="specs")
    assert options == Options(
        spec="a.yaml", output=Path("clients/a"), templates=Path("own"), ref_root=Path("specs")
    )
    assert_type(options.output, Path | None)
    assert replace(options, output="b").required_output == Path("b")
