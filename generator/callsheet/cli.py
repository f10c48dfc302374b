"""The command line: flags to options, results to a few calm lines and an exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn, TextIO

import typer

from . import __version__, options as words
from .changes.command import changes_command
from .errors import CallsheetError, DocumentError, InternalError, OptionsError

if TYPE_CHECKING:
    from .errors import Problem
    from .output.differences import Changes
    from .pipeline import Report

DONE, REFUSED, MISUSED, OUR_BUG, INTERRUPTED = 0, 1, 2, 70, 130
SHOWN_WARNINGS = 10

app = typer.Typer(
    name="callsheet",
    help="Python clients from OpenAPI descriptions.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # rich's help costs 80 ms and draws boxes in a pipe
    pretty_exceptions_enable=False,
)


Style = Literal["text", "json", "sarif", "github"]
Spec = Annotated[str | None, typer.Argument(metavar="SPEC", help="File, https URL, or - for stdin.")]
RequiredSpec = Annotated[str, typer.Argument(metavar="SPEC", help="File, https URL, or - for stdin.")]
Folder = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="The package's folder; its last part is the name."),
]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="A configuration file.")]
Header = Annotated[
    list[str] | None,
    typer.Option("--header", metavar="NAME: VALUE", help="Sent when fetching the description."),
]
RefRoot = Annotated[
    Path | None, typer.Option("--ref-root", metavar="DIR", help="The folder that references may not leave.")
]
RemoteRefs = Annotated[
    list[str] | None,
    typer.Option("--allow-remote-refs", metavar="ORIGIN", help="Follow references to this origin."),
]
PrivateNetwork = Annotated[
    bool | None, typer.Option("--allow-private-network", help="Let URLs lead to this machine or network.")
]
Overlay = Annotated[
    list[str] | None, typer.Option("--overlay", metavar="FILE", help="An OpenAPI Overlay to apply first.")
]
Strict = Annotated[
    list[str] | None,
    typer.Option("--strict", metavar="[CODE]", help="Warnings are errors: all, or those of a code."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Do not remember the verdict of validation.")]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="KIND:PATTERN", help="Only these: tag:, path:, operation:, method:."),
]
Exclude = Annotated[
    list[str] | None, typer.Option("--exclude", metavar="KIND:PATTERN", help="All but these.")
]
Http = Annotated[words.Http | None, typer.Option("--http", help="The library that sends.")]
Enums = Annotated[words.Enums | None, typer.Option("--enums", help="Open enum classes, or Literal types.")]
Templates = Annotated[
    Path | None,
    typer.Option("--templates", metavar="DIR", help="Templates that replace ours. They are code."),
]


def main() -> NoReturn:
    """Run the command line; every failure is one message and an exit code, never a traceback."""
    try:
        app(_with_bare_strict(sys.argv[1:]))
    except DocumentError as error:
        _fail(REFUSED, *_told(error.problems))
    except OptionsError as error:
        _fail(MISUSED, f"callsheet: {error}")
    except InternalError as error:
        _fail(OUR_BUG, f"callsheet: internal error: {error}", "This is our bug. Please report it.")
    except CallsheetError as error:
        _fail(REFUSED, f"callsheet: {error}")
    except KeyboardInterrupt:
        _fail(INTERRUPTED, "callsheet: interrupted")
    except BrokenPipeError:
        sys.exit(DONE)
    except Exception as error:  # noqa: BLE001 - the one place that knows no better
        _fail(OUR_BUG, f"callsheet: internal error: {_origin(error)}", "This is our bug. Please report it.")
    sys.exit(DONE)


@app.command()
def generate(
    spec: Spec = None,
    output: Folder = None,
    config: Config = None,
    http: Http = None,
    enums: Enums = None,
    include: Include = None,
    exclude: Exclude = None,
    templates: Templates = None,
    strict: Strict = None,
    overlay: Overlay = None,
    header: Header = None,
    ref_root: RefRoot = None,
    allow_remote_refs: RemoteRefs = None,
    allow_private_network: PrivateNetwork = None,
    no_cache: NoCache = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what would change, line by line.")] = False,
) -> None:
    """Write clients.

    With SPEC its client, to DIR; without, all clients of the configuration.
    """
    from . import pipeline

    given = _given(
        http=http,
        enums=enums,
        include=include,
        exclude=exclude,
        templates=templates,
        strict=strict,
        overlays=overlay,
        headers=header,
        ref_root=ref_root,
        allow_remote_refs=allow_remote_refs,
        allow_private_network=allow_private_network,
        cache=False if no_cache else None,
    )
    for options in _clients(spec, output, config, given):
        if dry_run or diff:
            _say_preview(options.output, pipeline.preview(options, force=force), as_diff=diff)
        else:
            _say_report(pipeline.generate(options, force=force))


@app.command()
def check(spec: Spec = None, output: Folder = None, config: Config = None) -> None:
    """Say whether clients are fresh.

    Exit 1 if one is not what its description gives.
    """
    from . import freshness

    stale = 0
    for options in _clients(spec, output, config, {}):
        reasons = freshness.check(options)
        stale += bool(reasons)
        _say(f"{options.output}: {'stale' if reasons else 'fresh'}")
        _say(*(f"  {reason}" for reason in reasons))
    raise typer.Exit(REFUSED if stale else DONE)


@app.command()
def validate(
    spec: RequiredSpec,
    config: Config = None,
    style: Annotated[Style, typer.Option("--format", help="For people, programs, or CI.")] = "text",
    strict: Strict = None,
    overlay: Overlay = None,
    header: Header = None,
    ref_root: RefRoot = None,
    allow_remote_refs: RemoteRefs = None,
    allow_private_network: PrivateNetwork = None,
    no_cache: NoCache = False,
) -> None:
    """Say what is wrong with a description.

    All problems at once, by place; exit 1 if no client can be made of it.
    """
    from . import pipeline
    from .document.report import report
    from .errors import Severity

    given = _given(
        strict=strict, overlays=overlay, headers=header, ref_root=ref_root,
        allow_remote_refs=allow_remote_refs, allow_private_network=allow_private_network,
        cache=False if no_cache else None,
    )  # fmt: skip
    (options,) = _clients(spec, None, config, given)
    problems = pipeline.validate(options)
    _say(*(report(problems, None, style) or f"{spec}: no problems").splitlines())
    raise typer.Exit(REFUSED if any(problem.severity is Severity.ERROR for problem in problems) else DONE)


@app.command()
def show(
    spec: RequiredSpec,
    output: Folder = None,
    config: Config = None,
    stage: Annotated[
        Literal["api", "package"] | None, typer.Option("--stage", help="Print a stage as JSON.")
    ] = None,
    include: Include = None,
    exclude: Exclude = None,
    overlay: Overlay = None,
    header: Header = None,
    ref_root: RefRoot = None,
    allow_remote_refs: RemoteRefs = None,
    allow_private_network: PrivateNetwork = None,
) -> None:
    """Show a description at a glance.

    With --stage, what a template can see of it.
    """
    from . import pipeline, stages
    from .overview import overview

    given = _given(
        include=include, exclude=exclude, overlays=overlay, headers=header, ref_root=ref_root,
        allow_remote_refs=allow_remote_refs, allow_private_network=allow_private_network,
    )  # fmt: skip
    (options,) = _clients(spec, output, config, given)
    planned = pipeline.plan(options)
    if stage is None:
        _say(*overview(planned))
    else:
        print(stages.as_json(planned.api if stage == "api" else planned.package))


@app.command()
def init(spec: RequiredSpec, output: Folder = None) -> None:
    """Add a description to callsheet.toml.

    The file is made if there is none.
    """
    from . import pipeline
    from .configuration import CONFIGURATION, added_client

    (options,) = _clients(spec, output, None, {})
    folder = output or Path(pipeline.suggested_name(options))
    file = Path(CONFIGURATION)
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(added_client(text, spec, folder), encoding="utf-8")
    _say(f"{file}: {spec} is generated to {folder}", "run: callsheet generate")


@app.callback(invoke_without_command=True)
def _version(
    show_version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True)
    ] = False,
) -> None:
    if show_version:
        print(f"callsheet {__version__}")
        raise typer.Exit


# --- options ---------------------------------------------------------------------------------


def _clients(
    spec: str | None, output: Path | None, config: Path | None, given: dict[str, Any]
) -> tuple[words.Options, ...]:
    """The clients that a command is about: the one given by hand, or those of the configuration."""
    from dataclasses import replace

    from .configuration import find_configuration, read_configuration

    file = config or find_configuration(Path.cwd())
    configuration = read_configuration(file) if file else None
    if spec is not None:
        options = (
            configuration.client(spec, output) if configuration else words.Options(spec=spec, output=output)
        )
        return (replace(options, **given),)
    if configuration is None or not configuration.clients:
        raise OptionsError("name a description, or write a callsheet.toml (callsheet init SPEC)")
    if output is not None:
        raise OptionsError("--output goes with a SPEC; without one, the configuration says what is written")
    return tuple(replace(client, **given) for client in configuration.clients)


def _given(**flags: Any) -> dict[str, Any]:
    """The flags that were given, as values of `Options`."""
    parsers: dict[str, Callable[[str], Any]] = {
        "include": words.parse_selector,
        "exclude": words.parse_selector,
        "headers": words.parse_header,
    }
    values: dict[str, Any] = {}
    for name, value in flags.items():
        if isinstance(value, list) and value:
            values[name] = tuple(map(parsers.get(name, str), value))
        elif value is not None and not isinstance(value, list):
            values[name] = value
    return values


def _with_bare_strict(arguments: list[str]) -> list[str]:
    """``--strict`` alone means all; a code is a few words with hyphens, and no file is named like one."""
    whole: list[str] = []
    for index, argument in enumerate(arguments):
        following = arguments[index + 1] if index + 1 < len(arguments) else ""
        bare = argument == "--strict" and not re.fullmatch(r"all|[a-z]+(-[a-z0-9]+)+", following)
        whole.append("--strict=all" if bare else argument)
    return whole


app.command("changes")(changes_command(_clients))


# --- printing --------------------------------------------------------------------------------


def _say_report(report: Report) -> None:
    done = report.files
    counts = {"created": done.created, "updated": done.updated, "removed": done.removed}
    _say(f"{done.folder}: {report.operations} operations, {report.models} models")
    _say(f"  {_counted(counts, done.unchanged)}")
    _say_warnings(report.problems)


def _say_preview(folder: Path | None, changes: Changes, *, as_diff: bool) -> None:
    if as_diff:
        from .output.differences import diff

        _say(*diff(changes, folder or Path()))
        return
    created, updated = [file.path for file in changes.created], [file.path for file in changes.updated]
    counts = {"created": created, "updated": updated, "removed": changes.removed}
    _say(f"{folder}: {_counted(counts, changes.unchanged)}; nothing was written")
    _say(*(f"  {word:8} {path}" for word, paths in counts.items() for path in paths))


def _counted(counts: Mapping[str, Sequence[str]], unchanged: Sequence[str]) -> str:
    parts = [f"{len(paths)} {word}" for word, paths in counts.items() if paths]
    if not parts:
        return f"up to date, {len(unchanged)} files"
    return ", ".join([*parts, f"{len(unchanged)} unchanged"] if unchanged else parts)


def _say_warnings(problems: tuple[Problem, ...]) -> None:
    from .document.report import report

    for problem in problems[:SHOWN_WARNINGS]:
        _complain(report([problem], None).splitlines()[0])
    if len(problems) > SHOWN_WARNINGS:
        _complain(f"and {len(problems) - SHOWN_WARNINGS} more; callsheet validate shows them all")


def _told(problems: tuple[Problem, ...]) -> list[str]:
    from .document.report import report

    return report(problems, None).splitlines()


def _say(*lines: str) -> None:
    _print(lines, sys.stdout)


def _complain(*lines: str) -> None:
    _print(lines, sys.stderr)


def _fail(code: int, *lines: str) -> NoReturn:
    _complain(*lines)
    sys.exit(code)


_STYLES = {
    r"\berror\[[\w-]+\]": "bold red",
    r"\bwarning\[[\w-]+\]": "bold yellow",
    r"^callsheet: ": "bold red",
    r"^ +hint: .*": "cyan",
    r": stale$": "bold red",
    r": fresh$": "green",
    r"\b\d+ (created|updated|removed)\b": "green",
}


def _print(lines: Sequence[str], stream: TextIO) -> None:
    if not stream.isatty():
        print("".join(f"{line}\n" for line in lines), end="", file=stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, soft_wrap=True)
    for line in lines:
        text = Text(line)
        for expression, style in _STYLES.items():
            text.highlight_regex(expression, style)
        console.print(text)


def _origin(error: Exception) -> str:
    """What a report of a bug needs: the exception, and the line of ours that raised it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
