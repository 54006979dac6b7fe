import os
import signal
import tracemalloc
from collections.abc import Iterator

import pytest

from wederhoor.errors import InputError
from wederhoor.model import Claim, Report
from wederhoor.run.here import BATCH_REPORTS, Outcome, Reading, Unread, batches, read


def report(number: int, text: str = "") -> Report:
    return Report(text=text or f"report {number}", article=f"{number}.txt")


def reports(count: int) -> list[Report]:
    return [report(number) for number in range(count)]


def finds_nothing(report: Report) -> tuple[Report, tuple[Claim, ...]]:
    return report, ()


def fails_on_seven(report: Report) -> tuple[Report, tuple[Claim, ...]]:
    if report.article == "7.txt":
        raise ValueError("seven")
    return report, ()


def refuses_seven(report: Report) -> tuple[Report, tuple[Claim, ...]]:
    if report.article == "7.txt":
        raise InputError("7.txt: no text in it; give a text file")
    return report, ()


def dies_of_some(report: Report) -> tuple[Report, tuple[Claim, ...]]:
    if report.article in ("7.txt", "150.txt", "299.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return report, ()


def articles(outcomes: Iterator[Outcome]) -> list[str | None]:
    return [outcome.report.article for outcome in outcomes]


@pytest.mark.parametrize("processes", [1, 2])
def test_reports_come_out_in_the_order_in_which_they_went_in(processes: int) -> None:
    several = reports(3 * BATCH_REPORTS + 5)
    assert articles(read(several, finds_nothing, processes=processes)) == [each.article for each in several]


def test_no_reports_give_nothing() -> None:
    assert list(read([], finds_nothing)) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_report_that_the_program_fails_on_is_named_and_the_rest_go_on(processes: int) -> None:
    outcomes = list(read(reports(2 * BATCH_REPORTS), fails_on_seven, processes=processes))
    assert len(outcomes) == 2 * BATCH_REPORTS
    [failed] = [each for each in outcomes if isinstance(each, Unread)]
    assert failed.report.article == "7.txt"
    assert "ValueError: seven" in failed.why


def test_a_refused_report_keeps_its_reason_as_it_was_said() -> None:
    outcomes = list(read(reports(9), refuses_seven))
    assert outcomes[7] == Unread(report(7), "7.txt: no text in it; give a text file")
    assert all(isinstance(each, Reading) for each in outcomes[:7] + outcomes[8:])


def test_a_report_that_ends_its_process_is_named_and_the_rest_go_on_in_order() -> None:
    several = reports(5 * BATCH_REPORTS)
    outcomes = list(read(several, dies_of_some, processes=2))
    assert articles(iter(outcomes)) == [each.article for each in several]
    assert [each.report.article for each in outcomes if isinstance(each, Unread)] == ["7.txt", "150.txt", "299.txt"]


def test_reports_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def endless() -> Iterator[Report]:
        nonlocal taken
        while True:
            yield report(taken)
            taken += 1

    outcomes = read(endless(), finds_nothing, processes=2)
    for _ in range(BATCH_REPORTS):
        next(outcomes)
    outcomes.close()
    assert taken < 20 * BATCH_REPORTS


def test_memory_does_not_grow_with_the_number_of_reports() -> None:
    def large(count: int) -> Iterator[Report]:
        for number in range(count):
            yield report(number, f"{number} " + "x" * 100_000)

    tracemalloc.start()
    for _ in read(large(400), finds_nothing, processes=1):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_long_report_is_a_batch_of_its_own() -> None:
    sizes = [len(batch) for batch in batches([report(0), report(1, "x" * 300_000), report(2), report(3)])]
    assert sizes == [1, 1, 2]
