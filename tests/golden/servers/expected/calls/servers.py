"""Calls of servers."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/usual")
def usual() -> Call[None]:
    """``GET /usual``."""
    return call()


@operation("GET", "/elsewhere", servers=("https://files.example.com/up",))
def of_path() -> Call[None]:
    """``GET /elsewhere``."""
    return call()


@operation("PUT", "/elsewhere", servers=("/internal",))
def of_operation() -> Call[None]:
    """``PUT /elsewhere``."""
    return call()


@operation("POST", "/elsewhere")
def same() -> Call[None]:
    """``POST /elsewhere``."""
    return call()


class Servers(Resource[C]):
    usual = usual
    """``GET /usual``"""
    of_path = of_path
    """``GET /elsewhere``"""
    of_operation = of_operation
    """``PUT /elsewhere``"""
    same = same
    """``POST /elsewhere``"""
