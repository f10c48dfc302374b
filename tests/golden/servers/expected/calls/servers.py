"""Calls of servers."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

USUAL: Operation[None] = Operation("GET", "/usual", returns={204: None})


def usual() -> Call[None]:
    """``GET /usual``."""
    return USUAL()


OF_PATH: Operation[None] = Operation(
    "GET",
    "/elsewhere",
    returns={204: None},
    servers=("https://files.example.com/up",),
)


def of_path() -> Call[None]:
    """``GET /elsewhere``."""
    return OF_PATH()


OF_OPERATION: Operation[None] = Operation(
    "PUT",
    "/elsewhere",
    returns={204: None},
    servers=("/internal",),
)


def of_operation() -> Call[None]:
    """``PUT /elsewhere``."""
    return OF_OPERATION()


SAME: Operation[None] = Operation("POST", "/elsewhere", returns={204: None})


def same() -> Call[None]:
    """``POST /elsewhere``."""
    return SAME()


class Servers(Resource[C]):
    usual = bound(usual)
    """``GET /usual``"""
    of_path = bound(of_path)
    """``GET /elsewhere``"""
    of_operation = bound(of_operation)
    """``PUT /elsewhere``"""
    same = bound(same)
    """``POST /elsewhere``"""
