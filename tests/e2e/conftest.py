"""What the end-to-end tests share: a server on loopback, clients of it, and a shell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ..packages import install_cases
from .loopback import Loopback, loopback
from .shell import PETS, Shell
from .wire import Wire


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as state:
        yield state


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.write("pets.yaml", PETS)
    return shell


CASES = (
    "responses",
    "responses_forms",
    "responses_empty",
    "responses_headers",
    "responses_media_types",
    "responses_undescribed",
    "auth_alternatives",
    "auth_environment",
    "auth_password",
    "bodies_formats",
    "bodies_forms",
    "bodies_mixed",
    "bodies_multipart",
    "bodies_raw",
    "bodies_several",
    "bodies_told_apart",
    "bodies_unusual",
    "callbacks",
    "constants_sent",
    "discriminator_values",
    "formats_in_calls",
    "links",
    "names_of_builtins",
    "operation_names",
    "paging_configured",
    "parameters_2_0",
    "parameters_3_2",
    "parameters_constant",
    "parameters_content",
    "parameters_deep",
    "parameters_headers",
    "parameters_path",
    "parameters_query",
    "parameters_shared",
    "parameters_styles",
    "path_query_and_fragment",
    "servers",
    "servers_relative",
    "streams",
    "streams_3_1",
    "texts",
    "tuples_in_calls",
)
"""The golden cases that are spoken to."""


@pytest.fixture(scope="session")
def golden_packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    install_cases(CASES, folder)
    return folder


@pytest.fixture(params=["sync", "async"])
def wire(
    request: pytest.FixtureRequest,
    server: Loopback,
    golden_packages: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Wire:
    monkeypatch.syspath_prepend(golden_packages)
    return Wire(server=server, is_async=request.param == "async")
