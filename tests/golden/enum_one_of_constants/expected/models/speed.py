from .._runtime import OpenInt


class Speed(OpenInt):
    SLOW = 1
    FAST = 2
