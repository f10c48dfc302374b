from .._runtime import OpenStr


class Text(OpenStr):
    VALUE_1 = "1"
    VALUE_2 = "2"
    TRUE = "true"
