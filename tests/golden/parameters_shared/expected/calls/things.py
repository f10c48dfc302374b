"""Calls of things."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

GET_THING: Operation[None] = Operation("GET", "/things/{id}", returns={204: None})


def get_thing(
    id: int,
    *,
    needed: str,
    verbose: bool | None = None,
    optional: str | None = None,
    id_query: str | None = None,
    id_header: str | None = None,
) -> Call[None]:
    """``GET /things/{id}``.

    Args:
        id: Which thing.
    """
    return GET_THING(
        path=(id,),
        query={
            "verbose": verbose,
            "optional": optional,
            "needed": needed,
            "id": id_query,
        },
        headers={"id": id_header},
    )


PUT_THING: Operation[None] = Operation("PUT", "/things/{id}", returns={204: None})


def put_thing(
    id: int,
    *,
    verbose: int,
    body_: str | None = None,
    body: list[int] | None = None,
) -> Call[None]:
    """``PUT /things/{id}``.

    Args:
        id: Which thing.
    """
    return PUT_THING(path=(id,), query={"verbose": verbose, "body": body_}, json=body)


class Things(Resource[C]):
    get_thing = bound(get_thing)
    """``GET /things/{id}``"""
    put_thing = bound(put_thing)
    """``PUT /things/{id}``"""
