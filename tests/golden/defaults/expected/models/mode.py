from .._runtime import OpenStr


class Mode(OpenStr):
    """The schema ``Mode``."""

    FAST = "fast"
    CAREFUL = "careful"
