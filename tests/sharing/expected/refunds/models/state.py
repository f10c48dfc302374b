from ..._shared._runtime import OpenStr


class State(OpenStr):
    """The schema ``State``."""

    ASKED = "asked"
    GRANTED = "granted"
