"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject, OpenStr

__all__ = ["All", "Casing", "Operator", "Signs", "Sort", "Spacing", "Versions", "Words"]


class Casing(OpenStr):
    ASC_TITLE = "Asc"
    ASC = "asc"
    ASC_UPPER = "ASC"
    DESC = "desc"


class Operator(OpenStr):
    LESS = "<"
    LESS_EQUALS = "<="
    EQUALS = "="
    NOT_EQUALS = "!="
    GREATER_EQUALS = ">="
    GREATER = ">"


class Signs(OpenStr):
    START_AT = "start_at"
    MINUS_START_AT = "-start_at"
    DATA_MATRIX = "DATA_MATRIX"
    DATA_MATRIX_MIXED = "dataMatrix"
    NOT_YET_UPPER = "NOT_YET"
    NOT_YET = "not_yet"


class Sort(OpenStr):
    CREATED = "created"
    MINUS_CREATED = "-created"
    PLUS_CREATED = "+created"
    NAME = "name"
    VALUE = "value"
    MRO = "mro"
    IS_KNOWN = "is_known"


class Spacing(OpenStr):
    A_SPACE_B = "a b"
    A_MINUS_B = "a-b"
    A_B = "a_b"
    A_DOT_B = "a.b"


class Versions(OpenStr):
    VALUE_1_DOT_0 = "1.0"
    VALUE_10 = "10"
    VALUE_1_MINUS_0 = "1-0"
    VALUE_2024_01_01 = "2024-01-01"


class Words(OpenStr):
    NONE = "None"
    TRUE = "True"
    CLASS = "class"
    IMPORT = "import"
    SELF = "self"
    MISSING = "_missing_"
    DOC = "__doc__"


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    operator: Operator | None = None
    casing: Casing | None = None
    sort: Sort | None = None
    spacing: Spacing | None = None
    signs: Signs | None = None
    versions: Versions | None = None
    words: Words | None = None
