"""Calls of parts."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Part, Resource, bound

UPLOAD: Operation[None] = Operation(
    "POST",
    "/upload",
    returns={204: None},
    accepts=("multipart/form-data",),
    encoding={"file": Part("image/png"), "text": Part("text/markdown")},
)


def upload(*, body: models.PartsUploadBody) -> Call[None]:
    """``POST /upload``."""
    return UPLOAD(body=body)


class Parts(Resource[C]):
    upload = bound(upload)
    """``POST /upload``"""
