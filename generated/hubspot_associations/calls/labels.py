"""What an association between two records means, such as *Billing contact*."""

from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Operation, Resource, bound

GET_ALL: Operation[models.CollectionResponseAssociationSpecWithLabelNoPaging] = (
    Operation(
        "GET",
        "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels",
        returns={200: "CollectionResponseAssociationSpecWithLabelNoPaging"},
        raises={DEFAULT: "Error"},
    )
)


def get_all(
    from_object_type: str,
    to_object_type: str,
) -> Call[models.CollectionResponseAssociationSpecWithLabelNoPaging]:
    """List the labels between two object types.

    ``GET /crm/associations/v4/{fromObjectType}/{toObjectType}/labels``

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.

    Returns: 200: The association types with their labels.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return GET_ALL(path=(from_object_type, to_object_type))


CREATE: Operation[models.CollectionResponseAssociationSpecWithLabelNoPaging] = (
    Operation(
        "POST",
        "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels",
        returns={200: "CollectionResponseAssociationSpecWithLabelNoPaging"},
        raises={DEFAULT: "Error"},
    )
)


def create(
    from_object_type: str,
    to_object_type: str,
    *,
    body: models.PublicAssociationDefinitionCreateRequest,
) -> Call[models.CollectionResponseAssociationSpecWithLabelNoPaging]:
    """Create a label between two object types.

    ``POST /crm/associations/v4/{fromObjectType}/{toObjectType}/labels``

    Create a label and the association types that it needs: one, or one for each
    direction if the label reads differently from the other side.

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.
        body: A label to create.

    Returns: 200: The association types with their labels.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return CREATE(path=(from_object_type, to_object_type), json=body)


UPDATE: Operation[None] = Operation(
    "PUT",
    "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels",
    returns={204: None},
    raises={DEFAULT: "Error"},
)


def update(
    from_object_type: str,
    to_object_type: str,
    *,
    body: models.PublicAssociationDefinitionUpdateRequest,
) -> Call[None]:
    """Change the text of a label.

    ``PUT /crm/associations/v4/{fromObjectType}/{toObjectType}/labels``

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.
        body: A label with its new text.

    Returns: 204: The label was changed.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return UPDATE(path=(from_object_type, to_object_type), json=body)


ARCHIVE: Operation[None] = Operation(
    "DELETE",
    "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels/{associationTypeId}",
    returns={204: None},
    raises={DEFAULT: "Error"},
)


def archive(
    from_object_type: str,
    to_object_type: str,
    association_type_id: int,
) -> Call[None]:
    """Delete a label.

    ``DELETE /crm/associations/v4/{fromObjectType}/{toObjectType}/labels/{associationTypeId}``

    Args:
        from_object_type: Where the association starts: `contacts`, or a type's ID.
        to_object_type: Where the association leads: `companies`, or a type's ID.
        association_type_id: The association type that the label belongs to.

    Returns: 204: The label was deleted.
    Raises: ApiError[Error]: Every other status: The request failed.
    """
    return ARCHIVE(path=(from_object_type, to_object_type, association_type_id))


class Labels(Resource[C]):
    get_all = bound(get_all)
    """List the labels between two object types"""
    create = bound(create)
    """Create a label between two object types"""
    update = bound(update)
    """Change the text of a label"""
    archive = bound(archive)
    """Delete a label"""
