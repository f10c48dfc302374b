from .._runtime import OpenStr


class Untyped(OpenStr):
    """The schema ``Untyped``."""

    A = "a"
    B = "b"
