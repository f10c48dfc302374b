"""Problem codes of schemas: what is contradictory, or what no Python type says."""

from __future__ import annotations

from .row import ProblemCode, Severity


def _schema(
    code: str, meaning: str, explanation: str, schemas: str, level: Severity = Severity.WARNING
) -> ProblemCode:
    """A row whose example is the schemas of a description."""
    indented = "\n".join(f"    {line}" for line in schemas.strip().splitlines())
    example = f"\ncomponents:\n  schemas:\n{indented}\n"
    return ProblemCode(code=code, level=level, meaning=meaning, explanation=explanation, example=example)


SCHEMAS = (
    _schema(
        "bad-enum",
        "`enum` is not a list.",
        "The keyword is ignored.",
        "Color: {type: string, enum: red}",
    ),
    _schema(
        "conflicting-property",
        "A property is described in two ways that no value fits.",
        "The later description counts. Both places are named.",
        """
Pet:
  allOf:
    - {type: object, properties: {age: {type: integer}}}
    - {type: object, properties: {age: {type: string}}}
""",
    ),
    _schema(
        "conflicting-schemas",
        "No value fits all schemas of an `allOf`.",
        "The last schema counts.",
        "Pet: {allOf: [{type: string}, {type: integer}]}",
    ),
    _schema(
        "default-mismatch",
        "A default does not fit its schema.",
        "The default is ignored.",
        'Pet: {type: object, properties: {age: {type: integer, default: "3"}}}',
    ),
    _schema(
        "discriminator-ignored",
        "A discriminator cannot tell the variants apart.",
        "The variants are told apart by constants, JSON types and required properties.",
        """
Pet:
  oneOf: [{type: string}, {type: integer}]
  discriminator: {propertyName: kind}
""",
    ),
    _schema(
        "discriminator-mapping",
        "A discriminator names a schema that does not exist.",
        "That value is not read as a model. Correct the name.",
        """
Cat: {type: object, properties: {kind: {type: string}}}
Pet:
  oneOf: [{$ref: "#/components/schemas/Cat"}]
  discriminator: {propertyName: kind, mapping: {dog: "#/components/schemas/Dog"}}
""",
    ),
    _schema(
        "endless-schema",
        "A schema consists only of itself.",
        "The part that leads back is ignored.",
        'Pet: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object}]}',
    ),
    _schema(
        "enum-mismatch",
        "An enum value is of another type than the schema.",
        "The value is read as the type of the schema.",
        'Size: {type: integer, enum: [1, "2"]}',
        Severity.NOTE,
    ),
    _schema(
        "enum-of-numbers",
        "An enum lists fractions.",
        "Python has no type for that; it is read as any number.",
        "Rate: {type: number, enum: [0.5, 1.5]}",
        Severity.NOTE,
    ),
    _schema(
        "enum-of-objects",
        "An enum lists arrays or objects.",
        "It is read as any array or object.",
        "Point: {enum: [[0, 0], [1, 1]]}",
        Severity.NOTE,
    ),
    _schema(
        "hollow-enum",
        "An enum is empty, or lists scalars where the type is array or object.",
        "The enum is ignored.",
        "Color: {type: string, enum: []}",
    ),
    _schema(
        "impossible-schema",
        "No value fits a schema.",
        "It is read as any value.",
        "Pet: {type: object, properties: {never: false}}",
        Severity.NOTE,
    ),
    _schema(
        "loose-tuple",
        "Items of a tuple may be missing.",
        "It is read as a list. `minItems` says that all are there.",
        "Point: {type: array, prefixItems: [{type: number}, {type: number}], items: false}",
        Severity.NOTE,
    ),
    _schema(
        "not-ignored",
        "`not` has no Python type.",
        "It is ignored.",
        "Pet: {type: string, not: {const: cat}}",
        Severity.NOTE,
    ),
    _schema(
        "required-unknown",
        "A property is required that no part of the schema describes.",
        "It is a required field of any type. Describe the property, or correct its name in `required`.",
        "Pet: {allOf: [{type: object, properties: {name: {type: string}}}], required: [nmae]}",
    ),
    _schema(
        "unknown-mapping",
        "A discriminator maps a value to something that is not a schema.",
        "That value is ignored.",
        """
Cat: {type: object, properties: {kind: {type: string}}}
Pet:
  oneOf: [{$ref: "#/components/schemas/Cat"}]
  discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Kat"}}
""",
    ),
    _schema(
        "unknown-type",
        "JSON Schema does not have this type.",
        "The value is read as anything. Types are string, number, integer, boolean, array, object and null.",
        "Pet: {type: object, properties: {age: {type: int}}}",
    ),
    _schema(
        "variants-merged",
        "A schema combines too many variants.",
        "They become one model whose fields are all optional.",
        """
A: {type: object, properties: {a: {type: string}}, required: [a]}
B: {type: object, properties: {b: {type: string}}, required: [b]}
Many:
  properties: {x: {type: string}}
  allOf:
    - anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
    - anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
    - anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
    - anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
    - anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
""",
    ),
)
