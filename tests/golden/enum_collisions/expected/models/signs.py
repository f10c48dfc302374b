from .._runtime import OpenStr


class Signs(OpenStr):
    START_AT = "start_at"
    MINUS_START_AT = "-start_at"
    DATA_MATRIX = "DATA_MATRIX"
    DATA_MATRIX_MIXED = "dataMatrix"
    NOT_YET_UPPER = "NOT_YET"
    NOT_YET = "not_yet"
