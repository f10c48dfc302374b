from ..._shared._runtime import OpenStr


class State(OpenStr):
    ASKED = "asked"
    GRANTED = "granted"
