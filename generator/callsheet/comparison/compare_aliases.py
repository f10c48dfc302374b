"""Comparing aliases: a new variant breaks only code that relies on the fields that all variants had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .pytypes import NONE, Name, OneOf, PyType, Scope, Value, options_of, parse, same, spelled
from .report import Change, Reach, breaking, careful, safe
from .surface import AliasName, Declared, ModelClass, Part, Surface


def alias_changes(
    old: AliasName, new: Declared, before: Surface, scope: Scope, direction: tuple[bool, bool]
) -> Iterator[Change]:
    """`before` is the surface that callers were written against."""
    was = parse(old.expression)
    now = parse(new.expression) if isinstance(new, AliasName) else Name(new.name)
    if same(spelled(was), spelled(now)):
        return
    sent, read = direction
    part = Part("type", old.name)
    takes, gives = scope.fits(was, now), scope.fits(now, was)
    description = spelled(now) if isinstance(new, AliasName) else f"a class {new.name}"
    message = f"is {description}, no longer {spelled(was)}"
    if sent and not takes:
        yield breaking("alias-narrowed", part, f"{message}, when sent", Reach("name", part))
    if read and not gives:
        yield from _widened(part, message, (was, now), before, scope)
    if (takes or not sent) and (gives or not read):
        yield safe("alias-changed", part, message, adds=sent)


def _widened(
    part: Part, message: str, types: tuple[PyType, PyType], before: Surface, scope: Scope
) -> Iterator[Change]:
    named = Reach("name", part)
    old, new = options_of(types[0]), options_of(types[1])
    if not isinstance(types[0], OneOf | Value):
        yield breaking("alias-widened", part, message, named)
        return
    if not any(scope.fits(variant, option) for variant in old for option in new):
        yield breaking("alias-replaced", part, message, named, typed=False)
        return
    what = "value" if all(isinstance(option, Value) for option in old) else "variant"
    yield careful(f"{what}-added", part, f"{message}; a new {what} may be received", named)
    for name in common_fields(types[0], before):
        if not _keeps(name, types, before, scope):
            inside = Part("type", part.owner, name)
            message = "the field is missing or different in some variants"
            yield breaking("common-field-lost", inside, message, Reach("read", inside))


def common_fields(type_: PyType, surface: Surface) -> tuple[str, ...]:
    """Attributes that code can read without asking which variant it has."""
    models = [_model(option, surface.types) for option in Scope(types=surface.types).variants(type_)]
    first = models[0]
    if first is None:
        return ()
    return tuple(name for name in first.fields if all(model and name in model.fields for model in models))


def _keeps(name: str, types: tuple[PyType, PyType], before: Surface, scope: Scope) -> bool:
    """Whether the attribute is there in every variant, with no other types than it had."""
    known = Scope(types=before.types).variants(types[0])
    old_types = tuple(field for option in known if (field := _field(option, name, before.types)))
    new_types = [_field(option, name, scope.types) for option in scope.variants(types[1])]
    if all(field is not None and _is_tag(field) for field in (*old_types, *new_types)):
        return True
    return all(field is not None and scope.fits(field, OneOf(old_types)) for field in new_types)


def _is_tag(type_: PyType) -> bool:
    """Whether a field only says which variant it is of: a further value says no more than its variant."""
    return all(isinstance(option, Value) or option == NONE for option in options_of(type_))


def _field(option: PyType, name: str, declared: Mapping[str, Declared]) -> PyType | None:
    model = _model(option, declared)
    return parse(model.fields[name].annotation) if model and name in model.fields else None


def _model(option: PyType, declared: Mapping[str, Declared]) -> ModelClass | None:
    declaration = declared.get(option.name) if isinstance(option, Name) else None
    return declaration if isinstance(declaration, ModelClass) else None
