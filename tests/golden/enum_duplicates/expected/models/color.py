from .._runtime import OpenStr


class Color(OpenStr):
    RED = "red"
    BLUE = "blue"
    VALUE_1 = "1"
