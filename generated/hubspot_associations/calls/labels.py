from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, call, operation


class Labels(Resource[C]):
    """What an association between two records means, such as *Billing contact*."""

    @operation(
        "GET",
        "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type))

    @operation(
        "POST",
        "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type), json=body)

    @operation(
        "PUT",
        "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type), json=body)

    @operation(
        "DELETE",
        "/crm/associations/v4/{fromObjectType}/{toObjectType}/labels/{associationTypeId}",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type, association_type_id))
