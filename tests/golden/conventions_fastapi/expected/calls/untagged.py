"""The calls that are methods of the client itself."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resources, bound

READ_ITEMS: Operation[models.PageItem] = Operation(
    "GET",
    "/items/",
    returns={200: "PageItem"},
)


def read_items() -> Call[models.PageItem]:
    """Read Items.

    ``GET /items/``
    """
    return READ_ITEMS()


CREATE_ITEM: Operation[models.ItemOutput] = Operation(
    "POST",
    "/items/",
    returns={200: "ItemOutput"},
    raises={422: "HTTPValidationError"},
)


def create_item(*, body: models.ItemInput) -> Call[models.ItemOutput]:
    """Create Item.

    ``POST /items/``

    Raises: ApiError[HTTPValidationError]: 422: Validation Error
    """
    return CREATE_ITEM(json=body)


UPDATE_ITEM: Operation[models.Item] = Operation(
    "PUT",
    "/items/{item_id}",
    returns={200: "Item"},
)


def update_item(item_id: str, *, body: models.UpdateItemBody) -> Call[models.Item]:
    """Update Item.

    ``PUT /items/{item_id}``
    """
    return UPDATE_ITEM(path=(item_id,), json=body)


LOGIN: Operation[None] = Operation(
    "POST",
    "/token",
    returns={204: None},
    accepts=("application/x-www-form-urlencoded",),
)


def login(*, body: models.LoginTokenForm) -> Call[None]:
    """Login.

    ``POST /token``
    """
    return LOGIN(body=body)


CREATE_UPLOAD_FILE: Operation[None] = Operation(
    "POST",
    "/uploadfile/",
    returns={204: None},
    accepts=("multipart/form-data",),
)


def create_upload_file(*, body: models.CreateUploadFileForm) -> Call[None]:
    """Create Upload File.

    ``POST /uploadfile/``
    """
    return CREATE_UPLOAD_FILE(body=body)


ROOT: Operation[None] = Operation("GET", "/", returns={204: None})


def root() -> Call[None]:
    """Root.

    ``GET /``
    """
    return ROOT()


class Untagged(Resources[C]):
    read_items = bound(read_items)
    """Read Items"""
    create_item = bound(create_item)
    """Create Item"""
    update_item = bound(update_item)
    """Update Item"""
    login = bound(login)
    """Login"""
    create_upload_file = bound(create_upload_file)
    """Create Upload File"""
    root = bound(root)
    """Root"""
