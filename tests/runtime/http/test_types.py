"""What type checkers make of a generated client: full signatures, named unions, mistakes found."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ...packages import install_sample

PROGRAM = """\
from sample import AsyncClient, Client
from sample._runtime import Call, call, operation
from sample.calls.pets import Pets
from sample.models import Pet

TOM = Pet(name="Tom")


def blocking(client: Client) -> None:
    reveal_type(client.pets.create(1, body=TOM))
    reveal_type(client.send(Pets.create(1, body=TOM)))
    reveal_type(client.pets.search.respond(tags=["a"]).data)
    reveal_type(client.respond(Pets.search()).data)
    reveal_type(Pets.create(1, body=TOM))
    reveal_type(client.pets.create.call(1, body=TOM))
    with client.stream(Pets.watch()) as stream:
        for pet in stream:
            reveal_type(pet)
    with client.pets.watch.stream() as stream:
        for pet in stream:
            reveal_type(pet)
    for paged in client.paginate(Pets.browse(), max_items=5, timeout=3):
        reveal_type(paged)
    for page in client.pages(Pets.browse()):
        reveal_type(page)
    for outcome in client.send_batch(Pets.rename(body={}), size=5):
        reveal_type(outcome.input)
    for paged in client.pets.browse.items(limit=5):
        reveal_type(paged)
    for page in client.pets.browse.with_options(timeout=3).pages():
        reveal_type(page)
    reveal_type(client.pets.rename.send(body={}).results)
    reveal_type(client.pets.create.with_options(retry=0)(1, body=TOM))


async def awaited(client: AsyncClient) -> None:
    reveal_type(await client.pets.create(1, body=TOM))
    reveal_type(await client.send(Pets.create(1, body=TOM)))
    async with client.pets.watch.stream() as stream:
        async for pet in stream:
            reveal_type(pet)
    async for paged in client.pets.browse.items():
        reveal_type(paged)
    async for page in client.pets.browse.pages():
        reveal_type(page)
    reveal_type((await client.pets.rename.send(body={})).results)
    reveal_type((await client.pets.search.respond()).data)


async def mistakes(client: Client, other: AsyncClient) -> None:
    client.pets.create("1", body=TOM)  # wrong
    client.pets.create(1, bdoy=TOM)  # wrong
    client.pets.create(1, body="Tom")  # wrong
    client.pets.create(1)  # wrong
    client.pets.create.respond(1, body="Tom")  # wrong
    client.pets.create.call(1, bdoy=TOM)  # wrong
    client.pets.create.with_options(timeut=1)  # wrong
    client.pets.browse.items(limit="1")  # wrong
    client.pets.browse.pages(limt=1)  # wrong
    client.pets.rename.send(body=1)  # wrong
    client.pets.watch.stream(1)  # wrong
    client.pets.search.items()  # wrong
    await other.pets.create("1", body=TOM)  # wrong
    await other.pets.create(1, bdoy=TOM)  # wrong
    other.pets.browse.items(limt=1)  # wrong
    _: Call[int] = Pets.search()  # wrong
    client.paginate(Pets.search())  # wrong
    client.send_batch(Pets.search())  # wrong
    client.pets.find()  # wrong
    Pets.find()  # wrong
    Client(tokn="x")  # wrong
    Client(timeout="x")  # wrong
    client.request("GET", "/x", qury={})  # wrong


@operation("GET", "/x", serers=())  # wrong
def by_hand(since: str) -> Call[Pet]:
    return call(qury={"since": since})  # wrong


@operation("GET", "/x/{id}", raises={(403, 404): "Error"}, safe=True)
def right(id: str) -> Call[Pet]:
    return call(path=(id,), headers={"X-A": 1})
"""
WRONG = [n for n, line in enumerate(PROGRAM.splitlines(), 1) if line.endswith("# wrong")]
REVEALED = [
    "Pet | Lizard",
    "Pet | Lizard",
    "list[Pet]",
    "list[Pet]",
    "Call[Pet | Lizard]",
    "Call[Pet | Lizard]",
    "Pet",
    "Pet",
    "Pet",
    "list[Pet]",
    "str",
    "Pet",
    "list[Pet]",
    "list[None]",
    "Pet | Lizard",
    "Pet | Lizard",
    "Pet | Lizard",
    "Pet",
    "Pet",
    "list[Pet]",
    "list[None]",
    "list[Pet]",
]

pytestmark = pytest.mark.slow


def check(tmp_path: Path, *command: str) -> list[tuple[str, int, str]]:
    """Kind, line and text of what a checker says of the program, and nothing of the package."""
    install_sample(tmp_path)
    (tmp_path / "program.py").write_text(PROGRAM)
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    found = []
    for line in done.stdout.splitlines():
        place, _, rest = line.partition(" - ") if " - " in line else line.partition(": ")
        if "program.py:" in place:
            kind, _, text = rest.strip().partition(": ")
            found.append((kind, int(place.split("program.py:")[1].split(":")[0]), text))
        else:
            assert "sample/" not in line, line
    return found


def test_mypy(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--enable-error-code",
        "deprecated",
        "program.py",
        "sample",
    )
    revealed = [text.split('"')[1] for kind, _, text in found if "Revealed" in text]
    short = [
        text.replace("sample.models.pets.", "").replace("sample._runtime.http.functions.", "")
        for text in revealed
    ]
    assert short == REVEALED
    assert sorted({line for kind, line, _ in found if kind == "error"}) == WRONG


@pytest.mark.skipif(shutil.which("pyright") is None, reason="pyright is not installed")
def test_pyright(tmp_path: Path) -> None:
    (tmp_path / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict", "reportDeprecated": "error"}'
    )
    found = check(tmp_path, "pyright", "--pythonpath", sys.executable, "program.py", "sample")
    revealed = [text.split(' is "')[1].rstrip('"') for kind, _, text in found if kind == "information"]
    assert revealed == REVEALED
    lines = sorted({line for kind, line, _ in found if kind == "error"})
    assert lines == WRONG
