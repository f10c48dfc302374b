from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Servers(Resource[C]):
    @operation("GET", "/usual")
    @staticmethod
    def usual() -> Call[None]:
        """``GET /usual``."""
        return call()

    @operation("GET", "/elsewhere", servers=("https://files.example.com/up",))
    @staticmethod
    def of_path() -> Call[None]:
        """``GET /elsewhere``."""
        return call()

    @operation("PUT", "/elsewhere", servers=("/internal",))
    @staticmethod
    def of_operation() -> Call[None]:
        """``PUT /elsewhere``."""
        return call()

    @operation("POST", "/elsewhere")
    @staticmethod
    def same() -> Call[None]:
        """``POST /elsewhere``."""
        return call()
