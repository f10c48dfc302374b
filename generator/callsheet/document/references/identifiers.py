"""Identifiers: the names that a file gives itself and its schemas (``$self``, ``$id``, ``$anchor``)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urldefrag, urljoin

from msgspec import Struct, field

Tokens = tuple[str, ...]

LOCAL_BASE = "https://description.invalid/"
"""Stands for the entry's folder wherever a rule of URIs needs an absolute one."""

_MAY_IDENTIFY = re.compile(r"\$(?:id|self|anchor|dynamicAnchor)\b")
_DATA_KEYS = frozenset({"example", "examples", "default", "enum", "const", "mapping"})


class Identifiers(Struct, frozen=True, kw_only=True):
    """The names in one file."""

    uri: str
    resources: dict[str, Tokens] = field(default_factory=dict)
    """Absolute identifier to the place that it names."""
    bases: dict[Tokens, str] = field(default_factory=dict)
    """Place of a schema with an ``$id`` (and of the file) to its absolute identifier."""
    anchors: dict[tuple[Tokens, str], Tokens] = field(default_factory=dict)
    """The resource and the name of an anchor to its place."""
    dynamic: set[tuple[Tokens, str]] = field(default_factory=set)
    """The anchors that are dynamic."""

    def resource_tokens(self, tokens: Tokens) -> Tokens:
        """The nearest schema with an ``$id`` around a place, or the file's root."""
        if len(self.bases) > 1:
            for length in range(len(tokens), 0, -1):
                if tokens[:length] in self.bases:
                    return tokens[:length]
        return ()

    def local(self, path: str) -> str:
        """A URL beside the file's ``$self`` as a path beside the file: names are nothing to be fetched."""
        folder = self.bases[()].rpartition("/")[0] + "/" if () in self.resources.values() else None
        return path.removeprefix(folder) if folder is not None else path

    def base_of(self, tokens: Tokens) -> str:
        """What a relative reference at a place is relative to."""
        return self.bases.get(self.resource_tokens(tokens), self.uri)


def identify(uri: str, text: str, data: Any) -> Identifiers:
    """Search a file for names, if its text can have any at all."""
    if not _MAY_IDENTIFY.search(text):
        return Identifiers(uri=uri)
    found = Identifiers(uri=uri)
    location = uri if "://" in uri else LOCAL_BASE + quote(uri)
    named = data.get("$self") if isinstance(data, dict) else None
    base = urldefrag(urljoin(location, named))[0] if isinstance(named, str) else location
    found.bases[()] = base
    if isinstance(named, str):
        found.resources[base] = ()
    _visit(found, data, (), (), base)
    return found if found.resources or found.anchors else Identifiers(uri=uri)


def _visit(found: Identifiers, value: Any, at: Tokens, resource: Tokens, base: str) -> None:
    if isinstance(value, list):
        for index, item in enumerate(value):
            _visit(found, item, (*at, str(index)), resource, base)
    elif isinstance(value, dict):
        if at and isinstance(name := value.get("$id"), str):
            resource, base = at, urldefrag(urljoin(base, name))[0]
            found.resources[base] = at
            found.bases[at] = base
        for keyword in ("$anchor", "$dynamicAnchor"):
            if isinstance(name := value.get(keyword), str):
                found.anchors.setdefault((resource, name), at)
                if keyword == "$dynamicAnchor":
                    found.dynamic.add((resource, name))
        for key, item in value.items():
            if isinstance(item, dict | list) and key not in _DATA_KEYS and not key.startswith("x-"):
                _visit(found, item, (*at, key), resource, base)
