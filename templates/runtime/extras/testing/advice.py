"""What to write in a test whose fake was asked for more than it was told."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

from ...http.functions import Function
from ...http.http_types import Request
from ...http.operation import Operation


def advice(
    request: Request, reasons: Sequence[str], functions: ModuleType | None
) -> str:
    """A message that names the call, and why what was said does not hold or what to say."""
    called = f"{request.method} {request.template}"
    name, operation = _find(request, functions)
    shown = f"{called} ({name})" if name else called
    if reasons:
        told = "".join(f"\n    {reason}" for reason in reversed(reasons))
        return f"nothing that was said about {shown} fits this call:{told}"
    if operation is None:
        name = f'Operation("{request.method}", "{request.template}", returns={{200: "Any"}})()'
    return (
        f"nothing was said about {shown}; write how it responds, such as\n"
        f"    fake.on({name}).returns({_example(operation)})"
    )


def _find(
    request: Request, functions: ModuleType | None
) -> tuple[str, Operation[Any] | None]:
    """The call function of a request as it is written in code, and its operation."""
    for found in pkgutil.iter_modules(functions.__path__ if functions else ()):
        module = import_module(
            f"{functions.__name__}.{found.name}" if functions else ""
        )
        for resource in vars(module).values():
            for value in vars(resource).values() if isinstance(resource, type) else ():
                function: Any = value
                if isinstance(value, Function) and _is_of(request, function):
                    return function.__qualname__, function.operation
    return "", None


def _is_of(request: Request, function: Any) -> bool:
    called = (request.method, request.template)
    return (function.method, function.template) == called


def _example(operation: Operation[Any] | None) -> str:
    """What an operation returns, as a test would write it."""
    if operation is None:
        return "..."
    for shape in operation.returns.values():
        if shape is None:
            return "None"
        if isinstance(shape, str):
            listed = re.fullmatch(r"list\[(\w+)\]", shape)
            if listed and listed[1][0].isupper():
                return f"[make({listed[1]})]"
            if shape.isidentifier() and shape[0].isupper() and shape != "Any":
                return f"make({shape})"
    return "..."
