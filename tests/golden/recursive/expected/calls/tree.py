from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Tree(Resource[C]):
    @operation("GET", "/tree")
    @staticmethod
    def get_tree() -> Call[models.Node]:
        """``GET /tree``."""
        return call()
