"""Failures: the message and the exit code of an exception."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import CallsheetError, DocumentError, InternalError, OptionsError
from .terminal import INTERRUPTED, MISUSED, OUR_BUG, REFUSED

_BUG = "This is our bug. Please report it."


def failure(error: BaseException) -> tuple[int, list[str]]:
    """The exit code and the lines for an exception; an exception of another class is a bug of callsheet."""
    match error:
        case DocumentError():
            from ..validation.report import report

            return REFUSED, report(error.problems, None).splitlines()
        case OptionsError():
            return MISUSED, [f"callsheet: {error}"]
        case click.exceptions.Exit():
            return error.exit_code, []
        case click.UsageError():
            return MISUSED, _usage(error)
        case click.ClickException():
            return MISUSED, [f"callsheet: {error.format_message()}"]
        case InternalError():
            return OUR_BUG, [f"callsheet: internal error: {error}", _BUG]
        case CallsheetError():
            return REFUSED, [f"callsheet: {error}"]
        case KeyboardInterrupt() | click.Abort():
            return INTERRUPTED, ["callsheet: interrupted"]
        case _:
            return OUR_BUG, [f"callsheet: internal error: {_origin(error)}", _BUG]


def _usage(error: click.UsageError) -> list[str]:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message().splitlines()
    message = error.format_message().rstrip(".")
    where = error.ctx.command_path if error.ctx else "callsheet"
    return [f"callsheet: {message}", f"  hint: {where} --help"]


def _origin(error: BaseException) -> str:
    """What a report of a bug needs: the exception, and the line of ours that raised it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
