"""The views that are no view sets: functions and classes, with and without a description."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth import authenticate, login
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.decorators import api_view, throttle_classes, versioning_class
from rest_framework.exceptions import Throttled
from rest_framework.generics import CreateAPIView, GenericAPIView
from rest_framework.parsers import FileUploadParser, FormParser, MultiPartParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.versioning import AcceptHeaderVersioning, URLPathVersioning
from rest_framework.views import APIView

from .serializers import (
    ANIMAL,
    AlbumSerializer,
    NaiveSerializer,
    OrderSerializer,
    ReceivedSerializer,
    UploadSerializer,
)

LOGGED = datetime(2032, 4, 23, 10, 20, 30)
PNG = b"\x89PNG\r\n\x1a\n\0"


class OrderView(GenericAPIView):
    serializer_class = OrderSerializer

    def post(self, request: Any) -> Response:
        order = self.get_serializer(data=request.data)
        order.is_valid(raise_exception=True)
        data = OrderSerializer({**order.validated_data, "logged": LOGGED}).data
        return Response({**data, "colours": sorted(data["colours"])})


class NaiveView(CreateAPIView):
    serializer_class = NaiveSerializer

    def perform_create(self, serializer: Any) -> None:
        serializer.instance = {**serializer.validated_data, "number": 1}


@extend_schema(request=ANIMAL, responses=ANIMAL)
@api_view(["POST"])
def animals(request: Any) -> Response:
    return Response(request.data)


def received(file: Any) -> dict[str, Any]:
    return {"name": file.name, "content_type": file.content_type, "size": file.size}


class UploadView(APIView):
    parser_classes = (MultiPartParser, FormParser)

    @extend_schema(request=UploadSerializer, responses={201: ReceivedSerializer})
    def post(self, request: Any) -> Response:
        upload = UploadSerializer(data=request.data)
        upload.is_valid(raise_exception=True)
        data = upload.validated_data
        name = "/".join([data["title"], *data.get("tags", []), data["file"].name])
        return Response({**received(data["file"]), "name": name}, 201)


class AlbumView(APIView):
    parser_classes = (MultiPartParser,)

    @extend_schema(request=AlbumSerializer, responses=ReceivedSerializer(many=True))
    def post(self, request: Any) -> Response:
        return Response([received(file) for file in request.FILES.getlist("files")])


class RawUploadView(APIView):
    parser_classes = (FileUploadParser,)

    @extend_schema(request=OpenApiTypes.BINARY, responses=ReceivedSerializer)
    def put(self, request: Any, filename: str) -> Response:
        file = request.data["file"]
        return Response(received(file))


@extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
@api_view()
def report(request: Any) -> FileResponse:
    return FileResponse(iter([b"%PDF", b"-1.7"]), content_type="application/pdf")


@extend_schema(responses=OpenApiTypes.BINARY)
@api_view()
def image(request: Any) -> HttpResponse:
    """Described as JSON, since the view has JSON's renderer."""
    return HttpResponse(PNG, content_type="image/png")


@extend_schema(responses=OpenApiTypes.STR)
@api_view()
def greeting(request: Any) -> Response:
    return Response("hello")


@extend_schema(responses={(200, "text/csv"): OpenApiTypes.STR})
@api_view()
def table(request: Any) -> StreamingHttpResponse:
    return StreamingHttpResponse((f"row {number}\n" for number in range(3)), content_type="text/csv")


@api_view()
def untyped(request: Any) -> Response:
    """Nobody described what it gives."""
    return Response({"any": [1, None, {"thing": "x"}]})


@extend_schema(responses=OpenApiTypes.OBJECT)
@api_view()
def settings(request: Any) -> Response:
    return Response({"debug": False})


@extend_schema(
    parameters=[
        OpenApiParameter("ids", {"type": "array", "items": {"type": "integer"}}, explode=False, style="form"),
        OpenApiParameter("since", OpenApiTypes.DATETIME),
        OpenApiParameter("X-Trace", OpenApiTypes.UUID, OpenApiParameter.HEADER, required=True),
        OpenApiParameter("theme", str, OpenApiParameter.COOKIE),
    ],
    responses=OpenApiTypes.OBJECT,
)
@api_view()
def parameters(request: Any, number: int, slug: str, rest: str) -> Response:
    query = request.query_params
    return Response(
        {
            "path": [number, slug, rest],
            "ids": query.get("ids"),
            "since": query.get("since"),
            "trace": request.headers["X-Trace"],
            "theme": request.COOKIES.get("theme"),
        }
    )


class MeView(APIView):
    permission_classes = (IsAuthenticated,)

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Any) -> Response:
        return Response(
            {"name": request.user.username, "by": type(request.successful_authenticator).__name__}
        )


class SessionView(APIView):
    authentication_classes = ()

    @extend_schema(
        request={
            "application/x-www-form-urlencoded": {
                "type": "object",
                "properties": {"username": {"type": "string"}, "password": {"type": "string"}},
            }
        },
        responses={204: OpenApiResponse(description="The session is in a cookie.")},
    )
    def post(self, request: Any) -> Response:
        login(request, authenticate(username=request.data["username"], password=request.data["password"]))
        return Response(status=204)


class Never(BaseThrottle):
    def allow_request(self, request: Any, view: Any) -> bool:
        raise Throttled(wait=30)


@extend_schema(responses={202: None})
@api_view(["POST"])
@throttle_classes([Never])
def throttled(request: Any) -> Response:
    return Response(status=202)


@extend_schema(responses={202: None})
@api_view(["POST"])
def job(request: Any) -> Response:
    return Response({"job": 7}, 202)


class ByAccept(AcceptHeaderVersioning):
    default_version = "v1"
    allowed_versions = ("v1", "v2")


@extend_schema(responses=OpenApiTypes.OBJECT)
@api_view()
@versioning_class(ByAccept)
def accepted(request: Any) -> Response:
    return Response({"version": request.version})


@extend_schema(responses=OpenApiTypes.OBJECT)
@api_view()
@versioning_class(URLPathVersioning)
def versioned(request: Any, version: str) -> Response:
    return Response({"version": request.version})
