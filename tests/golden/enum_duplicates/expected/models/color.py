from .._runtime import OpenStr


class Color(OpenStr):
    """The schema ``Color``."""

    RED = "red"
    BLUE = "blue"
    VALUE_1 = "1"
