from .._runtime import OpenStr


class Sort(OpenStr):
    """The schema ``Sort``."""

    EMPTY = ""
    NAME = "name"
    SPACE = " "
