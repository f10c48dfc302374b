"""The life of a client: importing it, closing it, forgetting to, and forking meanwhile."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
from sample._runtime import InvalidArgument, SyncClient

from .calls import GET, OK
from .conftest import Both
from .loopback import Server


def test_a_client_that_is_not_closed_warns(server: Server) -> None:
    server.serves(OK)
    client = SyncClient(server.url)
    client.send(GET())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()
    assert "a client was not closed" in [str(warning.message) for warning in caught]


def test_a_closed_client_says_so(both: Both, server: Server) -> None:
    client = both.client(server.url)
    server.serves(OK)
    both(client.send(GET()))
    both(client.close())
    with pytest.raises(InvalidArgument, match="closed"):
        both(client.send(GET()))


def test_a_ready_client_stays_open(both: Both, server: Server) -> None:
    import httpx2

    ready: Any = httpx2.Client if both.kind == "sync" else httpx2.AsyncClient
    library = ready(headers={"X-Mine": "1"}, cookies={"c": "1"})
    server.serves(OK)
    client = both.client(server.url, http=library)
    both(client.send(GET()))
    both(client.close())
    assert not library.is_closed
    assert server.asked[0].headers["x-mine"] == "1"
    both(library.aclose()) if both.kind == "async" else library.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_after_a_fork(server: Server) -> None:
    server.serves(OK)
    client = SyncClient(server.url)
    client.send(GET())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pid = os.fork()
        if pid == 0:
            os._exit(0 if client.send(GET()) == 1 else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert client.send(GET()) == 1
    client.close()
    assert server.connections == 2


def test_importing_is_cheap() -> None:
    import sample

    code = (
        "import sys, sample; heavy = {'asyncio', 'httpx2', 'ssl', 'http.client', 'sample.models.pets'};"
        "loaded = heavy & {*sys.modules};"
        "sample.Client(); loaded |= {'httpx2', 'asyncio'} & {*sys.modules}; print(sorted(loaded))"
    )
    folder = str(Path(sample.__file__ or "").parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
