from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class CreateUploadFileForm(OpenObject):
    """The schema ``Body_create_upload_file_uploadfile__post``."""

    file: Binary
