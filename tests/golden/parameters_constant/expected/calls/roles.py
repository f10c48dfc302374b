from __future__ import annotations

from typing import Literal

from .._runtime import C, Call, Resource, call, operation


class Roles(Resource[C]):
    @operation("POST", "/{version}/roles/{name}")
    @staticmethod
    def assume_role(
        name: str,
        *,
        role_arn: str,
        maybe: Literal["x"] | None,
        version: Literal["v1"] = "v1",
        action: Literal["AssumeRole"] = "AssumeRole",
        version_query: Literal["2011-06-15"] = "2011-06-15",
        depth: Literal[1] = 1,
        x_amz_target: Literal["roles.assume"] = "roles.assume",
        theme: Literal["dark"] = "dark",
        embed: Literal["shows"] | None = None,
    ) -> Call[None]:
        """``POST /{version}/roles/{name}``.

        Args:
            embed: Gives the shows too.
        """
        return call(
            path=(version, name),
            query={
                "Action": action,
                "Version": version_query,
                "Depth": depth,
                "RoleArn": role_arn,
                "embed": embed,
                "maybe": maybe,
            },
            headers={"X-Amz-Target": x_amz_target},
            cookies={"theme": theme},
        )
