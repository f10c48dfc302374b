"""Webhooks and callbacks: functions that read what the API sends to us."""

from __future__ import annotations

from ..ir.model import Content, Incoming
from .annotations import ANY, Need
from .code import Code
from .docs import docstring
from .imports import imports
from .layout import Bracket, code, lay
from .literals import literal
from .media import is_json
from .models import Context
from .names import NameRequest, resolve, value_name
from .reserved import FUNCTION
from .table import key_of, spellings
from .view import Imports, IncomingView


def incoming_views(context: Context) -> tuple[tuple[IncomingView, ...], Imports]:
    """One parse function for each webhook or callback that has a JSON body."""
    api = context.api
    described = [one for one in api.incoming if _content(one) is not None]
    named = resolve([NameRequest(key_of(one.at, api), _names(one)) for one in described], reserved=FUNCTION)
    views, needs = [], {Need("_runtime", code("parse"))}
    for one in described:
        content = _content(one)
        annotation = ANY if content is None or content.type is None else context.annotate(content.type)
        needs |= annotation.needs
        views.append(_view(one, named[key_of(one.at, api)], annotation.code))
    return tuple(views), imports(needs, runtime=code("._runtime"), models=code(".models"))


def _content(one: Incoming) -> Content | None:
    return next((c for c in one.body.contents if is_json(c.media_type)), None) if one.body is not None else None


def _names(one: Incoming) -> tuple[Code, ...]:
    plain = tuple(code("parse_") + name for name in spellings(one.name, value_name))
    return (*plain, *(name + code("_") + value_name((one.method.lower(),)) for name in plain))


def _view(one: Incoming, name: Code, annotation: Code) -> IncomingView:
    arguments = (code("content: bytes | str"), code("*"), code("lenient: bool = False"))
    head = Bracket(code("def ") + name + code("("), arguments, code(") -> ") + annotation + code(":"))
    call = Bracket(
        code("parse("),
        (literal(annotation), code("content"), code("models"), code("lenient=lenient")),
        code(")"),
    )
    summary = one.docs.summary or f"What the API sends as ``{one.name}``."
    return IncomingView(
        name=name,
        signature=lay(head),
        docstring=docstring(summary, one.docs.description, indent=4),
        result=lay(call, indent=4, before=len("return ")),
    )
