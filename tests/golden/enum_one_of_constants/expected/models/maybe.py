from .._runtime import OpenStr


class Maybe(OpenStr):
    A = "a"
    B = "b"
