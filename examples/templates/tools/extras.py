"""The JSON Schema of what a call takes, made of the annotations of its arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from callsheet.templating import (
    AliasView,
    Code,
    EnumView,
    FieldView,
    ModelView,
    OperationView,
    Package,
    value,
)

Schema = dict[str, Any]

NAMED: dict[str, Schema] = {
    "str": {"type": "string"},
    "bool": {"type": "boolean"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "format": "time"},
    "timedelta": {"type": "string", "format": "duration"},
    "UUID": {"type": "string", "format": "uuid"},
    "bytes": {"type": "string", "format": "byte"},
}
"""By the name in an annotation; any value fits what does not stand here, such as ``Any``."""


def arguments_schema(operation: OperationView, package: Package) -> Schema:
    """All arguments as one object, by their names in Python."""
    schemas = _Schemas(package)
    arguments = (*operation.positional, *operation.keyword)
    schema: Schema = {
        "type": "object",
        "properties": {
            str(argument.name): _described(
                schemas.of(argument.annotation, may_be_null=argument.required), argument.description
            )
            for argument in arguments
        },
        "required": [str(argument.name) for argument in arguments if argument.required],
        "additionalProperties": False,
    }
    return {**schema, "$defs": schemas.models} if schemas.models else schema


class _Schemas:
    """Schemas of annotations, and of the models that they name."""

    def __init__(self, package: Package) -> None:
        self._declarations = {one.name: one for module in package.models for one in module.declarations}
        self.models: dict[str, Schema] = {}

    def of(self, annotation: str, *, may_be_null: bool = True) -> Schema:
        kinds = {ast.unparse(kind): kind for kind in _alternatives(ast.parse(annotation, mode="eval").body)}
        if kinds.pop("Unset", None) is None and not may_be_null:
            kinds.pop("None", None)  # it stands for what is left out
        schemas = [self._of(kind) for kind in kinds.values()]
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}

    def _of(self, kind: ast.expr) -> Schema:
        match kind:
            case ast.Constant(None):
                return {"type": "null"}
            case ast.Constant(str(quoted)):
                return self.of(quoted)
            case ast.Name(name) if name in NAMED:
                return dict(NAMED[name])
            case ast.Name(name) | ast.Attribute(ast.Name("models"), name):
                return self._model(name)
            case ast.Subscript(ast.Name("Literal"), values):
                return {"enum": list(ast.literal_eval(ast.Tuple(_elements(values), ast.Load())))}
            case ast.Subscript(ast.Name("Annotated"), inner):
                return self.of(ast.unparse(_elements(inner)[0]))
            case ast.Subscript(ast.Name("list"), items):
                return {"type": "array", "items": self.of(ast.unparse(items))}
            case ast.Subscript(ast.Name("dict"), inner):
                return {"type": "object", "additionalProperties": self.of(ast.unparse(_elements(inner)[1]))}
            case _:
                return {}

    def _model(self, name: str) -> Schema:
        declaration = self._declarations.get(Code(name))
        if declaration is None:
            return {}
        if name not in self.models:
            self.models[name] = {}  # so that a model which holds itself comes to an end
            self.models[name] = _described(self._declared(declaration), declaration.description)
        return {"$ref": f"#/$defs/{name}"}

    def _declared(self, declaration: ModelView | EnumView | AliasView) -> Schema:
        match declaration:
            case ModelView():
                return self._object(declaration)
            case EnumView():
                kind = "string" if declaration.base == "OpenStr" else "integer"
                return {"type": kind, "enum": [value(member.value) for member in declaration.members]}
            case AliasView():
                return self.of(declaration.expression)

    def _object(self, model: ModelView) -> Schema:
        fields = [field for field in model.fields if not field.read_only]
        schema: Schema = {
            "type": "object",
            "properties": {str(value(field.wire)): self._field(field) for field in fields},
            "required": [value(field.wire) for field in fields if field.required],
        }
        is_closed = model.base is None and model.extra is None
        return {**schema, "additionalProperties": False} if is_closed else schema

    def _field(self, field: FieldView) -> Schema:
        return _described(self.of(field.annotation, may_be_null=field.nullable), field.description)


def _alternatives(kind: ast.expr) -> Iterator[ast.expr]:
    if isinstance(kind, ast.BinOp):
        yield from _alternatives(kind.left)
        yield from _alternatives(kind.right)
    else:
        yield kind


def _elements(inner: ast.expr) -> list[ast.expr]:
    return inner.elts if isinstance(inner, ast.Tuple) else [inner]


def _described(schema: Schema, description: Code | None) -> Schema:
    return schema if description is None else {**schema, "description": value(description)}


FILTERS = {"arguments_schema": arguments_schema}
