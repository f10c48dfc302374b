from .._runtime import OpenStr


class Format_(OpenStr):
    A = "a"
    B = "b"
