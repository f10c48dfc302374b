"""What a request says, read by its description: for `judge.py`, where openapi-core reads too little.

openapi-core finds parameters and bodies, and judges their values. It reads neither what is nested in a deep
object nor objects that are spread over a query, and of forms and parts little but text; so it gets the values
from here. Deep objects are read by qs-codec, parts by Werkzeug; nothing is shared with the generator.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

import qs_codec
from answering import resolved
from openapi_core.deserializing.media_types.exceptions import MediaTypeDeserializeError
from openapi_core.deserializing.styles import style_deserializers
from relaxing import is_json
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder

FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data"
_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
_IMPLIED = (("properties", "object"), ("items", "array"))
_DEEP = qs_codec.DecodeOptions(depth=50, list_limit=1000)


@dataclass(frozen=True)
class Styles:
    """Makes readers of parameters; it stands where openapi-core has a StyleDeserializersFactory."""

    document: Any
    others: frozenset[str] = frozenset()
    """Names in the query that belong to other parameters than an object without described properties."""

    def create(self, _: Any, schema: Any, style: str, explode: bool, name: str) -> Styled:
        return Styled(self.document, schema.read_value(), style, explode, name, self.others)


@dataclass(frozen=True)
class Styled:
    """Reads one parameter, or one field of a form."""

    document: Any
    schema: Any
    style: str
    explode: bool
    name: str
    others: frozenset[str]

    def deserialize(self, location: Any) -> Any:
        """The value; KeyError if there is none."""
        return typed(self.document, self._raw(location), self.schema)

    def _raw(self, location: Any) -> Any:
        kinds = kinds_of(self.document, self.schema)
        if self.style == "deepObject":
            return self._deep(location)
        if self.style == "form" and self.explode and "object" in kinds:
            spread = self._spread(location)
            if spread or self.name not in location:
                return spread or location[self.name]
        if self.style in _DELIMITERS and hasattr(location, "getlist"):
            return self._delimited(location, kinds)
        for kind in ("object", "array"):
            if kind in kinds:
                with suppress(ValueError):
                    return style_deserializers[self.style](self.explode, self.name, kind, location)
        return style_deserializers[self.style](self.explode, self.name, "string", location)

    def _deep(self, location: Any) -> Any:
        start = len(self.name)
        pairs = [
            ("it" + key[start:], text)
            for key, text in location.items(multi=True)
            if key.startswith(self.name + "[")
        ]
        return qs_codec.decode(urlencode(pairs), _DEEP)["it"] if pairs else location[self.name]

    def _spread(self, location: Any) -> dict[str, Any]:
        schemas = list(plain(self.document, self.schema))
        described = {name for schema in schemas for name in schema.get("properties", ())}
        open_ = not described or any(schema.get("additionalProperties") for schema in schemas)
        return {
            key: _one_or_all(location.getlist(key))
            for key in location
            if key in described or (open_ and key not in self.others)
        }

    def _delimited(self, location: Any, kinds: set[str]) -> Any:
        if self.name not in location:
            raise KeyError(self.name)
        texts = location.getlist(self.name)
        if self.explode or not kinds & {"array", "object"}:
            return texts if "array" in kinds else _one_or_all(texts)
        items = texts[0].split(_DELIMITERS[self.style])
        return items if "array" in kinds else dict(zip(items[::2], items[1::2], strict=True))


@dataclass(frozen=True)
class Contents:
    """Makes readers of bodies; it stands where openapi-core has a MediaTypeDeserializersFactory."""

    document: Any

    def create(self, _: Any, mimetype: str, **details: Any) -> Content:
        schema, encoding = details.get("schema"), details.get("encoding")
        return Content(
            self.document,
            mimetype,
            {} if schema is None else schema.read_value(),
            {} if encoding is None else encoding.read_value(),
            dict(details.get("parameters") or {}),
        )


@dataclass(frozen=True)
class Content:
    """Reads one body, or a parameter that has content."""

    document: Any
    media_type: str
    schema: Any
    encodings: Mapping[str, Mapping[str, Any]]
    parameters: Mapping[str, str]

    def deserialize(self, value: bytes | str) -> Any:
        content = value.encode() if isinstance(value, str) else value
        if self.media_type == FORM:
            pairs = parse_qsl(content.decode(), keep_blank_values=True)
            return self._fields(ImmutableMultiDict(pairs))
        if self.media_type == PARTS:
            return self._fields(ImmutableMultiDict(_parts(content, self.parameters.get("boundary", ""))))
        if is_json(self.media_type):
            return self._json(content)
        if self.media_type.startswith(("*/", "application/*")):
            with suppress(MediaTypeDeserializeError):
                return self._json(content)
        return _text(content)

    def _json(self, content: bytes) -> Any:
        try:
            return json.loads(content)
        except ValueError as error:
            raise MediaTypeDeserializeError(self.media_type, content) from error

    def _fields(self, location: Any) -> dict[str, Any]:
        names = {name for one in plain(self.document, self.schema) for name in one.get("properties", ())}
        names |= {key for key in location if key.partition("[")[0] not in names}
        found = {}
        for name in sorted(names):
            with suppress(KeyError):
                found[name] = self._field(name, property_of(self.document, self.schema, name), location)
        return found

    def _field(self, name: str, schema: Any, location: Any) -> Any:
        encoding = resolved(self.document, self.encodings.get(name, {}))
        if encoding.keys() & {"style", "explode", "allowReserved"}:
            style = encoding.get("style", "form")
            explode = encoding.get("explode", style == "form")
            others = frozenset(key for key in location if key != name)
            return Styled(self.document, schema, style, explode, name, others).deserialize(location)
        if name not in location:
            raise KeyError(name)
        values = location.getlist(name)
        if is_json(encoding.get("contentType", "")) and all(isinstance(text, str) for text in values):
            values = [json.loads(text) for text in values]
        is_array = "array" in kinds_of(self.document, schema)
        return typed(self.document, values if is_array else _one_or_all(values), schema)


def _parts(content: bytes, boundary: str) -> Iterator[tuple[str, Any]]:
    """Names and values of parts: JSON where a part says that it is JSON, text else."""
    decoder = MultipartDecoder(boundary.encode())
    decoder.receive_data(content)
    decoder.receive_data(None)
    while not isinstance(event := decoder.next_event(), Epilogue):
        if isinstance(event, Field | File):
            name, kind, content = event.name, event.headers.get("content-type", ""), b""
        elif isinstance(event, Data):
            content += event.data
            if not event.more_data:
                yield name, json.loads(content) if is_json(kind) else _text(content)


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


# --- text as values of a schema --------------------------------------------------------------


def typed(document: Any, value: Any, schema: Any) -> Any:
    """What was read from text as what a schema lets it be, which says nothing of whether it fits."""
    if isinstance(value, dict):
        return {key: typed(document, item, property_of(document, schema, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [typed(document, item, _items_of(document, schema)) for item in value]
    return _leaf(document, value, schema) if isinstance(value, str) else value


def _leaf(document: Any, text: str, schema: Any) -> Any:
    kinds = kinds_of(document, schema)
    if kinds & {"object", "array"} and text[:1] in ("{", "["):
        with suppress(ValueError):
            return json.loads(text)
    if "integer" in kinds and re.fullmatch(r"-?\d+", text):
        return int(text)
    if "number" in kinds:
        with suppress(ValueError):
            return float(text)
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    if "string" in kinds:
        return text
    if "null" in kinds and not text:
        return None
    return [typed(document, text, _items_of(document, schema))] if "array" in kinds else text


def plain(document: Any, schema: Any, above: tuple[Any, ...] = ()) -> Iterator[Mapping[str, Any]]:
    """A schema and the parts and variants that it is made of."""
    schema = resolved(document, schema)
    if not isinstance(schema, Mapping) or any(schema is one for one in above):
        return
    yield schema
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, ()):
            yield from plain(document, part, (*above, schema))


def kinds_of(document: Any, schema: Any) -> set[str]:
    found: set[str] = set()
    for one in plain(document, schema):
        named = one.get("type") or [kind for word, kind in _IMPLIED if word in one]
        found.update([named] if isinstance(named, str) else named)
        if one.get("nullable"):
            found.add("null")
    return found


def property_of(document: Any, schema: Any, name: str) -> Any:
    """All that a schema says of one property."""
    schemas = list(plain(document, schema))
    said = [one["properties"][name] for one in schemas if name in one.get("properties", ())]
    more = [one["additionalProperties"] for one in schemas if one.get("additionalProperties")]
    return {"anyOf": said or more}


def _items_of(document: Any, schema: Any) -> Any:
    return {"anyOf": [one["items"] for one in plain(document, schema) if "items" in one]}
