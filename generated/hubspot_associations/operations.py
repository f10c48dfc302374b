"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.labels import Labels
from .calls.limits import Limits

OPERATIONS: Mapping[str, Operation[Any]] = {
    "get-/crm/associations/v4/definitions/configurations/all_getAll": Limits.get_all.operation,
    "get-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}_getByObjectTypes": Limits.get_by_object_types.operation,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create_batchCreate": Limits.batch_create.operation,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update_batchUpdate": Limits.batch_update.operation,
    "post-/crm/associations/v4/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge_batchPurge": Limits.batch_purge.operation,
    "get-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_getAll": Labels.get_all.operation,
    "post-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_create": Labels.create.operation,
    "put-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels_update": Labels.update.operation,
    "delete-/crm/associations/v4/{fromObjectType}/{toObjectType}/labels/{associationTypeId}_archive": Labels.archive.operation,
}
