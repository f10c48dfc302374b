"""Credentials: the arguments of a client, as the description's security schemes name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...ir.model import (
    Api,
    ApiKey,
    AuthScheme,
    Flow,
    HttpBasic,
    HttpBearer,
    MutualTls,
    OAuth2,
    OpenIdConnect,
)
from ..code.code import Code, code, joined, needing, symbol
from ..code.expressions import call, dict_of, keyword
from ..code.literals import literal
from ..docstrings.docstrings import sentence
from ..naming.names import NameRequest, resolve, value_name
from ..naming.reserved import CREDENTIAL
from ..naming.table import spellings
from ..views.package import CredentialView

TOKEN = code("token")
"""The argument for all schemes that take a bearer token; every client has it, whatever is described."""

AUTH = needing("_auth", symbol("_runtime.http", "auth as _auth").needs)
"""The runtime's module of credentials."""

_API_KEY = needing("_api_key", symbol("_runtime", "api_key as _api_key").needs)
_BASIC = needing("_basic", symbol("_runtime", "basic as _basic").needs)


def argument_names(api: Api) -> dict[str, Code]:
    """The argument of each scheme: `token` for all that take a bearer token, their own for the others."""
    schemes = {name: scheme for name, scheme in api.auth.items() if not isinstance(scheme, MutualTls)}
    without_token = [name for name, scheme in schemes.items() if not _takes_token(scheme)]
    names = resolve(
        [NameRequest(name, spellings(name, value_name)) for name in without_token],
        reserved=CREDENTIAL | {TOKEN},
    )
    return {name: names.get(name, TOKEN) for name in schemes}


def fetches_tokens(api: Api) -> bool:
    """Whether callers need `OAuth2`: for a flow that it begins by itself, or to renew the only tokens.

    Beside another scheme, tokens that come from a browser are given as they are, as that scheme's are.
    """
    schemes = api.auth.values()
    if any(flow.kind in _GRANTS for flow in _flows(schemes)):
        return True
    return bool(schemes) and all(isinstance(scheme, OAuth2) for scheme in schemes)


def credential_views(
    api: Api, names: Mapping[str, Code], environment: Mapping[str, str], *, fetches: bool
) -> tuple[CredentialView, ...]:
    """The arguments in order, `token` first; the user's `environment` names variables for them.

    `fetches` says whether the package has `OAuth2`.
    """
    schemes: dict[Code, list[str]] = {TOKEN: []}
    for scheme, name in names.items():
        schemes.setdefault(name, []).append(scheme)
    described = {name: [api.auth[scheme] for scheme in members] for name, members in schemes.items()}
    variables = {name: variable_of(name, members, environment) for name, members in schemes.items()}
    return tuple(
        CredentialView(
            name=name,
            annotation=_annotation(members, fetches),
            doc=_doc(members, variables[name], fetches),
        )
        for name, members in described.items()
    )


def variable_of(name: Code, schemes: list[str], environment: Mapping[str, str]) -> str | None:
    """The environment variable that stands in for an argument: by its name, or by a scheme's."""
    return next((environment[key] for key in (str(name), *schemes) if key in environment), None)


def credential_code(scheme: AuthScheme, argument: Code, variable: str | None) -> Code:
    """The credential as the client's ``__init__`` makes it from an argument."""
    value, named = argument_or_variable(argument, variable), keyword("argument", literal(argument))
    match scheme:
        case ApiKey():
            place = (literal(scheme.location), literal(scheme.wire))
            return call(_API_KEY, (*place, value, named))
        case HttpBasic():
            return call(_BASIC, (value, named))
        case HttpBearer() if scheme.scheme != "Bearer":
            return call(AUTH + code(".bearer"), (value, literal(scheme.scheme), named))
        case _:
            return call(AUTH + code(".bearer"), (value,))


def token_url(api: Api) -> Code | None:
    """Where `OAuth2` fetches its tokens: one URL, or one for each grant where they differ.

    Relative ones stay so: they lie below the client's `base_url`, which is the caller's choice.
    """
    urls: dict[str, str] = {}
    for flow in _flows(api.auth.values()):
        if flow.refresh_url:
            urls.setdefault("refresh_token", flow.refresh_url)
        if flow.token_url:
            urls.setdefault(_GRANTS.get(flow.kind, "refresh_token"), flow.token_url)
    if not urls:
        return None
    different = tuple(dict.fromkeys(urls.values()))
    if len(different) == 1:
        return keyword("token_url", literal(different[0]))
    return keyword("token_url", dict_of((literal(grant), literal(url)) for grant, url in urls.items()))


def argument_or_variable(argument: Code, variable: str | None) -> Code:
    """The argument, or what the environment has for it."""
    return argument if variable is None else call(AUTH + code(".given"), (argument, literal(variable)))


def _takes_token(scheme: AuthScheme) -> bool:
    return isinstance(scheme, OAuth2 | OpenIdConnect) or (
        isinstance(scheme, HttpBearer) and scheme.scheme == "Bearer"
    )


def _annotation(schemes: list[AuthScheme], fetches: bool) -> Code:
    match schemes:
        case [ApiKey()]:
            return code("str | None")
        case [HttpBasic()]:
            return code("tuple[str, str] | None")
        case _:
            fetched = [symbol("_runtime", "OAuth2")] if fetches and _take_tokens(schemes) else []
            return joined(" | ", (symbol("_runtime", "Token"), *fetched, code("None")))


def _take_tokens(schemes: list[AuthScheme]) -> bool:
    return not schemes or any(map(_takes_token, schemes))


def _doc(schemes: list[AuthScheme], variable: str | None, fetches: bool) -> Code:
    described = next((scheme.docs.description for scheme in schemes if scheme.docs.description), "")
    text = sentence(described) or sentence(_kind(schemes, fetches))
    example = oauth2_example(schemes, code("..."))
    if described and example is not None:
        text += code(" Or ``") + example + code("``.")
    if variable is None:
        return text
    return text + code(" Else the environment variable ``") + sentence(variable) + code("``.")


def _kind(schemes: list[AuthScheme], fetches: bool) -> str:
    match schemes:
        case [ApiKey() as scheme]:
            return f"Sent as the {_PLACES[scheme.location]} ``{scheme.wire}``."
        case [HttpBasic()]:
            return "User name and password."
        case _:
            if not fetches or not _take_tokens(schemes):
                return "A bearer token, or a function that gives one."
            example = oauth2_example(schemes, code("..."))
            fetched = "`OAuth2`" if example is None else f"``{example}``"
            return f"A bearer token, a function that gives one, or {fetched} to fetch them."


def oauth2_example(schemes: Iterable[AuthScheme], value: Code) -> Code | None:
    """``OAuth2(username=..., password=...)``; None where the description has no flow that begins with it."""
    kinds = {flow.kind for flow in _flows(schemes)}
    names = next((names for kind, names in _ARGUMENTS.items() if kind in kinds), None)
    if names is None:
        return None
    return call(code("OAuth2"), (name + value for name in names))


def _flows(schemes: Iterable[AuthScheme]) -> list[Flow]:
    return [flow for scheme in schemes if isinstance(scheme, OAuth2) for flow in scheme.flows]


_GRANTS = {"clientCredentials": "client_credentials", "password": "password"}
"""The grants that `OAuth2` begins with; tokens of the other flows come from elsewhere, and are refreshed."""

_ARGUMENTS = {
    "password": (code("username="), code("password=")),
    "clientCredentials": (code("client_id="), code("client_secret=")),
}

_PLACES = {"header": "header", "query": "query parameter", "cookie": "cookie"}
