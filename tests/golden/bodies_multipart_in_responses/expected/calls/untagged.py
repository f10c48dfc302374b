"""The calls that are methods of the client itself."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resources, call, operation


@operation("POST", "/documents", accepts=("multipart/form-data",))
def upload(*, body: models.Document) -> Call[models.Document]:
    """``POST /documents``.

    Returns: 200: As it is kept.
    """
    return call(body=body)


class Untagged(Resources[C]):
    upload = upload
    """``POST /documents``"""
