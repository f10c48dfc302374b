"""`callsheet completion`, and the words that a shell can complete, such as the tags of a description."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import CallsheetError
from .command import command

_COLONS_IN_WORDS = 'COMP_WORDBREAKS="${COMP_WORDBREAKS//:}"\n'
"""Bash would complete what follows the colon of `tag:Pets` by itself."""


@command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash: eval "$(callsheet completion bash)" in ~/.bashrc
    zsh:  eval "$(callsheet completion zsh)" in ~/.zshrc, after compinit
    fish: callsheet completion fish | source in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"no completion for {shell}")
    app = click.get_current_context().find_root().command
    source = kind(app, {}, "callsheet", "_CALLSHEET_COMPLETE").source()
    print((_COLONS_IN_WORDS if shell == "bash" else "") + source)


def codes(_: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Problem codes."""
    from ..codes import CODES

    return [code for code in sorted(CODES) if code.startswith(incomplete)]


def selectors(context: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Selectors of the operations of the description that the line names, or of those configured."""
    from .. import pipeline
    from ..ir.operations.selection import selectable
    from .clients import chosen_clients

    # While the last flag of the line lacks its value, click leaves arguments unread.
    spec = context.params.get("spec") or next(iter(context.args), None)
    selectors_: dict[str, None] = {}
    try:
        for options in chosen_clients(spec, None, context.params.get("config"), {}):
            if "://" not in options.spec and Path(options.spec).is_file():  # no request at a press of a key
                known = selectable(pipeline.described(options))
                selectors_ |= dict.fromkeys(f"{choice.kind}:{choice.pattern}" for choice in known)
    except CallsheetError:
        return []
    return [text for text in selectors_ if text.startswith(incomplete)]
