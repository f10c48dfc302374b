from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Notes(Resource[C]):
    @operation("GET", "/notes")
    @staticmethod
    def list_notes(
        *,
        page: int | None = None,
        limit: int | None = None,
    ) -> Call[list[str]]:
        """Looks paged, and is not.

        ``GET /notes``

        Args:
            page: Default: ``1``.
        """
        return call(query={"page": page, "limit": limit})
