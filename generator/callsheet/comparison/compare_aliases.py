"""Compares aliases: a new variant breaks only code that uses a field that all variants had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .pytypes import NONE, Name, OneOf, PyType, Scope, Value, options_of, parse, same, spelled
from .report import Change, Reach, breaking, careful, safe
from .surface import AliasName, Declared, ModelClass, Surface, Symbol


def alias_changes(
    old: AliasName, new: Declared, before: Surface, scope: Scope, direction: tuple[bool, bool]
) -> Iterator[Change]:
    """The changes of an alias; `before` is the surface that callers were written against."""
    was = parse(old.expression)
    now = parse(new.expression) if isinstance(new, AliasName) else Name(new.name)
    if same(spelled(was), spelled(now)):
        return
    sent, read = direction
    symbol = Symbol("type", old.name)
    takes, gives = scope.fits(was, now), scope.fits(now, was)
    description = spelled(now) if isinstance(new, AliasName) else f"a class {new.name}"
    message = f"is {description}, no longer {spelled(was)}"
    if sent and not takes:
        yield breaking("alias-narrowed", symbol, f"{message}, when sent", Reach("name", symbol))
    if read and not gives:
        yield from _widened(symbol, message, (was, now), before, scope)
    if (takes or not sent) and (gives or not read):
        yield safe("alias-changed", symbol, message, adds=sent)


def _widened(
    symbol: Symbol, message: str, types: tuple[PyType, PyType], before: Surface, scope: Scope
) -> Iterator[Change]:
    named = Reach("name", symbol)
    old, new = options_of(types[0]), options_of(types[1])
    if not isinstance(types[0], OneOf | Value):
        yield breaking("alias-widened", symbol, message, named)
        return
    if not any(scope.fits(variant, option) for variant in old for option in new):
        yield breaking("alias-replaced", symbol, message, named, typed=False)
        return
    what = "value" if all(isinstance(option, Value) for option in old) else "variant"
    yield careful(f"{what}-added", symbol, f"{message}; a new {what} may be received", named)
    for name in common_fields(types[0], before):
        if not _keeps(name, types, before, scope):
            inside = Symbol("type", symbol.owner, name)
            message = "the field is missing or different in some variants"
            yield breaking("common-field-lost", inside, message, Reach("read", inside))


def common_fields(type_: PyType, surface: Surface) -> tuple[str, ...]:
    """Fields that every variant has, so that code can read them on any."""
    models = [_model(option, surface.types) for option in Scope(types=surface.types).variants(type_)]
    first = models[0]
    if first is None:
        return ()
    return tuple(name for name in first.fields if all(model and name in model.fields for model in models))


def _keeps(name: str, types: tuple[PyType, PyType], before: Surface, scope: Scope) -> bool:
    """Whether every variant still has the field, with no other types than before."""
    known = Scope(types=before.types).variants(types[0])
    old_types = tuple(field for option in known if (field := _field(option, name, before.types)))
    new_types = [_field(option, name, scope.types) for option in scope.variants(types[1])]
    if all(field is not None and _is_tag(field) for field in (*old_types, *new_types)):
        return True
    return all(field is not None and scope.fits(field, OneOf(old_types)) for field in new_types)


def _is_tag(type_: PyType) -> bool:
    """Whether a field only names its variant; a new value then adds nothing to the new variant."""
    return all(isinstance(option, Value) or option == NONE for option in options_of(type_))


def _field(option: PyType, name: str, declared: Mapping[str, Declared]) -> PyType | None:
    model = _model(option, declared)
    return parse(model.fields[name].annotation) if model and name in model.fields else None


def _model(option: PyType, declared: Mapping[str, Declared]) -> ModelClass | None:
    declaration = declared.get(option.name) if isinstance(option, Name) else None
    return declaration if isinstance(declaration, ModelClass) else None
