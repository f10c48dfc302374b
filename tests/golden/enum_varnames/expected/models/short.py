from .._runtime import OpenInt


class Short(OpenInt):
    ONE = 1
    VALUE_2 = 2
    VALUE_3 = 3
