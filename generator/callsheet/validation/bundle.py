"""Bundling: a description of several files as one, for validators that would otherwise open files.

openapi-spec-validator opens whatever a reference names. The bundle has no reference that leads out of
it: other files are under a key of our own, and broken references are removed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ..document.references.pointer import Pointer, encoded_fragment
from ..document.references.refs import identifiers_of

if TYPE_CHECKING:
    from ..document.document import Document

_FILES = "x-callsheet-files"
_NOT_LOCAL = re.compile(r"""\$ref\\?["']?\s*:\s*\\?["']?[^#"'\s\\]""")


class Bundle(Struct, frozen=True, kw_only=True):
    """Plain data that refers to nothing outside of itself."""

    data: Any
    root: Pointer

    def origin(self, path: Sequence[str | int]) -> Pointer:
        """The place in the description that a path in the bundle means."""
        tokens = tuple(str(token) for token in path)
        if tokens[:1] == (_FILES,) and len(tokens) > 1:
            return Pointer(tokens[1], tokens[2:])
        return Pointer(self.root.uri, tokens)


LEFT_OUT = object()
"""Stands for a part of a mapping that a validator must not see at all."""


def bundle(document: Document, replaced: Mapping[Pointer, Any]) -> Bundle:
    """The description as one, with some parts replaced.

    It is copied only if that is needed: if it has such parts, or references to other files.
    """
    entry = document.files.load(document.root.uri)
    if not replaced and len(document.files.loaded) == 1 and not _NOT_LOCAL.search(entry.parsed.text):
        return Bundle(data=document.data(document.root.uri), root=document.root)
    copying = _Copying(document=document, replaced=replaced)
    data = copying.copy(document.data(document.root.uri), document.root)
    others = [file.uri for file in document.files if file.uri != document.root.uri]
    if others and isinstance(data, dict):
        data[_FILES] = {uri: copying.copy(document.data(uri), Pointer(uri)) for uri in others}
    return Bundle(data=data, root=document.root)


class _Copying(Struct, frozen=True, kw_only=True):
    document: Document
    replaced: Mapping[Pointer, Any]

    def copy(self, value: Any, at: Pointer) -> Any:
        if isinstance(value, list):
            return [self._part(item, at / index) for index, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        result = {key: self._part(item, at / key) for key, item in value.items() if not _names(key, item)}
        if isinstance(text := value.get("$ref"), str):
            result["$ref"] = self._target(at, text)
        return {key: item for key, item in result.items() if item is not LEFT_OUT}

    def _part(self, value: Any, at: Pointer) -> Any:
        return self.replaced[at] if at in self.replaced else self.copy(value, at)

    def _target(self, at: Pointer, text: str) -> str:
        """Where the bundle has what a reference means; the whole of it for what stands in no right place."""
        base = identifiers_of(self.document, at.uri).base_of(at.tokens)
        known = self.document.references.targets.get((base, text))
        if known is None:
            return text if text.startswith("#") else "#"
        pointer = known[0]
        inside = () if pointer.uri == self.document.root.uri else (_FILES, pointer.uri)
        return encoded_fragment((*inside, *pointer.tokens))


def _names(key: str, item: Any) -> bool:
    """Names of a base would change what the references that were written here mean."""
    return key in ("$id", "$self") and isinstance(item, str)
