"""The client as Python says it: credentials as the security schemes name them, and the default server."""

from __future__ import annotations

from ..ir.model import (
    Api,
    ApiKey,
    AuthScheme,
    HttpBasic,
    HttpBearer,
    MutualTls,
    OAuth2,
    OpenIdConnect,
)
from .annotations import Need
from .code import Code
from .definitions import alternatives
from .docs import docstring
from .imports import imports
from .layout import Bracket, Piece, Prefixed, code, lay
from .literals import literal
from .names import NameRequest, resolve, value_name
from .reserved import CREDENTIAL
from .servers import base_url
from .table import NameTable, spellings
from .view import ClientView, CredentialView, ResourceView

_TOKEN = code("token")


def client_view(api: Api, names: NameTable) -> ClientView:
    """Everything in ``client.py``."""
    server = base_url(api)
    credentials = _credentials(api)
    needs = {Need("_runtime", code(name)) for name in _RUNTIME_NAMES}
    needs |= {Need("_runtime", code(function)) for function in {_function(api.auth[n]) for n in credentials}}
    needs |= {Need("typing", code("Unpack"))}
    if names.tags:
        needs |= {Need("typing", code("TYPE_CHECKING")), Need("functools", code("cached_property"))}
    resources = tuple(
        ResourceView(name=names.tags[tag], resource=names.resources[tag], docstring=_tag_docstring(tag, api))
        for tag in names.tags
    )
    described = api.docs.description or api.docs.summary
    return ClientView(
        docstring=docstring(f"{api.title or 'The API'}.", described, indent=4),
        async_docstring=docstring(f"{api.title or 'The API'}, awaited. See `Client`.", indent=4),
        imports=imports(needs, runtime=code("._runtime"), models=code(".models")),
        base_url=None if server is None else literal(server),
        credentials=_credential_views(api, credentials),
        signature=_signature(api, credentials, server, asynchronous=False),
        async_signature=_signature(api, credentials, server, asynchronous=True),
        initialise=_initialise(api, credentials, server),
        resources=resources,
    )


_RUNTIME_NAMES = ("AsyncClient as _AsyncClient", "AsyncOptions", "C", "OAuth2", "Options", "Resources", "SyncClient", "Token")


def _tag_docstring(tag: str, api: Api) -> Code:
    described = next((t.docs for t in api.tags if t.name == tag), None)
    text = "" if described is None else (described.description or described.summary)
    return docstring("" if text else f"The calls of {tag}.", text, indent=8)


def _credentials(api: Api) -> dict[str, Code]:
    """The argument of each scheme: `token` for all that take a bearer token, their own for the others."""
    schemes = {name: scheme for name, scheme in api.auth.items() if not isinstance(scheme, MutualTls)}
    own = [name for name, scheme in schemes.items() if not _takes_token(scheme)]
    named = resolve([NameRequest(name, spellings(name, value_name)) for name in own], reserved=CREDENTIAL | {_TOKEN})
    return {name: named.get(name, _TOKEN) for name in schemes}


def _takes_token(scheme: AuthScheme) -> bool:
    return isinstance(scheme, OAuth2 | OpenIdConnect) or (isinstance(scheme, HttpBearer) and scheme.scheme == "Bearer")


def _credential_views(api: Api, credentials: dict[str, Code]) -> tuple[CredentialView, ...]:
    found = {_TOKEN: CredentialView(name=_TOKEN, annotation=_BEARER_ANNOTATION, doc=code(""))}
    for scheme, name in credentials.items():
        found[name] = CredentialView(name=name, annotation=_annotation(api.auth[scheme]), doc=code(""))
    return tuple(found.values())


_BEARER_ANNOTATION = code("Token | OAuth2 | None")


def _annotation(scheme: AuthScheme) -> Code:
    match scheme:
        case ApiKey():
            return code("str | None")
        case HttpBasic():
            return code("tuple[str, str] | None")
        case _:
            return _BEARER_ANNOTATION


def _function(scheme: AuthScheme) -> str:
    match scheme:
        case ApiKey():
            return "api_key"
        case HttpBasic():
            return "basic"
        case _:
            return "bearer"


def _signature(api: Api, credentials: dict[str, Code], server: str | None, *, asynchronous: bool) -> Code:
    arguments = [view.name + code(": ") + view.annotation + code(" = None") for view in _credential_views(api, credentials)]
    url = code("base_url: str") + (code("") if server is None else code(" = BASE_URL"))
    options = code("**options: Unpack[AsyncOptions]") if asynchronous else code("**options: Unpack[Options]")
    items: tuple[Piece, ...] = (code("self"), code("*"), *arguments, url, options)
    return lay(Bracket(code("def __init__("), items, code(") -> None:")), indent=4)


def _initialise(api: Api, credentials: dict[str, Code], server: str | None) -> Code:
    items: list[Piece] = [code("base_url")]
    if credentials:
        pairs = tuple(Prefixed(literal(name) + code(": "), _made(api.auth[name], arg)) for name, arg in credentials.items())
        items.append(Prefixed(code("auth="), Bracket(code("{"), pairs, code("}"))))
    if api.security:
        items.append(Prefixed(code("default="), alternatives(api.security)))
    items.append(code("token=token"))
    if server is not None:
        items.append(code("server=BASE_URL"))
    items.append(code("**options"))
    return lay(Bracket(code("super().__init__("), tuple(items), code(")")), indent=8)


def _made(scheme: AuthScheme, argument: Code) -> Piece:
    match scheme:
        case ApiKey():
            return Bracket(code("api_key("), (literal(scheme.location), literal(scheme.wire), argument), code(")"))
        case HttpBasic():
            return Bracket(code("basic("), (argument,), code(")"))
        case HttpBearer() if scheme.scheme != "Bearer":
            return Bracket(code("bearer("), (argument, literal(scheme.scheme)), code(")"))
        case OAuth2():
            url = next((flow.token_url for flow in scheme.flows if flow.token_url), None)
            given = () if url is None else (Prefixed(code("token_url="), literal(url)),)
            return Bracket(code("bearer("), (argument, *given), code(")"))
        case _:
            return Bracket(code("bearer("), (argument,), code(")"))
