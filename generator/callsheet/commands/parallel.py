"""Parallel: one task for many clients, each in a process, as many at once as there are cores."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import active_children
from typing import Any, TypeVar

from ..configuration.options import Options
from ..errors import OutputError
from ..processes import workers

T = TypeVar("T")


def outcomes(
    task: Callable[[Options], T], clients: Sequence[Options], done: Callable[[Options], None]
) -> Iterator[Future[T]]:
    """The result of each client, in their order, or its error; one that fails does not stop the others.

    `task` must be a function of a module, or a `functools.partial` of one. `done` is told of clients as
    they get done, in whatever order that is, and by another thread.
    """
    pool = ProcessPoolExecutor(workers(len(clients)), initializer=_obey_interrupts)
    try:
        futures = [_submitted(pool, task, options) for options in clients]
        for options, future in zip(clients, futures, strict=True):
            future.add_done_callback(partial(_tell, done, options))
        for options, future in zip(clients, futures, strict=True):
            yield _outcome(task, options, future)
        pool.shutdown()
    except BaseException:
        _stop(pool)
        raise


def _stop(pool: ProcessPoolExecutor) -> None:
    """Ends at once: a worker can be killed at any moment, and Python would wait for it."""
    pool.shutdown(wait=False, cancel_futures=True)
    for worker in active_children():
        worker.kill()


def _submitted(pool: ProcessPoolExecutor, task: Callable[[Options], T], options: Options) -> Future[T]:
    try:
        return pool.submit(task, options)
    except BrokenProcessPool as error:  # one of those before it died as soon as it began
        return _failed(error)


def _failed(error: Exception) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_exception(error)
    return future


def _tell(done: Callable[[Options], None], options: Options, _: Future[Any]) -> None:
    done(options)


def _outcome(task: Callable[[Options], T], options: Options, future: Future[T]) -> Future[T]:
    """A process that dies ends the pool; running each client alone shows which one caused it."""
    error = _error_of(future)
    if isinstance(error, BrokenProcessPool):
        with ProcessPoolExecutor(1, initializer=_obey_interrupts) as pool:
            future = pool.submit(task, options)
            error = _error_of(future)
    if isinstance(error, BrokenProcessPool):
        return _failed(OutputError(f"{options.output}: its process was killed; is there enough memory?"))
    return future


def _error_of(future: Future[T]) -> BaseException | None:
    """Wakes up regularly, since a sleeping thread does not see an interrupt that another thread received."""
    while True:
        try:
            return future.exception(timeout=0.5)
        except TimeoutError:
            continue


def _obey_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal: a worker just ends, the one that started it says so."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
