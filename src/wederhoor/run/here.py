"""The two functions over many reports, on this machine.

Reports are read in batches, by as many processes as there are, and come out in the order in which they went in. A
report that can't be read, even one that brings its process down, is named, and the rest go on. One report is a batch
of one: the same path.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain

import msgspec

from wederhoor.errors import WederhoorError
from wederhoor.model import Claim, Report

BATCH_REPORTS = 64
BATCH_CHARACTERS = 200_000
# So many batches a process may wait to be read or taken, so that memory does not grow with the number of reports.
WAITING = 3

Read = Callable[[Report], tuple[Report, tuple[Claim, ...]]]
Batch = tuple[Report, ...]


class Reading(msgspec.Struct, frozen=True):
    """This report, its language now known, makes these claims."""

    report: Report
    claims: tuple[Claim, ...]


class Unread(msgspec.Struct, frozen=True):
    """This report could not be read, and `why` says what is the matter, for a person."""

    report: Report
    why: str


Outcome = Reading | Unread


def read(reports: Iterable[Report], reader: Read, *, processes: int | None = None) -> Iterator[Outcome]:
    """What `reader` finds in each report, in the order of the reports, or why it could not be read.

    `reader` must be picklable; `processes` is how many read at once, one for each processor where None. Reports are
    taken from the iterable as they are needed.
    """
    processes = processes or os.cpu_count() or 1
    several = batches(reports)
    first, second = next(several, None), next(several, None)
    if first is None:
        return
    if second is None or processes == 1:
        for batch in chain([first], [second] if second else [], several):
            yield from read_batch(reader, batch)
    else:
        yield from _read_side_by_side(chain([first, second], several), reader, processes)


def batches(reports: Iterable[Report]) -> Iterator[Batch]:
    """The reports, in order, in batches of about the same work."""
    batch: list[Report] = []
    characters = 0
    for report in reports:
        if batch and (len(batch) == BATCH_REPORTS or characters + len(report.text) > BATCH_CHARACTERS):
            yield tuple(batch)
            batch, characters = [], 0
        batch.append(report)
        characters += len(report.text)
    if batch:
        yield tuple(batch)


def read_batch(reader: Read, batch: Batch) -> tuple[Outcome, ...]:
    """Each report of the batch read, or why not."""
    return tuple(_read_one(reader, report) for report in batch)


def _read_one(reader: Read, report: Report) -> Outcome:
    try:
        return Reading(*reader(report))
    except WederhoorError as error:
        return Unread(report, str(error))
    except Exception as error:  # one report that the program fails on must not cost the others
        return Unread(report, f"the program failed on it ({type(error).__name__}: {error}); please tell its makers")


def _read_side_by_side(work: Iterator[Batch], reader: Read, processes: int) -> Iterator[Outcome]:
    while lost := (yield from _read_until_broken(work, reader, processes)):
        yield from _read_apart(lost, reader)


def _read_until_broken(work: Iterator[Batch], reader: Read, processes: int) -> Generator[Outcome, None, list[Batch]]:
    """Yield what the batches hold; return those that were lost when a process died, none when the work is done."""
    asked: deque[Batch] = deque()
    answers: deque[Future[tuple[Outcome, ...]]] = deque()
    pool = _pool(processes)
    try:
        for batch in work:
            asked.append(batch)
            answers.append(pool.submit(read_batch, reader, batch))
            if len(asked) == processes * WAITING:
                yield from answers[0].result()
                answers.popleft(), asked.popleft()
        while answers:
            yield from answers[0].result()
            answers.popleft(), asked.popleft()
    except BrokenProcessPool:
        return list(asked)
    finally:
        pool.shutdown(cancel_futures=True)
    return []


def _read_apart(work: Iterable[Batch], reader: Read) -> Iterator[Outcome]:
    """Each report in turn, in a process that may die of it: some report of these has brought its process down."""
    pool = _pool(1)
    try:
        for report in chain.from_iterable(work):
            try:
                yield from pool.submit(read_batch, reader, (report,)).result()
            except BrokenProcessPool:
                yield Unread(report, "its process was ended while reading it (by the system, or a fault)")
                pool = _pool(1)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    # spawn: the same on every system, and safe beside threads
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Let the process that a person interrupts end its readers, each of which would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
