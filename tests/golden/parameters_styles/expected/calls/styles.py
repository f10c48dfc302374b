"""Calls of styles."""

from __future__ import annotations

from .. import models
from .._runtime import (
    COMMA,
    COOKIE,
    DEEP_OBJECT,
    LABEL,
    MATRIX,
    PIPE,
    SPACE,
    C,
    Call,
    Operation,
    Resource,
    Style,
    bound,
)

PATH_SIMPLE: Operation[None] = Operation(
    "GET",
    "/simple/false/{color}/{colors}/{object}",
    returns={204: None},
)


def path_simple(color: str, colors: list[str], object_: models.Color) -> Call[None]:
    """``GET /simple/false/{color}/{colors}/{object}``."""
    return PATH_SIMPLE(path=(color, colors, object_))


PATH_SIMPLE_EXPLODED: Operation[None] = Operation(
    "GET",
    "/simple/true/{color}/{colors}/{object}",
    returns={204: None},
    path={"object": Style("simple", explode=True)},
)


def path_simple_exploded(
    color: str,
    colors: list[str],
    object_: models.Color,
) -> Call[None]:
    """``GET /simple/true/{color}/{colors}/{object}``."""
    return PATH_SIMPLE_EXPLODED(path=(color, colors, object_))


PATH_LABEL: Operation[None] = Operation(
    "GET",
    "/label/false/{color}/{colors}/{object}",
    returns={204: None},
    path={"color": LABEL, "colors": LABEL, "object": LABEL},
)


def path_label(color: str, colors: list[str], object_: models.Color) -> Call[None]:
    """``GET /label/false/{color}/{colors}/{object}``."""
    return PATH_LABEL(path=(color, colors, object_))


PATH_LABEL_EXPLODED: Operation[None] = Operation(
    "GET",
    "/label/true/{color}/{colors}/{object}",
    returns={204: None},
    path={
        "color": Style("label", explode=True),
        "colors": Style("label", explode=True),
        "object": Style("label", explode=True),
    },
)


def path_label_exploded(
    color: str,
    colors: list[str],
    object_: models.Color,
) -> Call[None]:
    """``GET /label/true/{color}/{colors}/{object}``."""
    return PATH_LABEL_EXPLODED(path=(color, colors, object_))


PATH_MATRIX: Operation[None] = Operation(
    "GET",
    "/matrix/false/{color}/{colors}/{object}",
    returns={204: None},
    path={"color": MATRIX, "colors": MATRIX, "object": MATRIX},
)


def path_matrix(color: str, colors: list[str], object_: models.Color) -> Call[None]:
    """``GET /matrix/false/{color}/{colors}/{object}``."""
    return PATH_MATRIX(path=(color, colors, object_))


PATH_MATRIX_EXPLODED: Operation[None] = Operation(
    "GET",
    "/matrix/true/{color}/{colors}/{object}",
    returns={204: None},
    path={
        "color": Style("matrix", explode=True),
        "colors": Style("matrix", explode=True),
        "object": Style("matrix", explode=True),
    },
)


def path_matrix_exploded(
    color: str,
    colors: list[str],
    object_: models.Color,
) -> Call[None]:
    """``GET /matrix/true/{color}/{colors}/{object}``."""
    return PATH_MATRIX_EXPLODED(path=(color, colors, object_))


QUERY_FORM: Operation[None] = Operation(
    "GET",
    "/query/form/false",
    returns={204: None},
    query={"colors": COMMA, "object": COMMA},
)


