from .._runtime import OpenStr


class Text(OpenStr):
    """The schema ``Text``."""

    VALUE_1 = "1"
    VALUE_2 = "2"
    TRUE = "true"
