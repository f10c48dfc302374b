from __future__ import annotations

from .. import models
from .._runtime import DEFAULT, C, Call, Resource, call, operation


class Limits(Resource[C]):
    """How many records of one type a record of another may be associated with."""

    @operation(
        "GET",
        "/crm/associations/v4/definitions/configurations/all",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
    def get_all() -> (
        Call[
            models.CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging
        ]
    ):
        """List the association limits of the account.

        ``GET /crm/associations/v4/definitions/configurations/all``

        Returns: 200: The limits that the account has set.
        """
        return call()

    @operation(
        "GET",
        "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type))

    @operation(
        "POST",
        "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create",
        returns={
            201: "BatchResponsePublicAssociationDefinitionUserConfiguration",
            207: "BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors",
        },
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type), json=body)

    @operation(
        "POST",
        "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update",
        returns={
            200: "BatchResponsePublicAssociationDefinitionConfigurationUpdateResult",
            207: "BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors",
        },
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type), json=body)

    @operation(
        "POST",
        "/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge",
        raises={DEFAULT: "Error"},
    )
    @staticmethod
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
        """
        return call(path=(from_object_type, to_object_type), json=body)
