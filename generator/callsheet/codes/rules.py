"""Problem codes of openapi-spec-validator: the rules of OpenAPI that matter less to a client."""

from __future__ import annotations

from .row import ProblemCode

RULES = (
    ProblemCode(
        code="bad-format",
        meaning="A value is not in the required format.",
        explanation="The generated client is not affected. Correct the value in the description.",
        example="""
components:
  schemas:
    Name: {type: string, pattern: "["}
""",
    ),
    ProblemCode(
        code="bad-value",
        meaning="A value is not one of those that are allowed.",
        explanation=(
            "The message lists the allowed values. What the generator needs of it has a code of its own."
        ),
        example="""
components:
  securitySchemes:
    key: {type: apiKey, name: key, in: body}
""",
    ),
    ProblemCode(
        code="invalid",
        meaning="A rule of OpenAPI is broken.",
        explanation=(
            "openapi-spec-validator says so in its own words, and callsheet has no words for this rule."
        ),
        example="""
components:
  schemas:
    Price: {type: number, multipleOf: 0}
""",
    ),
    ProblemCode(
        code="missing-property",
        meaning="A required property is missing.",
        explanation="The client is generated without what the property would have said.",
        example="""
paths:
  /pets:
    get: {responses: {"200": {}}}
""",
    ),
    ProblemCode(
        code="unknown-keyword",
        meaning="OpenAPI does not have this keyword in this place.",
        explanation="The keyword is ignored. Extensions start with `x-`.",
        example="""
paths:
  /pets:
    get:
      operationID: list
      responses: {"200": {description: ok}}
""",
    ),
    ProblemCode(
        code="validation-incomplete",
        meaning="openapi-spec-validator stopped before its end, or was not asked.",
        explanation=(
            "The description expands to more than `limits.validation_steps`, or the validator failed. "
            "callsheet's own checks are complete."
        ),
        example="a description whose references multiply to more than 20,000 steps",
    ),
    ProblemCode(
        code="wrong-type",
        meaning="A value is of another JSON type than required.",
        explanation=(
            "A path, an operation or a schema that is not an object is an error; other values are ignored."
        ),
        example="""
components:
  schemas:
    Pet: [string]
""",
    ),
)
