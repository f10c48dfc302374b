"""References: from a ``$ref`` and its place to its target."""

from __future__ import annotations

import re
from typing import Any, NoReturn
from urllib.parse import quote, unquote

from msgspec import Struct
from msgspec.structs import replace

from ...errors import DocumentError, UnresolvedReference, problem_of
from ..document import Document
from ..text.files import join, joined
from ..text.local import RefusalError
from ..text.printable import printable, quoted
from .identifiers import LOCAL_BASE, Identifiers, identify
from .pointer import Pointer, child, encoded_fragment, parse_fragment


class _Reference(Struct, frozen=True):
    """A reference where it stands."""

    holder: Pointer
    text: str
    keyword: str

    def refuse(self, code: str, message: str, hint: str | None = None) -> NoReturn:
        _refuse(self.holder / self.keyword, code, f"{quoted(self.text, 200)} {message}", hint)


def follow(document: Document, holder: Pointer, text: str, *, keyword: str = "$ref") -> tuple[Pointer, Any]:
    """The place and the value that the reference `text` means when it stands in the object at `holder`.

    Raises `UnresolvedReference` with a problem that stands at the reference.
    """
    base = identifiers_of(document, holder.uri).base_of(holder.tokens)
    known = document.references.targets.get((base, text))
    if known is None:
        known = _follow_once(document, _Reference(holder, text, keyword), base)
        document.references.targets[base, text] = known
    return known


def _follow_once(document: Document, reference: _Reference, base: str) -> tuple[Pointer, Any]:
    """The way to a place may pass through references; one that passes through itself never arrives."""
    under_way = document.references.under_way
    key = (base, reference.text)
    if key in under_way:
        _refuse_ring(list(under_way.values())[list(under_way).index(key) :])
    under_way[key] = reference.holder
    try:
        return _follow(document, reference, base)
    finally:
        del under_way[key]


def follow_chain(document: Document, holder: Pointer, value: Any) -> tuple[Pointer, Any]:
    """Follow references to their end; a ring is refused with all of its places."""
    chain = [holder]
    while isinstance(value, dict) and isinstance(reference := value.get("$ref"), str):
        pointer, value = follow(document, chain[-1], reference)
        if pointer in chain:
            _refuse_ring(chain[chain.index(pointer) :])
        chain.append(pointer)
        if len(chain) > document.options.limits.reference_chain:
            limit = document.options.limits.reference_chain
            message = f"a chain of more than {limit} references (limit: reference_chain)"
            _refuse(holder / "$ref", "reference-ring", message)
    return chain[-1], value


def walk(document: Document, pointer: Pointer) -> tuple[Pointer, Any]:
    """The part at `pointer`; a part that is itself a reference is passed through to go on beneath it.

    Raises `KeyError` with the first token that leads nowhere.
    """
    at = Pointer(pointer.uri)
    value = document.data(pointer.uri)
    for token in pointer.tokens:
        step = child(value, token)
        if step is None and isinstance(value, dict) and isinstance(value.get("$ref"), str):
            at, value = follow_chain(document, at, value)
            step = child(value, token)
        if step is None:
            raise KeyError(token)
        at, value = at / token, step[0]
    return at, value


def find(document: Document, pointer: Pointer) -> tuple[Pointer, Any] | None:
    """As `walk`; None where there is nothing."""
    try:
        return walk(document, pointer)
    except (KeyError, DocumentError):
        return None


def identifiers_of(document: Document, uri: str) -> Identifiers:
    """The ``$id``, ``$anchor`` and ``$self`` of a file; looked for only where the text has any."""
    known = document.references.identifiers.get(uri)
    if known is None:
        file = document.files.load(uri)
        known = identify(uri, file.parsed.text, file.data)
        document.references.identifiers[uri] = known
        for name, tokens in known.resources.items():
            document.references.named.setdefault(name, Pointer(uri, tokens))
    return known


def _follow(document: Document, reference: _Reference, base: str) -> tuple[Pointer, Any]:
    path, _, fragment = reference.text.partition("#")
    try:
        resource = _resource(document, reference.holder, base, path)
    except RefusalError as error:
        reference.refuse(error.code, f"cannot be followed: {error}", error.hint)
    if fragment and not unquote(fragment).startswith("/"):
        return _anchor(document, reference, resource, unquote(fragment))
    target = Pointer(resource.uri, resource.tokens + parse_fragment(fragment))
    try:
        return walk(document, target)
    except KeyError as error:
        if "%2f" in fragment.lower():
            return _follow(document, replace(reference, text=_slashes_as_meant(path, fragment)), base)
        missing = str(error.args[0])
        hint = _similar(document, target, missing)
        reference.refuse("unresolved-reference", f"cannot be resolved: there is no {quoted(missing)}", hint)


def _slashes_as_meant(path: str, fragment: str) -> str:
    """An escaped slash ends a token like any other (RFC 6901, 6), but who escapes one means ``~1``."""
    return f"{path}#" + re.sub("%2f", "~1", fragment, flags=re.IGNORECASE)


def _resource(document: Document, holder: Pointer, base: str, path: str) -> Pointer:
    """The root that a fragment counts from: a file, or a schema inside one that has an ``$id``."""
    identifiers = identifiers_of(document, holder.uri)
    if not path:
        return Pointer(holder.uri, identifiers.resource_tokens(holder.tokens))
    if document.references.named:
        absolute = joined(base if "://" in base else LOCAL_BASE + quote(base), path)
        if (named := document.references.named.get(absolute)) is not None:
            return named
    uri = join(holder.uri, identifiers.local(path))
    document.files.load(uri)
    return Pointer(uri)


def _anchor(document: Document, reference: _Reference, resource: Pointer, name: str) -> tuple[Pointer, Any]:
    tokens = identifiers_of(document, resource.uri).anchors.get((resource.tokens, name))
    if tokens is None:
        hint = None
        if find(document, Pointer(resource.uri, parse_fragment(f"/{name}"))) is not None:
            slashed = printable(reference.text.replace("#", "#/", 1))
            hint = f'a JSON Pointer starts with a slash: "{slashed}"'
        message = f"cannot be resolved: there is no anchor {quoted(name)}"
        reference.refuse("unresolved-reference", message, hint)
    return walk(document, Pointer(resource.uri, tokens))


def _similar(document: Document, target: Pointer, missing: str) -> str | None:
    """A sibling whose name is close to the missing one, if there is one."""
    for length in range(len(target.tokens) - 1, -1, -1):
        try:
            _, value = walk(document, Pointer(target.uri, target.tokens[:length]))
        except (KeyError, UnresolvedReference):
            continue
        if not isinstance(value, dict):
            return None
        close = document.effort.similar(missing, value)
        tokens = (*target.tokens[:length], close or "")
        return f'did you mean "{encoded_fragment(tokens)}"?' if close else None
    return None


def _refuse_ring(ring: list[Pointer]) -> NoReturn:
    """Wherever a ring was entered, it is told from the same place, and so told once."""
    start = ring.index(min(ring))
    ring = [*ring[start:], *ring[:start]]
    places = " -> ".join(printable(place.fragment) for place in [*ring, ring[0]])
    _refuse(ring[0] / "$ref", "reference-ring", f"references lead only to each other: {places}")


def _refuse(at: Pointer, code: str, message: str, hint: str | None = None) -> NoReturn:
    raise UnresolvedReference(problem_of(code, message, at, hint))
