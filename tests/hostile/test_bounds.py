"""Descriptions that are small and want to be large: each ends in a client or an error of ours."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.limits import DEFAULT_LIMITS, Limits
from callsheet.configuration.options import Options
from callsheet.document.references.cursor import entry_of
from callsheet.document.source import read
from callsheet.errors import DocumentError
from callsheet.validation.findings import FAST, SLOW, validator_problems
from callsheet.validation.rules import check
from msgspec.structs import fields, replace

pytestmark = pytest.mark.usefixtures("patience")


def build(folder: Path, text: str, name: str = "api.json", limits: Limits = DEFAULT_LIMITS) -> pipeline.Built:
    (folder / name).write_text(text)
    return pipeline.build(Options(spec=str(folder / name), output=folder / "api", cache=False, limits=limits))


def described(schemas: Mapping[str, Any]) -> dict[str, Any]:
    response = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "", **response}}}}},
        "components": {"schemas": schemas},
    }


TEXT = {"type": "string"}
AT = "#/components/schemas/"


def model(*names: str, **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": dict.fromkeys(names, TEXT), **more}


def extending(*bases: int, **more: Any) -> dict[str, Any]:
    return {"allOf": [{"$ref": f"{AT}S{base}"} for base in bases], **more}


EXCEEDED: list[tuple[Limits, dict[str, Any], str]] = [
    (Limits(references=4), {"S0": extending(1, 1, 1, 1, 1), "S1": model("a")}, "S0/allOf/3/$ref"),
    (Limits(schemas=4), {"S0": model("a", "b"), "S1": model("c", "d")}, "S1/properties/c"),
    (Limits(models=2), {"S0": model("a"), "S1": model("b"), "S2": model("c")}, "S2"),
    (Limits(members=6), {"S0": model("a", "b", "c", "d"), "S1": model("e")}, "S1"),
    (Limits(members=4), {"S0": extending(1), "S1": model("a", "b", "c")}, "S1"),
    (Limits(members=4), {"S0": {"enum": ["a", "b", "c", "d", "e"]}}, "S0"),
    (Limits(variants=2), {"S0": {"oneOf": [model(name) for name in "abc"]}}, "S0"),
    (
        Limits(variants=2),
        {"S0": {"type": "array", "items": {"oneOf": [model(n) for n in "abc"]}}},
        "S0/items",
    ),
    (Limits(output_bytes=400), {"S0": model("a", description="x" * 399), "S1": model("y" * 401)}, "S1"),
]


@pytest.mark.parametrize(("limits", "schemas", "place"), EXCEEDED)
def test_what_is_too_much_is_named_with_its_place(
    tmp_path: Path, limits: Limits, schemas: dict[str, Any], place: str
) -> None:
    (name,) = (one.name for one in fields(Limits) if getattr(limits, one.name) != one.default)
    text = json.dumps(described(schemas), indent=1)
    with pytest.raises(DocumentError, match=f"limit: {name}") as caught:
        build(tmp_path, text, limits=limits)
    (problem,) = caught.value.problems
    assert problem.at.fragment == AT + place
    assert problem.spot is not None
    assert problem.spot.line > 20
    assert build(tmp_path, text, limits=replace(limits, **{name: 1_000_000})).files


def test_a_package_that_is_too_large(tmp_path: Path) -> None:
    text = json.dumps(described({"S0": TEXT}))
    size = sum(len(file.text) for file in build(tmp_path, text).files)
    with pytest.raises(DocumentError, match="limit: output_bytes"):
        build(tmp_path, text, limits=Limits(output_bytes=size // 2))


def test_a_limit_ends_in_an_exit_code_and_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.json").write_text(json.dumps(described({"S0": model("a"), "S1": model("b")}), indent=1))
    (tmp_path / "callsheet.toml").write_text(
        '[[client]]\nspec = "api.json"\noutput = "api"\n[limits]\nmodels = 1\n'
    )
    command = [sys.executable, "-m", "callsheet", "generate", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "api.json:" in done.stderr
    assert "error[too-many-models]: more than 1 models, enums and named unions (limit: models)" in done.stderr
    assert not (tmp_path / "api").exists()


@pytest.mark.parametrize("count", [10_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_long_enums(tmp_path: Path, count: int) -> None:
    values = [f"value {number}" for number in range(count)]
    built = build(tmp_path, json.dumps(described({"S0": {"type": "string", "enum": values}})))
    (declared,) = (one for module in built.planned.package.models for one in module.declarations)
    assert declared.kind == "enum"
    assert len(declared.members) == count


@pytest.mark.parametrize("depth", [16, 100])
def test_all_of_that_doubles(tmp_path: Path, depth: int) -> None:
    schemas: dict[str, Any] = {f"S{level}": extending(level + 1, level + 1) for level in range(depth)}
    schemas[f"S{depth}"] = model("a")
    built = build(tmp_path, json.dumps(described(schemas)))
    models = [one for module in built.planned.package.models for one in module.declarations]
    assert [field.name for one in models if one.kind == "model" for field in one.fields] == ["a"] * len(
        models
    )


def judged(folder: Path, module: str, schemas: dict[str, Any]) -> list[tuple[str, str]]:
    (folder / "api.json").write_text(json.dumps(described(schemas)))
    document = read(Options(spec=str(folder / "api.json"), cache=False))
    return [(one.code, one.at.fragment) for one in validator_problems(document, check(document), module)]


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
@pytest.mark.parametrize("module", [FAST, SLOW])
def test_validators_are_not_asked_what_doubles(tmp_path: Path, module: str, keyword: str) -> None:
    """They collect the properties of what ``allOf`` has once for each way that leads there."""
    schemas: dict[str, Any] = {
        f"S{level}": {keyword: [{"$ref": f"{AT}S{level + 1}"}] * 2} for level in range(60)
    }
    schemas |= {"S60": model("a"), "S61": extending(0)}
    ((code, place),) = judged(tmp_path, module, schemas)
    assert code == "validation-incomplete"
    assert place.startswith(AT)


@pytest.mark.parametrize("module", [FAST, SLOW])
@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^(a+)+$"},
        {"type": "string", "pattern": r"^(a|a)*\Z"},
        {"type": "string", "pattern": "a?" * 60 + "a" * 60},
        {"allOf": [{"$ref": f"{AT}S1"}]},
        {"type": "array", "items": {"$ref": f"{AT}S1"}},
        {"propertyNames": {"$ref": f"{AT}S1"}},
        {"patternProperties": {"^(a+)+$": True}},
        {"$ref": f"{AT}S2"},
        {"properties": {"a": {"$ref": f"{AT}S2"}}},
    ],
)
def test_defaults_that_take_too_long_to_judge_are_left_out(
    tmp_path: Path, module: str, schema: dict[str, Any]
) -> None:
    text = "a" * 60 + "!"
    default = [text] if "items" in schema else {text: 1, "a": text} if "type" not in schema else text
    default = text if {"$ref", "allOf"} & schema.keys() else default
    doubling = {f"S{n}": {"oneOf": [{"$ref": f"{AT}S{n + 1}"}] * 2} for n in range(2, 60)}
    slow = {"S1": {"type": "string", "pattern": "^(a+)+$"}, **doubling, "S60": {"maxLength": 9}}
    schemas = {"S0": {**schema, "default": default}, "Other": {"pattern": "^a+$", "default": "b"}, **slow}
    assert judged(tmp_path, module, schemas) == [
        ("bad-format", AT + "Other/default"),
        ("validation-incomplete", AT + "S0/default"),
    ]


def test_one_of_that_doubles(tmp_path: Path) -> None:
    depth = 24
    schemas: dict[str, Any] = {}
    for level in range(depth):
        following = {"$ref": f"#/components/schemas/S{level + 1}"}
        schemas[f"S{level}"] = {"oneOf": [following, {"type": "array", "items": following}]}
    schemas[f"S{depth}"] = {"type": "string"}
    assert build(tmp_path, json.dumps(described(schemas))).files


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a":' * 10_000 + "1" + "}" * 10_000, "limit: depth"),
        ("[" * 10_000, "limit: depth"),
        (
            "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)),
            "limit: expanded_nodes",
        ),
        (json.dumps(described({"S0": {"$ref": "#/components/schemas/S0"}})), "only to"),
    ],
    ids=["depth", "depth-yaml", "aliases", "ring"],
)
def test_what_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        build(tmp_path, text, "api.json" if text.startswith("{") else "api.yaml")
    assert reason in str(caught.value)


def test_a_pattern_is_never_run(tmp_path: Path) -> None:
    slow = {"type": "string", "pattern": "^(a+)+$", "default": "a" * 60 + "!", "examples": ["a" * 60 + "!"]}
    assert build(tmp_path, json.dumps(described({"S0": slow}))).files


def test_long_names(tmp_path: Path) -> None:
    long = {"type": "object", "title": "y" * 100_000, "properties": {"x" * 100_000: {"type": "string"}}}
    assert build(tmp_path, json.dumps(described({"S0": long}))).files


def test_schemas_that_fill_each_other_in(tmp_path: Path) -> None:
    """Each is a copy of all others, in every order in which they can be reached."""
    schemas: dict[str, Any] = {}
    for number in range(60):
        following = {name: {"$ref": f"urn:s{(number + step) % 60}"} for name, step in (("l", 1), ("r", 2))}
        fields = {**following, "own": {"$dynamicRef": "#node"}}
        schemas[f"S{number}"] = model(**{"$id": f"urn:s{number}", "$dynamicAnchor": "node"})
        schemas[f"S{number}"]["properties"] = fields
    with pytest.raises(DocumentError, match="limit: schemas"):
        build(tmp_path, json.dumps(described(schemas)), limits=Limits(schemas=4_000))


def test_references_that_lead_nowhere(tmp_path: Path) -> None:
    """Each hint compares a name with all others, so there are hints for the first of them only."""
    broken = {f"p{number}": {"$ref": f"{AT}Missing{number}"} for number in range(1500)}
    others = {f"Missin{number}": TEXT for number in range(2000)}
    with pytest.raises(DocumentError) as caught:  # names that nearly exist were misspelt
        build(tmp_path, json.dumps(described({"S0": {"properties": broken}, **others})))
    hints = [one.hint for one in caught.value.problems if one.code == "unresolved-reference"]
    assert len(hints) == 1500
    assert hints[0] == f'did you mean "{AT}Missin0"?'
    assert hints[-1] is None


def test_required_names_at_the_end_of_a_long_chain(tmp_path: Path) -> None:
    schemas = {f"S{n}": extending(n + 1, required=[f"a{n}"]) for n in range(2000)}
    with pytest.raises(DocumentError, match="nested too deep"):
        build(tmp_path, json.dumps(described({**schemas, "S2000": model("a")})))


@pytest.mark.parametrize("kind", ["one key", pytest.param("many keys", marks=pytest.mark.slow)])
def test_merge_keys_of_many_mappings(tmp_path: Path, kind: str) -> None:
    many = [f"{{k{number}: 1}}" for number in range(20_000)]
    merged = f"<<: [{', '.join(many)}]" if kind == "one key" else ", ".join(f"<<: {one}" for one in many)
    (tmp_path / "api.yaml").write_text(f"openapi: 3.1.0\nx-a: {{{merged}, k0: 2}}\n")
    data = entry_of(read(Options(spec=str(tmp_path / "api.yaml"), cache=False))).value
    assert len(data["x-a"]) == 20_000
    assert data["x-a"]["k0"] == 2


def test_keys_that_stand_many_times(tmp_path: Path) -> None:
    text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\nx-a:\n" + "  a: 1\n" * 10_000
    told = [problem.code for problem in build(tmp_path, text, "api.yaml").planned.problems]
    assert told.count("duplicate-key") == 9_999
