"""Whatever is formatted equals what Black makes of it, also where only parts were shown to Black."""

from __future__ import annotations

from textwrap import dedent

import black
import pytest
from callsheet.errors import InternalError, OptionsError
from callsheet.output import format as formatting
from callsheet.output.files import File
from callsheet.output.format import format_files, has_long_code

LONG = "A" * 60
HEAD = "from __future__ import annotations\n"

CASES = {
    "class": f"""
        @dataclass(slots=True)
        class {LONG}{LONG[:30]}(OpenObject):
            \"\"\"Words.\"\"\"

            short: str = "1"
            long: {LONG} | None | Unset = UNSET
            \"\"\"More words.

            And more {LONG} {LONG}.
            \"\"\"
            other: {LONG} = field(default=None, metadata=wire("{LONG}"))
        """,
    "many fields": "class A(OpenObject):\n"
    + "".join(
        f"    f{n}: {LONG} | {LONG} = 1\n"
        f'    """Words."""\n'
        f"    g{n}: {LONG}{LONG[: n % 20]} | None = f(a, b)\n" + "\n" * (n % 2 == 0)
        for n in range(60)
    ),
    "decorated function": f"""
        @deprecated("{LONG} {LONG}")
        @operation("GET", "/{LONG}", raises={{404: "{LONG}"}})
        def {LONG}() -> Call[{LONG}]:
            \"\"\"Words.\"\"\"
            return A(path=(a, b))


        class Pets(Resource[C]):
            \"\"\"Words.\"\"\"

            {LONG} = {LONG}
            \"\"\"Words.\"\"\"

            b = b
            \"\"\"Words.\"\"\"
        """,
    "constants": f"""
        X: TypeAlias = {LONG} | {LONG}
        \"\"\"Words.

        More.
        \"\"\"

        Y = Operation(
            "GET",
            "/{LONG}/{LONG}",
            returns={{200: "{LONG}{LONG}"}},
        )
        """,
}


def made(text: str, *, path: str = "a.py", custom: bool = False) -> File:
    return File(path, text, template="package/a.jinja", custom=custom)


@pytest.fixture
def nothing_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no line could be read that is too long: Black has to do it all."""
    monkeypatch.setattr(formatting, "laid_out", lambda text: text)


@pytest.mark.usefixtures("nothing_laid_out")
@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_parts_come_out_as_the_whole_would(text: str) -> None:
    text = HEAD + ("\n" if text.lstrip().startswith("X") else "\n\n") + dedent(text).lstrip("\n")
    [file] = format_files([made(text)])
    assert file.text != text
    assert file.text == black.format_str(text, mode=black.Mode())


def test_what_black_would_leave_alone_is_not_shown_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_settled", None)
    text = HEAD + f'\nX = call(\n    "{LONG} {LONG}",\n)\n"""{LONG} {LONG}."""\n'
    assert not has_long_code(text)
    files = (made(text), made("x" * 200, path="README.md"), File("_runtime/x.py", "x  = 1\n"))
    assert format_files(files) == files


def test_what_is_laid_out_is_not_shown_to_black(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_settled", None)
    [file] = format_files([made(HEAD + f"\n\n@operation({LONG}, {LONG})\ndef a():\n    pass\n")])
    assert f"\n@operation(\n    {LONG},\n    {LONG},\n)\n" in file.text


def test_files_of_users_are_always_formatted() -> None:
    [file] = format_files([made("x  = 1\n", custom=True)])
    assert file.text == "x = 1\n"


def test_order_and_other_files_stay() -> None:
    files = [made(HEAD + f"x = f({LONG}, {LONG})\n", path=f"{n}.py") for n in range(5)]
    assert [file.path for file in format_files(files)] == [file.path for file in files]


@pytest.mark.usefixtures("nothing_laid_out")
def test_processes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [made(HEAD + f"x{n} = f({LONG}, {LONG})\n", path=f"{n}.py") for n in range(5)]
    alone = format_files(files)
    monkeypatch.setattr(formatting, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(formatting, "workers", lambda _: 2)
    assert format_files(files) == alone


@pytest.mark.parametrize(("custom", "error"), [(True, OptionsError), (False, InternalError)])
def test_what_is_no_python_is_named_and_not_quoted(custom: bool, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"template package/a.jinja: a.py is not Python") as caught:
        format_files([made(HEAD + f"secret = = {LONG} + {LONG}\n", custom=custom)])
    assert "secret" not in str(caught.value)
