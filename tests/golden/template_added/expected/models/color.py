from .._runtime import OpenStr


class Color(OpenStr):
    """What "red" is."""

    RED = "red"
    GREEN = "green"
