from .._runtime import OpenStr


class Shape(OpenStr):
    """The schema ``Shape``."""

    ROUND = "round"
    SQUARE = "square"
