"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import labels, limits

OPERATIONS: Mapping[str, Operation[Any]] = {
    "get-/crm/associations/v4/definitions/configurations/all_getAll": limits.get_all.operation,
    "get-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}_getByObjectTypes": limits.get_by_object_types.operation,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create_batchCreate": limits.batch_create.operation,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update_batchUpdate": limits.batch_update.operation,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge_batchPurge": limits.batch_purge.operation,
    "get-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_getAll": labels.get_all.operation,
    "post-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_create": labels.create.operation,
    "put-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_update": labels.update.operation,
    "delete-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels/{associationTypeId}_archive": labels.archive.operation,
}
