"""Generate the HubSpot client, then call `batch_create` with it, sync and async.

HubSpot is played by a small server on this machine, which responds as HubSpot documents it.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import callsheet
from hubspot_server import hubspot
from rich.pretty import pretty_repr

SPEC = Path(__file__).parent.parent / "specs" / "hubspot_associations.yaml"


def main() -> None:
    with TemporaryDirectory() as folder, hubspot() as base_url:
        report = callsheet.generate(
            callsheet.Options(spec=str(SPEC), output=Path(folder) / "hubspot_associations")
        )
        print(f"Generated {len(report.files.created)} files from {SPEC.name}.")

        sys.path.insert(0, folder)
        from hubspot_calls import create_limits, create_limits_async

        print("\nSync: the request, and its response")
        print(pretty_repr(create_limits(base_url), max_width=100))
        print("\nAsync: the same")
        print(pretty_repr(asyncio.run(create_limits_async(base_url)), max_width=100))


if __name__ == "__main__":
    main()
