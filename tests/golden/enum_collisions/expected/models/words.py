from .._runtime import OpenStr


class Words(OpenStr):
    NONE = "None"
    TRUE = "True"
    CLASS = "class"
    IMPORT = "import"
    SELF = "self"
    MISSING = "_missing_"
    DOC = "__doc__"
