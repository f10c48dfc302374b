from .._runtime import OpenInt


class Priority(OpenInt):
    """The schema ``Priority``."""

    LOW = -1
    NORMAL = 0
    HIGH = 1
