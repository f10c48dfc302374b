from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Search(Resource[C]):
    @operation("GET", "/search?type=full")
    @staticmethod
    def full_search(*, q: str | None = None) -> Call[None]:
        """``GET /search?type=full``."""
        return call(query={"q": q})

    @operation("GET", "/search?type=quick&x={x}")
    @staticmethod
    def quick_search(x: str, *, type_: str | None = None) -> Call[None]:
        """``GET /search?type=quick&x={x}``."""
        return call(path=(x,), query={"type": type_})
