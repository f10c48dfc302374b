"""Calls of tree."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_TREE: Operation[models.Node] = Operation("GET", "/tree", returns={200: "Node"})


def get_tree() -> Call[models.Node]:
    """``GET /tree``."""
    return GET_TREE()


class Tree(Resource[C]):
    get_tree = bound(get_tree)
    """``GET /tree``"""
