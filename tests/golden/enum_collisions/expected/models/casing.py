from .._runtime import OpenStr


class Casing(OpenStr):
    """The schema ``Casing``."""

    ASC_TITLE = "Asc"
    ASC = "asc"
    ASC_UPPER = "ASC"
    DESC = "desc"
