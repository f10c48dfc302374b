from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Guilds(Resource[C]):
    @operation("GET", "/api/v1/guilds")
    @staticmethod
    def list_guilds() -> Call[None]:
        """``GET /api/v1/guilds``."""
        return call()

    @operation("POST", "/api/v1/guilds")
    @staticmethod
    def create_guild() -> Call[None]:
        """``POST /api/v1/guilds``."""
        return call()

    @operation("GET", "/api/v1/guilds/{id}")
    @staticmethod
    def get_guild(id: str) -> Call[None]:
        """``GET /api/v1/guilds/{id}``."""
        return call(path=(id,))

    @operation("DELETE", "/api/v1/guilds/{id}")
    @staticmethod
    def delete_guild(id: str) -> Call[None]:
        """``DELETE /api/v1/guilds/{id}``."""
        return call(path=(id,))

    @operation("PATCH", "/api/v1/guilds/{id}")
    @staticmethod
    def update_guild(id: str) -> Call[None]:
        """``PATCH /api/v1/guilds/{id}``."""
        return call(path=(id,))

    @operation("GET", "/api/v1/guilds/{id}/members")
    @staticmethod
    def list_members(id: str) -> Call[None]:
        """``GET /api/v1/guilds/{id}/members``."""
        return call(path=(id,))

    @operation("PUT", "/api/v1/guilds/{id}/archive")
    @staticmethod
    def archive_guild(id: str) -> Call[None]:
        """``PUT /api/v1/guilds/{id}/archive``."""
        return call(path=(id,))
