"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import labels, limits

OPERATIONS: Mapping[str, Operation[Any]] = {
    "get-/crm/associations/v4/definitions/configurations/all_getAll": limits.GET_ALL,
    "get-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}_getByObjectTypes": limits.GET_BY_OBJECT_TYPES,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create_batchCreate": limits.BATCH_CREATE,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update_batchUpdate": limits.BATCH_UPDATE,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge_batchPurge": limits.BATCH_PURGE,
    "get-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_getAll": labels.GET_ALL,
    "post-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_create": labels.CREATE,
    "put-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_update": labels.UPDATE,
    "delete-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels/{associationTypeId}_archive": labels.ARCHIVE,
}
