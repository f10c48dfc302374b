"""The codec side by side with pydantic, attrs as openapi-python-client writes it, and mashumaro.

python benchmarks/codec.py [--rounds N]

Every library decodes the same parsed JSON into equal models and encodes it again. The figures are the
best of many rounds that take turns, so that a busy machine is busy for all.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "templates")]

from codec_models import Enums, Field, Models, Type, module  # noqa: E402 - only the path above leads there
from runtime.codec.codec import decoder, encode  # noqa: E402 - only the path above leads there

STR, INT, BOOL, ANY, MOMENT = (Type(kind) for kind in ("str", "int", "bool", "any", "datetime"))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=200)
    rounds = options.parse_args().rounds
    for title, workload in WORKLOADS.items():
        models, enums, root, data = workload()
        runs = jobs(models, enums, root, data)
        print(f"\n{title}")
        report("decode", {k: v[0] for k, v in runs.items()}, rounds)
        report("encode", {k: v[1] for k, v in runs.items() if v[1]}, rounds)


def report(verb: str, jobs: dict[str, Callable[[], Any]], rounds: int) -> None:
    best = race(jobs, rounds)
    ours = best["callsheet"]
    for name, took in best.items():
        print(f"  {verb} {name:20} {took * 1e6:9.1f} us   {took / ours:5.2f} x callsheet")


def race(jobs: dict[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """The shortest time of each job, in seconds."""
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(rounds):
        for name, job in jobs.items():
            best[name] = min(best[name], once(job))
    return best


def once(job: Callable[[], Any], least: float = 0.0005) -> float:
    count = 1
    while True:
        start = time.perf_counter()
        for _ in range(count):
            job()
        took = time.perf_counter() - start
        if took > least:
            return took / count
        count *= 2


def jobs(
    models: Models, enums: Enums, root: str, data: Any
) -> dict[str, tuple[Callable[[], Any], Callable[[], Any] | None]]:
    made = {name: getattr(module(name, models, enums), root) for name in ("callsheet", "pydantic", "attrs")}
    made["mashumaro"] = getattr(module("mashumaro", models, enums), root)
    decode = decoder(made["callsheet"])
    ours, theirs = decode(data), made["pydantic"].model_validate(data)
    attrs, mashumaro = made["attrs"].from_dict(data), made["mashumaro"].from_dict(data)
    assert encode(ours) == data, "callsheet does not give back what it was given"
    validate = made["pydantic"].__pydantic_validator__.validate_python
    return {
        "callsheet": (lambda: decode(data), lambda: encode(ours)),
        "callsheet, not strict": (lambda: decode(data, strict=False), None),
        "pydantic": (lambda: validate(data), lambda: theirs.model_dump(mode="json", by_alias=True)),
        "attrs": (lambda: made["attrs"].from_dict(data), attrs.to_dict),
        "mashumaro": (lambda: made["mashumaro"].from_dict(data), mashumaro.to_dict),
    }


def batch() -> tuple[Models, Enums, str, Any]:
    """The documented batch response, with 100 results."""
    category, status = Type("enum", name="Category"), Type("enum", name="Status")
    models = {
        "Batch": (
            Field("completedAt", MOMENT, required=True),
            Field("startedAt", MOMENT, required=True),
            Field("status", status, required=True),
            Field("results", Type("list", Type("model", name="Configuration")), required=True),
            Field("requestedAt", MOMENT),
            Field("links", Type("map", STR)),
        ),
        "Configuration": (
            Field("category", category, required=True),
            Field("typeId", INT, required=True),
            Field("label", STR),
            Field("userEnforcedMaxToObjectIds", INT),
        ),
    }
    enums = {
        "Category": ("HUBSPOT_DEFINED", "INTEGRATOR_DEFINED", "USER_DEFINED", "WORK"),
        "Status": ("CANCELED", "COMPLETE", "PENDING", "PROCESSING"),
    }
    result = {
        "category": "HUBSPOT_DEFINED",
        "typeId": 123,
        "label": "<string>",
        "userEnforcedMaxToObjectIds": 123,
    }
    moment = "2023-11-07T05:31:56Z"
    data = {
        "completedAt": moment,
        "results": [dict(result, typeId=n) for n in range(100)],
        "startedAt": moment,
        "status": "CANCELED",
        "links": {},
        "requestedAt": moment,
    }
    return models, enums, "Batch", data


def repository() -> tuple[Models, Enums, str, Any]:
    """GitHub's full repository object, and GitHub's example of one."""
    document = json.loads((HERE / "data" / "full-repository.json").read_text())
    models: dict[str, tuple[Field, ...]] = {}
    enums: dict[str, tuple[str, ...]] = {}
    root = Reading(document["schemas"], models, enums).model("full-repository")
    return models, enums, root.name, document["example"]


class Reading:
    """Plain models from plain schemas: no composition but ``allOf`` of one reference."""

    def __init__(self, schemas: dict[str, Any], models: Any, enums: Any) -> None:
        self.schemas, self.models, self.enums = schemas, models, enums

    def model(self, name: str) -> Type:
        title = name.title().replace("-", "")
        if title not in self.models:
            self.models[title] = ()
            self.models[title] = self.fields(title, self.schemas[name])
        return Type("model", name=title)

    def fields(self, owner: str, schema: Any) -> tuple[Field, ...]:
        required = schema.get("required", ())
        return tuple(
            Field(wire, self.type(owner + wire.title().replace("_", ""), inner), wire in required)
            for wire, inner in schema["properties"].items()
        )

    def type(self, hint: str, schema: Any) -> Type:
        whole = schema.get("allOf", [schema])[0]
        if "$ref" in whole:
            name = whole["$ref"].rpartition("/")[2]
            nullable = self.schemas[name].get("nullable")
            return Type("null", self.model(name)) if nullable else self.model(name)
        bare = self.bare(hint, schema)
        return Type("null", bare) if schema.get("nullable") and bare.kind != "any" else bare

    def bare(self, hint: str, schema: Any) -> Type:
        match schema:
            case {"enum": values}:
                self.enums[hint] = tuple(values)
                return Type("enum", name=hint)
            case {"properties": _}:
                self.models[hint] = self.fields(hint, schema)
                return Type("model", name=hint)
            case {"type": "array", "items": items}:
                return Type("list", self.type(hint, items))
            case {"additionalProperties": {"type": _} as inner}:
                return Type("map", self.type(hint, inner))
            case {"format": "date-time"}:
                return MOMENT
            case {"type": "string"}:
                return STR
            case {"type": "integer"}:
                return INT
            case {"type": "boolean"}:
                return BOOL
        return ANY


def tree(depth: int, tag: str) -> Any:
    kind = {tag: "sum"} if tag else {}
    if depth == 0:
        return ({tag: "leaf"} if tag else {}) | {"value": 1, "unit": "m"}
    if depth % 3 == 0:
        kind = {tag: "call"} if tag else {}
        return kind | {"name": "f", "arguments": [tree(depth - 1, tag), tree(depth - 1, tag)]}
    return kind | {"left": tree(depth - 1, tag), "right": tree(depth - 1, tag)}


def expressions(tag: str) -> tuple[Models, Enums, str, Any]:
    """Arithmetic as a tree: a union within a union, seven deep."""
    kinds = {"leaf": "Leaf", "sum": "Sum", "call": "Call"}
    node = Type("union", tag=tag, variants=tuple(kinds.items()))
    fields = {
        "Leaf": (Field("value", INT, required=True), Field("unit", STR, required=True)),
        "Sum": (Field("left", node, required=True), Field("right", node, required=True)),
        "Call": (
            Field("name", STR, required=True),
            Field("arguments", Type("list", node), required=True),
        ),
    }
    models: dict[str, tuple[Field, ...]] = {
        name: ((Field(tag, STR, required=True, constant=kind),) if tag else ()) + fields[name]
        for kind, name in kinds.items()
    }
    return {"Root": (Field("node", node, required=True),)} | models, {}, "Root", {"node": tree(7, tag)}


WORKLOADS: dict[str, Callable[[], Any]] = {
    "The documented batch response, 100 results": batch,
    "GitHub's full repository": repository,
    "Nested unions, told apart by a discriminator": lambda: expressions("kind"),
    "Nested unions, told apart by required properties": lambda: expressions(""),
}

if __name__ == "__main__":
    main()
