"""Calls of doors."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

USUAL: Operation[None] = Operation("GET", "/usual", returns={204: None})


def usual() -> Call[None]:
    """``GET /usual``."""
    return USUAL()


NONE: Operation[None] = Operation("GET", "/none", returns={204: None}, auth=())


def none() -> Call[None]:
    """``GET /none``."""
    return NONE()


OPTIONAL: Operation[None] = Operation(
    "GET",
    "/optional",
    returns={204: None},
    auth=((), ("header",)),
)


def optional() -> Call[None]:
    """``GET /optional``."""
    return OPTIONAL()


EITHER: Operation[None] = Operation(
    "GET",
    "/either",
    returns={204: None},
    auth=(("header",), ("login",)),
)


def either() -> Call[None]:
    """``GET /either``."""
    return EITHER()


BOTH: Operation[None] = Operation(
    "GET",
    "/both",
    returns={204: None},
    auth=(("header", "cookie"),),
)


def both() -> Call[None]:
    """``GET /both``."""
    return BOTH()


QUERY: Operation[None] = Operation(
    "GET",
    "/query",
    returns={204: None},
    auth=(("query",),),
)


def query() -> Call[None]:
    """``GET /query``."""
    return QUERY()


SCOPED: Operation[None] = Operation(
    "GET",
    "/scoped",
    returns={204: None},
    auth=(("oauth",),),
)


def scoped() -> Call[None]:
    """``GET /scoped``.

    Scopes: ``read``, ``write``.
    """
    return SCOPED()


OPENID: Operation[None] = Operation(
    "GET",
    "/openid",
    returns={204: None},
    auth=(("openid",),),
)


def openid() -> Call[None]:
    """``GET /openid``.

    Scopes: ``profile``.
    """
    return OPENID()


DIGEST: Operation[None] = Operation(
    "GET",
    "/digest",
    returns={204: None},
    auth=(("other",),),
)


def digest() -> Call[None]:
    """``GET /digest``."""
    return DIGEST()


MUTUAL: Operation[None] = Operation(
    "GET",
    "/mutual",
    returns={204: None},
    auth=(("tls",),),
)


def mutual() -> Call[None]:
    """``GET /mutual``."""
    return MUTUAL()


UNKNOWN: Operation[None] = Operation("GET", "/unknown", returns={204: None})


def unknown() -> Call[None]:
    """``GET /unknown``."""
    return UNKNOWN()


class Doors(Resource[C]):
    usual = bound(usual)
    """``GET /usual``"""
    none = bound(none)
    """``GET /none``"""
    optional = bound(optional)
    """``GET /optional``"""
    either = bound(either)
    """``GET /either``"""
    both = bound(both)
    """``GET /both``"""
    query = bound(query)
    """``GET /query``"""
    scoped = bound(scoped)
    """``GET /scoped``"""
    openid = bound(openid)
    """``GET /openid``"""
    digest = bound(digest)
    """``GET /digest``"""
    mutual = bound(mutual)
    """``GET /mutual``"""
    unknown = bound(unknown)
    """``GET /unknown``"""
