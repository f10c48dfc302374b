"""Discriminator values: the property that tells models apart has the value that means the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from ...document.references.pointer import Pointer
from ..json_paths import plain
from ..model import (
    Alias,
    Api,
    Choice,
    Constant,
    Declaration,
    Discriminator,
    Enum,
    Field,
    Model,
    Named,
    Primitive,
    Type,
    Union,
    Unknown,
)


def with_tags(api: Api) -> Api:
    """The API whose models say what the mappings of discriminators say of them (OpenAPI 3.2, 4.25.2)."""
    values = _values(api)
    return replace(
        api,
        declarations={
            at: _tagged(declaration, values.get(at, {}), api) for at, declaration in api.declarations.items()
        },
    )


def _values(api: Api) -> Mapping[Pointer, Mapping[str, tuple[str, ...]]]:
    """The values that mean a model, by property; several where it is mapped several times."""
    by_model: dict[Pointer, dict[str, tuple[str, ...]]] = {}
    unions = list(_discriminated(api))
    # A base also is what extends it without being mapped, and a default is what nothing else is.
    open_ = {alias.at.parent for alias, _ in unions} | {union.default for _, union in unions}
    for _, discriminator in unions:
        for value, at in discriminator.mapping:
            target = plain(Named(at), api)
            if isinstance(target, Named) and target.at not in open_:
                by_wire = by_model.setdefault(target.at, {})
                known = by_wire.get(discriminator.wire, ())
                by_wire[discriminator.wire] = known if value in known else (*known, value)
    return by_model


def _discriminated(api: Api) -> Iterator[tuple[Alias, Discriminator]]:
    aliases = (declaration for declaration in api.declarations.values() if isinstance(declaration, Alias))
    for alias in aliases:
        discriminator = alias.type.discriminator if isinstance(alias.type, Union) else None
        if discriminator is not None:
            yield alias, discriminator


def _tagged(declaration: Declaration, values: Mapping[str, tuple[str, ...]], api: Api) -> Declaration:
    if not isinstance(declaration, Model) or not values:
        return declaration
    fields = (
        replace(field, type=_narrowed(field, values[field.wire], api)) if field.wire in values else field
        for field in declaration.fields
    )
    return replace(declaration, fields=tuple(fields))


def _narrowed(field: Field, values: tuple[str, ...], api: Api) -> Type:
    """The type of a tag; as it is described where that says as much, or something else."""
    default = None if field.default is None else field.default[0]
    if default is not None and default not in values:
        return field.type
    match plain(field.type, api):
        case Primitive("string", None) | Unknown():
            return _one_of(values, None)
        case Named(at) if isinstance(enum := api.declarations[at], Enum):
            is_part = set(values) < {member.value for member in enum.members}
            return _one_of(values, at) if is_part else field.type
        case Choice(listed, at):
            return _one_of(values, at) if set(values) < set(listed) else field.type
        case _:
            return field.type


def _one_of(values: tuple[str, ...], enum: Pointer | None) -> Type:
    return Constant(values[0], enum) if len(values) == 1 else Choice(values, enum)
