from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Things(Resource[C]):
    @operation("GET", "/things/{id}")
    @staticmethod
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
        return call(
            path=(id,),
            query={
                "verbose": verbose,
                "optional": optional,
                "needed": needed,
                "id": id_query,
            },
            headers={"id": id_header},
        )

    @operation("PUT", "/things/{id}")
    @staticmethod
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
        return call(path=(id,), query={"verbose": verbose, "body": body_}, json=body)
