from ..._shared._runtime import OpenStr


class State(OpenStr):
    OPEN = "open"
    PAID = "paid"
