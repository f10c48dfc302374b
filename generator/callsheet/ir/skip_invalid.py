"""Invalid parts are reported and left out; the rest stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from ..document.methods import METHODS
from ..document.references.cursor import Cursor
from ..errors import Severity, UnresolvedReference
from .operations.tokens import is_token
from .schemas.schema_types import Schemas


def read_or_report(schemas: Schemas, at: Cursor, read: Callable[[Cursor], Cursor]) -> Cursor | None:
    """The result of `read`; None, and a report, if a reference leads nowhere or to no object."""
    try:
        cursor = read(at)
    except UnresolvedReference as error:
        schemas.problems += (replace(problem, severity=Severity.WARNING) for problem in error.problems)
        return None
    if cursor.is_mapping:
        return cursor
    schemas.report("wrong-type", f"expected object, got {cursor.kind}; it is left out", at.pointer)
    return None


def operations_in(schemas: Schemas, item: Cursor) -> Iterator[tuple[str, Cursor]]:
    """The operations of a path item by their methods in capitals, each read by itself."""
    additional = item.get("additionalOperations")
    entries = [(key.upper(), at) for key, at in item.items() if key in METHODS]
    entries += additional.items() if additional is not None else ()
    for method, at in entries:
        if not is_token(method):
            schemas.report(
                "bad-name", f"{method!a} is not a valid method; the operation is left out", at.pointer
            )
            continue
        operation = read_or_report(schemas, at, Cursor.operation)
        if operation is not None:
            yield method, operation
