from .._runtime import OpenStr


class Reason(OpenStr):
    NOT_FOUND = "01"
    """Nobody has it."""
    TOO_LATE = "02"
    """It was there."""
