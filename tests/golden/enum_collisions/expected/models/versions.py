from .._runtime import OpenStr


class Versions(OpenStr):
    VALUE_1_DOT_0 = "1.0"
    VALUE_10 = "10"
    VALUE_1_MINUS_0 = "1-0"
    VALUE_2024_01_01 = "2024-01-01"
