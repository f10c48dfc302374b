"""A cursor: typed, read-only access to a description that follows references and locates every failure."""

from __future__ import annotations

from collections.abc import Iterator

from ..dialects.normalise import Kind, normalised, rewritten
from ..document import Document
from ..methods import METHODS
from .node import Node
from .pointer import Pointer
from .refs import find


class Cursor(Node, frozen=True, eq=False):
    """A node that knows what it is: what `schema()`, `operation()` and their like give.

    It has the OpenAPI 3.2 shape, whatever the dialect; its pointers still are the places in the original
    text.
    """

    is_schema: bool = False
    """Whether `schema()` gave this, so that it need not be made again."""

    def api(self) -> Cursor:
        """The whole description."""
        return normalised(Kind.API, self)

    def path_item(self) -> Cursor:
        """A path item, references followed; keys beside a reference override those of its target."""
        return normalised(Kind.PATH_ITEM, self)

    def operations(self) -> Iterator[tuple[str, Cursor]]:
        """The operations of a `path_item()`, each with its method in capitals, as it is sent."""
        for key, value in self.items():
            if key in METHODS:
                yield key.upper(), value.operation()
        for method, value in self.mapping("additionalOperations").items():
            yield method, value.operation()

    def operation(self) -> Cursor:
        return normalised(Kind.OPERATION, self.resolve())

    def parameter(self) -> Cursor:
        return normalised(Kind.PARAMETER, self.resolve())

    def request_body(self) -> Cursor:
        return normalised(Kind.REQUEST_BODY, self.resolve())

    def response(self) -> Cursor:
        return normalised(Kind.RESPONSE, self.resolve())

    def header(self) -> Cursor:
        return normalised(Kind.HEADER, self.resolve())

    def media_type(self) -> Cursor:
        return normalised(Kind.MEDIA_TYPE, self.resolve())

    def security_scheme(self) -> Cursor:
        return normalised(Kind.SECURITY_SCHEME, self.resolve())

    def example(self) -> Cursor:
        """An Example Object, with `value` as what it shows."""
        return normalised(Kind.EXAMPLE, self.resolve())

    def schema(self) -> Cursor:
        """A schema as a mapping. Its references are not followed, because keys beside them may count."""
        if self.is_schema:
            return self
        return Cursor(self.document, self.pointer, rewritten(Kind.SCHEMA, self), self.produces, True)


def entry_of(document: Document) -> Cursor:
    """The top of the file with which a description begins."""
    return Cursor(document, document.root, document.data(document.root.uri))


def cursor_at(document: Document, pointer: Pointer) -> Cursor | None:
    """The part at a pointer; None if there is none."""
    target = find(document, pointer)
    return None if target is None else Cursor(document, *target)
