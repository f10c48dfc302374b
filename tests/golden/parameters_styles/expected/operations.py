"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import styles

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pathSimple": styles.path_simple.operation,
    "pathSimpleExploded": styles.path_simple_exploded.operation,
    "pathLabel": styles.path_label.operation,
    "pathLabelExploded": styles.path_label_exploded.operation,
    "pathMatrix": styles.path_matrix.operation,
    "pathMatrixExploded": styles.path_matrix_exploded.operation,
    "queryForm": styles.query_form.operation,
    "header": styles.header.operation,
    "formCookie": styles.form_cookie.operation,
    "plainCookie": styles.plain_cookie.operation,
    "queryFormExploded": styles.query_form_exploded.operation,
    "headerExploded": styles.header_exploded.operation,
    "formCookieExploded": styles.form_cookie_exploded.operation,
    "plainCookieExploded": styles.plain_cookie_exploded.operation,
    "querySpaceDelimited": styles.query_space_delimited.operation,
    "queryPipeDelimited": styles.query_pipe_delimited.operation,
    "queryDeep": styles.query_deep.operation,
}
