from .._runtime import OpenStr


class BatchStatus(OpenStr):
    """How far the work on a batch has come."""

    CANCELED = "CANCELED"
    COMPLETE = "COMPLETE"
    PENDING = "PENDING"
    PROCESSING = "PROCESSING"
