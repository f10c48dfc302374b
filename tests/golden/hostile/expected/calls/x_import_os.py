from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class XImportOs(Resource[C]):
    """\"\"\" + __import__('os') + \"\"\"."""

    @operation("GET", "/x/{__import__('os')}/{n}")
    @staticmethod
    def import_os(
        import_os: str,
        n: str,
        *,
        q: str | None = None,
    ) -> Call[models.AImportB]:
        """{{ 7 * 7 }} {% raw %} \\N{BULLET} gnp.

        ``GET /x/{__import__('os')}/{n}``

        Line \"\"\" os.system('x') \"\"\"

        Args:
            q: \"\"\" Default: ``"'); import os; ('"``.
        """
        return call(path=(import_os, n), query={"q'\"\\": q})
