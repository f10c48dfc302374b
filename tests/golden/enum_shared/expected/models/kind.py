from .._runtime import OpenStr


class Kind(OpenStr):
    """The schema ``kind``."""

    NEW = "new"
    USED = "used"
