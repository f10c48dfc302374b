from .._runtime import OpenStr


class Sort(OpenStr):
    """The schema ``Sort``."""

    CREATED = "created"
    MINUS_CREATED = "-created"
    PLUS_CREATED = "+created"
    NAME = "name"
    VALUE = "value"
    MRO = "mro"
    IS_KNOWN = "is_known"
