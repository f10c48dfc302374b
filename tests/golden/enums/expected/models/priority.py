from .._runtime import OpenInt


class Priority(OpenInt):
    LOW = -1
    NORMAL = 0
    HIGH = 1
