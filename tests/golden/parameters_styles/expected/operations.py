"""Every operation by its operationId, for tools that list what a client can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime import Operation
from .calls import styles

OPERATIONS: Mapping[str, Operation[Any]] = {
    "pathSimple": styles.PATH_SIMPLE,
    "pathSimpleExploded": styles.PATH_SIMPLE_EXPLODED,
    "pathLabel": styles.PATH_LABEL,
    "pathLabelExploded": styles.PATH_LABEL_EXPLODED,
    "pathMatrix": styles.PATH_MATRIX,
    "pathMatrixExploded": styles.PATH_MATRIX_EXPLODED,
    "queryForm": styles.QUERY_FORM,
    "header": styles.HEADER,
    "formCookie": styles.FORM_COOKIE,
    "plainCookie": styles.PLAIN_COOKIE,
    "queryFormExploded": styles.QUERY_FORM_EXPLODED,
    "headerExploded": styles.HEADER_EXPLODED,
    "formCookieExploded": styles.FORM_COOKIE_EXPLODED,
    "plainCookieExploded": styles.PLAIN_COOKIE_EXPLODED,
    "querySpaceDelimited": styles.QUERY_SPACE_DELIMITED,
    "queryPipeDelimited": styles.QUERY_PIPE_DELIMITED,
    "queryDeep": styles.QUERY_DEEP,
}
