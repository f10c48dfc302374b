"""The package's README: how to call it, and the table of operations."""

from __future__ import annotations

from ...ir.model import AuthScheme, HttpBasic
from ..code.code import Code
from ..code.layout import code, joined
from ..code.literals import literal
from ..context import Context
from ..docstrings.docstrings import markdown, markdown_code, markdown_sentence
from ..views.package import CallsModule, OperationView, ReadmeView, RowView
from .credentials import argument_names, oauth2_example
from .servers import base_url

_MARKS = {
    "plain": code(""),
    "paged": code(" *(paged)*"),
    "batched": code(" *(batched)*"),
    "streamed": code(" *(streamed)*"),
}


def readme_view(package: Code, calls: tuple[CallsModule, ...], context: Context) -> ReadmeView:
    rows = []
    kinds = {(module.name, one.function): one.kind for module in calls for one in module.operations}
    operations = {context.names.operations[op.at]: op for op in context.api.operations}
    for names, operation in operations.items():
        rows.append(
            RowView(
                call=code("client.") + names.call,
                request=markdown_code(f"{operation.method} {operation.path}"),
                summary=markdown_sentence(operation.docs.summary or operation.docs.description),
                mark=_MARKS[kinds[names.module, names.function]],
            )
        )
    client, fetches = _client(context)
    return ReadmeView(
        title=markdown(context.api.title or package),
        client=client,
        imports=code("Client, OAuth2") if fetches else code("Client"),
        async_imports=code("AsyncClient, OAuth2") if fetches else code("AsyncClient"),
        example=_example(calls),
        paged=_with_verb(code(".items"), "paged", calls),
        batched=_with_verb(code(".send"), "batched", calls),
        streamed=_with_verb(code(".stream"), "streamed", calls),
        rows=tuple(rows),
    )


def _example(calls: tuple[CallsModule, ...]) -> Code:
    """The first call that reads, and is not deprecated, if there is one."""
    found = [(module, one) for module in calls for one in module.operations]
    if not found:
        return code("...")
    first = min(found, key=lambda item: (item[1].deprecated is not None, item[1].method != literal("GET")))
    return _with_arguments(first[1].call, first[1])


def _with_verb(verb: Code, kind: str, calls: tuple[CallsModule, ...]) -> Code | None:
    """The first call of a kind, by a verb that only its kind has."""
    found = (one for module in calls for one in module.operations if one.kind == kind)
    return next((_with_arguments(one.call + verb, one) for one in found), None)


def _with_arguments(call: Code, operation: OperationView) -> Code:
    needed = [*operation.positional, *(a for a in operation.keyword if a.required)]
    arguments = joined(", ", ((a.name + code("=...")) for a in needed))
    return call + code("(") + arguments + code(")")


def _client(context: Context) -> tuple[Code, bool]:
    """The client of the example, and whether `OAuth2` fetches its token.

    It has the credentials that calls usually need, and the URL where the description has none.
    """
    api = context.api
    names = argument_names(api)
    usual = next((one for one in api.security if one), None)
    if usual is None:
        usual = next((one for op in api.operations for one in op.security or () if one), ())
    schemes = {names[scheme]: api.auth[scheme] for scheme, _ in usual if scheme in names}
    values = {name: _value_of(scheme) for name, scheme in schemes.items()}
    arguments = [name + code("=") + value for name, value in values.items()]
    if base_url(api) is None:
        arguments.append(code('base_url="https://..."'))
    fetches = any(oauth2_example([scheme], _TEXT) for scheme in schemes.values())
    return joined(", ", arguments), fetches


def _value_of(scheme: AuthScheme) -> Code:
    if isinstance(scheme, HttpBasic):
        return code('("...", "...")')
    return oauth2_example([scheme], _TEXT) or _TEXT


_TEXT = code('"..."')
