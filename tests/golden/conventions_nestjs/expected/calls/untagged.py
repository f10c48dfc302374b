"""The calls that are methods of the client itself."""

from __future__ import annotations

from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/")
def get_hello() -> Call[None]:
    """``GET /``."""
    return call()


@operation("GET", "/owners")
def owners_find_all() -> Call[None]:
    """``GET /owners``."""
    return call()


class Untagged(Resources[C]):
    get_hello = get_hello
    """``GET /``"""
    owners_find_all = owners_find_all
    """``GET /owners``"""
