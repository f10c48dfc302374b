"""Date-times without an offset, by what the configuration says of them, over loopback."""

from __future__ import annotations

import importlib
import logging
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from ..program import program
from .loopback import Loopback
from .wire import Wire

SPEC = Path(__file__).parents[1] / "golden" / "datetimes_naive" / "spec.yaml"
SETTINGS = ("aware", "naive", "utc")
NAIVE = datetime(2024, 5, 6, 7, 8, 9)
AWARE = NAIVE.replace(tzinfo=timezone(timedelta(hours=5, minutes=30)))
TEXT = "2024-05-06T07:08:09"
READ = {"aware": NAIVE, "naive": NAIVE, "utc": NAIVE.replace(tzinfo=UTC)}
"""What the text is, by what is configured."""
SENT = {"naive": TEXT, "utc": f"{TEXT}Z"}
REASON = "expected date-time with an offset, got one without"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A client for each setting, all with one runtime."""
    folder = tmp_path_factory.mktemp("datetimes")
    (folder / "callsheet.toml").write_text(
        'http = "stdlib"\ntesting = true\ncache = false\nshared = "dated/common"\n'
        f'ref_root = "{SPEC.parent}"\n'
        + "".join(
            f'[[client]]\nspec = "{SPEC}"\noutput = "dated/{name}"\ndatetimes = "{name}"\n'
            for name in SETTINGS
        )
    )
    done = program("generate", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(params=["sync", "async"])
def client(
    request: pytest.FixtureRequest, server: Loopback, packages: Path, monkeypatch: pytest.MonkeyPatch
) -> Wire:
    monkeypatch.syspath_prepend(packages)
    return Wire(server=server, is_async=request.param == "async")


@pytest.mark.parametrize("setting", SETTINGS)
def test_one_that_comes(client: Wire, setting: str, caplog: pytest.LogCaptureFixture) -> None:
    calls, models, drifts = (
        client.calls(f"dated.{setting}", "events"),
        client.models(f"dated.{setting}"),
        list[Any](),
    )
    client.server.serves(200, {"at": TEXT, "days": [TEXT, TEXT, f"{TEXT}+05:30"], "either": TEXT})
    with caplog.at_level(logging.WARNING):
        event = client.send(
            f"dated.{setting}", calls.record(AWARE, body=models.Event(at=AWARE)), on_drift=drifts.append
        )
    assert event == models.Event(
        at=READ[setting], days=[READ[setting], READ[setting], AWARE], either=READ[setting]
    )
    assert event.days[2].utcoffset() == timedelta(hours=5, minutes=30)
    places = ["$.at", "$.days[0]", "$.days[1]", "$.either"] if setting == "aware" else []
    assert [(drift.path, drift.reason) for drift in drifts] == [(place, REASON) for place in places]
    assert len(caplog.records) == (3 if setting == "aware" else 0)  # one for all days


@pytest.mark.parametrize("setting", SETTINGS)
def test_one_that_comes_bare(client: Wire, setting: str) -> None:
    calls, drifts = client.calls(f"dated.{setting}", "events"), list[Any]()
    client.server.serves(200, TEXT)
    assert client.send(f"dated.{setting}", calls.last(), on_drift=drifts.append) == READ[setting]
    client.server.serves(200, TEXT.encode(), content_type="text/plain")
    assert client.send(f"dated.{setting}", calls.set_last(body=[]), on_drift=drifts.append) == READ[setting]
    assert [str(drift) for drift in drifts] == [f"$: {REASON}"] * (2 if setting == "aware" else 0)


def test_strictly_one_that_comes_is_an_error(client: Wire) -> None:
    client.server.serves(200, TEXT)
    with pytest.raises(importlib.import_module("dated.aware").DecodeError, match=REASON):
        client.send("dated.aware", client.calls("dated.aware", "events").last(), strict=True)
    for setting in ("naive", "utc"):
        call = client.calls(f"dated.{setting}", "events").last()
        assert client.send(f"dated.{setting}", call, strict=True) == READ[setting]


@pytest.mark.parametrize("setting", ["naive", "utc"])
def test_one_that_is_sent(client: Wire, setting: str) -> None:
    calls, models = client.calls(f"dated.{setting}", "events"), client.models(f"dated.{setting}")
    event = models.Event(at=NAIVE, days=[NAIVE, AWARE], either=NAIVE)
    client.server.serves(200, {"at": TEXT})
    client.send(
        f"dated.{setting}",
        calls.record(NAIVE, body=event, since=NAIVE, days=[NAIVE, AWARE], x_until=NAIVE, seen=NAIVE),
    )
    asked, sent = client.server.asked[-1], SENT[setting]
    assert asked.json == {"at": sent, "days": [sent, f"{TEXT}+05:30"], "either": sent}
    path, _, query = unquote(asked.target).partition("?")
    assert path == f"/events/{sent}"
    assert query == f"since={sent}&days={sent}&days={TEXT}+05:30"
    assert asked.headers["x-until"] == sent
    assert unquote(asked.headers["cookie"]) == f"seen={sent}"
    assert client.asked(f"dated.{setting}", calls.fill(body=event)).body.decode() == (
        f"at={sent}&days={sent}&days={TEXT}+05:30&either={sent}".replace(":", "%3A").replace("+", "%2B")
    )
    client.server.serves(200, TEXT.encode(), content_type="text/plain")
    client.send(f"dated.{setting}", calls.set_last(body=[NAIVE, AWARE]))
    assert client.server.asked[-1].json == [sent, f"{TEXT}+05:30"]


def test_one_that_is_sent_is_refused_where_nobody_said_what_it_means(client: Wire) -> None:
    calls, models = client.calls("dated.aware", "events"), client.models("dated.aware")
    error = importlib.import_module("dated.common._runtime").EncodeError
    event, naive = models.Event(at=AWARE), models.Event(at=NAIVE)
    for call in (
        calls.record(NAIVE, body=event),
        calls.record(AWARE, body=event, since=NAIVE),
        calls.record(AWARE, body=event, x_until=NAIVE),
        calls.record(AWARE, body=event, seen=NAIVE),
        calls.record(AWARE, body=naive),
        calls.set_last(body=[NAIVE]),
        calls.fill(body=naive),
    ):
        with pytest.raises(error, match=r'datetimes = "naive" or "utc" in callsheet\.toml'):
            client.send("dated.aware", call)
    assert client.server.asked == []


@pytest.mark.parametrize("setting", SETTINGS)
def test_webhooks(client: Wire, setting: str) -> None:
    incoming = importlib.import_module(f"dated.{setting}.incoming")
    event = incoming.parse_recorded(f'{{"at": "{TEXT}"}}', strict=setting != "aware")
    assert event.at == READ[setting]


@pytest.mark.parametrize("setting", ["naive", "utc"])
def test_fakes(client: Wire, setting: str) -> None:
    testing, package = (importlib.import_module(f"dated.{setting}{part}") for part in (".testing", ""))
    calls, models = client.calls(f"dated.{setting}", "events"), client.models(f"dated.{setting}")
    made = testing.make(models.Event)
    assert (made.at.tzinfo is None) == (setting == "naive")
    with testing.Fake() as fake, package.Client(base_url="http://a", transport=fake) as caller:
        fake.on(calls.record(NAIVE, body=testing.ANY, since=testing.ANY)).returns(made)
        fake.on(calls.last).returns(NAIVE if setting == "naive" else READ[setting])
        fake.on(calls.set_last(body=[NAIVE])).returns(READ[setting])
        assert caller.send(calls.record(NAIVE, body=made, since=NAIVE)) == made
        assert caller.send(calls.last()) == READ[setting]
        assert caller.send(calls.set_last(body=[NAIVE])) == READ[setting]


def test_a_fake_says_why_it_cannot_respond_with_one(client: Wire) -> None:
    testing = importlib.import_module("dated.aware.testing")
    with testing.Fake() as fake, pytest.raises(TypeError, match='datetimes = "naive"'):
        fake.on(client.calls("dated.aware", "events").last).returns(NAIVE)
