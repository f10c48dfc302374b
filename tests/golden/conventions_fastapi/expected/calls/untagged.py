from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resources, call, operation


class Untagged(Resources[C]):
    """The calls that are methods of the client itself."""

    @operation("GET", "/items/")
    @staticmethod
    def read_items() -> Call[models.PageItem]:
        """Read Items.

        ``GET /items/``
        """
        return call()

    @operation("POST", "/items/", raises={422: "HTTPValidationError"})
    @staticmethod
    def create_item(*, body: models.ItemInput) -> Call[models.ItemOutput]:
        """Create Item.

        ``POST /items/``
        """
        return call(json=body)

    @operation("PUT", "/items/{item_id}")
    @staticmethod
    def update_item(item_id: str, *, body: models.UpdateItemBody) -> Call[models.Item]:
        """Update Item.

        ``PUT /items/{item_id}``
        """
        return call(path=(item_id,), json=body)

    @operation("POST", "/token", accepts=("application/x-www-form-urlencoded",))
    @staticmethod
    def login(*, body: models.LoginTokenForm) -> Call[None]:
        """Login.

        ``POST /token``
        """
        return call(body=body)

    @operation("POST", "/uploadfile/", accepts=("multipart/form-data",))
    @staticmethod
    def create_upload_file(*, body: models.CreateUploadFileForm) -> Call[None]:
        """Create Upload File.

        ``POST /uploadfile/``
        """
        return call(body=body)

    @operation("GET", "/")
    @staticmethod
    def root() -> Call[None]:
        """Root.

        ``GET /``
        """
        return call()
