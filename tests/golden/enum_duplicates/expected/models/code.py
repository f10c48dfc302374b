from .._runtime import OpenInt


class Code(OpenInt):
    VALUE_1 = 1
    VALUE_2 = 2
