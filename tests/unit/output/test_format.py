"""Whatever is formatted equals what Black makes of it, also where Black did not see it."""

from __future__ import annotations

import black
import pytest
from callsheet.errors import InternalError, OptionsError
from callsheet.output import format as formatting
from callsheet.output.files import File
from callsheet.output.format import format_files

LONG = "A" * 60
HEAD = "from __future__ import annotations\n"


def made(text: str, *, path: str = "a.py", custom: bool = False) -> File:
    return File(path, text, template="package/a.jinja", custom=custom)


def test_what_cannot_be_laid_out_is_formatted() -> None:
    text = HEAD + f"\nx = f({LONG} + {LONG})\n"
    [file] = format_files([made(text)])
    assert file.text != text
    assert file.text == black.format_str(text, mode=black.Mode())


def test_what_black_would_leave_alone_is_not_shown_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_black", None)
    text = HEAD + f'\nX = call(\n    "{LONG} {LONG}",\n)\n"""{LONG} {LONG}."""\n'
    files = (made(text), made("x" * 200, path="README.md"), File("_runtime/x.py", "x  = 1\n"))
    assert format_files(files) == files


def test_what_is_laid_out_is_not_shown_to_black(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_black", None)
    [file] = format_files([made(HEAD + f"\n\n@operation({LONG}, {LONG})\ndef a():\n    pass\n")])
    assert f"\n@operation(\n    {LONG},\n    {LONG},\n)\n" in file.text


def test_files_of_users_are_always_formatted() -> None:
    [file] = format_files([made("x  = 1\n", custom=True)])
    assert file.text == "x = 1\n"


def test_order_and_other_files_stay() -> None:
    files = [made(HEAD + f"x = f({LONG}, {LONG})\n", path=f"{n}.py") for n in range(5)]
    assert [file.path for file in format_files(files)] == [file.path for file in files]


def test_processes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [made(HEAD + f"x{n} = f({LONG} + {LONG})\n", path=f"{n}.py") for n in range(5)]
    alone = format_files(files)
    monkeypatch.setattr(formatting, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(formatting, "workers", lambda _: 2)
    assert format_files(files) == alone


@pytest.mark.parametrize(("custom", "error"), [(True, OptionsError), (False, InternalError)])
def test_what_is_no_python_is_named_and_not_quoted(custom: bool, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"template package/a.jinja: a.py is not Python") as caught:
        format_files([made(HEAD + f"secret = = {LONG} + {LONG}\n", custom=custom)])
    assert "secret" not in str(caught.value)
