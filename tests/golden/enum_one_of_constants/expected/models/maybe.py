from .._runtime import OpenStr


class Maybe(OpenStr):
    """The schema ``Maybe``."""

    A = "a"
    B = "b"
