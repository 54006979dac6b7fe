"""Options that several commands have, and what they are read as."""

from collections.abc import Callable
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any, get_args

import click

from wederhoor.model import Standing
from wederhoor.values import kind, time

Decorator = Callable[[Any], Any]


class Edtf(click.ParamType[str]):
    """A time in EDTF, as it was written."""

    name = "edtf"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text, once it is known to be a time."""
        try:
            time.parse(value)
        except time.TimeError as error:
            self.fail(str(error), param, ctx)
        return value


class LastDay(click.ParamType[date]):
    """The last day of a time in EDTF."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, of a month or a year its last."""
        if isinstance(value, date):
            return value
        return time.parse(Edtf().convert(value, param, ctx)).last


class Box(click.ParamType[tuple[float, float, float, float]]):
    """West, south, east, north in degrees; west > east reaches over the antimeridian."""

    name = "w,s,e,n"

    def convert(
        self, value: str | tuple[float, float, float, float], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, float, float, float]:
        """The four numbers."""
        if not isinstance(value, str):
            return value
        try:
            west, south, east, north = (float(part) for part in value.split(","))
        except ValueError:
            self.fail(f"{value!r} is no box; write west,south,east,north in degrees, as 22,44,40,52", param, ctx)
        if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
            self.fail(f"{value!r} lies outside the earth, or its south is north of its north", param, ctx)
        return west, south, east, north


class Reason(click.ParamType[str]):
    """Words that say why."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words, once there are any."""
        if not value.strip():
            self.fail("say why, for whoever reads it later", param, ctx)
        return value


class Kind(click.ParamType[str]):
    """A kind of claim, or a family of kinds."""

    name = "kind"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind, once it is known to be one."""
        try:
            return kind.parse(value)
        except kind.KindError as error:
            self.fail(str(error), param, ctx)


FOLDER = click.Path(file_okay=False, exists=True, path_type=Path)
FILE = click.Path(path_type=Path, allow_dash=True)


def all_of(*options: Decorator) -> Decorator:
    """The options together, in this order in the help."""
    return lambda command: reduce(lambda made, option: option(made), reversed(options), command)


output_format = click.option(
    "--format",
    "shape",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="A table for people, or JSON Lines for programs.",
)
store = click.option(
    "--store",
    metavar="URL",
    help="The store: a file, or its URL. [default: WEDERHOOR_STORE, else store.sqlite in the data folder]",
)
at = click.option("--at", type=Edtf(), metavar="EDTF", help="The time that it is about. [default: all]")
known = click.option("--known", type=LastDay(), metavar="DATE", help="The last day of what is known. [default: all]")
recorded = click.option(
    "--recorded", metavar="MOMENT", help="What the store answered then (a day, or a moment in UTC). [default: now]"
)
why = click.option(
    "--why", required=True, type=Reason(), metavar="TEXT", help="The reason, for whoever reads it later."
)
narrowing = all_of(
    click.option("--place", "places", multiple=True, metavar="NAME", help="Only of this place (its name or id)."),
    click.option("--bbox", type=Box(), metavar="W,S,E,N", help="Only of places in this box (degrees)."),
    click.option("--kind", "kinds", multiple=True, type=Kind(), metavar="KIND", help="Only of this kind or family."),
    click.option("--party", "parties", multiple=True, metavar="PARTY", help="Only what this party does or suffers."),
    click.option("--source", "sources", multiple=True, metavar="NAME", help="Only what this source says or relays."),
)
standing = click.option(
    "--standing", "standings", multiple=True, type=click.Choice(get_args(Standing)), help="Only what stands so."
)
theatre = click.option("--theatre", metavar="NAME", help="The conflict it is about. [default: seen from each report]")
theatres = click.option(
    "--theatres", multiple=True, type=FOLDER, metavar="DIR", help="Your own theatre files; may be given several times."
)
packs = click.option(
    "--packs", multiple=True, type=FOLDER, metavar="DIR", help="Your own language packs; may be given several times."
)
picture = all_of(store, at, known, recorded, narrowing, standing, theatre, theatres, output_format)
lasting = all_of(store, at, known, recorded, narrowing, theatre, theatres, output_format)
listening = all_of(
    click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on."),
    click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=8765,
        show_default=True,
        metavar="N",
        help="The port to listen on; 0 takes any that is free.",
    ),
)
rereading = all_of(
    theatre,
    packs,
    theatres,
    click.option(
        "--processes",
        type=click.IntRange(1),
        metavar="N",
        help="How many read at once. [default: WEDERHOOR_PROCESSES, else one for each processor]",
    ),
)
reading = all_of(
    click.option("--published", type=Edtf(), metavar="EDTF", help="When it was published: a day, a month or a year."),
    click.option("--publisher", metavar="NAME", help="Who published it."),
    click.option("--language", metavar="CODE", help="Its language (ISO 639-1). [default: seen from each report]"),
    click.option("--encoding", metavar="NAME", help="The encoding of its file. [default: its mark, else UTF-8]"),
    rereading,
)
