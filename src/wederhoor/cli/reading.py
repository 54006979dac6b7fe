"""Reading reports for a command: what its options say, and what comes of each report."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import click
import msgspec

from wederhoor import intake
from wederhoor.cli.layers import layers
from wederhoor.cli.status import DONE, NOTHING, PARTLY
from wederhoor.gazetteer import World
from wederhoor.model import Report
from wederhoor.run.here import Outcome, Reading, read
from wederhoor.run.reader import Ground, Reader, world
from wederhoor.settings import Settings, settings

# Readings put in at once: what an interrupted run loses is less than this.
TOGETHER = 256


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """A command was asked to read like this; `docs/commands.md` says what each option means."""

    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    encoding: str | None = None
    theatre: str | None = None
    packs: tuple[Path, ...] = ()
    theatres: tuple[Path, ...] = ()
    processes: int | None = None


class Tally:
    """How many reports were read, and how many were not; the latter are named on standard error as they come."""

    def __init__(self) -> None:
        self.read = 0
        self.unread = 0

    def readings(self, outcomes: Iterable[Outcome]) -> Iterator[Reading]:
        """Those that were read."""
        for outcome in outcomes:
            if isinstance(outcome, Reading):
                self.read += 1
                yield outcome
            else:
                self.refuse(f"{outcome.report.article or outcome.report.id}: {outcome.why}")

    def refuse(self, why: str) -> None:
        """Note that a report could not be read, and say why."""
        self.unread += 1
        say(why)

    @property
    def status(self) -> int:
        """The exit status that this comes to."""
        if not self.unread:
            return DONE
        return PARTLY if self.read else NOTHING


def ground(options: Options, own: Settings) -> Ground:
    """The files that a world is made from: bundled, of the settings, and of the options, the last one winning."""
    return Ground(layers=layers(own), theatres=(*own.theatres, *options.theatres), theatre=options.theatre)


def related_in(options: Options) -> World:
    """The world in which claims are related in a store: that of all theatres, whichever one a report is read for."""
    return world(ground(msgspec.structs.replace(options, theatre=None), settings()))


def readings(paths: Sequence[Path], options: Options, tally: Tally) -> Iterator[Reading]:
    """What is read from the files, counted by `tally`."""
    given = intake.Options(
        published=options.published,
        publisher=options.publisher,
        language=options.language,
        encoding=options.encoding,
    )
    taken = intake.reports(paths, given, warn=say, skip=lambda error: tally.refuse(str(error)))
    return again(taken, options, tally)


def again(reports: Iterable[Report], options: Options, tally: Tally) -> Iterator[Reading]:
    """What is read from these reports, counted by `tally`."""
    own = settings()
    reader = Reader(ground=ground(options, own), packs=(*own.packs, *options.packs))
    world(reader.ground)  # what is wrong with a theatre or a gazetteer is said once, and before any report is read
    return tally.readings(read(reports, reader, processes=options.processes or own.processes))


def together(found: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings, as many at once as are put into a store at once."""
    each = iter(found)
    while some := list(islice(each, TOGETHER)):
        yield some


def say(message: str) -> None:
    """Tell the user something that is no result."""
    click.echo(f"wederhoor: {message}", err=True)
