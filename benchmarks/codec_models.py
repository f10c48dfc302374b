"""The same models, written for each library: source text made from one list of fields."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Type:
    """``kind`` is a primitive, ``datetime``, ``any``, or one of ``list map null model enum union``."""

    kind: str
    of: Type | None = None
    name: str = ""
    tag: str = ""
    variants: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    wire: str
    type: Type
    required: bool = False
    constant: str | None = None

    @property
    def name(self) -> str:
        name = (
            re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", self.wire)
            .lower()
            .replace("+", "plus_")
            .replace("-", "minus_")
        )
        return f"{name}_" if keyword.iskeyword(name) else name


Models = dict[str, tuple[Field, ...]]
Enums = Mapping[str, tuple[str, ...]]


def annotation(type_: Type) -> str:
    match type_.kind:
        case "any":
            return "Any"
        case "list":
            return f"list[{annotation(of(type_))}]"
        case "map":
            return f"dict[str, {annotation(of(type_))}]"
        case "null":
            return f"{annotation(of(type_))} | None"
        case "model" | "enum":
            return type_.name
        case "union":
            return " | ".join(name for _, name in type_.variants)
        case kind:
            return kind


def of(type_: Type) -> Type:
    assert type_.of is not None
    return type_.of


def enums(values: Enums, base: str) -> str:
    return "".join(
        f"class {name}({base}):\n" + "".join(f"    {v.upper()} = {v!r}\n" for v in members)
        for name, members in values.items()
    )


HEAD = """
from __future__ import annotations
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Annotated, Any, Literal, Union, cast
"""


def callsheet(models: Models, values: Enums) -> str:
    text = (
        HEAD + "from runtime import EXTRA, UNSET, OpenStr, Unset, tagged, wire\n" + enums(values, "OpenStr")
    )

    def hint(type_: Type) -> str:
        if type_.kind == "union" and type_.tag:
            return f"Annotated[{annotation(type_)}, tagged({type_.tag!r}, {dict(type_.variants)!r})]"
        if type_.kind == "list":
            return f"list[{hint(of(type_))}]"
        return annotation(type_)

    for model, fields in models.items():
        text += f"@dataclass(slots=True, kw_only=True)\nclass {model}:\n"
        for f in fields:
            type_, default = hint(f.type), ""
            if not f.required and f.type.kind in ("null", "any"):
                type_, default = f"{type_} | Unset", "default=UNSET, "
            elif not f.required:
                type_, default = f"{type_} | None", "default=None, "
            if f.constant:
                type_, default = f"Literal[{f.constant!r}]", f"default={f.constant!r}, "
            text += f"    {f.name}: {type_} = field({default}metadata=wire({f.wire!r}))\n"
        text += "    extra: dict[str, Any] = field(default_factory=dict, repr=False, metadata=EXTRA)\n"
    return text


def pydantic(models: Models, values: Enums) -> str:
    text = HEAD + "from pydantic import BaseModel, ConfigDict, Field\n" + enums(values, "str, Enum")

    def hint(type_: Type) -> str:
        if type_.kind == "union" and type_.tag:
            return f"Annotated[{annotation(type_)}, Field(discriminator={type_.tag!r})]"
        if type_.kind == "list":
            return f"list[{hint(of(type_))}]"
        return annotation(type_)

    for model, fields in models.items():
        text += f"class {model}(BaseModel):\n    model_config = ConfigDict(extra='allow')\n"
        for f in fields:
            type_ = hint(f.type) + ("" if f.required or f.type.kind in ("null", "any") else " | None")
            default = "" if f.required else "default=None, "
            if f.constant:
                type_, default = f"Literal[{f.constant!r}]", f"default={f.constant!r}, "
            text += f"    {f.name}: {type_} = Field({default}alias={f.wire!r})\n"
    return text + "".join(f"{m}.model_rebuild()\n" for m in models)


def mashumaro(models: Models, values: Enums) -> str:
    text = HEAD + (
        "from mashumaro import DataClassDictMixin, field_options\n"
        "from mashumaro.config import BaseConfig\nfrom mashumaro.types import Discriminator\n"
    )
    text += enums(values, "str, Enum")

    def hint(type_: Type) -> str:
        if type_.kind == "union" and type_.tag:
            variants = annotation(type_).replace(" | ", ", ")
            tag = f"Discriminator(field={type_.tag!r}, include_supertypes=True)"
            return f"Annotated[Union[{variants}], {tag}]"
        if type_.kind == "list":
            return f"list[{hint(of(type_))}]"
        return annotation(type_)

    # Inner models first and no slots: it compiles on every call what it cannot resolve at once.
    for model, fields in reversed(models.items()):
        text += f"@dataclass(kw_only=True)\nclass {model}(DataClassDictMixin):\n"
        for f in fields:
            type_ = hint(f.type) + ("" if f.required or f.type.kind in ("null", "any") else " | None")
            default = "" if f.required else "default=None, "
            if f.constant:
                type_, default = f"Literal[{f.constant!r}]", f"default={f.constant!r}, "
            text += f"    {f.name}: {type_} = field({default}metadata=field_options(alias={f.wire!r}))\n"
        text += "    class Config(BaseConfig):\n        serialize_by_alias = True\n"
        text += "        allow_postponed_evaluation = True\n"
    return text


def attrs(models: Models, values: Enums) -> str:
    """What openapi-python-client 0.29 writes: ``from_dict`` and ``to_dict`` on attrs classes.

    Statement by statement, with the imports inside of its functions and the types in its casts;
    only a map is a dict here, where it makes a class of it.
    """
    text = HEAD + (
        "from attrs import define as _attrs_define, field as _attrs_field\n"
        "class Unset:\n    def __bool__(self): return False\nUNSET = Unset()\n"
    )
    text += enums(values, "str, Enum")
    for model, fields in models.items():
        text += f"@_attrs_define\nclass {model}:\n"
        ordered = sorted(fields, key=lambda f: not f.required)
        for f in ordered:
            text += f"    {f.name}: {annotation(f.type)}" + ("\n" if f.required else " | Unset = UNSET\n")
        text += "    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)\n"
        text += _to_dict(model, ordered) + _from_dict(model, ordered)
    return text


def _imports(model: str, fields: list[Field]) -> list[str]:
    names = {name for f in fields for name in _models_in(f.type)} - {model}
    return [f"from ..models.{name.lower()} import {name}" for name in sorted(names)]


def _models_in(type_: Type) -> set[str]:
    if type_.kind == "union":
        return {name for _, name in type_.variants}
    if type_.kind == "model":
        return {type_.name}
    return _models_in(type_.of) if type_.of else set()


def _indent(lines: list[str], by: int) -> str:
    return "".join(" " * by + line + "\n" for line in lines)


def _is_flat(type_: Type) -> bool:
    return type_.kind in ("str", "int", "bool", "float", "any") or (
        type_.kind in ("list", "map", "null") and _is_flat(of(type_))
    )


def _to_dict(model: str, fields: list[Field]) -> str:
    lines = _imports(model, fields)
    for f in fields:
        if f.required:
            lines += _dump(f.type, f"self.{f.name}", f.name)
        else:
            lines += [f"{f.name} = UNSET", f"if not isinstance(self.{f.name}, Unset):"]
            lines += ["    " + line for line in _dump(f.type, f"self.{f.name}", f.name)]
    lines += ["field_dict = {}", "field_dict.update(self.additional_properties)", "field_dict.update({"]
    lines += [f"    {f.wire!r}: {f.name}," for f in fields if f.required] + ["})"]
    for f in fields:
        if not f.required:
            lines += [f"if {f.name} is not UNSET:", f"    field_dict[{f.wire!r}] = {f.name}"]
    return "    def to_dict(self):\n" + _indent([*lines, "return field_dict"], 8)


def _dump(type_: Type, source: str, target: str) -> list[str]:
    match type_.kind:
        case "datetime":
            return [f"{target} = {source}.isoformat()"]
        case "enum":
            return [f"{target} = {source}.value"]
        case "model":
            return [f"{target} = {source}.to_dict()"]
        case "union":
            names = [name for _, name in type_.variants]
            tests = [f"if isinstance({source}, {names[0]}):"]
            tests += [*(f"elif isinstance({source}, {name}):" for name in names[1:-1]), "else:"]
            return [line for test in tests for line in (test, f"    {target} = {source}.to_dict()")]
        case "null" if not _is_flat(type_):
            inner = of(type_)
            test = {"datetime": "datetime", "list": "list"}.get(inner.kind, inner.name)
            yes = ["    " + line for line in _dump(inner, source, target)]
            return [f"if isinstance({source}, {test}):", *yes, "else:", f"    {target} = {source}"]
        case "list" if not _is_flat(type_):
            item = f"{target}_item"
            body = _dump(of(type_), f"{item}_data", item)
            return [
                f"{target} = []",
                f"for {item}_data in {source}:",
                *("    " + line for line in body),
                f"    {target}.append({item})",
            ]
        case _:
            return [f"{target} = {source}"]


def _from_dict(model: str, fields: list[Field]) -> str:
    lines = [*_imports(model, fields), "d = dict(src_dict)"]
    for f in fields:
        pop = f"d.pop({f.wire!r})" if f.required else f"d.pop({f.wire!r}, UNSET)"
        lines += _load(f, pop)
    arguments = ", ".join(f"{f.name}={f.name}" for f in fields)
    lines += [f"made = cls({arguments})", "made.additional_properties = d", "return made"]
    return "    @classmethod\n    def from_dict(cls, src_dict):\n" + _indent(lines, 8)


def _load(f: Field, pop: str) -> list[str]:
    if f.type.kind in ("null", "union"):
        return [*_parser(f), f"{f.name} = _parse_{f.name}({pop})"]
    if f.constant:
        refused = f"{f.name} must match const {f.constant!r}, got '{{{f.name}}}'"
        test = [f"if {f.name} != {f.constant!r}:", f"    raise ValueError(f{refused!r})"]
        return [f"{f.name} = cast(Literal[{f.constant!r}], {pop})", *test]
    if f.type.kind == "list" and _is_flat(f.type):
        return [f"{f.name} = cast({annotation(f.type)}, {pop})"]
    if _is_flat(f.type):
        return [f"{f.name} = {pop}"]
    if f.required:
        return _read(f.type, pop, f.name)
    inner = ["    " + line for line in _read(f.type, f"_{f.name}", f.name)]
    return [
        f"_{f.name} = {pop}",
        f"if isinstance(_{f.name}, Unset):",
        f"    {f.name} = UNSET",
        "else:",
        *inner,
    ]


def _parser(f: Field) -> list[str]:
    """The nested function that openapi-python-client writes for a union."""
    body = [f"def _parse_{f.name}(data):"]
    if f.type.kind == "null":
        body += ["    if data is None:", "        return data"]
    if not f.required:
        body += ["    if isinstance(data, Unset):", "        return data"]
    inner = of(f.type) if f.type.kind == "null" else f.type
    whole = f"{'None | ' * (f.type.kind == 'null')}{annotation(inner)}{' | Unset' * (not f.required)}"
    if _is_flat(inner):
        return [*body, f"    return cast({whole}, data)"]
    options = inner.variants if inner.kind == "union" else (("", inner.name),)
    for _, name in options:
        test = "str" if inner.kind in ("datetime", "enum") else "list" if inner.kind == "list" else "dict"
        body += ["    try:", f"        if not isinstance(data, {test}):", "            raise TypeError()"]
        one = Type("model", name=name) if inner.kind == "union" else inner
        body += ["        " + line for line in _read(one, "data", "made")] + ["        return made"]
        body += ["    except (TypeError, ValueError, AttributeError, KeyError):", "        pass"]
    if inner.kind == "union":  # the last one is not tried, it is what is left
        return [*body[:-7], *(line.removeprefix("    ") for line in body[-6:-2])]
    return [*body, f"    return cast({whole}, data)"]


def _read(type_: Type, source: str, target: str) -> list[str]:
    match type_.kind:
        case "datetime":
            return [f"{target} = datetime.fromisoformat({source})"]
        case "enum":
            return [f"{target} = {type_.name}({source})"]
        case "model":
            return [f"{target} = {type_.name}.from_dict({source})"]
        case "list" if not _is_flat(type_):
            inner = of(type_)
            item = f"{target}_item"
            body = (
                [*_parser(Field(item, inner, required=True)), f"{item} = _parse_{item}({item}_data)"]
                if inner.kind == "union"
                else _read(inner, f"{item}_data", item)
            )
            return [
                f"{target} = []",
                f"for {item}_data in {source}:",
                *("    " + line for line in body),
                f"    {target}.append({item})",
            ]
        case _:
            return [f"{target} = {source}"]


WRITERS: Mapping[str, Callable[[Models, Enums], str]] = {
    "callsheet": callsheet,
    "pydantic": pydantic,
    "attrs": attrs,
    "mashumaro": mashumaro,
}


def module(library: str, models: Models, values: Enums) -> Any:
    """The models of a library as a module."""
    import sys
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    made = ModuleType(f"models_of_{library}_{len(sys.modules)}")
    # As after a real import: the imports within functions of attrs models take longer without.
    made.__package__ = f"{made.__name__}.models"
    made.__spec__ = ModuleSpec(f"{made.__package__}.all", None)
    vars(made.__spec__)["_initializing"] = False
    names = [made.__name__, *(f"{made.__package__}.{model.lower()}" for model in models)]
    sys.modules.update(dict.fromkeys(names, made))
    exec(WRITERS[library](models, values), made.__dict__)
    return made
