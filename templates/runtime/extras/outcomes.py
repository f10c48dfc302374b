"""What became of the inputs of a batch: each is tied to its result or its errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar, cast

from ..http.arguments import is_array
from .paths import find

_In_co = TypeVar("_In_co", covariant=True)
_Out_co = TypeVar("_Out_co", covariant=True)
_Err_co = TypeVar("_Err_co", covariant=True)

State = Literal["done", "failed", "unknown", "unsent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batching:
    """How an operation takes many inputs, and where its response has their outcomes.

    All are paths of attributes: `inputs` in the body, `results` and `errors` in the response,
    `tie` and `trace` in an input and its result alike, `context` and `retry` in an error.
    """

    inputs: str = "inputs"
    size: int = 100
    results: str | None = "results"
    """None where a success says nothing of its inputs."""
    errors: str = "errors"
    tie: tuple[str, ...] = ()
    """What an input and its result have in common; else results are in order."""
    trace: str | None = None
    """What responses repeat of an input; filled in where it is empty."""
    context: str = "context"
    """An index, or a map of the values that name inputs: ``{"ids": ["1", "2"]}``."""
    retry: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    """Errors whose inputs are sent again."""
    split: tuple[int, ...] = ()
    """Statuses of a refused chunk that is sent again in halves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[_In_co, _Out_co, _Err_co]):
    """What became of one input.

    ``done``: the server did it. ``failed``: the server refused it; `errors` has what it
    said of it, or all that it may have meant. ``unknown``: it was sent, and no response says
    what became of it. ``unsent``: it can be sent again without harm. `cause` is what went
    wrong with the whole request.
    """

    input: _In_co = field(repr=False)
    state: State
    result: _Out_co | None = None
    errors: tuple[_Err_co, ...] = ()
    cause: Exception | None = None


@dataclass(frozen=True, slots=True)
class Report(Generic[_In_co, _Out_co, _Err_co]):
    """The outcomes of all inputs, in their order."""

    outcomes: tuple[Outcome[_In_co, _Out_co, _Err_co], ...] = field(repr=False)

    def __iter__(self) -> Iterator[Outcome[_In_co, _Out_co, _Err_co]]:
        return iter(self.outcomes)

    def __len__(self) -> int:
        return len(self.outcomes)

    def of(self, *states: State) -> list[Outcome[_In_co, _Out_co, _Err_co]]:
        return [outcome for outcome in self.outcomes if outcome.state in states]

    @property
    def ok(self) -> bool:
        """Whether every input was done."""
        return all(outcome.state == "done" for outcome in self.outcomes)

    @property
    def results(self) -> list[_Out_co]:
        found = (outcome.result for outcome in self.outcomes)
        return [result for result in found if result is not None]

    def __str__(self) -> str:
        states: tuple[State, ...] = ("done", "failed", "unknown", "unsent")
        counts = [
            f"{len(self.of(state))} {state}" for state in states if self.of(state)
        ]
        return ", ".join(counts) or "no inputs"


def outcomes_of(
    batching: Batching,
    inputs: Sequence[tuple[Any, Any]],
    page: Any,
    cause: Exception | None,
) -> list[Outcome[Any, Any, Any]]:
    """The outcomes of one chunk; `inputs` are pairs of what was given and what was sent."""
    results, errors = _list(page, batching.results), _list(page, batching.errors)
    sent = [pair[1] for pair in inputs]
    done = _tied(batching, sent, results, bool(errors))
    meant, loose = _blamed(batching, sent, errors, done)
    found: list[Outcome[Any, Any, Any]] = []
    for index, (given, _) in enumerate(inputs):
        state: State
        said = tuple(meant.get(index, ()))
        if index in done:
            state = "done"
        elif said:
            state = "failed"
        elif loose:
            # Which of the inputs they are about is not said, so each may be about this one.
            state, said = "failed" if _is_tied(batching) else "unknown", tuple(loose)
        else:
            state = "done" if batching.results is None else "unknown"
        result = done.get(index)
        found.append(
            Outcome(input=given, state=state, result=result, errors=said, cause=cause)
        )
    return found


def _list(page: Any, path: str | None) -> list[Any]:
    found = None if path is None else find(page, path)
    return found if is_array(found) else []


def _is_tied(batching: Batching) -> bool:
    return bool(batching.tie or batching.trace)


def _tied(
    batching: Batching, sent: list[Any], results: list[Any], has_errors: bool
) -> dict[int, Any]:
    """Results by the index of their input."""
    if not _is_tied(batching):
        in_order = len(results) == len(sent) and not has_errors
        return dict(enumerate(results)) if in_order else {}
    waiting: dict[tuple[str, ...], list[int]] = {}
    for index, one in enumerate(sent):
        waiting.setdefault(_key(batching, one), []).append(index)
    done: dict[int, Any] = {}
    for result in results:
        same = waiting.get(_key(batching, result))
        if same:
            done[same.pop(0)] = result
    return done


def _key(batching: Batching, value: Any) -> tuple[str, ...]:
    paths = (batching.trace,) if batching.trace else batching.tie
    return tuple(_text(find(value, path)) for path in paths)


def _text(value: Any) -> str:
    return str(getattr(value, "value", value))


def _blamed(
    batching: Batching, sent: list[Any], errors: list[Any], done: Mapping[int, Any]
) -> tuple[dict[int, list[Any]], list[Any]]:
    """Errors by the index of the input that they name, and those that name none."""
    meant: dict[int, list[Any]] = {}
    loose: list[Any] = []
    for error in errors:
        context = find(error, batching.context)
        named = [
            index
            for index, one in enumerate(sent)
            if index not in done and _names(batching, context, index, one)
        ]
        for index in named:
            meant.setdefault(index, []).append(error)
        if not named:
            loose.append(error)
    return meant, loose


def _names(batching: Batching, context: Any, index: int, sent: Any) -> bool:
    """Whether the context of an error has the values of this input."""
    if isinstance(context, int):
        return context == index
    if not isinstance(context, Mapping):
        return False
    said = cast("Mapping[str, Any]", context)
    checks: list[bool] = []
    for path in filter(None, (batching.trace, *batching.tie)):
        own = _letters(path.rpartition(".")[2])
        for key, values in said.items():
            if _letters(key) == own:
                listed = values if is_array(values) else [values]
                checks.append(_text(find(sent, path)) in map(_text, listed))
    return bool(checks) and all(checks)


def _letters(name: str) -> str:
    """``objectWriteTraceId``, ``object_write_trace_id``, ``ids`` and ``id`` alike."""
    return "".join(filter(str.isalnum, name)).lower().removesuffix("s")
