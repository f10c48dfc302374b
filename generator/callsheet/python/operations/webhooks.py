"""Webhooks and callbacks: functions that read what the API sends to us."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ...ir.identity.identity import identity_of, kept_names
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
    described = _described(api)
    named = context.names.incoming
    views: list[IncomingView] = []
    for one, content in described:
        annotation = ANY if content.type is None else context.annotate(content.type)
        settings = (MODELS, *([code("form=True")] if is_form(content.media_type) else []))
        views.append(_view(one, named[one.at], annotation, settings))
    return tuple(views)


def with_incoming(
    names: NameTable, api: Api, renames: Mapping[str, str], kept: Mapping[str, str]
) -> NameTable:
    """The names with those of the functions that read what the API sends."""
    operations = {operation.at.tokens: operation for operation in api.operations}
    keys = {one.at: identity_of(one.at, api) for one, _ in _described(api)}
    requests = [NameRequest(keys[one.at], _names(one, operations)) for one, _ in _described(api)]
    named = resolve(requests, reserved=FUNCTION, renames=renames, kept=kept_names(api, kept))
    incoming = {at: named[key] for at, key in keys.items()}
    locked = {**names.locked, **{key: str(name) for key, name in named.items()}}
    return replace(names, incoming=incoming, locked=locked)


def _described(api: Api) -> list[tuple[Incoming, Content]]:
    return [(one, content) for one in api.incoming if (content := _content(one)) is not None]


def _content(one: Incoming) -> Content | None:
    """The JSON that is sent, else the form; other bodies are in the report."""
    contents = () if one.body is None else one.body.contents
    forms = (c for c in contents if essence(c.media_type) == "application/x-www-form-urlencoded")
    return next((c for c in contents if is_json(c.media_type)), next(forms, None))


def _names(one: Incoming, operations: Mapping[tuple[str, ...], Operation]) -> tuple[Code, ...]:
    """The name of the webhook; with its method, where several have it; with its operation, for a callback."""
    plain = spellings(one.name, value_name)
    around = (one.at.tokens[:length] for length in range(len(one.at.tokens) + 1))
    owner = next((operations[at] for at in around if at in operations), None)
    owners = () if owner is None else spellings(owner.id or f"{owner.method} {owner.path}", value_name)
    longer = (*(name + code("_") + value_name(words(one.method.lower())) for name in plain),)
    longest = (*(of + code("_") + name for of in owners for name in plain),)
    return tuple(code("parse_") + name for name in (*plain, *longer, *longest))


def _view(one: Incoming, name: Code, annotation: Annotation, settings: tuple[Code, ...]) -> IncomingView:
    return IncomingView(
        name=name,
        settings=joined(", ", settings),
        annotation=annotation.code,
        docstring=docstring(
            one.docs.summary or ("" if one.docs.description else f"What the API sends as ``{one.name}``."),
            _text(one),
            _SECTIONS,
            indent=4,
        ),
    )


_SECTIONS = (
    ("Args", (("content", "The body of the request."), ("options", "`verify` checks the signature first."))),
    ("Raises", (("DecodeError", "It is not what the description says."),)),
)


def _text(one: Incoming) -> str:
    parts = [one.docs.description, *(["Deprecated."] if one.docs.deprecated else [])]
    return "\n\n".join(part for part in parts if part)
