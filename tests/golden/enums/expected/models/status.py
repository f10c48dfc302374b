from .._runtime import OpenStr


class Status(OpenStr):
    """Where a pet is."""

    AVAILABLE = "available"
    ON_HOLD = "on-hold"
    VALUE_3RD_PARTY = "3rd-party"
    EMPTY = ""
