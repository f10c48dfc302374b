"""`callsheet completion`."""

from __future__ import annotations

import click

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


COMMAND = completion
