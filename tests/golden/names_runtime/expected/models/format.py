from .._runtime import OpenStr


class Format_(OpenStr):
    """The schema ``Format``."""

    A = "a"
    B = "b"
