"""The arguments of a call function: their names, annotations and places in the request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec.structs import replace

from ...ir.identity.identity import operation_key
from ...ir.model import (
    Array,
    Body,
    Constant,
    Content,
    Header,
    Location,
    Named,
    Operation,
    Parameter,
    Primitive,
)
from ...ir.operations.media_types import is_form, is_json, is_text, is_wildcard
from ...ir.operations.operations import path_holes
from ..code.annotations import ANY, BINARY, UNSET, Annotation, literal_type, optional, union, unset
from ..code.code import Code, code, joined
from ..code.literals import literal, literals, text_literal
from ..context import Context
from ..docstrings.docstrings import sentence
from ..docstrings.schema_docs import described_values, value_text
from ..naming.members import candidates, plain_argument
from ..naming.names import NameRequest, resolve, value_name, words
from ..naming.reserved import ARGUMENT
from ..naming.table import precedence, spellings
from ..views.package import ArgumentView
from .media import (
    base64_type,
    has_nameless_parts,
    is_any_binary,
    lines_type,
    may_be_null,
    part_headers,
    spoken,
    text_type,
)
from .rules import idempotency


def arguments_of(operation: Operation, context: Context) -> tuple[ArgumentView, ...]:
    """The arguments in order: path values as the path has them, the others as described, then the body."""
    holes = path_holes(operation.path)
    in_path = {p.wire: p for p in operation.parameters if p.location == "path"}
    ordered = [in_path[hole] for hole in dict.fromkeys(holes) if hole in in_path]
    ordered += [p for p in operation.parameters if p.location != "path"]
    names = _argument_names(ordered, operation, context)
    key_header = idempotency(operation, context.names, context.rules)
    arguments = [
        _argument(
            _generated_key(p) if p.location == "header" and p.wire == key_header else p,
            names[_key(p)],
            context,
        )
        for p in ordered
    ]
    body = _body_arguments(operation, context)
    body += [_part_header(part, header, names, context) for part, header in part_headers(operation)]
    return (*arguments, *body)


def _generated_key(parameter: Parameter) -> Parameter:
    """A key that the client makes for each call need not be given."""
    first = parameter.docs.description.partition(". ")[0].strip().rstrip(".")
    text = f"{first}; made for each call, unless given." if first else "Made for each call, unless given."
    return replace(parameter, required=False, docs=replace(parameter.docs, description=text))


def _key(parameter: Parameter) -> str:
    return f"{parameter.location}:{parameter.wire}"


_ORDER: Mapping[str, int] = {"path": 0, "query": 3, "querystring": 3, "header": 6, "cookie": 9}
"""Who has a name alone, where several places have it."""


def _argument_names(
    parameters: list[Parameter], operation: Operation, context: Context
) -> Mapping[str, Code]:
    reserved = ARGUMENT | ({"body", "media_type"} if operation.body is not None else set())
    requests = [
        NameRequest(
            _key(parameter),
            _parameter_names(parameter, parameters),
            priority=_ORDER[parameter.location] + precedence(parameter.wire),
        )
        for parameter in parameters
    ]
    requests += [
        NameRequest(_part_key(part, header), _part_names(part, header.wire), priority=12)
        for part, header in part_headers(operation)
    ]
    locked = context.names_in(operation_key(operation), plain_argument)
    return resolve(requests, reserved=frozenset(reserved), locked=locked)


def _parameter_names(parameter: Parameter, parameters: list[Parameter]) -> tuple[Code, ...]:
    """The name alone; with its place first where that tells it from another, else spelled out first."""
    names = candidates(parameter.wire, value_name)
    with_location = tuple(value_name((name, parameter.location)) for name in names)
    elsewhere = {
        value_name(words(other.wire)) for other in parameters if other.location != parameter.location
    }
    return (
        (names[0], with_location[0], *names[1:], *with_location[1:])
        if names[0] in elsewhere
        else (*names, *with_location)
    )


def _part_key(part: str, header: Header) -> str:
    return f"part:{part}:{header.wire}"


def _part_names(part: str, header: str) -> tuple[Code, ...]:
    """Of a part with its header; parts without names go by their position, and ``*`` is all others."""
    word = part if part.strip("*0123456789") else f"part {part.strip('*')}"
    return spellings(f"{word} {header}", value_name)


def _part_header(part: str, header: Header, named: Mapping[str, Code], context: Context) -> ArgumentView:
    text = header.docs.description or f"The header {header.wire} of the part {part}."
    annotation = optional(context.annotate(header.type))
    name = named[_part_key(part, header)]
    view = _view(name, annotation, "part", header.wire, code("None"), sentence(text))
    return replace(view, description=text_literal(header.docs.description))


def _argument(parameter: Parameter, name: Code, context: Context) -> ArgumentView:
    plain = context.annotate(parameter.type)
    annotation = plain if parameter.required else optional(plain)
    location, wire = parameter.location, parameter.wire
    default = _constant(parameter) if parameter.required else code("None")
    view = _view(name, annotation, location, wire, default, _doc(parameter))
    description = text_literal(parameter.docs.description)
    return replace(view, description=description, extensions=literals(parameter.extensions))


def _constant(parameter: Parameter) -> Code | None:
    """The one value that an argument can have. Where it may be absent, that is a choice, and not ours."""
    match parameter.type:
        case Constant(value) if parameter.required and not isinstance(value, float):
            return literal(value)
        case _:
            return None


def _view(
    name: Code,
    annotation: Annotation,
    location: Location | Literal["body", "media_type", "part"],
    wire: str,
    default: Code | None,
    doc: Code,
) -> ArgumentView:
    """An argument; one without a `default` is required."""
    declaration = name + code(": ") + annotation.code
    return ArgumentView(
        name=name,
        annotation=annotation.code,
        default=default,
        declaration=declaration if default is None else declaration + code(" = ") + default,
        location=location,
        wire=literal(wire),
        required=default is None,
        doc=doc,
        description=None,
        extensions={},
    )


def _body_arguments(operation: Operation, context: Context) -> list[ArgumentView]:
    body = operation.body
    if body is None:
        return []
    contents = spoken(body.contents)
    annotation = union(tuple(_content_annotation(content, context) for content in contents))
    doc = _body_doc(body, context)
    absent = (unset(annotation), UNSET) if may_be_null(body) else (optional(annotation), code("None"))
    body_annotation, default = (annotation, None) if body.required else absent
    view = _view(code("body"), body_annotation, "body", "body", default, doc)
    arguments = [replace(view, description=text_literal(_body_text(body, context)))]
    if len(contents) > 1:
        kinds = [literal(content.media_type) for content in contents]
        choice, doc = _media_type(contents, kinds), _kinds_doc(kinds)
        arguments.append(_view(code("media_type"), choice, "media_type", "", code("None"), doc))
    return arguments


def _media_type(contents: tuple[Content, ...], kinds: list[Code]) -> Annotation:
    """Which of the media types; text where any of a range will do."""
    if any(is_wildcard(content.media_type) for content in contents):
        return optional(Annotation(code("str")))
    return optional(literal_type(kinds))


def _kinds_doc(kinds: list[Code]) -> Code:
    return sentence(
        "How the body is sent, if its type does not tell; ``" + kinds[0].strip("\"'") + "`` comes first."
    )


def _body_doc(body: Body, context: Context) -> Code:
    """What the body is, in a sentence."""
    return next((doc for text in _body_texts(body, context) if (doc := sentence(text))), code(""))


def _body_text(body: Body, context: Context) -> str:
    return next(filter(None, _body_texts(body, context)), "")


def _body_texts(body: Body, context: Context) -> Iterator[str]:
    """What is said of a body: as it is described, else as its schemas are."""
    yield body.docs.description
    yield from (_schema_text(content, context) for content in body.contents)


def _schema_text(content: Content, context: Context) -> str:
    if not isinstance(content.type, Named):
        return ""
    return context.api.declarations[content.type.at].docs.description


FIELDS = Annotation(code("dict[str, ") + ANY.code + code("]"))
"""What a form is given as whose schema is no object: such a schema forgets the names of its fields."""


def _content_annotation(content: Content, context: Context) -> Annotation:
    """What the body of one media type is given as."""
    media_type = content.media_type.partition(";")[0].strip().lower()
    if has_nameless_parts(content):
        row = Array(content.item_type) if content.type is None and content.item_type else content.type
        return ANY if row is None else context.annotate(row, upload=True)
    if is_form(media_type) and isinstance(content.type, Primitive | Array):
        return FIELDS
    lines = lines_type(content)
    if lines is not None:
        return context.annotate(lines)
    if is_any_binary(content):
        return BINARY
    if is_json(media_type) or is_form(media_type):
        upload = media_type.startswith("multipart/")
        return ANY if content.type is None else context.annotate(content.type, upload=upload)
    value_type = text_type(content, context.api) or base64_type(content, context.api)
    if value_type is not None:
        return context.annotate(value_type)
    is_binary = isinstance(content.type, Primitive) and content.type.format == "binary"
    text = Annotation(code("str")) if is_text(media_type) else None
    if text is not None and not is_binary:
        return text
    return BINARY if text is None else union((BINARY, text))


def _doc(parameter: Parameter) -> Code:
    """What an argument means, in a sentence or two, with the default that the server applies."""
    default = parameter.default if _constant(parameter) is None else None
    texts = [parameter.docs.description or parameter.docs.summary]
    texts += map(value_text, described_values(parameter.type))
    texts += [] if default is None or default[0] is None else [f"Default: ``{literal(default[0])}``."]
    texts += ["Deprecated."] if parameter.docs.deprecated else []
    return joined(" ", (line for text in texts if (line := sentence(text))))
