from .._runtime import OpenStr


class Size(OpenStr):
    """The schema ``Size``."""

    SMALL = "small"
    LARGE = "large"
