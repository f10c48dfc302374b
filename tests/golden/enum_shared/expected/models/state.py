from .._runtime import OpenStr


class State(OpenStr):
    """The schema ``state``."""

    OPEN = "open"
    CLOSED = "closed"
