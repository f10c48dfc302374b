"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .association_category import AssociationCategory as AssociationCategory
    from .association_spec_with_label import (
        AssociationSpecWithLabel as AssociationSpecWithLabel,
    )
    from .batch_input_public_association_definition_configuration_create_request import (
        BatchInputPublicAssociationDefinitionConfigurationCreateRequest as BatchInputPublicAssociationDefinitionConfigurationCreateRequest,
    )
    from .batch_input_public_association_definition_configuration_update_request import (
        BatchInputPublicAssociationDefinitionConfigurationUpdateRequest as BatchInputPublicAssociationDefinitionConfigurationUpdateRequest,
    )
    from .batch_input_public_association_spec import (
        BatchInputPublicAssociationSpec as BatchInputPublicAssociationSpec,
    )
    from .batch_response_public_association_definition_configuration_update_result import (
        BatchResponsePublicAssociationDefinitionConfigurationUpdateResult as BatchResponsePublicAssociationDefinitionConfigurationUpdateResult,
    )
    from .batch_response_public_association_definition_configuration_update_result_with_errors import (
        BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors as BatchResponsePublicAssociationDefinitionConfigurationUpdateResultWithErrors,
    )
    from .batch_response_public_association_definition_user_configuration import (
        BatchResponsePublicAssociationDefinitionUserConfiguration as BatchResponsePublicAssociationDefinitionUserConfiguration,
    )
    from .batch_response_public_association_definition_user_configuration_with_errors import (
        BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors as BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors,
    )
    from .batch_status import BatchStatus as BatchStatus
    from .collection_response_association_spec_with_label_no_paging import (
        CollectionResponseAssociationSpecWithLabelNoPaging as CollectionResponseAssociationSpecWithLabelNoPaging,
    )
    from .collection_response_public_association_definition_user_configuration_no_paging import (
        CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging as CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging,
    )
    from .error import Error as Error
    from .error_detail import ErrorDetail as ErrorDetail
    from .public_association_definition_configuration_create_request import (
        PublicAssociationDefinitionConfigurationCreateRequest as PublicAssociationDefinitionConfigurationCreateRequest,
    )
    from .public_association_definition_configuration_update_request import (
        PublicAssociationDefinitionConfigurationUpdateRequest as PublicAssociationDefinitionConfigurationUpdateRequest,
    )
    from .public_association_definition_configuration_update_result import (
        PublicAssociationDefinitionConfigurationUpdateResult as PublicAssociationDefinitionConfigurationUpdateResult,
    )
    from .public_association_definition_create_request import (
        PublicAssociationDefinitionCreateRequest as PublicAssociationDefinitionCreateRequest,
    )
    from .public_association_definition_update_request import (
        PublicAssociationDefinitionUpdateRequest as PublicAssociationDefinitionUpdateRequest,
    )
    from .public_association_definition_user_configuration import (
        PublicAssociationDefinitionUserConfiguration as PublicAssociationDefinitionUserConfiguration,
    )
    from .public_association_spec import PublicAssociationSpec as PublicAssociationSpec
    from .standard_error import StandardError as StandardError
else:
    __getattr__, __dir__ = lazy_classes(__name__)
