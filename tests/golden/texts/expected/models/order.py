from .._runtime import OpenStr


class Order(OpenStr):
    """The schema ``Order``."""

    ASC = "asc"
    DESC = "desc"
