from .._runtime import OpenStr


class Color(OpenStr):
    """The schema ``Color``."""

    RED = "red"
    GREEN = "green"
