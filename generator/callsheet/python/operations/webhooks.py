"""Webhooks and callbacks: functions that parse the requests that the API sends."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ...ir.identity.identity import identity_of, locked_names
from ...ir.model import Api, Content, Incoming, Operation
from ...ir.operations.media_types import essence, is_form, is_json
from ..code.annotations import ANY, MODELS, Annotation
from ..code.code import Code, code, joined
from ..context import Context
from ..docstrings.docstrings import docstring
from ..naming.names import NameRequest, resolve, value_name, words
from ..naming.reserved import FUNCTION
from ..naming.table import NameTable, spellings
from ..views.package import IncomingView


def incoming_views(context: Context) -> tuple[IncomingView, ...]:
    """A parse function for each webhook or callback that has a body of JSON or a form."""
    api = context.api
    pairs = _readable(api)
    names = context.names.incoming
    views: list[IncomingView] = []
    for request, content in pairs:
        annotation = ANY if content.type is None else context.annotate(content.type)
        settings = (MODELS, *([code("form=True")] if is_form(content.media_type) else []))
        views.append(_view(request, names[request.at], annotation, settings))
    return tuple(views)


def with_incoming(
    names: NameTable, api: Api, renames: Mapping[str, str], locked: Mapping[str, str]
) -> NameTable:
    """The names, with those of the functions that parse webhooks and callbacks."""
    operations = {operation.at.tokens: operation for operation in api.operations}
    keys = {request.at: identity_of(request.at, api) for request, _ in _readable(api)}
    requests = [NameRequest(keys[request.at], _names(request, operations)) for request, _ in _readable(api)]
    function_names = resolve(requests, reserved=FUNCTION, renames=renames, locked=locked_names(api, locked))
    incoming = {at: function_names[key] for at, key in keys.items()}
    for_lock = {**names.locked, **{key: str(name) for key, name in function_names.items()}}
    return replace(names, incoming=incoming, locked=for_lock)


def _readable(api: Api) -> list[tuple[Incoming, Content]]:
    return [(request, content) for request in api.incoming if (content := _content(request)) is not None]


def _content(request: Incoming) -> Content | None:
    """The JSON that is sent, else the form; other bodies are in the report."""
    contents = () if request.body is None else request.body.contents
    forms = (c for c in contents if essence(c.media_type) == "application/x-www-form-urlencoded")
    return next((c for c in contents if is_json(c.media_type)), next(forms, None))


def _names(request: Incoming, operations: Mapping[tuple[str, ...], Operation]) -> tuple[Code, ...]:
    """The name of the webhook; with its method, where several have it; with its operation, for a callback."""
    plain = spellings(request.name, value_name)
    prefixes = (request.at.tokens[:length] for length in range(len(request.at.tokens) + 1))
    owner = next((operations[at] for at in prefixes if at in operations), None)
    owners = () if owner is None else spellings(owner.id or f"{owner.method} {owner.path}", value_name)
    longer = (*(name + code("_") + value_name(words(request.method.lower())) for name in plain),)
    longest = (*(of + code("_") + name for of in owners for name in plain),)
    return tuple(code("parse_") + name for name in (*plain, *longer, *longest))


def _view(request: Incoming, name: Code, annotation: Annotation, settings: tuple[Code, ...]) -> IncomingView:
    return IncomingView(
        name=name,
        settings=joined(", ", settings),
        annotation=annotation.code,
        docstring=docstring(
            request.docs.summary
            or ("" if request.docs.description else f"What the API sends as ``{request.name}``."),
            _text(request),
            _SECTIONS,
            indent=4,
        ),
    )


_SECTIONS = (
    ("Args", (("content", "The body of the request."), ("options", "`verify` checks the signature first."))),
    ("Raises", (("DecodeError", "It is not what the description says."),)),
)


def _text(request: Incoming) -> str:
    parts = [request.docs.description, *(["Deprecated."] if request.docs.deprecated else [])]
    return "\n\n".join(part for part in parts if part)
