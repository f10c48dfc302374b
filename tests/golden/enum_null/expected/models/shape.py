from .._runtime import OpenStr


class Shape(OpenStr):
    ROUND = "round"
    SQUARE = "square"
