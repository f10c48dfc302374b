"""The arguments of a call function: their names, annotations and places in the request."""

from __future__ import annotations

from collections.abc import Mapping

from ..ir.model import Content, Operation, Parameter
from .annotations import ANY, Annotation, Need, optional, union
from .code import Code
from .docs import sentence
from .layout import code
from .literals import literal
from .media import is_form, is_json, is_text
from .models import Context
from .names import NameRequest, resolve, value_name
from .reserved import ARGUMENT
from .table import spellings
from .view import ArgumentView


def arguments_of(operation: Operation, context: Context) -> tuple[tuple[ArgumentView, ...], frozenset[Need]]:
    """The arguments in order: path values as the path has them, then the others as described, then the body."""
    holes = path_holes(operation.path)
    in_path = {p.wire: p for p in operation.parameters if p.location == "path"}
    ordered = [in_path[hole] for hole in holes if hole in in_path]
    ordered += [p for p in operation.parameters if p.location != "path"]
    named = _argument_names(ordered, operation)
    found = [_argument(parameter, named[_key(parameter)], context) for parameter in ordered]
    body = _body_arguments(operation, context)
    needs = frozenset(need for _, some in (*found, *body) for need in some)
    return tuple(view for view, _ in (*found, *body)), needs


def path_holes(path: str) -> tuple[str, ...]:
    """The names in braces, in order."""
    return tuple(part.partition("}")[0] for part in path.split("{")[1:] if "}" in part)


def _key(parameter: Parameter) -> str:
    return f"{parameter.location}:{parameter.wire}"


def _argument_names(parameters: list[Parameter], operation: Operation) -> Mapping[str, Code]:
    reserved = ARGUMENT | ({"body", "media_type"} if operation.body is not None else set())
    requests = [
        NameRequest(
            _key(parameter),
            (
                *spellings(parameter.wire, value_name),
                *(value_name((name, parameter.location)) for name in spellings(parameter.wire, value_name)),
            ),
            priority=int(parameter.location != "path"),
        )
        for parameter in parameters
    ]
    return resolve(requests, reserved=frozenset(reserved))


def _argument(parameter: Parameter, name: Code, context: Context) -> tuple[ArgumentView, frozenset[Need]]:
    plain = context.annotate(parameter.type)
    annotation = plain if parameter.required else optional(plain)
    return _view(name, annotation, parameter.location, parameter.wire, parameter.required, _doc(parameter))


def _view(
    name: Code, annotation: Annotation, location: str, wire: str, required: bool, doc: Code
) -> tuple[ArgumentView, frozenset[Need]]:
    declaration = name + code(": ") + annotation.code + (code("") if required else code(" = None"))
    view = ArgumentView(
        name=name,
        annotation=annotation.code,
        default=None if required else code("None"),
        declaration=declaration,
        location=location,  # type: ignore[arg-type]  # the locations of the model, and two more
        wire=literal(wire),
        required=required,
        doc=doc,
        schema=literal({}),
    )
    return view, annotation.needs


def _body_arguments(operation: Operation, context: Context) -> list[tuple[ArgumentView, frozenset[Need]]]:
    body = operation.body
    if body is None:
        return []
    annotation = body_annotation(body.contents, context)
    shown = annotation if body.required else optional(annotation)
    doc = code("") if not body.docs.description else sentence(body.docs.description)
    found = [_view(code("body"), shown, "body", "body", body.required, doc)]
    if len(body.contents) > 1:
        text = optional(Annotation(code("str")))
        one_of = "One of " + ", ".join(content.media_type for content in body.contents)
        found.append(_view(code("media_type"), text, "media_type", "", False, sentence(one_of)))
    return found


def body_annotation(contents: tuple[Content, ...], context: Context) -> Annotation:
    return union(tuple(_content_annotation(content, context) for content in contents))


def _content_annotation(content: Content, context: Context) -> Annotation:
    """What the body of one media type is given as."""
    media_type = content.media_type.partition(";")[0].strip().lower()
    if is_json(media_type) or is_form(media_type):
        upload = media_type.startswith("multipart/")
        return ANY if content.type is None else context.annotate(content.type, upload=upload)
    if is_text(media_type):
        return Annotation(code("str"))
    return Annotation(code("Binary"), frozenset({Need("_runtime", code("Binary"))}))


def _doc(parameter: Parameter) -> Code:
    """What an argument means, in a sentence or two, with the default that the server applies."""
    default = parameter.default
    stated = "" if default is None or default[0] is None else f" Default: ``{literal(default[0])}``."
    deprecated = " Deprecated." if parameter.docs.deprecated else ""
    return Code(sentence(parameter.docs.description or parameter.docs.summary) + sentence(stated) + sentence(deprecated))
