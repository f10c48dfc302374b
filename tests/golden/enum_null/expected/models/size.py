from .._runtime import OpenStr


class Size(OpenStr):
    SMALL = "small"
    LARGE = "large"
