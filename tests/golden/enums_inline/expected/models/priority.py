from .._runtime import OpenStr


class Priority(OpenStr):
    """What has a name is a class."""

    LOW = "low"
    HIGH = "high"
