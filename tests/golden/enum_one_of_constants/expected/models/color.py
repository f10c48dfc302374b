from .._runtime import OpenStr


class Color(OpenStr):
    """A color of the printer."""

    CYAN = "C"
    """Greenish blue."""
    MAGENTA = "M"
    YELLOW = "Y"
