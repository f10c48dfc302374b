from .._runtime import OpenStr


class Type(OpenStr):
    """The schema ``type``."""

    CAR = "car"
    BOAT = "boat"
