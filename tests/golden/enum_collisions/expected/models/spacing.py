from .._runtime import OpenStr


class Spacing(OpenStr):
    A_SPACE_B = "a b"
    A_MINUS_B = "a-b"
    A_B = "a_b"
    A_DOT_B = "a.b"
