from .._runtime import OpenStr


class Kind(OpenStr):
    NEW = "new"
    USED = "used"
