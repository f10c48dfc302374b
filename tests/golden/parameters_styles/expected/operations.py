"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls.styles import Styles

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pathSimple": Styles.path_simple.operation,
    "pathSimpleExploded": Styles.path_simple_exploded.operation,
    "pathLabel": Styles.path_label.operation,
    "pathLabelExploded": Styles.path_label_exploded.operation,
    "pathMatrix": Styles.path_matrix.operation,
    "pathMatrixExploded": Styles.path_matrix_exploded.operation,
    "queryForm": Styles.query_form.operation,
    "header": Styles.header.operation,
    "formCookie": Styles.form_cookie.operation,
    "plainCookie": Styles.plain_cookie.operation,
    "queryFormExploded": Styles.query_form_exploded.operation,
    "headerExploded": Styles.header_exploded.operation,
    "formCookieExploded": Styles.form_cookie_exploded.operation,
    "plainCookieExploded": Styles.plain_cookie_exploded.operation,
    "querySpaceDelimited": Styles.query_space_delimited.operation,
    "queryPipeDelimited": Styles.query_pipe_delimited.operation,
    "queryDeep": Styles.query_deep.operation,
}
