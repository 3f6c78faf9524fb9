"""Work shared between the cores of the machine."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")


def together(tasks: Sequence[Callable[[], T]]) -> list[T]:
    """What each of `tasks` gives, in their order.

    All but the first run in processes forked from this one, so they need no copies of what they
    read; what they give is pickled. A task whose process fails, for whatever reason, runs here.
    Where there is one core, or no safe way to fork (Windows, macOS, other threads), all do.
    """
    first, *others = tasks
    if not _can_fork():
        return [task() for task in tasks]
    started = [_start(task) for task in others]
    results = [first()]
    for task, (process, receiver) in zip(others, started, strict=True):
        results.append(_result(receiver, task))
        process.join()
    return results


def parts(items: Sequence[T]) -> list[Sequence[T]]:
    """`items` in as many runs as there are cores, in their order; at least one."""
    count = min(cores(), len(items)) or 1
    size = -(-len(items) // count) or 1
    return [items[at : at + size] for at in range(0, len(items), size)] or [items]


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_fork() -> bool:
    linux = hasattr(os, "sched_getaffinity")  # macOS can fork, but its own libraries may not
    return linux and cores() > 1 and threading.active_count() == 1


def _start(task: Callable[[], T]) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(task, sender), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _run(task: Callable[[], object], sender: Connection) -> None:
    with contextlib.suppress(Exception):  # the task runs again where its error is seen
        sender.send_bytes(pickle.dumps(task(), pickle.HIGHEST_PROTOCOL))
    sender.close()


def _result(receiver: Connection, task: Callable[[], T]) -> T:
    try:
        result: T = pickle.loads(receiver.recv_bytes())
    except (EOFError, OSError):  # killed, out of memory, or the task raised
        return task()
    finally:
        receiver.close()
    return result
