"""Work shared out to processes, its results in the order it was given, and a process that dies told apart.

A pool breaks as a whole when one of its processes dies. What was under way is then done again, one piece at a time,
each in a process of its own, until the piece that kills it is known; the rest goes on.
"""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_order(work: Callable[[T], R], items: Sequence[T], jobs: int, lost: Callable[[T], R]) -> Iterator[R]:
    """``work`` done on each of ``items`` by ``jobs`` processes.

    ``lost`` gives the result of an item that its process died of. With one job, or one item, it all happens here.
    """
    if jobs <= 1 or len(items) <= 1:
        yield from map(work, items)
        return
    left = deque(items)
    while left:
        suspects = yield from _until_broken(work, left, min(jobs, len(left)))
        for item in suspects:
            yield from _alone(work, item, lost)


def _executor(jobs: int) -> ProcessPoolExecutor:
    # "spawn" is the one way that is sound everywhere, threads or not.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts_to_parent)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _until_broken(work: Callable[[T], R], left: deque[T], jobs: int) -> Generator[R, None, list[T]]:
    """Yield results in order while the pool lives; return the items that were under way when it died."""
    under_way: deque[tuple[T, Future[R]]] = deque()
    pool = _executor(jobs)
    try:
        while left or under_way:
            while left and len(under_way) < 2 * jobs:
                item = left.popleft()
                try:
                    under_way.append((item, pool.submit(work, item)))
                except BrokenProcessPool:
                    left.appendleft(item)
                    return [item for item, _ in under_way]
            item, future = under_way[0]
            try:
                result = future.result()
            except BrokenProcessPool:
                return [item for item, _ in under_way]
            under_way.popleft()
            yield result
    except BaseException:
        # Interrupted: the files under way are not waited for.
        for process in list((getattr(pool, "_processes", None) or {}).values()):
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return []


def _alone(work: Callable[[T], R], item: T, lost: Callable[[T], R]) -> Iterator[R]:
    with _executor(1) as pool:
        try:
            yield pool.submit(work, item).result()
        except BrokenProcessPool:
            yield lost(item)
