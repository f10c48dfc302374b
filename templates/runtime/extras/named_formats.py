"""Formats that annotations name: ``Annotated[bytes, BASE64URL]``. Classes of values do not tell them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from itertools import zip_longest
from types import ModuleType, UnionType
from typing import Any, ForwardRef, TypeAlias, Union, cast, get_args, get_origin

from ..codec.codec import decoder
from ..codec.converters import ANY, Array, Converter, Formatted, Map, Named, Nullable
from ..codec.hints import Names, alternatives
from ..codec.models import UNSET, Format
from ..codec.writers import WRITERS, Write, write_key
from ..extras import found
from ..http.arguments import placing, split_template
from ..http.operation import Call
from .tuples import Fixed

_Writers: TypeAlias = Iterator[tuple[type[Any], Write]]
"""What writes values of some classes."""


class NamedFormat(Formatted):
    """A format for all values of the class that its annotation has."""

    def __init__(self, form: Format, cls: type[Any]) -> None:
        super().__init__(form)
        self.cls = cls


def converter_of(hint: Any, names: Names) -> Converter:
    inner, *notes = get_args(hint)
    form = next(note for note in notes if isinstance(note, Format))
    bare = _bare(inner, names)
    cls = get_origin(bare) or bare
    return NamedFormat(form, cls if isinstance(cls, type) else object)


def _bare(hint: Any, names: Names) -> Any:
    """The class of a value that is there, if an annotation has just one."""
    if isinstance(hint, (str, ForwardRef)):
        hint = names.evaluate(hint if isinstance(hint, str) else hint.__forward_arg__)
    if get_origin(hint) not in (Union, UnionType):
        return hint
    types = alternatives(hint)
    return types[0] if len(types) == 1 else None


def encode_as(type_: Any, value: Any, namespace: ModuleType | None = None) -> Any:
    """What JSON says for a value of a type whose formats values do not tell."""
    return _writer(decoder(type_, namespace))(value)


def plain_call(
    call: Call[Any], namespace: ModuleType | None, *keep: object
) -> Call[Any]:
    """The call with the arguments as plain JSON of which its operation says the types.

    Those that are one of `keep` stay as they are.
    """
    operation = call.operation

    def plain(place: str, name: str, value: Any) -> Any:
        type_ = operation.sends.get(f"{place}:{name}" if name else place)
        if type_ is None or any(value is one for one in (None, UNSET, *keep)):
            return value
        argument = f"{place} parameter {name!r}" if name else place
        return placing(argument, value, lambda x: encode_as(type_, x, namespace))

    def each(place: str, values: Any) -> Any:
        if not isinstance(values, Mapping):
            return values
        given = cast("Mapping[str, Any]", values)
        return {name: plain(place, name, value) for name, value in given.items()}

    names = (*split_template(operation.template)[1], *[""] * len(call.path))
    return replace(
        call,
        path=tuple(map(partial(plain, "path"), names, call.path)),
        query=call.query if operation.querystring else each("query", call.query),
        headers=each("header", call.headers),
        cookies=each("cookie", call.cookies),
        body=plain("body", "", call.body),
    )


def writer(converter: Converter) -> Write | None:
    """A function that writes values of the type; None where `encode` does."""
    return _writer(converter) if _names_one(converter, set()) else None


@cache
def _writer(converter: Converter) -> Write:
    def write(value: Any) -> Any:
        if value is not None and value is not UNSET:
            for cls, write_it in writers:
                if isinstance(value, cls):
                    return write_it(value)
        return WRITERS[type(value)](value)

    writers = tuple(_writers(converter))
    return write


def _writers(converter: Converter) -> _Writers:
    if isinstance(converter, NamedFormat):
        yield converter.cls, converter.form.dump
    elif not _names_one(converter, set()):
        return
    elif isinstance(converter, Array):
        yield list, lambda value: list(map(_writer(converter.item), value))
    elif isinstance(converter, Map):
        yield dict, lambda value: _write_members(converter, value)
    elif isinstance(converter, Fixed):
        yield tuple, lambda value: _write_fixed(converter, value)
    else:
        for part in _parts(converter):
            yield from _writers(part)


def _write_members(converter: Map, value: dict[Any, Any]) -> dict[str, Any]:
    write = _writer(converter.item)
    return {write_key(k): write(x) for k, x in value.items()}


def _write_fixed(converter: Fixed, value: tuple[Any, ...]) -> list[Any]:
    each = converter.each(len(value))[: len(value)]
    items = zip_longest(value, each, fillvalue=ANY)
    return [_writer(item)(x) for x, item in items]


def _names_one(converter: Converter, seen: set[Converter]) -> bool:
    """Whether a format is named in the type, which may be recursive."""
    if isinstance(converter, NamedFormat):
        return True
    if converter in seen:
        return False
    seen.add(converter)
    return any(_names_one(part, seen) for part in _parts(converter))


def _parts(converter: Converter) -> tuple[Converter, ...]:
    """The types of what is in a value, or of what it may be."""
    if isinstance(converter, Nullable | Named):
        return (converter.inner,)
    if isinstance(converter, Array | Map):
        return (converter.item,)
    if isinstance(converter, Fixed):
        return converter.parts
    unions = found("unions")
    return unions.variants_of(converter) if unions else ()
