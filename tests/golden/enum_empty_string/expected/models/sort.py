from .._runtime import OpenStr


class Sort(OpenStr):
    EMPTY = ""
    NAME = "name"
    SPACE = " "
