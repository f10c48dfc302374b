from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("POST", "/documents", accepts=("multipart/form-data",))
    @staticmethod
    def upload(*, body: models.Document) -> Call[models.Document]:
        """``POST /documents``.

        Returns: 200: As it is kept.
        """
        return call(body=body)
