from .._runtime import OpenStr


class Untyped(OpenStr):
    A = "a"
    B = "b"