def query_form(
    *,
    color: str | None = None,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /query/form/false``."""
    return QUERY_FORM(query={"color": color, "colors": colors, "object": object_})


HEADER: Operation[None] = Operation("GET", "/header/false", returns={204: None})


def header(
    *,
    x_color: str | None = None,
    x_colors: list[str] | None = None,
    x_object: models.Color | None = None,
) -> Call[None]:
    """``GET /header/false``."""
    return HEADER(
        headers={"X-Color": x_color, "X-Colors": x_colors, "X-Object": x_object},
    )


FORM_COOKIE: Operation[None] = Operation(
    "GET",
    "/cookie/form/false",
    returns={204: None},
    cookies={"colors": COMMA, "object": COMMA},
)


def form_cookie(
    *,
    color: str | None = None,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /cookie/form/false``."""
    return FORM_COOKIE(cookies={"color": color, "colors": colors, "object": object_})


PLAIN_COOKIE: Operation[None] = Operation(
    "GET",
    "/cookie/cookie/false",
    returns={204: None},
    cookies={
        "color": Style("cookie", explode=False),
        "colors": Style("cookie", explode=False),
        "object": Style("cookie", explode=False),
    },
)


def plain_cookie(
    *,
    color: str | None = None,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /cookie/cookie/false``."""
    return PLAIN_COOKIE(cookies={"color": color, "colors": colors, "object": object_})


QUERY_FORM_EXPLODED: Operation[None] = Operation(
    "GET",
    "/query/form/true",
    returns={204: None},
)


def query_form_exploded(
    *,
    color: str | None = None,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /query/form/true``."""
    return QUERY_FORM_EXPLODED(
        query={"color": color, "colors": colors, "object": object_},
    )


HEADER_EXPLODED: Operation[None] = Operation(
    "GET",
    "/header/true",
    returns={204: None},
    headers={"X-Object": Style("simple", explode=True)},
)


def header_exploded(
    *,
    x_color: str | None = None,
    x_colors: list[str] | None = None,
    x_object: models.Color | None = None,
) -> Call[None]:
    """``GET /header/true``."""
    return HEADER_EXPLODED(
        headers={"X-Color": x_color, "X-Colors": x_colors, "X-Object": x_object},
    )


FORM_COOKIE_EXPLODED: Operation[None] = Operation(
    "GET",
    "/cookie/form/true",
    returns={204: None},
)


def form_cookie_exploded(
    *,
    color: str | None = None,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /cookie/form/true``."""
    return FORM_COOKIE_EXPLODED(
        cookies={"color": color, "colors": colors, "object": object_},
    )


PLAIN_COOKIE_EXPLODED: Operation[None] = Operation(
    "GET",
    "/cookie/cookie/true",
    returns={204: None},
    cookies={"color": COOKIE, "colors": COOKIE, "object": COOKIE},
)


def plain_cookie_exploded(
    *,
    color: str | None = None,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /cookie/cookie/true``."""
    return PLAIN_COOKIE_EXPLODED(
        cookies={"color": color, "colors": colors, "object": object_},
    )


QUERY_SPACE_DELIMITED: Operation[None] = Operation(
    "GET",
    "/query/spaceDelimited",
    returns={204: None},
    query={"colors": SPACE, "object": SPACE},
)


def query_space_delimited(
    *,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /query/spaceDelimited``."""
    return QUERY_SPACE_DELIMITED(query={"colors": colors, "object": object_})


QUERY_PIPE_DELIMITED: Operation[None] = Operation(
    "GET",
    "/query/pipeDelimited",
    returns={204: None},
    query={"colors": PIPE, "object": PIPE},
)


def query_pipe_delimited(
    *,
    colors: list[str] | None = None,
    object_: models.Color | None = None,
) -> Call[None]:
    """``GET /query/pipeDelimited``."""
    return QUERY_PIPE_DELIMITED(query={"colors": colors, "object": object_})


QUERY_DEEP: Operation[None] = Operation(
    "GET",
    "/query/deep",
    returns={204: None},
    query={"object": DEEP_OBJECT},
)


def query_deep(*, object_: models.Color | None = None) -> Call[None]:
    """``GET /query/deep``."""
    return QUERY_DEEP(query={"object": object_})


class Styles(Resource[C]):
    path_simple = bound(path_simple)
    """``GET /simple/false/{color}/{colors}/{object}``"""
    path_simple_exploded = bound(path_simple_exploded)
    """``GET /simple/true/{color}/{colors}/{object}``"""
    path_label = bound(path_label)
    """``GET /label/false/{color}/{colors}/{object}``"""
    path_label_exploded = bound(path_label_exploded)
    """``GET /label/true/{color}/{colors}/{object}``"""
    path_matrix = bound(path_matrix)
    """``GET /matrix/false/{color}/{colors}/{object}``"""
    path_matrix_exploded = bound(path_matrix_exploded)
    """``GET /matrix/true/{color}/{colors}/{object}``"""
    query_form = bound(query_form)
    """``GET /query/form/false``"""
    header = bound(header)
    """``GET /header/false``"""
    form_cookie = bound(form_cookie)
    """``GET /cookie/form/false``"""
    plain_cookie = bound(plain_cookie)
    """``GET /cookie/cookie/false``"""
    query_form_exploded = bound(query_form_exploded)
    """``GET /query/form/true``"""
    header_exploded = bound(header_exploded)
    """``GET /header/true``"""
    form_cookie_exploded = bound(form_cookie_exploded)
    """``GET /cookie/form/true``"""
    plain_cookie_exploded = bound(plain_cookie_exploded)
    """``GET /cookie/cookie/true``"""
    query_space_delimited = bound(query_space_delimited)
    """``GET /query/spaceDelimited``"""
    query_pipe_delimited = bound(query_pipe_delimited)
    """``GET /query/pipeDelimited``"""
    query_deep = bound(query_deep)
    """``GET /query/deep``"""
