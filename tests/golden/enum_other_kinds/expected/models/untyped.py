from .._runtime import OpenStr


class Untyped_(OpenStr):
    """The schema ``Untyped``."""

    A = "a"
    B = "b"
