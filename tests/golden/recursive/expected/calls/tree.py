"""Calls of tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Node

GET_TREE: Operation[Node] = Operation("GET", "/tree", returns={200: "Node"})


def get_tree() -> Call[Node]:
    """``GET /tree``.

    Returns: 200: The tree
    """
    return GET_TREE()


class Tree(Resource[C]):
    """The calls of tree."""

    get_tree = bound(get_tree)
    """``GET /tree``"""
