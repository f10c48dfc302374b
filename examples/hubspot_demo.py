"""Generate the HubSpot client, then call `batch_create` with it, sync and async.

HubSpot is played by a small server on this machine, which answers as HubSpot documents it.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import callsheet
from hubspot_server import hubspot

SPEC = Path(__file__).parent.parent / "specs" / "hubspot_associations.yaml"


def main() -> None:
    with TemporaryDirectory() as folder, hubspot() as base_url:
        report = callsheet.generate(
            callsheet.Options(spec=str(SPEC), output=Path(folder) / "hubspot_associations")
        )
        print(f"Generated {len(report.written)} files from {SPEC.name}.")

        sys.path.insert(0, folder)
        from hubspot_calls import call_async, call_sync

        print("\n== Sync")
        call_sync(base_url)
        print("\n== Async")
        asyncio.run(call_async(base_url))


if __name__ == "__main__":
    main()
