from .._runtime import OpenStr


class Same(OpenStr):
    """The schema ``Same``."""

    A = "a"
    B = "b"
