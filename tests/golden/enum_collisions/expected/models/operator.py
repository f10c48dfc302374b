from .._runtime import OpenStr


class Operator(OpenStr):
    LESS = "<"
    LESS_EQUALS = "<="
    EQUALS = "="
    NOT_EQUALS = "!="
    GREATER_EQUALS = ">="
    GREATER = ">"
