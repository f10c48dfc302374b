from .._runtime import OpenStr


class Untyped_(OpenStr):
    A = "a"
    B = "b"
