"""The calls that are methods of the client itself."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resources, call, operation


@operation("GET", "/items/")
def read_items() -> Call[models.PageItem]:
    """Read Items.

    ``GET /items/``
    """
    return call()


@operation("POST", "/items/", raises={422: "HTTPValidationError"})
def create_item(*, body: models.ItemInput) -> Call[models.ItemOutput]:
    """Create Item.

    ``POST /items/``
    """
    return call(json=body)


@operation("PUT", "/items/{item_id}")
def update_item(item_id: str, *, body: models.UpdateItemBody) -> Call[models.Item]:
    """Update Item.

    ``PUT /items/{item_id}``
    """
    return call(path=(item_id,), json=body)


@operation("POST", "/token", accepts=("application/x-www-form-urlencoded",))
def login(*, body: models.LoginTokenForm) -> Call[None]:
    """Login.

    ``POST /token``
    """
    return call(body=body)


@operation("POST", "/uploadfile/", accepts=("multipart/form-data",))
def create_upload_file(*, body: models.CreateUploadFileForm) -> Call[None]:
    """Create Upload File.

    ``POST /uploadfile/``
    """
    return call(body=body)


@operation("GET", "/")
def root() -> Call[None]:
    """Root.

    ``GET /``
    """
    return call()


class Untagged(Resources[C]):
    read_items = read_items
    """Read Items"""
    create_item = create_item
    """Create Item"""
    update_item = update_item
    """Update Item"""
    login = login
    """Login"""
    create_upload_file = create_upload_file
    """Create Upload File"""
    root = root
    """Root"""
