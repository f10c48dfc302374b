"""Where the API is."""

from __future__ import annotations

from django.urls import path
from ninja import NinjaAPI

from .api import router
from .auth.api import router as auth
from .employees.api import router as employees

api = NinjaAPI(title="Staff", version="1.0")
api.add_router("/employees", employees)
api.add_router("/auth", auth)
api.add_router("", router)

urlpatterns = [path("api/", api.urls)]
