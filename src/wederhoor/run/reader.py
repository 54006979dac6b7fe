"""A reader of reports in any language that there is a pack for, which each process makes for itself."""

from functools import lru_cache
from pathlib import Path

import msgspec

from wederhoor.errors import TheatreError
from wederhoor.extract import extract, extract_each
from wederhoor.gazetteer import Gazetteer, World
from wederhoor.language.detect import cut, detect
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report, Span
from wederhoor.theatres import load_theatres


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """A world comes from these files: `layers` of the gazetteer (lowest first), and folders of `theatres`.

    `theatre` is the id of the one conflict to read for; None: the one that each report names.
    """

    layers: tuple[Path, ...]
    theatres: tuple[Path, ...] = ()
    theatre: str | None = None


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """Reports are read with the packs in these folders, beside the bundled ones, knowing what is in these files."""

    ground: Ground
    packs: tuple[Path, ...] = ()

    def __call__(self, report: Report) -> tuple[Report, tuple[Claim, ...]]:
        """The report with its language, and its claims. Raises PackError where there is no pack for that language.

        Where nobody says what language it is in, each paragraph is read in its own.
        """
        if report.language:
            return report, extract(report, load_pack(report.language, self.packs), world(self.ground))
        lang = detect(report.text[report.body :], self.packs)
        passages = [
            (load_pack(found.lang, self.packs), Span(found.start, found.end))
            for found in cut(report.text, report.body, lang, self.packs)
        ]
        return msgspec.structs.replace(report, language=lang), extract_each(report, passages, world(self.ground))


@lru_cache(maxsize=4)
def world(ground: Ground) -> World:
    """The world that these files hold.

    Raises:
        GazetteerError, TheatreError: a file is not what it should be, or there is no theatre of that id.
    """
    theatres = load_theatres(ground.theatres)
    known = [theatre.id for theatre in theatres]
    if ground.theatre is not None and ground.theatre not in known:
        raise TheatreError(f"there is no theatre {ground.theatre!r}; there are: {', '.join(known)}")
    return World(Gazetteer.open(ground.layers), theatres, ground.theatre)
