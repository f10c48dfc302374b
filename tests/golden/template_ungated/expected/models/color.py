from .._runtime import OpenStr


class Color(OpenStr):
    RED = "red"
    GREEN = "green"
