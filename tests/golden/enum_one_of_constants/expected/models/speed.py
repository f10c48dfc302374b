from .._runtime import OpenInt


class Speed(OpenInt):
    """The schema ``Speed``."""

    SLOW = 1
    FAST = 2
