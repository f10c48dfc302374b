from .._runtime import OpenStr


class Status(OpenStr):
    """Where a pet is."""

    AVAILABLE = "available"
    ON_HOLD = "on-hold"
    SOLD_OUT = "soldOut"
