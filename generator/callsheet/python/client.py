"""The client as Python says it: its credentials, its servers, and its resources."""

from __future__ import annotations

from collections.abc import Mapping

from ..ir.model import Api
from .annotations import MODELS, Need
from .code import Code
from .credentials import TOKEN, argument_names, credential_views, given, made, variable_of
from .definitions import alternatives
from .docs import docstring
from .imports import imports
from .layout import Bracket, Piece, Prefixed, code, lay
from .literals import literal
from .servers import base_url, known_servers, server_function
from .table import NameTable
from .view import ClientView, CredentialView, ResourceView


def client_view(api: Api, names: NameTable, environment: Mapping[str, str], *, runtime: Code) -> ClientView:
    """Everything in ``client.py``."""
    server = base_url(api)
    arguments = argument_names(api)
    credentials = credential_views(api, arguments, environment)
    function = server_function(api)
    resources = tuple(
        ResourceView(name=names.tags[tag], resource=names.resources[tag], docstring=_tag_docstring(tag, api))
        for tag in names.tags
    )
    title = f"{api.title or 'The API'}"
    return ClientView(
        docstring=_docstring(f"{title}.", api, credentials, server),
        async_docstring=docstring(f"{title}, awaited. See `Client`.", indent=4),
        imports=imports(
            _needs(api, arguments, names, function is not None), package=code("."), runtime=runtime
        ),
        base_url=None if server is None else literal(server),
        servers=_servers(api),
        server_function=function,
        credentials=credentials,
        signature=_signature(credentials, server, code("Options")),
        async_signature=_signature(credentials, server, code("AsyncOptions")),
        initialise=_initialise(api, arguments, server, environment),
        resources=resources,
    )


def _needs(api: Api, arguments: Mapping[str, Code], names: NameTable, has_function: bool) -> set[Need]:
    runtime = [
        "AsyncClient as _AsyncClient",
        "AsyncOptions",
        "C",
        "OAuth2",
        "Options",
        "Resources",
        "SyncClient",
    ]
    needs = {Need("_runtime", code(name)) for name in (*runtime, "Token")} | {
        Need("typing", code("Unpack")),
        Need("package", MODELS),
    }
    if arguments:
        needs.add(Need("_runtime", code("auth")))
    if has_function:
        needs.add(Need("_runtime", code("filled_url")))
        if any(variable.choices for variable in api.servers[0].variables):
            needs.add(Need("typing", code("Literal")))
    if names.tags:
        needs |= {Need("typing", code("TYPE_CHECKING")), Need("functools", code("cached_property"))}
    return needs


def _docstring(title: str, api: Api, credentials: tuple[CredentialView, ...], server: str | None) -> Code:
    url = (
        f"``{server}``, unless you say otherwise."
        if server
        else "Where the API is: its description does not say."
    )
    entries: list[tuple[str, str]] = [(one.name, one.doc) for one in credentials]
    entries += [("base_url", url), ("options", "See `Options`: timeout, retry, lenient, headers, ...")]
    servers = [(one.url, one.description) for one in api.servers] if len(api.servers) > 1 else []
    sections = (("Args", entries), ("Servers", servers))
    text = api.docs.description or api.docs.summary
    return docstring(title, text, [section for section in sections if section[1]], indent=4)


def _tag_docstring(tag: str, api: Api) -> Code:
    described = next((t.docs for t in api.tags if t.name == tag), None)
    text = "" if described is None else (described.description or described.summary)
    return docstring("" if text else f"The calls of {tag}.", text, indent=8)


def _servers(api: Api) -> Code | None:
    urls = known_servers(api)
    if len(urls) < 2:
        return None
    return lay(Bracket(code("SERVERS = ("), tuple(literal(url) for url in urls), code(")")))


def _signature(credentials: tuple[CredentialView, ...], server: str | None, options: Code) -> Code:
    arguments = [view.name + code(": ") + view.annotation + code(" = None") for view in credentials]
    url = code("base_url: str") + (code("") if server is None else code(" = BASE_URL"))
    more = code("**options: Unpack[") + options + code("]")
    items: tuple[Piece, ...] = (code("self"), code("*"), *arguments, url, more)
    return lay(Bracket(code("def __init__("), items, code(") -> None:")), indent=4)


def _initialise(
    api: Api, arguments: Mapping[str, Code], server: str | None, environment: Mapping[str, str]
) -> Code:
    items: list[Piece] = [code("base_url")]
    by_argument: dict[Code, list[str]] = {TOKEN: []}
    for scheme, argument in arguments.items():
        by_argument.setdefault(argument, []).append(scheme)
    variables = {name: variable_of(name, schemes, environment) for name, schemes in by_argument.items()}
    if arguments:
        pairs = tuple(
            Prefixed(literal(scheme) + code(": "), made(api.auth[scheme], argument, variables[argument]))
            for scheme, argument in arguments.items()
        )
        items.append(Prefixed(code("auth="), Bracket(code("{"), pairs, code("}"))))
    if api.security:
        items.append(Prefixed(code("default="), alternatives(api.security)))
    items.append(Prefixed(code("token="), given(TOKEN, variables[TOKEN])))
    if server is not None:
        items.append(code("server=BASE_URL"))
    items.append(code("**options"))
    return lay(Bracket(code("super().__init__("), tuple(items), code(")")), indent=8)
