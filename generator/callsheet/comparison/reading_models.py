"""Reading models: the classes and aliases of one module of models."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .surface import AliasName, Declared, EnumClass, Field, Line, Member, ModelClass
from .syntax import docstring_after, documented_default, is_documented_deprecated, keyword, text_of, type_of

_ENUMS = {"OpenStr": "str", "OpenInt": "int"}

_EXTRA = "extra"


def declarations(tree: ast.Module, path: str) -> Iterator[Declared]:
    """Everything that a module declares, in order."""
    for index, node in enumerate(tree.body):
        match node:
            case ast.ClassDef():
                yield _class(node, path)
            case ast.AnnAssign(
                target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias"), value=ast.expr() as value
            ):
                yield AliasName(
                    name=name,
                    line=Line(file=path, number=node.lineno),
                    expression=type_of(value),
                    deprecated=is_documented_deprecated(docstring_after(tree, index + 1)),
                )


def _class(node: ast.ClassDef, path: str) -> Declared:
    line = Line(file=path, number=node.lineno)
    bases = [text_of(base) for base in node.bases]
    deprecated = is_documented_deprecated(docstring_after(node, 0))
    base = next((_ENUMS[name] for name in bases if name in _ENUMS), None)
    if base is not None:
        members = {member.name: member for member in _members(node, path)}
        return EnumClass(name=node.name, line=line, base=base, members=members, deprecated=deprecated)
    fields = {field.name: field for field in _fields(node, path)}
    if "OpenObject" in bases and _EXTRA not in fields:
        fields[_EXTRA] = Field(name=_EXTRA, annotation="dict[str, Any]", required=False, line=line, wire="")
    return ModelClass(name=node.name, line=line, fields=fields, deprecated=deprecated)


def _members(node: ast.ClassDef, path: str) -> Iterator[Member]:
    for item in node.body:
        match item:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield Member(name=name, value=ast.unparse(value), line=Line(file=path, number=item.lineno))


def _fields(node: ast.ClassDef, path: str) -> Iterator[Field]:
    for index, item in enumerate(node.body):
        if not isinstance(item, ast.AnnAssign) or not isinstance(item.target, ast.Name):
            continue
        docs = docstring_after(node, index + 1)
        default = _default(item.value)
        yield Field(
            name=item.target.id,
            annotation=type_of(item.annotation),
            required=default is None,
            line=Line(file=path, number=item.lineno),
            wire=_wire(item.value) or item.target.id,
            default=documented_default(docs) if default in ("None", "UNSET") else default,
            deprecated=is_documented_deprecated(docs),
        )


def _default(value: ast.expr | None) -> str | None:
    """The default as code; None if the field has none."""
    if not _is_field(value):
        return None if value is None else _spelled(value)
    assert isinstance(value, ast.Call)
    plain, factory = keyword(value, "default"), keyword(value, "default_factory")
    if factory is not None:
        return f"{_spelled(factory)}()"
    return None if plain is None else _spelled(plain)


def _spelled(value: ast.expr) -> str:
    return ast.unparse(value) if isinstance(value, ast.Constant) else type_of(value)


def _wire(value: ast.expr | None) -> str:
    metadata = keyword(value, "metadata") if isinstance(value, ast.Call) else None
    match metadata:
        case ast.Call(func=ast.Name(id="wire" | "_wire"), args=[ast.Constant(value=str(name))]):
            return name
    return ""


def _is_field(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and text_of(value.func) in ("field", "_field")
