from .._runtime import OpenStr


class State(OpenStr):
    OPEN = "open"
    CLOSED = "closed"
