"""Keys that go in a header, in the query or in a cookie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from ..http.arguments import plain, replace_header, set_header
from ..http.auth import Credential, Secret, check_secret
from ..http.sync_async import Waiting

Place = Literal["header", "query", "cookie"]


def api_key(
    place: Place, name: str, key: str | None, *, argument: str = "key"
) -> ApiKey | None:
    if key is None:
        return None
    text = check_secret(argument, key, is_ascii=place != "query")
    return ApiKey(place, name, Secret(text))


@dataclass(frozen=True, slots=True)
class ApiKey(Credential):
    place: Place
    name: str
    key: Secret

    @property
    def kind(self) -> str:
        return f"key {self.name!r} in {self.place}"

    async def sign(self, url: str, headers: dict[str, str], _: Waiting, /) -> str:
        key = self.key.reveal()
        if self.place == "header":
            replace_header(headers, self.name, plain(self.name, key))
        elif self.place == "query":
            pair = f"{quote(self.name, safe='')}={quote(key, safe='')}"
            url += ("&" if "?" in url else "?") + pair
        else:
            set_header(headers, "Cookie", plain("Cookie", f"{self.name}={key}"))
        return url

    def stands_in(self, place: str, name: str) -> bool:
        return (place, name.lower()) == (self.place, self.name.lower())
