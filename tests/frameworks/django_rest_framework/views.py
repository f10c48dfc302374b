"""The view sets: models with pages, actions and filters."""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import filters, mixins, viewsets
from rest_framework.decorators import action
from rest_framework.pagination import CursorPagination, LimitOffsetPagination
from rest_framework.permissions import IsAuthenticatedOrReadOnly
from rest_framework.response import Response

from .serializers import (
    AdoptionSerializer,
    NamedSerializer,
    OwnerSerializer,
    PetSerializer,
    ProblemSerializer,
)
from .shop.models import Owner, Pet, Species


class PetViewSet(viewsets.ModelViewSet):
    """Pets to view or edit."""

    queryset = Pet.objects.all()
    serializer_class = PetSerializer
    permission_classes = (IsAuthenticatedOrReadOnly,)
    filter_backends = (filters.SearchFilter, filters.OrderingFilter)
    search_fields = ("name",)
    ordering_fields = ("name",)

    def get_queryset(self) -> Any:
        species = self.request.query_params.getlist("species")
        return Pet.objects.filter(species__in=species) if species else Pet.objects.all()

    @extend_schema(
        parameters=[OpenApiParameter("species", OpenApiTypes.STR, enum=Species.values, many=True)],
    )
    def list(self, request: Any) -> Any:
        return super().list(request)

    @extend_schema(request=AdoptionSerializer, responses={200: PetSerializer, 409: ProblemSerializer})
    @action(detail=True, methods=["post"])
    def adopt(self, request: Any, pk: str) -> Response:
        pet = self.get_object()
        adoption = AdoptionSerializer(data=request.data)
        adoption.is_valid(raise_exception=True)
        if pet.owner == adoption.validated_data["owner"]:
            return Response({"detail": "That is the owner.", "code": "same"}, 409)
        pet.owner = adoption.validated_data["owner"]
        return Response(PetSerializer(pet).data)

    @extend_schema(responses=PetSerializer(many=True))
    @action(detail=False, pagination_class=None, filter_backends=())
    def recent(self, request: Any) -> Response:
        return Response(PetSerializer(Pet.objects.filter(name="Pet 4"), many=True).data)

    @extend_schema(request=None, responses={204: None})
    @action(detail=True, methods=["put", "delete"], url_path="star-mark")
    def star(self, request: Any, pk: str) -> Response:
        return Response(status=204)


class Offsets(LimitOffsetPagination):
    default_limit = 2


class Cursors(CursorPagination):
    page_size = 2
    ordering = "name"


class OwnerViewSet(
    mixins.CreateModelMixin, mixins.RetrieveModelMixin, mixins.DestroyModelMixin, viewsets.GenericViewSet
):
    queryset = Owner.objects.all()
    serializer_class = OwnerSerializer
    permission_classes = ()
    authentication_classes = ()


class OffsetViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    queryset = Pet.objects.order_by("name")
    serializer_class = PetSerializer
    pagination_class = Offsets


class CursorViewSet(OffsetViewSet):
    serializer_class = NamedSerializer
    pagination_class = Cursors
