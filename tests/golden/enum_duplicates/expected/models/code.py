from .._runtime import OpenInt


class Code(OpenInt):
    """The schema ``Code``."""

    VALUE_1 = 1
    VALUE_2 = 2
