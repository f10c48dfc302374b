"""The gate refuses what is no declaration, by rules that do not know the templates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from callsheet.errors import InternalError, OptionsError
from callsheet.output.files import File
from callsheet.output.gate import gate
from callsheet.python.code.code import Code
from callsheet.python.views.package import Commons, Package
from msgspec.structs import replace

Make = Callable[..., Package]

GOOD_CALLS = '''"""Words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import DEFAULT, C, Call, Resource, call, operation

if TYPE_CHECKING:
    from ..models import Pet


class Pets(Resource[C]):
    """Words."""

    @operation(
        "GET",
        "/pets/__import__('os')",
        returns={200: "list[Pet]", 207: {"text/plain": "str"}},
        raises={DEFAULT: "Pet"},
        id="eval(1)",
    )
    @staticmethod
    def list_pets(*, name: str | None = None) -> Call[list[Pet]]:
        """Words."""
        return call(query={"name; import os": name})
'''

GOOD_MODELS = '''from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from .._runtime import EXTRA, OpenStr, tagged, wire


class Pet(OpenStr):
    """Words."""

    NAME = "eval(1)"


@dataclass(slots=True, kw_only=True)
class Pets:
    name: Literal["x"] = "x"
    pet: list[Pet] = field(default_factory=lambda: ["a"], metadata=wire("a b"))
    extra: dict[str, int] = field(default_factory=dict, repr=False, metadata=EXTRA)


