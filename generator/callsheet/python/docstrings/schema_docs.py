"""Docs of schemas: the docstrings of classes, aliases, enums, members and fields."""

from __future__ import annotations

from functools import lru_cache

from ...document.references.pointer import Pointer
from ...ir.model import Declaration, Field
from ...ir.schemas.place import hint_of
from ..code.code import Code
from ..code.literals import literal
from ..context import Context
from .docstrings import docstring, has_summary, repeats

BODY = 4
"""The indent of a class body."""


def schema_name(declaration: Declaration) -> str:
    """The schema as its author would call it: its component, and the way from there."""
    owner = () if declaration.owner is None else declaration.owner.tokens[-1:]
    return ".".join((*owner, *declaration.hint))


def _owner(at: Pointer, context: Context) -> str:
    """What an inline schema stands in: an operation, as it is called, or a component."""
    operation = context.names.operations.get(at)
    return hint_of(at)[-1] if operation is None else f"{operation.module}.{operation.function}"


def class_docstring(declaration: Declaration, context: Context, indent: int = BODY) -> Code:
    docs = declaration.docs
    title = f"The schema ``{schema_name(declaration)}``."
    if declaration.owner is not None and declaration.hint:
        title = f"The schema of ``{declaration.hint[-1]}`` in ``{_owner(declaration.owner, context)}``."
    told = (*declaration.hint[-1:], str(context.names.classes[declaration.at]), schema_name(declaration))
    text = next((text for text in (docs.description, docs.summary) if not repeats(text, *told)), "")
    notes = [f"Documentation: {docs.external[0]}"] if docs.external else []
    if docs.deprecated:
        notes.append("Deprecated.")
    opening = "" if has_summary(text) else title
    is_renamed = context.names.classes[declaration.at] != schema_name(declaration)
    if not opening and declaration.owner is None and is_renamed:
        notes.append(title)
    return docstring(opening, "\n\n".join((*([text] if text else []), *notes)), indent=indent)


def field_docstring(field: Field, uses_default: bool) -> Code | None:
    notes = []
    if field.default is not None and field.default[0] is not None and not uses_default:
        notes.append(f"Default: ``{literal(field.default[0])}``.")
    if field.read_only:
        notes.append("Set by the server.")
    if field.docs.deprecated:
        notes.append("Deprecated.")
    return text_docstring("\n\n".join(part for part in (field.docs.description, " ".join(notes)) if part))


@lru_cache(maxsize=65_536)
def text_docstring(text: str) -> Code | None:
    return docstring("", text, indent=BODY) if text.strip() else None
