"""The calls that are methods of the client itself."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resources, bound

UPLOAD: Operation[models.Document] = Operation(
    "POST",
    "/documents",
    returns={200: "Document"},
    accepts=("multipart/form-data",),
)


def upload(*, body: models.Document) -> Call[models.Document]:
    """``POST /documents``.

    Returns: 200: As it is kept.
    """
    return UPLOAD(body=body)


class Untagged(Resources[C]):
    upload = bound(upload)
    """``POST /documents``"""
