from .._runtime import OpenInt


class Priority(OpenInt):
    LOW = 0
    """Any time."""
    NORMAL = 1
    """Today."""
    VERY_HIGH = 2
    """At once."""
