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
    Resource,
    Style,
    call,
    operation,
)


class Styles(Resource[C]):
    @operation("GET", "/simple/false/{color}/{colors}/{object}")
    @staticmethod
    def path_simple(color: str, colors: list[str], object_: models.Color) -> Call[None]:
        """``GET /simple/false/{color}/{colors}/{object}``."""
        return call(path=(color, colors, object_))

    @operation(
        "GET",
        "/simple/true/{color}/{colors}/{object}",
        path={"object": Style("simple", explode=True)},
    )
    @staticmethod
    def path_simple_exploded(
        color: str,
        colors: list[str],
        object_: models.Color,
    ) -> Call[None]:
        """``GET /simple/true/{color}/{colors}/{object}``."""
        return call(path=(color, colors, object_))

    @operation(
        "GET",
        "/label/false/{color}/{colors}/{object}",
        path={"color": LABEL, "colors": LABEL, "object": LABEL},
    )
    @staticmethod
    def path_label(color: str, colors: list[str], object_: models.Color) -> Call[None]:
        """``GET /label/false/{color}/{colors}/{object}``."""
        return call(path=(color, colors, object_))

    @operation(
        "GET",
        "/label/true/{color}/{colors}/{object}",
        path={
            "color": Style("label", explode=True),
            "colors": Style("label", explode=True),
            "object": Style("label", explode=True),
        },
    )
    @staticmethod
    def path_label_exploded(
        color: str,
        colors: list[str],
        object_: models.Color,
    ) -> Call[None]:
        """``GET /label/true/{color}/{colors}/{object}``."""
        return call(path=(color, colors, object_))

    @operation(
        "GET",
        "/matrix/false/{color}/{colors}/{object}",
        path={"color": MATRIX, "colors": MATRIX, "object": MATRIX},
    )
    @staticmethod
    def path_matrix(color: str, colors: list[str], object_: models.Color) -> Call[None]:
        """``GET /matrix/false/{color}/{colors}/{object}``."""
        return call(path=(color, colors, object_))

    @operation(
        "GET",
        "/matrix/true/{color}/{colors}/{object}",
        path={
            "color": Style("matrix", explode=True),
            "colors": Style("matrix", explode=True),
            "object": Style("matrix", explode=True),
        },
    )
    @staticmethod
    def path_matrix_exploded(
        color: str,
        colors: list[str],
        object_: models.Color,
    ) -> Call[None]:
        """``GET /matrix/true/{color}/{colors}/{object}``."""
        return call(path=(color, colors, object_))

    @operation("GET", "/query/form/false", query={"colors": COMMA, "object": COMMA})
    @staticmethod
    def query_form(
        *,
        color: str | None = None,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /query/form/false``."""
        return call(query={"color": color, "colors": colors, "object": object_})

    @operation("GET", "/header/false")
    @staticmethod
    def header(
        *,
        x_color: str | None = None,
        x_colors: list[str] | None = None,
        x_object: models.Color | None = None,
    ) -> Call[None]:
        """``GET /header/false``."""
        return call(
            headers={"X-Color": x_color, "X-Colors": x_colors, "X-Object": x_object}
        )

    @operation("GET", "/cookie/form/false", cookies={"colors": COMMA, "object": COMMA})
    @staticmethod
    def form_cookie(
        *,
        color: str | None = None,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /cookie/form/false``."""
        return call(cookies={"color": color, "colors": colors, "object": object_})

    @operation(
        "GET",
        "/cookie/cookie/false",
        cookies={
            "color": Style("cookie", explode=False),
            "colors": Style("cookie", explode=False),
            "object": Style("cookie", explode=False),
        },
    )
    @staticmethod
    def plain_cookie(
        *,
        color: str | None = None,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /cookie/cookie/false``."""
        return call(cookies={"color": color, "colors": colors, "object": object_})

    @operation("GET", "/query/form/true")
    @staticmethod
    def query_form_exploded(
        *,
        color: str | None = None,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /query/form/true``."""
        return call(query={"color": color, "colors": colors, "object": object_})

    @operation(
        "GET", "/header/true", headers={"X-Object": Style("simple", explode=True)}
    )
    @staticmethod
    def header_exploded(
        *,
        x_color: str | None = None,
        x_colors: list[str] | None = None,
        x_object: models.Color | None = None,
    ) -> Call[None]:
        """``GET /header/true``."""
        return call(
            headers={"X-Color": x_color, "X-Colors": x_colors, "X-Object": x_object}
        )

    @operation("GET", "/cookie/form/true")
    @staticmethod
    def form_cookie_exploded(
        *,
        color: str | None = None,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /cookie/form/true``."""
        return call(cookies={"color": color, "colors": colors, "object": object_})

    @operation(
        "GET",
        "/cookie/cookie/true",
        cookies={"color": COOKIE, "colors": COOKIE, "object": COOKIE},
    )
    @staticmethod
    def plain_cookie_exploded(
        *,
        color: str | None = None,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /cookie/cookie/true``."""
        return call(cookies={"color": color, "colors": colors, "object": object_})

    @operation("GET", "/query/spaceDelimited", query={"colors": SPACE, "object": SPACE})
    @staticmethod
    def query_space_delimited(
        *,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /query/spaceDelimited``."""
        return call(query={"colors": colors, "object": object_})

    @operation("GET", "/query/pipeDelimited", query={"colors": PIPE, "object": PIPE})
    @staticmethod
    def query_pipe_delimited(
        *,
        colors: list[str] | None = None,
        object_: models.Color | None = None,
    ) -> Call[None]:
        """``GET /query/pipeDelimited``."""
        return call(query={"colors": colors, "object": object_})

    @operation("GET", "/query/deep", query={"object": DEEP_OBJECT})
    @staticmethod
    def query_deep(*, object_: models.Color | None = None) -> Call[None]:
        """``GET /query/deep``."""
        return call(query={"object": object_})
