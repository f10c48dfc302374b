"""The body of an example call."""

from __future__ import annotations

from ...ir.model import Array, Body, Content, Primitive, Type
from ...ir.operations.media_types import is_form, is_json, is_text
from ..code.code import Code, code
from ..code.literals import literal
from ..context import Context
from ..operations.media import has_nameless_parts, is_any_binary, lines_type, spoken, text_type
from .documented import expression


def body_expression(body: Body, context: Context) -> Code:
    """A value of the first media type that the client can send."""
    content = spoken(body.contents)[0]
    kind = content.media_type.partition(";")[0].strip().lower()
    if is_any_binary(content):
        return code('b"content"')
    if is_form(kind) and isinstance(content.type, Primitive | Array):
        return code("{}")
    type_ = _type_of(content, context)
    is_upload = kind.startswith("multipart/") or has_nameless_parts(content)
    if type_ is not None:
        return expression(type_, content.examples, context, name="text", upload=is_upload)
    if is_json(kind) or is_form(kind):
        return literal(content.examples[0]) if content.examples else code("{}")
    texts = (example for example in content.examples if isinstance(example, str))
    is_binary = isinstance(content.type, Primitive) and content.type.format == "binary"
    return literal(next(texts, "text")) if is_text(kind) and not is_binary else code('b"content"')


def is_documented(body: Body) -> bool:
    """Whether the description shows what such a body is like."""
    return any(content.examples for content in spoken(body.contents))


def _type_of(content: Content, context: Context) -> Type | None:
    if has_nameless_parts(content):
        item = content.item_type
        return Array(item) if content.type is None and item is not None else content.type
    if (lines := lines_type(content)) is not None:
        return lines
    kind = content.media_type.partition(";")[0].strip().lower()
    return content.type if is_json(kind) or is_form(kind) else text_type(content, context.api)
