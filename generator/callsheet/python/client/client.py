"""The client as Python says it: its credentials, its servers, and its resources."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.model import Api, Docs
from ..code.code import Code, code, joined, symbol
from ..code.expressions import call, dict_of, keyword, tuple_of
from ..code.literals import literal
from ..docstrings.docstrings import docstring
from ..naming.grouping import CLIENT
from ..naming.table import NameTable
from ..operations.definitions import alternatives
from ..views.package import ClientView, CredentialView, ResourceView
from .credentials import (
    AUTH,
    TOKEN,
    argument_names,
    argument_or_variable,
    credential_code,
    credential_views,
    token_url,
    variable_of,
)
from .servers import base_url, known_servers, server_function


def client_view(
    api: Api, names: NameTable, environment: Mapping[str, str], kinds: frozenset[str], *, fetches: bool
) -> ClientView:
    """Everything in ``client.py``; `kinds` are those of its calls, `fetches` whether it can fetch tokens."""
    server = base_url(api)
    arguments = argument_names(api)
    credentials = credential_views(api, arguments, environment, fetches=fetches)
    variables = _variables(arguments, environment)
    described = {tag.name: tag.docs for tag in reversed(api.tags)}
    resources = tuple(
        ResourceView(
            name=names.tags[tag], resource=names.resources[tag], docstring=_tag_docstring(tag, described)
        )
        for tag in names.tags
        if tag != CLIENT
    )
    title = api.title or "The API"
    return ClientView(
        docstring=_docstring(title, api, credentials, server),
        async_docstring=docstring("The same as `Client`, awaited.", indent=4),
        base_url=None if server is None else literal(server),
        servers=_servers(api),
        server_function=server_function(api),
        credentials=credentials,
        parameters=_parameters(credentials, server),
        auth=_auth(api, variables, arguments, fetches) if arguments else None,
        settings=_settings(_auth_call(credentials) if arguments else _token(variables), server),
        resources=resources,
        extras=_extras(kinds, ""),
        async_extras=_extras(kinds, "Async"),
        base=names.resources.get(CLIENT, symbol("_runtime", "Resources")),
        methods=names.tags.get(CLIENT),
    )


_BASES = {"batched": "BatchingClient", "paged": "PagingClient", "streamed": "StreamingClient"}


def _extras(kinds: frozenset[str], prefix: str) -> tuple[Code, ...]:
    return tuple(symbol("_runtime", prefix + base) for kind, base in _BASES.items() if kind in kinds)


def _docstring(title: str, api: Api, credentials: tuple[CredentialView, ...], server: str | None) -> Code:
    url = (
        f"``{server}``, unless you say otherwise."
        if server
        else "Where the API is: its description does not say."
    )
    entries: list[tuple[str, str]] = [(entry.name, entry.doc) for entry in credentials]
    entries += [("base_url", url), ("options", "See `Options`: timeout, retry, strict, headers, ...")]
    servers = [(entry.url, entry.description) for entry in api.servers] if len(api.servers) > 1 else []
    sections = (("Args", entries), ("Servers", servers))
    text = api.docs.description or api.docs.summary
    return docstring(title, text, [section for section in sections if section[1]], indent=4)


def _tag_docstring(tag: str, described: Mapping[str, Docs]) -> Code:
    docs = described.get(tag, Docs())
    text = docs.description or docs.summary
    return docstring("" if text else f"The calls of {tag}.", text, indent=8)


def _servers(api: Api) -> Code | None:
    urls = known_servers(api)
    if len(urls) < 2:
        return None
    return tuple_of(map(literal, urls))


def _parameters(credentials: tuple[CredentialView, ...], server: str | None) -> Code:
    arguments = [view.name + code(": ") + view.annotation + code(" = None") for view in credentials]
    url = code("base_url: str") + (code("") if server is None else code(" = BASE_URL"))
    return joined(", ", (*arguments, url))


def _auth_call(credentials: tuple[CredentialView, ...]) -> Code:
    return keyword("auth", call(code("_credentials"), (view.name for view in credentials)))


def _auth(
    api: Api, variables: Mapping[Code, str | None], arguments: Mapping[str, Code], fetches: bool
) -> Code:
    """The credentials of a client, by the security schemes of the description."""
    pairs = (
        (literal(scheme), credential_code(api.auth[scheme], argument, variables[argument]))
        for scheme, argument in arguments.items()
    )
    items = [dict_of(pairs)]
    if api.security:
        items.append(keyword("default", alternatives(api.security)))
    items.append(_token(variables))
    url = token_url(api) if fetches else None
    if url is not None:
        items.append(url)
    return call(AUTH + code(".Auth"), items)


def _token(variables: Mapping[Code, str | None]) -> Code:
    return keyword("token", argument_or_variable(TOKEN, variables[TOKEN]))


def _settings(credentials: Code, server: str | None) -> Code:
    of_server = () if server is None else (code("server=BASE_URL"),)
    return joined(", ", (code("base_url"), credentials, *of_server, code("**options")))


def _variables(arguments: Mapping[str, Code], environment: Mapping[str, str]) -> dict[Code, str | None]:
    """The environment variable of each argument that has one."""
    schemes: dict[Code, list[str]] = {TOKEN: []}
    for scheme, argument in arguments.items():
        schemes.setdefault(argument, []).append(scheme)
    return {argument: variable_of(argument, names, environment) for argument, names in schemes.items()}
