"""Which of several media types a body is sent as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

from ..http.http_types import is_json
from ..http.prepare import of_any_type
from .forms import each, members
from .texts import is_lines
from .uploads import File, is_binary


def choose(accepts: tuple[str, ...] | Mapping[str, str], body: Any) -> str:
    """The first that suits the value: by its class, then by its kind."""
    kinds = list(accepts)
    if isinstance(accepts, Mapping):
        name = type(body).__name__
        kinds = [
            k for k, types in accepts.items() if name in types.split(" | ")
        ] or kinds
    kinds = [kind for kind in kinds if _suits(kind.lower(), body)] or kinds
    return next((kind for kind in kinds if "*" not in kind), None) or of_any_type(body)


def _suits(kind: str, body: Any) -> bool:
    structured = is_json(kind) or kind.startswith(("multipart/", "application/x-www-"))
    if isinstance(body, str):
        return not structured
    if isinstance(body, File) or is_binary(body):
        return not structured and not kind.startswith("text/")
    if not isinstance(body, Mapping) and not is_dataclass(body):
        return is_json(kind) or is_lines(kind)
    if any(
        isinstance(item, File) or is_binary(item)
        for value in members(body).values()
        for item in each(value)
    ):
        return kind.startswith("multipart/")
    return structured
