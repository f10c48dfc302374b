"""Batches in chunks: each is sent, sent again where that helps, and every input gets its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import is_dataclass, replace
from typing import Any, TypeGuard, cast

from ..codec.codec_errors import DecodeError
from ..http.arguments import is_array
from ..http.engine import Engine, Tries
from ..http.errors import (
    ApiError,
    ConnectionFailed,
    InvalidArgument,
    NotSent,
    RateLimited,
    Unauthorized,
)
from ..http.http_types import Headers
from ..http.operation import Call
from ..http.prepare import prepare
from ..http.response import Received, interpret
from ..http.settings import CallOptions, Retry
from ..http.sync_async import run
from .outcomes import Batching, Outcome, Report, State, outcomes_of
from .paths import find, put


def send_batch(
    engine: Engine,
    call: Call[Any],
    size: int | None,
    concurrency: int,
    options: CallOptions,
) -> Report[Any, Any, Any]:
    from concurrent.futures import ThreadPoolExecutor

    work = _Work(engine, call, size, options)

    def send(chunk: list[int]) -> None:
        run(work.send(chunk))

    with ThreadPoolExecutor(max(concurrency, 1)) as pool:
        list(pool.map(send, work.chunks))
    return work.report()


async def async_send_batch(
    engine: Engine,
    call: Call[Any],
    size: int | None,
    concurrency: int,
    options: CallOptions,
) -> Report[Any, Any, Any]:
    import asyncio

    engine.waiting.check()
    work = _Work(engine, call, size, options)
    turn = asyncio.Semaphore(max(concurrency, 1))

    async def send(chunk: list[int]) -> None:
        async with turn:
            await work.send(chunk)

    async with asyncio.TaskGroup() as group:
        for chunk in work.chunks:
            group.create_task(send(chunk))
    return work.report()


class _Work:
    """The chunks of one batch, and the outcomes so far. A chunk is indexes of inputs."""

    def __init__(
        self, engine: Engine, call: Call[Any], size: int | None, options: CallOptions
    ) -> None:
        self._engine = engine
        self._call = call
        self._options = options
        self._batching = batching_of(call)
        self._given = _inputs(call, self._batching)
        self._sent = [self._traced(i, one) for i, one in enumerate(self._given)]
        self._found: list[Outcome[Any, Any, Any] | None] = [None] * len(self._given)
        self._stopped: Exception | None = None
        size = max(1, size or self._batching.size)
        whole = range(len(self._given))
        self.chunks = [list(whole[at : at + size]) for at in whole[::size]]
        key = call.operation.idempotency
        if len(self.chunks) > 1 and key is not None and call.headers.get(key):
            raise InvalidArgument("one idempotency key cannot be that of many chunks")

    def report(self) -> Report[Any, Any, Any]:
        return Report(tuple(one for one in self._found if one is not None))

    async def send(self, chunk: list[int], tries: Tries | None = None) -> None:
        """Send a chunk, then what of it was refused and may be sent again."""
        if self._stopped is not None:
            return self._mark(chunk, "unsent", self._stopped)
        if tries is None:
            retry = Retry.of(self._options.get("retry", self._engine.settings.retry))
            tries = Tries(retry, repeatable=True, replayable=lambda: True)
        parts, wait = await self._once(chunk, tries)
        if parts and wait:
            await self._engine.waiting.sleep(wait)
        for part in parts:
            await self.send(part, tries)
        return None

    async def _once(
        self, chunk: list[int], tries: Tries
    ) -> tuple[list[list[int]], float | None]:
        """What is to be sent again after it, and the seconds to wait before."""
        call = self._part(chunk)
        try:
            # Strict first: what does not fit is the cause of the outcomes.
            response = await self._engine.respond(
                call, {**self._options, "strict": True}
            )
        except Exception as error:  # noqa: BLE001 - a hook loses no report
            if isinstance(error, DecodeError):
                return self._judge(
                    chunk, await self._tolerantly(call, error), error, tries
                )
            if _is_refusal(error):
                return self._refused(chunk, error, tries)
            self._mark(chunk, self._state_after(call, error), error)
            if isinstance(error, NotSent | ConnectionFailed):
                self._stopped = error
            return [], None
        return self._judge(chunk, response.data, None, tries)

    def _refused(
        self, chunk: list[int], error: ApiError[Any], tries: Tries
    ) -> tuple[list[list[int]], float | None]:
        """A refused chunk was not done; after an error of the server nobody knows."""
        self._mark(chunk, "failed" if error.status < 500 else "unknown", error)
        if error.status in self._batching.split and len(chunk) > 1:
            half = len(chunk) // 2
            return [chunk[:half], chunk[half:]], None
        if isinstance(error, RateLimited):
            wait = tries.after_response(429, error.headers, error.content)
            if wait is not None:
                return [chunk], wait
        if isinstance(error, RateLimited | Unauthorized):
            self._stopped = error
        return [], None

    def _judge(
        self, chunk: list[int], page: Any, cause: Exception | None, tries: Tries
    ) -> tuple[list[list[int]], float | None]:
        pairs = [(self._given[index], self._sent[index]) for index in chunk]
        for index, outcome in zip(
            chunk, outcomes_of(self._batching, pairs, page, cause), strict=True
        ):
            self._found[index] = outcome
        again = [index for index in chunk if self._may_go_again(index)]
        wait = tries.after_response(429, Headers(), b"") if again else None
        return ([again], wait) if wait is not None else ([], None)

    def _may_go_again(self, index: int) -> bool:
        """Whether all that is said of an input is an error that passes."""
        outcome, passing = self._found[index], self._batching.retry.items()
        return (
            outcome is not None
            and outcome.state == "failed"
            and bool(outcome.errors)
            and all(
                any(str(find(error, path)) in values for path, values in passing)
                for error in outcome.errors
            )
        )

    async def _tolerantly(self, call: Call[Any], error: DecodeError) -> Any:
        """The response in spite of what does not fit: the outcomes in it must not be lost."""
        response, settings = error.response, self._engine.settings
        if response is None:
            return {}
        name, status = str(call.operation), response.status
        settings = replace(settings, strict=False)
        whole = Received(settings, name, status, response.headers, response.content)
        try:
            return (await whole.reporting(lambda: interpret(call, whole))).data
        except DecodeError:
            return {}

    def _state_after(self, call: Call[Any], error: Exception) -> State:
        if isinstance(error, NotSent | ConnectionFailed):
            return "unsent"
        try:
            prepare(call, self._engine.settings, {}, ())
        except Exception:  # noqa: BLE001 - whatever it is, nothing was sent
            return "unsent"
        return "unknown"

    def _mark(self, chunk: list[int], state: State, cause: Exception) -> None:
        for index in chunk:
            given = self._given[index]
            self._found[index] = Outcome(input=given, state=state, cause=cause)

    def _part(self, chunk: list[int]) -> Call[Any]:
        some = [self._sent[index] for index in chunk]
        return replace(
            self._call, body=put(self._call.body, self._batching.inputs, some)
        )

    def _traced(self, index: int, one: Any) -> Any:
        trace = self._batching.trace
        if trace is None or find(one, trace) or not is_dataclass(one):
            return one
        return put(one, trace, f"input-{index}")


def _is_refusal(error: Exception) -> TypeGuard[ApiError[Any]]:
    return isinstance(error, ApiError)


def batching_of(call: Call[Any]) -> Batching:
    batching = getattr(call.operation, "batch", None)
    if not isinstance(batching, Batching):
        raise InvalidArgument(f"{call.operation} does not take batches")
    return batching


def _inputs(call: Call[Any], batching: Batching) -> Sequence[Any]:
    found = find(call.body, batching.inputs)
    if not is_array(found):
        raise InvalidArgument(f"{call.operation}: the body has no list of inputs")
    return cast("Sequence[Any]", found)
