"""Servers whose URLs have variables."""

from __future__ import annotations

from collections.abc import Mapping

from ..http.arguments import check_base_url
from ..http.errors import InvalidArgument


def filled_url(template: str, variables: Mapping[str, str]) -> str:
    """The URL of a server with its variables filled in.

    A value stays where its variable stands: it can end neither the host nor the path.
    """
    scheme, _, rest = template.partition("://")
    before_path = scheme + rest.partition("/")[0]
    for name, value in variables.items():
        hole = "{" + name + "}"
        is_in_path = hole not in before_path or hole == template
        refused = "?#\\" if is_in_path else "/?#@\\"
        if any(sign in refused or sign <= " " for sign in value):
            raise InvalidArgument(f"server variable {name!r} must not end its part")
    for name, value in variables.items():
        template = template.replace("{" + name + "}", value)
    return check_base_url(template)
