from .._runtime import OpenStr


class Reason(OpenStr):
    """
    - `LATE` - It came too late.
    - `NEVER` - It never came.
    """

    LATE = "LATE"
    NEVER = "NEVER"
