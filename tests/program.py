"""The command line, in a process of its own or, without the time that takes to start, within this one."""

from __future__ import annotations

import gc
import importlib
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess, run

import pytest


def program(*arguments: str, folder: Path, stdin: str = "") -> CompletedProcess[str]:
    """Runs ``callsheet`` with `arguments` in a folder, as a program."""
    command = [sys.executable, "-m", "callsheet", *arguments]
    return run(command, cwd=folder, input=stdin, capture_output=True, text=True, check=False)


def callsheet(*arguments: str, folder: Path, stdin: str = "") -> CompletedProcess[str]:
    """The same within this process, which has threads and so must not fork: for one client at once."""
    before = gc.get_threshold()
    out, err = _pipe(), _pipe()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["callsheet", *arguments])
        patch.setattr(sys, "stdin", _pipe(stdin))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.setattr("callsheet.commands.parallel.ProcessPoolExecutor", None)
        # A program registers the commands that it was asked for, once.
        patch.delitem(sys.modules, "callsheet.cli", raising=False)
        with pytest.raises(SystemExit) as end:
            importlib.import_module("callsheet.cli").main()
    gc.set_threshold(*before)
    code = end.value.code
    assert isinstance(code, int)
    return CompletedProcess(arguments, code, _text(out), _text(err))


def _pipe(text: str = "") -> TextIOWrapper:
    return TextIOWrapper(BytesIO(text.encode()), encoding="utf-8", write_through=True)


def _text(pipe: TextIOWrapper) -> str:
    pipe.seek(0)
    return pipe.read()
