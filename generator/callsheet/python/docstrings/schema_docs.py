"""Docs of schemas: the docstrings of classes, aliases, enums, members and fields."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ...ir.model import Array, Choice, Declaration, Enum, Field, Map, Member, Tuple, Type, Union
from ..code.code import Code
from ..code.literals import literal
from ..context import Context
from .docstrings import docstring, repeats

BODY = 4
"""The indent of a class body."""


def schema_name(declaration: Declaration) -> str:
    """The schema as its author would call it: its component, and the way from there."""
    owner = () if declaration.owner is None else declaration.owner.tokens[-1:]
    return ".".join((*owner, *declaration.hint))


def class_docstring(declaration: Declaration, context: Context, indent: int = BODY) -> Code | None:
    """The description of a schema, and its name there if the class has another name."""
    docs, name = declaration.docs, context.names.classes[declaration.at]
    schema = schema_name(declaration)
    names = (*declaration.hint[-1:], str(name), schema)
    parts = [next((text for text in (docs.description, docs.summary) if not repeats(text, *names)), "")]
    if isinstance(declaration, Enum) and not context.is_class(declaration):
        parts.append(value_list(m for m in declaration.members if m.name or m.docs.description))
    if docs.external:
        parts.append(f"Documentation: {docs.external[0]}")
    if docs.deprecated:
        parts.append("Deprecated.")
    if declaration.owner is None and not repeats(schema, name):
        parts.append(f"The schema ``{schema}``.")
    text = "\n\n".join(filter(None, parts))
    return docstring("", text, indent=indent) if text.strip() else None


def field_docstring(field: Field, uses_default: bool) -> Code | None:
    notes = []
    if field.default is not None and field.default[0] is not None and not uses_default:
        notes.append(f"Default: ``{literal(field.default[0])}``.")
    if field.read_only:
        notes.append("Set by the server.")
    if field.docs.deprecated:
        notes.append("Deprecated.")
    parts = (field.docs.description, value_list(described_values(field.type)), " ".join(notes))
    return text_docstring("\n\n".join(part for part in parts if part))


def described_values(type_: Type) -> tuple[Member, ...]:
    """The values that stand in an annotation and of which the description says more than that."""
    match type_:
        case Choice():
            return type_.described
        case Array(inner) | Map(inner):
            return described_values(inner)
        case Tuple(prefix, rest):
            types = prefix if rest is None else (*prefix, rest)
        case Union(types, _):
            pass
        case _:
            return ()
    return tuple(member for type_ in types for member in described_values(type_))


def value_list(members: Iterable[Member]) -> str:
    """The values as a list of Markdown, each with what the description says of it."""
    return "\n".join(f"- {value_text(member)}" for member in members)


def value_text(member: Member) -> str:
    """``1`` (FAILED): It did not work."""
    name = f" ({member.name})" if member.name else ""
    text = f": {member.docs.description}" if member.docs.description else ""
    return f"``{literal(member.value)}``{name}{text}"


@lru_cache(maxsize=65_536)
def text_docstring(text: str) -> Code | None:
    return docstring("", text, indent=BODY) if text.strip() else None
