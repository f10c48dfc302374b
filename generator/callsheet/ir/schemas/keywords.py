"""What the keywords of a schema say, before they are put together."""

from __future__ import annotations

from ...document.references.cursor import Cursor
from ...errors import UnresolvedReference

TELLING = frozenset(
    [
        "type",
        "enum",
        "const",
        "properties",
        "additionalProperties",
        "patternProperties",
        "unevaluatedProperties",
        "items",
        "prefixItems",
        "allOf",
        "oneOf",
        "anyOf",
        "then",
        "else",
        "dependentSchemas",
        "$ref",
        "$dynamicRef",
        "contentEncoding",
    ]
)
"""Keywords that say something about the type of values; the others constrain or describe them."""

_TELLING_FORMATS = frozenset(
    [
        *("date-time", "date", "time", "duration", "uuid", "byte", "binary", "base64url"),
        *("email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "json-pointer", "regex"),
        *("relative-json-pointer", "uri", "uri-reference", "uri-template", "iri", "iri-reference"),
    ]
)
"""Formats that only strings have (JSON Schema 2020-12 validation, 7.3, and OpenAPI's registry)."""


_OF_OBJECTS = frozenset(["properties", "additionalProperties", "patternProperties", "unevaluatedProperties"])
_OF_ARRAYS = frozenset(["items", "prefixItems"])


def target_of(schema: Cursor) -> Cursor | None:
    """The target of a reference here; None if it leads nowhere, which validation reports."""
    try:
        return schema.reference() or schema.dynamic_reference()
    except UnresolvedReference:
        return None


def says_something(schema: Cursor, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a schema says anything about the type of its values."""
    if not schema.is_mapping:
        return schema.value is False
    if not TELLING.intersection(schema.value) <= besides:
        return True
    return "format" not in besides and string_format(schema) in _TELLING_FORMATS


def json_types(schema: Cursor) -> tuple[str, ...] | None:
    """The JSON types that a schema allows, from ``type`` or from its keywords; None where it does not say."""
    declared = schema.value.get("type")
    if isinstance(declared, str):
        return (declared,)
    if isinstance(declared, list) and declared:
        return tuple(map(str, declared))
    if not _OF_OBJECTS.isdisjoint(schema.value):
        return ("object",)
    if not _OF_ARRAYS.isdisjoint(schema.value):
        return ("array",)
    if string_format(schema) in _TELLING_FORMATS:
        return ("string",)
    return None


def string_format(schema: Cursor) -> str | None:
    encoding = schema.text("contentEncoding").lower()
    if encoding in ENCODINGS:
        return ENCODINGS[encoding]
    if "format" not in schema.value and _is_binary(schema.text("contentMediaType").lower()):
        return "binary"
    return schema.text("format") or None


ENCODINGS = {"base64": "byte", "base64url": "base64url", "binary": "binary"}
"""``binary`` is no encoding, but what descriptions say of the files in a form."""


def _is_binary(media_type: str) -> bool:
    """Whether text of this media type is no text: such strings stand in forms and bodies, never in JSON."""
    is_text = media_type.startswith("text/") or media_type.endswith(("json", "xml", "yaml"))
    return bool(media_type) and not is_text


def required_names(schema: Cursor) -> tuple[str, ...]:
    """The required properties, in the order of the description."""
    names = schema.value.get("required") if schema.is_mapping else None
    valid = (name for name in names if isinstance(name, str)) if isinstance(names, list) else ()
    return tuple(dict.fromkeys(valid))
