"""Where the views are, and their description."""

from __future__ import annotations

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.authtoken.views import obtain_auth_token
from rest_framework.routers import DefaultRouter

from . import endpoints, views

router = DefaultRouter()
router.register("pets", views.PetViewSet)
router.register("owners", views.OwnerViewSet)
router.register("offsets", views.OffsetViewSet, basename="offset")
router.register("cursors", views.CursorViewSet, basename="cursor")

api = [
    path("", include(router.urls)),
    path("orders/", endpoints.OrderView.as_view()),
    path("animals/", endpoints.animals),
    path("downloads/report/", endpoints.report),
    path("downloads/image/", endpoints.image),
    path("texts/greeting/", endpoints.greeting),
    path("texts/table/", endpoints.table),
    path("untyped/", endpoints.untyped),
    path("settings/", endpoints.settings),
    path("parameters/<int:number>/<slug:slug>/<path:rest>/", endpoints.parameters),
    path("me/", endpoints.MeView.as_view()),
    path("session/", endpoints.SessionView.as_view()),
    path("api-token-auth/", obtain_auth_token),
    path("jobs/", endpoints.job),
    path("throttled/", endpoints.throttled),
    path("uploads/<str:filename>/", endpoints.RawUploadView.as_view()),
]
split = [
    path("files/upload/", endpoints.UploadView.as_view()),
    path("files/album/", endpoints.AlbumView.as_view()),
    path("naive/", endpoints.NaiveView.as_view()),
    path("accepted/", endpoints.accepted),
    re_path(r"^(?P<version>(v1|v2))/versioned/$", endpoints.versioned),
]
SPLIT = {"COMPONENT_SPLIT_REQUEST": True, "OAS_VERSION": "3.1.0"}

urlpatterns = [
    *api,
    *split,
    path("schema/", SpectacularJSONAPIView.as_view(patterns=api)),
    path(
        "schema/split/",
        SpectacularJSONAPIView.as_view(patterns=split, api_version="v1", custom_settings=SPLIT),
    ),
]
