from .._runtime import OpenStr


class PathsTypedFormat(OpenStr):
    """The schema of ``format`` in ``paths.typed``."""

    JSON = "json"
    XML = "xml"
