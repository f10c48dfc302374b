"""For random schemas and matching values, what is decoded and encoded again is what it was."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.output.render import render
from callsheet.python.code.code import Code
from callsheet.python.plan import PythonOptions, plan_package
from hypothesis import HealthCheck, given, settings, strategies as st
from runtime.codec import codec

NAMES = ["a", "b", "type", "from", "x-y", "X_Y", "date", "extra", "self", "2nd", "\u00e9", "__class__"]
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)
COMPONENTS = 4

packages = count()


@dataclass(frozen=True)
class Described:
    """A schema and the values that fit it."""

    schema: Any
    values: st.SearchStrategy[Any]
    kind: str
    """The JSON type, where it is one only: unions are told apart by it."""


def leaf(kind: str, values: st.SearchStrategy[Any], **keywords: Any) -> Described:
    return Described({"type": kind, **keywords}, values, kind)


LEAVES = [
    leaf("string", TEXTS),
    leaf("integer", st.integers(-(2**63), 2**63)),
    leaf("number", st.floats(allow_nan=False, allow_infinity=False)),
    leaf("boolean", st.booleans()),
    leaf("string", st.dates().map(str), format="date"),
    leaf(
        "string",
        st.datetimes().map(lambda at: at.replace(microsecond=0).isoformat() + "Z"),
        format="date-time",
    ),
    leaf("string", st.uuids().map(str), format="uuid"),
    leaf("string", st.sampled_from(["", "aGk=", "AA=="]), format="byte"),
    leaf("string", st.sampled_from(["on", "off", "new"]), enum=["on", "off"]),
    leaf("integer", st.sampled_from([1, 2, 7]), enum=[1, 2]),
    Described({"const": "x"}, st.just("x"), "string"),
    Described({}, st.recursive(st.none() | st.booleans() | TEXTS, st.lists), "anything"),
]


@st.composite
def schemas(draw: st.DrawFn, components: list[Described], depth: int = 2) -> Described:
    """A schema that may refer to the `components`, and is at most `depth` deep."""
    referred = [
        Described({"$ref": f"#/components/schemas/S{n}"}, c.values, c.kind) for n, c in enumerate(components)
    ]
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from([*LEAVES, *referred]))
    make: Callable[[st.DrawFn, Callable[[], Described]], Described] = draw(
        st.sampled_from([array, mapping, a_tuple, an_object, an_object, nullable, union])
    )
    return make(draw, lambda: draw(schemas(components, depth - 1)))


def array(draw: st.DrawFn, inner: Callable[[], Described]) -> Described:
    items = inner()
    return leaf("array", st.lists(items.values, max_size=2), items=items.schema)


def mapping(draw: st.DrawFn, inner: Callable[[], Described]) -> Described:
    items = inner()
    values = st.dictionaries(st.sampled_from(NAMES), items.values, max_size=2)
    return leaf("object", values, additionalProperties=items.schema)


def a_tuple(draw: st.DrawFn, inner: Callable[[], Described]) -> Described:
    parts = [inner(), inner()]
    values = st.tuples(*(part.values for part in parts)).map(list)
    return leaf("array", values, prefixItems=[part.schema for part in parts], minItems=2, items=False)


def an_object(draw: st.DrawFn, inner: Callable[[], Described]) -> Described:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=3))
    fields = {name: inner() for name in names}
    required = draw(st.lists(st.sampled_from(names), unique=True))
    values = st.fixed_dictionaries(
        {name: fields[name].values for name in names if name in required},
        optional={name: fields[name].values for name in names if name not in required},
    )
    keywords: dict[str, Any] = {"properties": {name: field.schema for name, field in fields.items()}}
    if required:
        keywords["required"] = required
    if draw(st.booleans()):
        return leaf("object", values, additionalProperties=False, **keywords)
    more = st.dictionaries(st.sampled_from(["more", "and more"]), st.integers() | st.none(), max_size=1)
    return leaf("object", st.builds(lambda value, extra: {**value, **extra}, values, more), **keywords)


def nullable(draw: st.DrawFn, inner: Callable[[], Described]) -> Described:
    some = inner()
    return Described({"anyOf": [some.schema, {"type": "null"}]}, some.values | st.none(), "anything")


def union(draw: st.DrawFn, inner: Callable[[], Described]) -> Described:
    by_kind = {some.kind: some for some in (inner(), inner(), inner()) if some.kind != "anything"}
    if "integer" in by_kind and "number" in by_kind:
        del by_kind["integer"]
    if not by_kind:
        return LEAVES[0]
    variants = list(by_kind.values())
    values = st.one_of([some.values for some in variants])
    return Described({"oneOf": [some.schema for some in variants]}, values, "anything")


@st.composite
def descriptions(draw: st.DrawFn) -> tuple[dict[str, Any], list[list[Any]]]:
    """The schemas of a description, and a few values of each."""
    components: list[Described] = []
    for _ in range(COMPONENTS):
        components.append(draw(schemas(components)))
    values = [draw(st.lists(component.values, min_size=1, max_size=3)) for component in components]
    return {f"S{n}": component.schema for n, component in enumerate(components)}, values


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("random")
    sys.path.insert(0, str(found))
    return found


@settings(
    max_examples=25, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
@given(described=descriptions())
def test_values_survive(described: tuple[dict[str, Any], list[list[Any]]], folder: Path) -> None:
    found, values = described
    holder = {f"s{n}": {"$ref": f"#/components/schemas/S{n}"} for n in range(COMPONENTS)}
    models = package({**found, "Holder": {"type": "object", "properties": holder}}, folder)
    for n, some in enumerate(values):
        for value in some:
            wire = {f"s{n}": value}
            decoded = codec.decode("Holder", wire, namespace=models)
            assert codec.encode(decoded) == wire
            assert codec.decode("Holder", codec.encode(decoded), namespace=models) == decoded


def package(found: dict[str, Any], folder: Path) -> ModuleType:
    """The models of a really generated package."""
    name = f"random_{next(packages)}"
    description = folder / f"{name}.json"
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": found}}
    description.write_text(json.dumps(whole))
    options = PythonOptions(
        name=Code(name),
        transport=Code("httpx2"),
        renames={},
        locked_names={},
        formats={},
        enums="mixed",
        vars={},
    )
    planned, _ = plan_package(build_api(read(Options(spec=str(description)))), options)
    for file in render(planned):
        if file.path.startswith("models"):
            target = folder / name / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(re.sub(r"from \.+_runtime", "from runtime", file.text))
    importlib.invalidate_caches()
    return importlib.import_module(f"{name}.models")
