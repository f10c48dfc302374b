from .._runtime import OpenStr


class Operator(OpenStr):
    """The schema ``Operator``."""

    LESS = "<"
    LESS_EQUALS = "<="
    EQUALS = "="
    NOT_EQUALS = "!="
    GREATER_EQUALS = ">="
    GREATER = ">"
