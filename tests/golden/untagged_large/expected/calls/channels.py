from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Channels(Resource[C]):
    @operation("GET", "/api/v1/channels")
    @staticmethod
    def list_channels() -> Call[None]:
        """``GET /api/v1/channels``."""
        return call()

    @operation("POST", "/api/v1/channels")
    @staticmethod
    def create_channel() -> Call[None]:
        """``POST /api/v1/channels``."""
        return call()

    @operation("GET", "/api/v1/channels/{id}")
    @staticmethod
    def get_channel(id: str) -> Call[None]:
        """``GET /api/v1/channels/{id}``."""
        return call(path=(id,))

    @operation("DELETE", "/api/v1/channels/{id}")
    @staticmethod
    def delete_channel(id: str) -> Call[None]:
        """``DELETE /api/v1/channels/{id}``."""
        return call(path=(id,))

    @operation("PATCH", "/api/v1/channels/{id}")
    @staticmethod
    def update_channel(id: str) -> Call[None]:
        """``PATCH /api/v1/channels/{id}``."""
        return call(path=(id,))

    @operation("GET", "/api/v1/channels/{id}/members")
    @staticmethod
    def list_members(id: str) -> Call[None]:
        """``GET /api/v1/channels/{id}/members``."""
        return call(path=(id,))

    @operation("PUT", "/api/v1/channels/{id}/archive")
    @staticmethod
    def archive_channel(id: str) -> Call[None]:
        """``PUT /api/v1/channels/{id}/archive``."""
        return call(path=(id,))
