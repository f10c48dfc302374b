"""What templates of one's own cost: generating with blocks taken over, and without.

    python benchmarks/templates.py [SPEC]

Formatting is left out, for Black has to look at all that users' templates make. They are measured in
turn, so that the machine's moods are the same for all.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.rules import TemplateOptions
from callsheet.output.catalog import Catalog
from callsheet.output.gate import gate
from callsheet.output.render import render

SPEC = Path(__file__).parent.parent / "specs" / "hubspot_associations.yaml"
ROUNDS = 7
USUAL = ("parts/dataclass.jinja", "package/calls.py.jinja")


def main(spec: str) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        choices = {
            "built-in templates": Options(spec=spec, output=folder / "client"),
            "models and calls overridden": overridden(spec, folder / "some", USUAL),
            "every template overridden": overridden(spec, folder / "all", Catalog(None).names),
        }
        times = in_turn(*(partial(beyond_formatting, options) for options in choices.values()))
        for label, seconds in zip(choices, times, strict=True):
            print(f"{label:30} {seconds * 1000:8.0f} ms {seconds / times[0]:8.2f}")


def overridden(spec: str, folder: Path, names: Iterable[str]) -> Options:
    """Templates that extend the built-in ones and take each block as it is; and code that changes nothing."""
    catalog = Catalog(None)
    for name in names:
        if blocks := catalog.blocks(name):
            same = [f"{{% block {block} %}}{{{{ super() }}}}{{% endblock %}}" for block in blocks]
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join([f'{{% extends "builtin/{name}" %}}', *same]), encoding="utf-8")
    code = folder / "extras.py"
    code.write_text("FILTERS = {'same': lambda code: code}\n", encoding="utf-8")
    template = TemplateOptions(code=code)
    return Options(spec=spec, output=folder / "client", templates=folder, template=template)


def beyond_formatting(options: Options) -> None:
    planned = pipeline.plan(options)
    files = render(planned.package, templates=options.templates, filters=planned.extras.filters)
    gate(files, planned.package, templates=options.templates, extras=planned.extras.text)


def in_turn(*runs: Callable[[], None]) -> list[float]:
    """The best of a few rounds for each, in seconds."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for run, found in zip(runs, times, strict=True):
            start = time.process_time()
            run()
            found.append(time.process_time() - start)
    return [min(found) for found in times]


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("spec", metavar="SPEC", nargs="?", default=str(SPEC))
    main(options.parse_args().spec)