A: TypeAlias = Annotated["Pet | Pets", tagged("no type", {"no type": "Pet"})]
"""Words."""
'''


def calls(text: str) -> File:
    return File("calls/pets.py", text, template="package/calls.py.jinja")


def models(text: str) -> File:
    return File("models/pet.py", text, template="package/models.py.jinja")


@pytest.fixture
def shop(
    package: Make, names: tuple[str, ...] = ("A", "NAME", "Pet", "Pets", "list_pets", "pet", "name")
) -> Package:

    made = package()
    entries = tuple((Code(name), Code("pet")) for name in names)
    index = type(made.index)(layout="package", entries=entries, literals=(), imports=(), formats=())
    return package(index=index)


def refusal(*files: File, shop: Package, templates: Path | None = None) -> str:
    try:
        gate(files, shop, templates=templates)
    except (InternalError, OptionsError) as error:
        return str(error)
    return ""


def test_good_files_pass(shop: Package) -> None:
    assert refusal(calls(GOOD_CALLS), models(GOOD_MODELS), File("README.md", "\u202e eval("), shop=shop) == ""


def in_class(function: str, *decorators: str) -> str:
    return "\n    ".join(["class Pet:", *decorators, "@staticmethod", function])


IMPORTS = [
    "import os",
    "import builtins as unknown_name",
    "from os import system",
    "from . import *",
    "from .unknown_module import Pet",
    "from ... import pet",
    "from ..._runtime import wire",
]
STATEMENTS = [
    "print(1)",
    "list_pets()",
    "X = 1",
    "name = eval('1')",
    "name = Pet.__class__",
    "name = [list_pets for pet in name]",
    "name = f'{Pet}'",
    "name = (pet := 1)",
    "for name in Pet: pass",
    "while name: pass",
    "if name: import os",
    "try: pass\nexcept Pet: pass",
    "with name: pass",
    "del name",
    "assert name",
    "raise Pet",
    "global name",
    "lambda: 1",
]
DECLARATIONS = [
    "async def list_pets(): return 1",
    "def list_pets(name): return pet",
    in_class("async def list_pets(): return 1"),
    in_class("def list_pets():\n        name\n        return pet"),
    in_class("def list_pets():\n        import os\n        return pet"),
    in_class("def list_pets(unknown_argument): return pet"),
    in_class("def list_pets(name=unknown_name): return pet"),
    in_class("def list_pets(name, name): return pet"),
    in_class("def __init__(name): return pet"),
    "class Pet:\n    def list_pets(name): return pet",
    "class Pet:\n    @staticmethod\n    @operation()\n    def list_pets(name): return pet",
    "class Pet:\n    Pet()",
    "class Unknown: pass",
    "class Pet(metaclass=Unknown): pass",
    "@unknown_decorator\nclass Pet: pass",
    in_class("def list_pets(): return pet", "@unknown_decorator()"),
]
VALUES = [
    "name: unknown_type = 1",
    "name = field(default_factory=lambda: eval)",
    "name = field(default_factory=lambda pet: [])",
    "name = field(default_factory=lambda: [list_pets()])",
    "name = wire(unknown_keyword=1)",
    "name = 'a'.format(pet)",
    "name = name[pet()]",
]
TYPES_IN_STRINGS = [
    "name = Operation(returns={200: '__import__(1)'})",
    "name = Operation(returns={200: {'text/plain': 'unknown_type'}})",
    "name = Operation(raises={DEFAULT: 'Pet; Pet'})",
    in_class("def list_pets(): return pet", "@operation(returns={200: 'unknown_type'})"),
    in_class("def list_pets(): return pet", "@operation(raises={(401, 404): '__import__(1)'})"),
    "name = Operation(returns={200: Stream('lambda: Pet')})",
    "A: TypeAlias = 'unknown_type | Pet'",
    "A: TypeAlias = Annotated['Pet', tagged('x', {'x': 'unknown_type'})]",
    "A: TypeAlias = Annotated[Union['Pet', 'unknown_type'], tagged('x', {'x': 'Pet'})]",
    "A: TypeAlias = Union['Pet', '__import__(1)']",
    "A: TypeAlias = list['unknown_type']",
    "A: TypeAlias = dict[str, list['unknown_type | Pet']]",
]
TEXTS = [
    "name = 'caf\u00e9'",
    "name = '\u202e'",
    "name = 1\r\n",
    "name =",
    "name = '\x00'",
    "name = " + "(" * 500 + ")" * 500,
]
REFUSED = [*IMPORTS, *STATEMENTS, *DECLARATIONS, *VALUES, *TYPES_IN_STRINGS, *TEXTS]


@pytest.mark.parametrize("line", REFUSED)
@pytest.mark.parametrize("make", [calls, models])
def test_everything_else_is_refused_and_not_quoted(
    shop: Package, make: Callable[[str], File], line: str
) -> None:
    good = GOOD_CALLS if make is calls else GOOD_MODELS
    with pytest.raises(InternalError) as caught:
        gate([make(f"{good}\n{line}\n")], shop)
    message = str(caught.value)
    assert make("").path in message
    assert "unknown" not in message
    assert message.isascii()


SHARED = Commons(candidates=(), variants={}, modules=())


@pytest.mark.parametrize(
    "line", ["from ..._shared._runtime import wire", "from ..._shared.models.pet import Pet"]
)
def test_what_is_shared_may_be_imported(shop: Package, line: str) -> None:
    sharing = replace(shop, runtime=Code("._shared._runtime"), commons=SHARED)
    incoming = File("incoming.py", f"{line[:5]}{line[6:]}\n", template="package/incoming.py.jinja")
    assert refusal(models(f"{line}\n"), incoming, shop=sharing) == ""


@pytest.mark.parametrize(
    "line",
    [
        "from ..._shared import pet",
        "from ..._shared.pet import Pet",
        "from ..._shared.models_.pet import Pet",
        "from ...pet import Pet",
        "from ...._shared._runtime import wire",
        "from ... import _shared",
        "from _shared._runtime import wire",
    ],
)
def test_nothing_else_outside_of_a_sharing_package_is_imported(shop: Package, line: str) -> None:
    sharing = replace(shop, runtime=Code("._shared._runtime"), commons=SHARED)
    with pytest.raises(InternalError, match="import"):
        gate([models(f"{line}\n")], sharing)


@pytest.mark.parametrize(
    "paths",
    [
        ["a.py", "A.py"],
        ["con.py"],
        ["models/aux.txt"],
        ["a/../b"],
        ["a//b"],
        ["x" * 200 + ".py"],
    ],
)
def test_paths_fit_every_system(shop: Package, paths: list[str]) -> None:
    with pytest.raises(InternalError, match="path"):
        gate([File(path, "") for path in paths], shop)


def custom(text: str) -> File:
    return File("cli.py", text, template="cli.py.jinja", custom=True)


def test_users_templates_may_use_their_own_words(shop: Package, tmp_path: Path) -> None:
    text = "import typer\n\ndef main(x):\n    typer.echo(f'{x}')\n    list_pets()\n"
    (tmp_path / "cli.py.jinja").write_text(text)
    assert refusal(custom(text), shop=shop, templates=tmp_path) == ""


@pytest.mark.parametrize(
    "line", ["import os", "eval(typer)", "smuggled()", "def smuggled(): pass", "typer.smuggled"]
)
def test_what_a_users_template_did_not_say_is_refused(shop: Package, tmp_path: Path, line: str) -> None:
    (tmp_path / "cli.py.jinja").write_text("import typer\n")
    with pytest.raises(
        OptionsError, match=r'template cli.py.jinja makes cli.py: .* ungated = \["cli.py.jinja"\]'
    ):
        gate([custom(f"import typer\n{line}\n")], shop, templates=tmp_path)
    gate([custom(line)], shop, templates=tmp_path, ungated=["cli.py.jinja"])


def test_formats_of_the_configuration_may_be_imported(shop: Package) -> None:
    line = "from money import parse_money\n"
    gate([models(GOOD_MODELS + line)], shop, formats=["money.parse_money"])
    with pytest.raises(InternalError):
        gate([models(GOOD_MODELS + line)], shop)
