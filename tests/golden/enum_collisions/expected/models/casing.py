from .._runtime import OpenStr


class Casing(OpenStr):
    ASC_TITLE = "Asc"
    ASC = "asc"
    ASC_UPPER = "ASC"
    DESC = "desc"
