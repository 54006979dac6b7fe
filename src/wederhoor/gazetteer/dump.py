"""A user's GeoNames dump, compiled into a layer over the bundled gazetteer."""

import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from wederhoor.errors import GazetteerError
from wederhoor.gazetteer import sources
from wederhoor.gazetteer.database import ANY, Writer
from wederhoor.gazetteer.draft import settlement_radius
from wederhoor.gazetteer.extent import spread
from wederhoor.gazetteer.gazetteer import alpha3_codes
from wederhoor.gazetteer.spelling import Spellings
from wederhoor.model import Level, Place

_PLACES = 19  # columns of a dump
_NAMES = range(8, 11)  # columns of a file of alternate names: eight, or ten with the years
_REGION_FLOOR = 5.0  # km
_CREDIT = "Places: GeoNames (geonames.org), CC BY 4.0, from the files of whoever compiled this."


class _Row(NamedTuple):
    """A line of a dump: GeoNames has a feature here."""

    number: int
    name: str
    others: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    code: str
    country: str
    region: str
    population: int


class _Line(NamedTuple):
    """A line of a file, split at its tabs."""

    file: str
    number: int
    fields: list[str]

    def wrong(self, what: str) -> GazetteerError:
        """The error that says what is wrong in this line."""
        return GazetteerError(f"{self.file}, line {self.number}: {what}")


def compile_dump(files: Sequence[Path], target: Path) -> int:
    """Compile GeoNames dumps (`.txt` or `.zip`) into the layer `target`, and give how many places it has.

    Each file is a country's dump (19 tab-separated columns) or its alternate names (8 or 10 columns); they are told
    apart by their columns. Their format is described at download.geonames.org/export/dump/readme.txt. Raises
    GazetteerError, with file and line, where a file is missing, broken or something else.
    """
    rows: dict[int, _Row] = {}
    tagged: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for line in _lines(files):
        if len(line.fields) == _PLACES:
            row = _row(line)
            rows[row.number] = row
        elif len(line.fields) in _NAMES:
            _tag(line, tagged)
        else:
            raise line.wrong(
                f"{len(line.fields)} tab-separated columns; a GeoNames dump has 19, its alternate names 8 or 10"
            )
    writer = _Layer(rows, tagged).written()
    if not writer.places:
        raise GazetteerError(f"there is no place in {', '.join(map(str, files))}; give a GeoNames country dump")
    writer.write(target, {"credit": _CREDIT})
    return len(writer.places)


def _lines(files: Iterable[Path]) -> Iterator[_Line]:
    for path in files:
        if not path.is_file():
            raise GazetteerError(f"there is no file {path}; give a GeoNames dump, as UA.zip")
        if path.suffix.lower() == ".zip":
            yield from _zipped(path)
        else:
            with path.open("rb") as raw:
                yield from _split(str(path), raw)


def _zipped(path: Path) -> Iterator[_Line]:
    """The lines of the text files in a zip file, but for the one that explains."""
    try:
        with zipfile.ZipFile(path) as archive:
            inside = [name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name.lower()]
            if not inside:
                raise GazetteerError(f"there is no .txt file in {path}; GeoNames' XX.zip has XX.txt")
            for name in inside:
                with archive.open(name) as raw:
                    yield from _split(f"{path}/{name}", raw)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise GazetteerError(f"{path} is no zip file, or a broken one: {error}; fetch it again") from error


def _split(name: str, raw: Iterable[bytes]) -> Iterator[_Line]:
    for number, line in enumerate(raw, 1):
        try:
            text = line.decode("utf-8").rstrip("\r\n").removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            raise GazetteerError(
                f"{name}, line {number}: not UTF-8 text ({error.reason}); give the dump as GeoNames has it"
            ) from error
        if text:
            yield _Line(name, number, text.split("\t"))


def _row(line: _Line) -> _Row:
    f = line.fields
    try:
        lat, lon, population = float(f[4]), float(f[5]), int(f[14] or 0)
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise line.wrong(f"latitude {f[4]}, longitude {f[5]} is not on Earth.")
        others = tuple(filter(None, f[3].split(",")))
        return _Row(int(f[0]), f[1], others, lat, lon, f[6], f[7], f[8], f[10], population)
    except ValueError as error:
        raise line.wrong(f"number, latitude, longitude or population can't be read: {error}.") from error


def _tag(line: _Line, tagged: Mapping[int, list[tuple[str, str]]]) -> None:
    """Keep an alternate name whose language is one of ours."""
    _, number, lang, name, *_ = line.fields
    if lang in sources.LANGUAGES:
        try:
            tagged[int(number)].append((lang, name))
        except ValueError as error:
            raise line.wrong(f"{number!r} is no GeoNames number.") from error


class _Layer:
    """Turns rows and names into places."""

    def __init__(self, rows: Mapping[int, _Row], tagged: Mapping[int, list[tuple[str, str]]]) -> None:
        self._rows, self._tagged = rows, tagged
        self._features = sources.own("features")
        self._romanised = sources.own("scope")["romanised"]
        self._spellings = Spellings(sources.own("romanise"), sources.own("variants")["variant"])
        self._alpha3 = alpha3_codes()
        self._regions: dict[str, int] = {}
        self._inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for row in rows.values():
            code = f"{row.country}.{row.region}"
            if row.code == "ADM1":
                self._regions[code] = row.number
            elif row.kind == "P":
                self._inside[code].append((row.lat, row.lon))

    def written(self) -> Writer:
        """The layer with every row that is a place of ours."""
        writer = Writer()
        for row in self._rows.values():
            level, radius = self._kind(row)
            if level:
                writer.add(self._place(row, level, radius), self._names(row))
        return writer

    def _kind(self, row: _Row) -> tuple[Level | None, float]:
        """The level and radius of what `row` describes, no level where it is none of ours."""
        people = self._features["P"]
        if row.kind == "P":
            if row.code in people["without"]:
                return None, 0.0
            return "district" if row.code in people["district"] else "settlement", settlement_radius(row.population)
        level, radius = self._features["levels"].get(row.code, (None, 0.0))
        inside = self._inside.get(f"{row.country}.{row.region}")
        if level == "region" and inside:
            radius = spread(inside, _REGION_FLOOR).radius
        return level, float(radius)

    def _place(self, row: _Row, level: Level, radius: float) -> Place:
        region = None if level == "region" else self._regions.get(f"{row.country}.{row.region}")
        return Place(
            id=f"geonames:{row.number}",
            name=row.name,
            lat=row.lat,
            lon=row.lon,
            radius=radius,
            level=level,
            country=self._alpha3.get(row.country),
            region=f"geonames:{region}" if region else None,
            population=row.population,
            capital=row.code == "PPLC",
        )

    def _names(self, row: _Row) -> dict[str, list[str]]:
        others = self._spellings.others(row.others)
        varied = self._spellings.varied([row.name, *others], row.country)
        names: dict[str, list[str]] = {ANY: [row.name, *others, *varied]}
        for lang, name in self._tagged.get(row.number, ()):
            names.setdefault(lang, []).append(name)
        for lang, made in self._spellings.romanised(others, self._romanised.get(row.country, ())).items():
            names.setdefault(lang, []).extend(made)
        return names
