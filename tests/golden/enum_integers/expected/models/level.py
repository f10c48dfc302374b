from .._runtime import OpenInt


class Level(OpenInt):
    MINUS_1 = -1
    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_10 = 10
