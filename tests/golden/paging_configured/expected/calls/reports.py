from __future__ import annotations

import builtins

from .._runtime import C, Call, PagedCall, Paging, Resource, call, operation


class Reports(Resource[C]):
    @operation("POST", "/reports", safe=True)
    @staticmethod
    def run() -> Call[str]:
        """Safe by its operationId.

        ``POST /reports``

        Returns: 200: A report.
        """
        return call()

    @operation("GET", "/reports", paging=Paging(page="number", first=0))
    @staticmethod
    def list(*, number: int | None = None) -> PagedCall[builtins.list[str], str]:
        """Takes the second rule, since it has no parameter for the first.

        ``GET /reports``

        Returns: 200: Reports.
        """
        return call(query={"number": number})
