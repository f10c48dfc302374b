"""Constants and the values of discriminators, as callers leave them out and a real server gets them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .wire import Wire


@pytest.mark.parametrize(
    ("model", "given", "sent"),
    [
        ("NewCat", {"lives": 2}, {"kind": "cat", "lives": 2}),
        ("NewCat", {"lives": 2, "kind": None}, {"lives": 2}),
        ("NewDog", {}, {"kind": "dog", "version": 2}),
    ],
)
def test_a_constant_is_sent(wire: Wire, model: str, given: dict[str, Any], sent: Any) -> None:
    body = getattr(wire.models("constants_sent"), model)(**given)
    call = wire.calls("constants_sent", "pets").create_pet(body=body)
    wire.server.serves(200, {"object": "pet"})
    wire.send("constants_sent", call)
    assert json.loads(wire.server.asked[-1].body) == sent


def test_of_a_change_only_what_is_not_ours_to_say_is_left_out(wire: Wire) -> None:
    """What may be null has two values, and what the server sets has none."""
    call = wire.calls("constants_sent", "pets").change_pet(body=wire.models("constants_sent").PetPatch())
    assert json.loads(wire.asked("constants_sent", call).body) == {"type": "pet", "secret": "s"}


def test_a_constant_that_the_server_left_out_is_not_made_up(wire: Wire) -> None:
    models = wire.models("constants_sent")
    call = wire.calls("constants_sent", "pets").create_pet(body=models.NewCat(lives=2))
    wire.server.serves(200, {"object": "pet"})
    assert wire.send("constants_sent", call) == models.Pet(state=None, origin=None)
    runtime = wire.runtime("constants_sent")
    with pytest.raises(runtime.DecodeError, match=r"\$\.object: required property is missing"):
        runtime.decode(models.Pet, {"state": "final"})


@pytest.mark.parametrize(
    ("model", "given", "sent"),
    [
        ("Cat", {"lives": 2}, {"kind": "cat", "lives": 2}),
        ("Dog", {"kind": "hound"}, {"kind": "hound"}),
        ("Fish", {}, {"kind": "Fish"}),
    ],
)
def test_the_value_of_a_discriminator_is_sent(
    wire: Wire, model: str, given: dict[str, Any], sent: Any
) -> None:
    body = getattr(wire.models("discriminator_values"), model)(**given)
    call = wire.calls("discriminator_values", "cats").create_pet(body=body)
    assert json.loads(wire.asked("discriminator_values", call).body) == sent


def test_a_parameter_with_one_value_need_not_be_given(wire: Wire) -> None:
    assume_role = wire.calls("parameters_constant", "roles").assume_role
    asked = wire.asked("parameters_constant", assume_role("admin", role_arn="arn:x", maybe=None))
    path, _, query = asked.target.partition("?")
    assert path == "/v1/roles/admin"
    assert query == "Action=AssumeRole&Version=2011-06-15&Depth=1&RoleArn=arn%3Ax"
    assert asked.headers["x-amz-target"] == "roles.assume"
    assert asked.headers["cookie"] == "theme=dark"
    asked = wire.asked("parameters_constant", assume_role("admin", role_arn="x", maybe="x", embed="shows"))
    assert asked.target.endswith("&embed=shows&maybe=x")
