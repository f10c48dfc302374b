"""What stands beside a part's meaning: words for people, vendor extensions and the default."""

from __future__ import annotations

from collections.abc import Mapping

from ...document.references.cursor import Cursor
from ..model import Docs, Json

_DOCUMENTING = frozenset(
    ["summary", "title", "description", "deprecated", "examples", "example", "externalDocs"]
)
_SILENCE = Docs()


def docs_of(cursor: Cursor) -> Docs:
    """Summary or title, description, deprecation, examples and external documentation of one object."""
    if not cursor.is_mapping or _DOCUMENTING.isdisjoint(cursor.value):
        return _SILENCE
    return Docs(
        summary=cursor.text("summary") or cursor.text("title"),
        description=cursor.text("description"),
        deprecated=cursor.flag("deprecated"),
        examples=_examples(cursor),
        external=_external(cursor),
    )


def extensions_of(cursor: Cursor) -> Mapping[str, Json]:
    if not cursor.is_mapping:
        return {}
    return {key: value for key, value in cursor.value.items() if key.startswith("x-")}


def default_of(cursor: Cursor) -> tuple[Json] | None:
    """The default as a tuple of one, so that a default of null is not no default."""
    if cursor.is_mapping and "default" in cursor.value:
        return (cursor.value["default"],)
    return None


def _examples(cursor: Cursor) -> tuple[Json, ...]:
    value = cursor.value
    if isinstance(value.get("examples"), list):
        return tuple(value["examples"])
    if isinstance(value.get("examples"), dict):
        named = (example.resolve() for _, example in cursor.mapping("examples").items())
        return tuple(
            example.value.get("dataValue", example.value.get("value"))
            for example in named
            if example.is_mapping and ("value" in example.value or "dataValue" in example.value)
        )
    return (value["example"],) if "example" in value else ()


def _external(cursor: Cursor) -> tuple[str, str] | None:
    docs = cursor.get("externalDocs")
    if docs is None or not docs.is_mapping or not docs.text("url"):
        return None
    return docs.text("url"), docs.text("description")
