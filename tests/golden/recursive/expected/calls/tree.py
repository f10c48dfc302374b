"""Calls of tree."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/tree")
def get_tree() -> Call[models.Node]:
    """``GET /tree``."""
    return call()


class Tree(Resource[C]):
    get_tree = get_tree
    """``GET /tree``"""
