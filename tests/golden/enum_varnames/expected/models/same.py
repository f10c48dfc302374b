from .._runtime import OpenStr


class Same(OpenStr):
    A = "a"
    B = "b"
