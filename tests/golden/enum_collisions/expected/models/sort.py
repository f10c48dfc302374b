from .._runtime import OpenStr


class Sort(OpenStr):
    CREATED = "created"
    MINUS_CREATED = "-created"
    PLUS_CREATED = "+created"
    NAME = "name"
    VALUE = "value"
    MRO = "mro"
    IS_KNOWN = "is_known"
