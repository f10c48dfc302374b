from ..._shared._runtime import OpenStr


class State(OpenStr):
    """The schema ``State``."""

    OPEN = "open"
    PAID = "paid"
