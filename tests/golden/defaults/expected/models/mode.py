from .._runtime import OpenStr


class Mode(OpenStr):
    FAST = "fast"
    CAREFUL = "careful"
