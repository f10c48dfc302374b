"""The recipes of CONTRIBUTING, followed in a copy of the repository: a format, an option, a problem code."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from subprocess import run

import pytest

ROOT = Path(__file__).parents[2]
SPEC = """\
openapi: 3.1.0
info: {title: Hosts, version: "1"}
paths:
  /hosts/{address}:
    get:
      operationId: get_host
      tags: [hosts]
      parameters: [{name: address, in: path, required: true, schema: {type: string, format: ipv4}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Host"}}}}
components:
  schemas:
    Host:
      type: object
      required: [address]
      properties: {address: {type: string, format: ipv4}}
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """What a contributor changes, and a folder to try it in."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    (tmp_path / "spec.yaml").write_text(SPEC)
    return tmp_path


def in_recipe(path: str) -> None:
    """The recipe names the file that is changed."""
    recipes = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## How to add something")[2]
    assert f"`{path}`" in recipes.partition("\n## ")[0], path


def add(copy: Path, path: str, before: str, added: str) -> None:
    """Add text in front of another that stands in the file once."""
    text = (copy / path).read_text("utf-8")
    assert text.count(before) == 1, (path, before)
    (copy / path).write_text(text.replace(before, added + before), "utf-8")


def python(copy: Path, *arguments: str) -> str:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (copy / "generator", copy, ROOT)))}
    done = run(
        [sys.executable, *arguments], cwd=copy, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def callsheet(copy: Path, *arguments: str) -> str:
    return python(copy, "-m", "callsheet", *arguments)


def test_a_format(copy: Path) -> None:
    path = "templates/runtime/extras/formats.py"
    in_recipe(path)
    add(copy, path, "from typing import Any", "from ipaddress import IPv4Address\n")
    row = '    IPv4Address: Format(IPv4Address, str, "ipv4", sample=lambda n, _: IPv4Address(n + 1)),\n'
    add(copy, path, "    bytes: Format(", row)
    callsheet(
        copy, "generate", "spec.yaml", "--output", "hosts", "--http", "stdlib", "--testing", "--no-cache"
    )
    for file in ("models.py", "calls/hosts.py"):
        assert "from ipaddress import IPv4Address" in (copy / "hosts" / file).read_text("utf-8")
    assert 'get_host(IPv4Address("0.0.0.1"))' in (copy / "hosts" / "README.md").read_text("utf-8")
    assert python(copy, "-c", FORMAT).splitlines() == [
        "Host(address=IPv4Address('192.0.2.1')) {'address': '192.0.2.1'}",
        '$.address: not a valid ipv4, got string "192.0.2.256"',
        "['0.0.0.1', '0.0.0.2']",
        "0.0.0.5 {'address': '192.0.2.1'}",
        '| `ipv4` | string | `ipaddress.IPv4Address` | `"0.0.0.1"` |',
    ]


FORMAT = """\
from tests.made.formats_table import formats_table
from hosts import Client, models
from hosts._runtime import DecodeError, decode, encode
from hosts.calls.hosts import Hosts
from hosts.testing import Fake, make

host = decode(models.Host, {"address": "192.0.2.1"})
print(host, encode(host))
try:
    decode(models.Host, {"address": "192.0.2.256"})
except DecodeError as error:
    print(str(error).partition(";")[0])
print([str(made.address) for made in make.many(models.Host, 2)])
with Fake() as fake, Client(transport=fake, base_url="https://example.com") as client:
    fake.on(Hosts.get_host, address=host.address).returns(make.seeded(4)(models.Host))
    found = client.hosts.get_host(host.address)
    print(found.address, fake.calls[0].path)
print(*(line for line in formats_table().splitlines() if "ipv4" in line))
"""


def test_an_option(copy: Path) -> None:
    path = "configuration/options.py"
    in_recipe(path)
    declared = '''\
    greeting: Annotated[bool, Option(flag=Flag(name="--greeting/--no-greeting", help="Greet."))] = False
    """Whether the client greets."""
'''
    add(copy, f"generator/callsheet/{path}", "    changelog: Annotated[\n", declared)
    assert "--greeting" in callsheet(copy, "generate", "--help")
    (copy / "callsheet.toml").write_text(
        '[[client]]\nspec = "spec.yaml"\noutput = "hosts"\ngreeting = true\n'
    )
    printed = python(copy, "-c", OPTION)
    assert "'greeting': True" in printed
    assert "'greeting': {" in printed
    assert "Whether the client greets." in printed
    assert "the options have changed" in printed


OPTION = """\
from pathlib import Path
from callsheet import check, generate, read_configuration
from callsheet.configuration.deciding import deciding
from tests.made.options_schema import configuration_schema
from tests.made.options_table import options_table
file = Path("callsheet.toml")
(options,) = read_configuration(file).clients
generate(options)
assert check(options) == ()
print(deciding(options), configuration_schema(), options_table())
file.write_text(file.read_text().replace("true", "false"))
print(check(*read_configuration(file).clients))
"""


def test_a_problem_code(copy: Path) -> None:
    in_recipe("codes/")
    row = """\
    ProblemCode(
        code="unkind-name",
        meaning="A name is unkind.",
        explanation="Choose another one.",
        example="components: {schemas: {Brute: {}}}",
    ),
"""
    path = "generator/callsheet/codes/schemas.py"
    first = re.search(r"SCHEMAS = \(\n", (copy / path).read_text("utf-8"))
    assert first is not None
    text = (copy / path).read_text("utf-8")
    (copy / path).write_text(text[: first.end()] + row + text[first.end() :], "utf-8")
    assert "A name is unkind." in callsheet(copy, "explain", "unkind-name")
    made = "import callsheet; from tests.made.codes_page import codes_page; print(codes_page())\n"
    made += "callsheet.Options(spec='spec.yaml', strict=('unkind-name',))"
    assert "### unkind-name" in python(copy, "-c", made)
