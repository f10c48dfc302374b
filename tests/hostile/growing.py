"""Growing: a description that has every text position of an official schema, as holes to be filled."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .official import Node, Shape, root, shape_of

VALID = {
    r"^3\.0\.\d(-.+)?$": "3.0.4",
    r"^3\.1\.\d+(-.+)?$": "3.1.1",
    r"^3\.2\.\d+(-.+)?$": "3.2.0",
    r"^[^{}/ :\\]+(?::\d+)?$": "example.com",
    r"^[a-zA-Z0-9!#$%&'*+.^_`|~-]+$": "LINK",
}
"""For each pattern of the schemas a text that it matches."""

VALID_KEYS = {
    r"^[1-5](?:\d{2}|XX)$": ("200", "4XX", "503"),
    r"^[1-5](?:[0-9]{2}|XX)$": ("200", "4XX", "503"),
    r"^([0-9]{3})$|^(default)$": ("200", "404", "default"),
    r"^(get|put|post|delete|options|head|patch|trace)$": ("get", "post", "put", "delete"),
}
"""For each pattern of keys that is no beginning or alphabet some keys that it matches."""

APPLICATORS = frozenset(
    {
        *(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "dependencies",
            "properties",
        ),
        *(
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "unevaluatedProperties",
            "definitions",
        ),
        *("unevaluatedItems", "items", "prefixItems", "contains", "contentSchema", "$defs", "discriminator"),
    }
)
CORE = frozenset(
    {
        *(
            "properties",
            "items",
            "allOf",
            "oneOf",
            "anyOf",
            "discriminator",
            "additionalProperties",
            "type",
            "enum",
        ),
        *("const", "default", "required", "title", "description", "format", "example"),
    }
)
"""What every schema has that may have it; of all else every fourth."""

METHODS = ("get", "post", "put", "delete", "options", "head", "patch", "trace", "query")
"""Of these a path has two, which are enough."""

ELSEWHERE = frozenset({"$ref", "$dynamicRef", "$recursiveRef", "$recursiveAnchor"})
"""Said by hand, where it leads somewhere."""

FLAVOURS: dict[str, tuple[object, frozenset[str]]] = {
    "string": ("string", APPLICATORS | {"enum", "const"}),
    "enum": ("string", APPLICATORS | {"const", "format"}),
    "object": (
        "object",
        frozenset({"enum", "const", "allOf", "anyOf", "oneOf", "not", "discriminator", "items"}),
    ),
    "array": ("array", APPLICATORS - {"items", "contains"} | {"enum", "const", "default"}),
    "const": ("string", APPLICATORS | {"enum", "default", "format"}),
    "integer": ("integer", APPLICATORS | {"enum", "const", "format"}),
    "parts": (None, APPLICATORS - {"allOf"} | {"enum", "const", "default"}),
    "choices": (None, APPLICATORS - {"oneOf", "discriminator"} | {"enum", "const", "default"}),
    "everything": (None, frozenset()),
}
"""Kinds of schemas: the type, and keywords that would take meaning from the others."""

BUDGET = Counter(
    {
        "operation": 7,
        "path-item": 4,
        "schema": 20,
        "parameter": 12,
        "header": 4,
        "media-type": 24,
        "response": 8,
    }
)
"""How many objects of a kind are grown with all that they can hold; of others two, and then none."""


@dataclass(eq=False, slots=True)
class Hole:
    """A place for a text. Where the official schema leaves no choice, it is `closed`."""

    position: str
    valid: Any
    closed: bool = False
    before: str = ""


@dataclass(eq=False, slots=True)
class Join:
    """A text made of others."""

    parts: list[Any]


@dataclass(eq=False, slots=True)
class Ref:
    """A reference to a component by its key, which may be a hole."""

    folder: tuple[str, ...]
    key: Any


@dataclass(slots=True)
class Grower:
    """Grows one description; `turn` decides which of several alternatives it shows."""

    dialect: str
    turn: int
    left: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    holes: list[Hole] = field(default_factory=list)

    def description(self) -> dict[Any, Any]:
        shape = shape_of([root(self.dialect)], self.dialect, self.turn)
        made = {}
        for name, nodes in shape.properties.items():
            self.left = Counter(BUDGET)
            if name not in ELSEWHERE:
                made[name] = self._grow(nodes)
        for pattern, nodes in shape.patterns.items():
            made |= self._pattern(pattern, nodes, 0)
        return made

    def hole(self, position: str, valid: Any, *, closed: bool = False, before: str = "") -> Hole:
        made = Hole(position, valid, closed, before)
        self.holes.append(made)
        return made

    def _grow(self, nodes: list[Node], depth: int = 0) -> Any:
        shape = shape_of(nodes, self.dialect, self.turn + self.made[nodes[0].name])
        self.made[nodes[0].name] += 1
        if shape.name == "schema":
            return self._schema(shape, depth)
        if shape.choices:
            return self._choice(shape)
        if shape.properties or shape.patterns or shape.additional:
            full = not shape.properties or self._pays(shape.name)
            return self._object(shape, full=full, depth=depth)
        if shape.items or shape.types == {"array"}:
            items = [self._grow(shape.items, depth) for _ in range(2)] if shape.items else []
            return [item for item in items if item is not None]
        return self._scalar(shape)

    def _pays(self, kind: str) -> bool:
        if kind not in self.left:
            self.left[kind] = 2 if kind[:1].isalpha() and not set(".{[") & set(kind) else 1_000
        self.left[kind] -= 1
        return self.left[kind] >= 0

    def _object(self, shape: Shape, *, full: bool, depth: int = 0) -> dict[Any, Any]:
        wanted = shape.properties.keys() - ELSEWHERE if full else shape.properties.keys() & shape.required
        if shape.name == "path-item":
            self.made["methods"] += 1
            wanted -= {
                name for n, name in enumerate(METHODS) if n and n != self.made["methods"] % len(METHODS)
            }
        made: dict[Any, Any] = {}
        for name, nodes in sorted(shape.properties.items(), key=lambda item: item[0] == "callbacks"):
            if name in wanted and (value := self._grow(nodes, depth)) is not None:
                made[name] = value
        if full:
            for pattern, nodes in shape.patterns.items():
                made |= self._pattern(pattern, nodes, depth)
            if shape.additional:
                made |= self._map(shape.additional, depth)
        return made

    def _map(self, nodes: list[Node], depth: int) -> dict[Any, Any]:
        name = shape_of(nodes, self.dialect, 0).name
        many = 10 if name == "schema" and depth == 0 else 2
        made = {}
        for index in range(many):
            value = self._grow(nodes, depth)
            if value is not None:
                made[self.hole(nodes[0].name, f"key{index}{len(self.holes)}")] = value
        return made

    def _pattern(self, pattern: str, nodes: list[Node], depth: int) -> dict[Any, Any]:
        if pattern in VALID_KEYS:
            keys: list[Any] = list(VALID_KEYS[pattern])
            strange = self.hole(nodes[0].name, "418", closed=True)
            return {key: self._grow(nodes, depth) for key in [*keys, strange]}
        beginning = pattern.lstrip("^").replace("\\", "")
        if beginning in ("/", "x-"):
            return {
                self.hole(nodes[0].name, f"{beginning}key{len(self.holes)}", before=beginning): self._grow(
                    nodes, depth
                )
                for _ in range(1 if beginning == "x-" else 2)
            }
        return self._map(nodes, depth)

    def _choice(self, shape: Shape) -> Hole:
        valid = shape.choices[(self.turn + self.made[shape.name]) % len(shape.choices)]
        return self.hole(shape.name, valid, closed=True)

    def _scalar(self, shape: Shape) -> Any:
        if shape.types & {"boolean", "integer", "number"} and "string" not in shape.types:
            valid: Any = (self.turn + self.made[shape.name]) % 2 == 0 if "boolean" in shape.types else 3
            return self.hole(shape.name, valid, closed=True)
        if "string" in shape.types:
            if shape.pattern:
                return self.hole(shape.name, VALID.get(shape.pattern, "valid"), closed=True)
            return self.hole(shape.name, "https://example.com" if "url" in shape.name.lower() else "text")
        return self._anything(shape.name)

    def _anything(self, name: str) -> Any:
        match (self.turn + self.made[name]) % 3:
            case 0:
                return self.hole(name, "text")
            case 1:
                return [self.hole(name + "[]", "text")]
            case _:
                return {self.hole(name + "{}", f"key{len(self.holes)}"): self.hole(name + "{}=", "text")}

    # --- schemas

    def _schema(self, shape: Shape, depth: int) -> dict[Any, Any] | None:
        if depth == 0:
            self.left["inner schema"] = 3
        if depth > 2 or not self._pays("inner schema" if depth else "schema"):
            return None if depth else {"type": "string"}
        flavour = list(FLAVOURS)[(self.turn + self.made[f"schema at {depth}"]) % len(FLAVOURS)]
        self.made[f"schema at {depth}"] += 1
        self.made["schemas"] += 1
        kind, without = FLAVOURS[flavour]
        made: dict[Any, Any] = {}
        for number, (name, nodes) in enumerate(
            sorted(shape.properties.items(), key=lambda item: item[0] not in CORE)
        ):
            if name in without or name in ELSEWHERE or (flavour != "string" and name == "$id"):
                continue
            if name in CORE or (number + self.made["schemas"]) % 4 == 0:
                value = self._grow(nodes, depth + 1)
                if value is not None:
                    made[name] = value
        for pattern, nodes in shape.patterns.items():
            made |= self._pattern(pattern, nodes, depth + 1)
        if kind is not None and "type" in made:
            made["type"] = kind
        return _coherent(made, flavour, self)


def _coherent(made: dict[Any, Any], flavour: str, grower: Grower) -> dict[Any, Any]:
    """Parts that agree with each other, for what contradicts itself is left out."""
    if flavour == "enum":
        members = [grower.hole("schema.enum[]", f"member{index}") for index in range(4)]
        made["enum"] = members
        made["default"] = members[grower.turn % 4]
    if flavour == "const" and "const" in made:
        made["const"] = grower.hole("schema.const", "constant")
    if flavour in ("object", "everything") and isinstance(names := made.get("properties"), dict):
        made["required"] = [*list(names)[:1], grower.hole("schema.required[]", "text")]
        if flavour == "object":
            made["default"] = {name: grower.hole("schema.default{}=", "text") for name in names}
    if flavour in ("string", "integer"):
        made["default"] = grower.hole("schema.default", "text", closed=flavour == "integer")
    return made


# --- from holes to text ----------------------------------------------------------------------


def filled(
    value: Any, texts: dict[Hole, Any], places: dict[tuple[str, ...], list[Hole]], at: tuple[str, ...] = ()
) -> Any:
    """Plain data, with each hole as `texts` says; `places` is told where each hole is."""
    if isinstance(value, dict):
        made = {}
        for key, item in value.items():
            name = str(text_of(key, texts))
            places.setdefault((*at, name), []).extend(holes_in(key))
            made[name] = filled(item, texts, places, (*at, name))
        return made
    if isinstance(value, list):
        return [filled(item, texts, places, (*at, str(index))) for index, item in enumerate(value)]
    places.setdefault(at, []).extend(holes_in(value))
    return text_of(value, texts)


def text_of(value: Any, texts: dict[Hole, Any]) -> Any:
    match value:
        case Hole():
            text = texts.get(value, value.valid)
            return text if text is value.valid else value.before + str(text)
        case Join():
            return "".join(str(text_of(part, texts)) for part in value.parts)
        case Ref():
            tokens = [*value.folder, str(text_of(value.key, texts))]
            return "#/" + "/".join(
                token.replace("~", "~0").replace("/", "~1") for token in map(_escaped, tokens)
            )
    return value


def _escaped(token: str) -> str:
    return token.replace("%", "%25").replace("#", "%23")


def holes_in(value: Any) -> Iterator[Hole]:
    match value:
        case Hole():
            yield value
        case Join():
            for part in value.parts:
                yield from holes_in(part)


def written(data: Any, *, escaped: bool) -> bytes:
    return json.dumps(data, ensure_ascii=escaped).encode()
