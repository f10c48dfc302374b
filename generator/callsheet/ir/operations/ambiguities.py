"""Ambiguities: what calls do where OpenAPI does not define it, or describes more than can be decoded."""

from __future__ import annotations

from collections.abc import Iterator

from ...document.references.pointer import Pointer
from ...errors import Problem, problem_of
from ..json_paths import element, fields_of
from ..model import Alias, Api, Array, Content, Map, Model, Named, Operation, Parameter, Tuple, Type, Union
from .media_types import EVENTS, STREAMS, essence, is_form, is_json, is_text


def ambiguities_of(api: Api) -> Iterator[Problem]:
    """A problem for each choice that a call makes by itself."""
    for operation in api.operations:
        for parameter in operation.parameters:
            yield from _nested(parameter, api)
        yield from _forms(operation, api)
        if operation.body is not None:
            yield from _undecoded(operation.body.contents, api, is_sent=True)
        for response in operation.responses:
            yield from _undecoded(response.contents, api, is_sent=False)


def _nested(parameter: Parameter, api: Api) -> Iterator[Problem]:
    """Styles have a form for arrays and objects of scalars, and no more (OpenAPI 3.2, 4.12.7; RFC 6570)."""
    is_styled = parameter.media_type is None and parameter.location != "querystring"
    repeats = parameter.style == "form" and parameter.explode
    if is_styled and _holds_nested(parameter.type, api, repeats=repeats):
        yield _problem(parameter.style, (parameter.wire,), parameter.at)


def _forms(operation: Operation, api: Api) -> Iterator[Problem]:
    """The same of the fields of forms that are given a style."""
    for content in () if operation.body is None else operation.body.contents:
        if not is_form(content.media_type) or content.type is None:
            continue
        fields = fields_of(content.type, api)
        styled = [e for e in content.encodings if e.style and e.media_type is None and e.wire in fields]
        nested = [
            (e.style or "", e.wire)
            for e in styled
            if _holds_nested(fields[e.wire].type, api, repeats=e.style == "form" and e.explode is not False)
        ]
        for style in dict.fromkeys(style for style, _ in nested):
            yield _problem(style, tuple(wire for other, wire in nested if other == style), content.at)


def _problem(style: str, wires: tuple[str, ...], at: Pointer) -> Problem:
    names = ", ".join(f"{wire!a}" for wire in wires[:3]) + (" and others" if len(wires) > 3 else "")
    if style == "deepObject":
        message = f"OpenAPI does not define nested deepObject; sent as a[b][c]=1 and a[b][]=2: {names}"
        return problem_of("nested-deep-object", message, at)
    message = f"style {style} cannot express nested values; they are sent as JSON: {names}"
    hint = "use `content` instead of `schema` to say what the server reads"
    return problem_of("nested-parameter", message, at, hint)


def _holds_nested(type_: Type, api: Api, *, repeats: bool = False) -> bool:
    """Whether there is more than a style has a form for; `repeats`: the arrays in an object repeat."""
    parts = _parts(type_, api, frozenset())
    inner = ((element(part) if repeats and in_object else None) or part for part, in_object in parts)
    return any(_is_nested(part, api) for part in inner)


def _parts(type_: Type, api: Api, above: frozenset[Pointer]) -> Iterator[tuple[Type, bool]]:
    """The items and properties of the arrays and objects that a type may be, and which they are."""
    match type_:
        case Array(inner):
            yield inner, False
        case Map(inner):
            yield inner, True
        case Tuple(prefix, rest):
            yield from ((part, False) for part in (*prefix, *(() if rest is None else (rest,))))
        case Union(variants):
            for variant in variants:
                yield from _parts(variant, api, above)
        case Named(at) if at not in above:
            declaration = api.declarations[at]
            if isinstance(declaration, Alias):
                yield from _parts(declaration.type, api, above | {at})
            elif isinstance(declaration, Model):
                yield from ((field.type, True) for field in declaration.fields if not field.read_only)
                yield from () if declaration.additional is None else ((declaration.additional, True),)


def _is_nested(type_: Type, api: Api, above: frozenset[Pointer] = frozenset()) -> bool:
    """Whether a type is an array or an object, as far as it is known."""
    match type_:
        case Array() | Map() | Tuple():
            return True
        case Union(variants):
            return any(_is_nested(variant, api, above) for variant in variants)
        case Named(at):
            declaration = api.declarations[at]
            if isinstance(declaration, Alias):
                return at not in above and _is_nested(declaration.type, api, above | {at})
            return isinstance(declaration, Model)
        case _:
            return False


def _undecoded(contents: tuple[Content, ...], api: Api, *, is_sent: bool) -> Iterator[Problem]:
    """Bodies that are text or bytes although a schema describes what is in them, and none is JSON."""
    as_json = {content.type for content in contents if is_json(content.media_type)}
    for content in contents:
        kind = essence(content.media_type)
        is_stream = kind in STREAMS and not (is_sent and _is_raw(content))
        is_decoded = is_json(kind) or is_form(kind) or is_stream or content.type in as_json
        described = content.item_type or content.type
        if described is not None and not is_decoded and _is_nested(described, api):
            form = "text" if is_text(kind) else "bytes"
            message = f"only JSON and forms become models; {kind!a} stays {form}, and its schema is not used"
            yield problem_of("schema-unused", message, content.at)


def _is_raw(content: Content) -> bool:
    """Whether a stream that we send is given as it goes: events, and lines of which no item is described."""
    is_described = content.item_type is not None or isinstance(content.type, Array)
    return essence(content.media_type) == EVENTS or not is_described
