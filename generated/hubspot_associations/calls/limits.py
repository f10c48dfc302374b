"""How many records of one type a record of another may be associated with."""

from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, bound

GET_ALL: Operation[
    models.CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging
] = Operation(
    "GET",
    "/crm/associations/v4/definitions/configurations/all",
    returns={
        200: "CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging",
    },
    raises={DEFAULT: "Error"},
)


def get_all() -> (
    Call[models.CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging]
):
    """List the association limits of the account.

    ``GET /crm/associations/v4/definitions/configurations/all``

    Returns: 200: The limits that the account has set.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return GET_ALL()


GET_BY_OBJECT_TYPES: Operation[
    models.CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging
] = Operation(
    "GET",
    "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}",
    returns={
        200: "CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging",
    },
    raises={DEFAULT: "Error"},
)


def get_by_object_types(
    from_object_type: str,
    to_object_type: str,
) -> Call[
    models.CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging
]:
    """List the association limits between two object types.

    ``GET /crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}``

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.

    Returns: 200: The limits that the account has set.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return GET_BY_OBJECT_TYPES(path=(from_object_type, to_object_type))


BATCH_CREATE: Operation[
    models.BatchResponsePublicAssociationDefinitionUserConfiguration
    | models.BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors
] = Operation(
    "POST",
    "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create",
    returns={
        201: "BatchResponsePublicAssociationDefinitionUserConfiguration",
        207: "BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors",
    },
    raises={DEFAULT: "Error"},
)


def batch_create(
    from_object_type: str,
    to_object_type: str,
    *,
    body: models.BatchInputPublicAssociationDefinitionConfigurationCreateRequest,
) -> Call[
    models.BatchResponsePublicAssociationDefinitionUserConfiguration
    | models.BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors
]:
    """Create association limits between two object types.

    ``POST /crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create``

    Set how many records of the second type a record of the first may have.

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.
        body: Limits to create.

    Returns:
        201: All limits were created.
        207: Some limits were created and some were refused; `errors` says why.

    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return BATCH_CREATE(path=(from_object_type, to_object_type), json=body)


BATCH_UPDATE: Operation[
    models.BatchResponsePublicAssociationDefinitionConfigurationUpdateResult
    | models.BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors
] = Operation(
    "POST",
    "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update",
    returns={
        200: "BatchResponsePublicAssociationDefinitionConfigurationUpdateResult",
        207: "BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors",
    },
    raises={DEFAULT: "Error"},
)


def batch_update(
    from_object_type: str,
    to_object_type: str,
    *,
    body: models.BatchInputPublicAssociationDefinitionConfigurationUpdateRequest,
) -> Call[
    models.BatchResponsePublicAssociationDefinitionConfigurationUpdateResult
    | models.BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors
]:
    """Update association limits between two object types.

    ``POST /crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update``

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.
        body: Limits to change.

    Returns:
        200: All limits were updated.
        207: Some limits were updated and some were refused; `errors` says why.

    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return BATCH_UPDATE(path=(from_object_type, to_object_type), json=body)


BATCH_PURGE: Operation[None] = Operation(
    "POST",
    "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge",
    returns={204: None},
    raises={DEFAULT: "Error"},
)


def batch_purge(
    from_object_type: str,
    to_object_type: str,
    *,
    body: models.BatchInputPublicAssociationSpec,
) -> Call[None]:
    """Remove association limits between two object types.

    ``POST /crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge``

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.
        body: The association types to act on.

    Returns: 204: The limits were removed.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return BATCH_PURGE(path=(from_object_type, to_object_type), json=body)


class Limits(Resource[C]):
    get_all = bound(get_all)
    """List the association limits of the account"""
    get_by_object_types = bound(get_by_object_types)
    """List the association limits between two object types"""
    batch_create = bound(batch_create)
    """Create association limits between two object types"""
    batch_update = bound(batch_update)
    """Update association limits between two object types"""
    batch_purge = bound(batch_purge)
    """Remove association limits between two object types"""
