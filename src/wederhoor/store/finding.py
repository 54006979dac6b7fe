"""How a question becomes conditions on rows."""

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    and_,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from wederhoor.errors import InputError
from wederhoor.store import rows, words
from wederhoor.store.backend import Backend, Box
from wederhoor.store.contract import Question
from wederhoor.store.days import bounds
from wederhoor.store.schema import LONG, claim, moment, notice, place, report, voice

Conditions = list[ColumnElement[bool]]
_ROUND = 360.0
_LONG: ColumnElement[int] = literal_column(str(LONG))  # a parameter would not meet the condition of a partial index


def entered(table: FromClause, question: Question) -> Conditions:
    """Conditions that a row had been recorded at the moment asked for."""
    if question.recorded is None:
        return []
    return [table.c.entered <= _moment(question.recorded)]


def _moment(recorded: str) -> Any:
    found = select(func.max(moment.c.key)).where(moment.c.recorded <= rows.instant(recorded))
    return func.coalesce(found.scalar_subquery(), 0)


def claims(question: Question, backend: Backend) -> Conditions:
    """Conditions on `claim`."""
    found = [*standing(question.recorded), *narrowed(question, backend)]
    if question.known:
        found.append(claim.c.known <= day(question.known))
    if question.reports or question.languages or question.known_after:
        found.append(claim.c.report.in_(select(report.c.key).where(*_own(question, backend))))
    return _about(question, found)


def reports(question: Question, backend: Backend) -> Conditions:
    """Conditions on `report`: its own, and that it has a claim as asked, where claims are asked for."""
    found = [*entered(report, question), *_own(question, backend)]
    on_claims = narrowed(question, backend)
    if on_claims or question.at:
        said = _about(question, [*standing(question.recorded), *on_claims])
        found.append(report.c.key.in_(select(claim.c.report).where(*said)))
    return found


def narrowed(question: Question, backend: Backend) -> Conditions:
    """Conditions that the question makes of what a claim says, save of when; none where it asks for any claim."""
    found: Conditions = []
    if question.claims:
        found.append(backend.among(claim.c.id, question.claims))
    if question.places:
        found.append(claim.c.place.in_(_named(question.places)))
    if question.bbox:
        boxed = claim.c.place.in_(_boxed(question.bbox, backend))
        found.append(or_(boxed, claim.c.place.is_(None)) if question.unplaced else boxed)
    if question.kinds:
        found.append(or_(*(_kind(each) for each in question.kinds)))
    if question.parties:
        found.append(or_(claim.c.actor.in_(question.parties), claim.c.target.in_(question.parties)))
    if question.sources:
        found.append(claim.c.key.in_(union_all(*(each for source in question.sources for each in _said_by(source)))))
    return found


def standing(recorded: str | None, table: FromClause = claim) -> Conditions:
    """Conditions that a row of `claim` stood at that moment (None: now)."""
    if recorded is None:
        return [table.c.superseded == 0]
    moment_ = _moment(recorded)
    return [table.c.entered <= moment_, or_(table.c.superseded == 0, table.c.superseded > moment_)]


def _own(question: Question, backend: Backend) -> Conditions:
    found: Conditions = []
    if question.reports:
        found.append(backend.among(report.c.id, question.reports))
    if question.languages:
        found.append(report.c.language.in_(question.languages))
    if question.known:
        found.append(report.c.known <= day(question.known))
    if question.known_after:
        found.append(report.c.known > day(question.known_after))
    return found


def _named(places: tuple[str, ...]) -> Select[Any]:
    folded = [words.name(each) for each in places]
    return select(place.c.key).where(or_(place.c.id.in_(places), place.c.name.in_(folded)))


def _boxed(box: Box, backend: Backend) -> CompoundSelect[Any]:
    west, south, east, north = box
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise InputError(f"bbox {west},{south},{east},{north} is none; write west,south,east,north in degrees")
    if west > east:
        east += _ROUND
    # A place near the antimeridian has a box that reaches past 180 degrees, on either side.
    return union_all(*(backend.within((west + turn, south, east + turn, north)) for turn in (-_ROUND, 0.0, _ROUND)))


def _said_by(source: str) -> tuple[Select[Any], Select[Any]]:
    """The claims of who is called so; where nobody is, of those whose names end so: a surname for the person.

    The ending is looked for in every name, which takes long, and so only then.
    """
    name = words.name(source)
    called = select(voice.c.claim).where(voice.c.name == name)
    ending = select(voice.c.claim).where(~called.exists(), voice.c.name.endswith(f" {name}", autoescape=True))
    return called, ending


def _kind(kind: str) -> ColumnElement[bool]:
    if "." in kind:
        return claim.c.kind == kind
    return and_(claim.c.kind > f"{kind}.", claim.c.kind < f"{kind}/")  # "/" comes after "."


def _about(question: Question, conditions: Conditions) -> Conditions:
    """The conditions, and that the claim is about the time asked for."""
    if question.at is None:
        return conditions
    reach = bounds(question.at)
    if reach is None:
        raise InputError(f"{question.at!r} is no date; write 2022-03-03, 2022-03 or 2022-03-01/2022-03-07")
    first, last = reach
    # Nearly all claims are about a day or a week: with a limit to their length an index finds them from both sides.
    # Said as one condition with an "or", databases read all claims rather than the two indexes.
    since = date.fromordinal(max(1, date.fromisoformat(first).toordinal() - LONG)).isoformat()
    both = [*conditions, claim.c.starts <= last, claim.c.ends >= first]
    short = select(claim.c.key).where(*both, claim.c.starts >= since, claim.c.days <= _LONG)
    long = select(claim.c.key).where(*both, claim.c.days > _LONG)
    undated = [select(claim.c.key).where(*conditions, claim.c.starts.is_(None))] if question.undated else []
    return [claim.c.key.in_(union_all(short, long, *undated))]


def day(known: str) -> str:
    """The last day of `known` (EDTF). Raises InputError where it is none."""
    reach = bounds(known)
    if reach is None:
        raise InputError(f"{known!r} is no date; write 2022-03-03, 2022-03 or 2022")
    return reach[1]


def notices(question: Question, backend: Backend) -> Select[Any]:
    """What was noted about the reports asked for."""
    found = select(report.c.id, notice.c.fate, notice.c.since, moment.c.recorded, notice.c.why)
    found = found.join_from(notice, report).join(moment, notice.c.entered == moment.c.key)
    found = found.where(*entered(notice, question), *reports(question, backend))
    if question.known:
        found = found.where(notice.c.since <= day(question.known))
    return found.order_by(notice.c.key)


def replaced(question: Question, backend: Backend) -> Select[Any]:
    """Each report asked for that has a later version, with the next one: of one address, by what is known first."""
    versions = select(
        report.c.key,
        _next(report.c.id).label("by"),
        _next(report.c.known).label("since"),
        _next(report.c.entered).label("entered"),
    ).where(report.c.url.is_not(None), *entered(report, question))
    if question.known:
        versions = versions.where(report.c.known <= day(question.known))
    asked = reports(question, backend)
    if asked:
        versions = versions.where(report.c.url.in_(select(report.c.url).where(*asked)))
    later = versions.subquery()
    found = select(report.c.id, later.c.by, later.c.since, moment.c.recorded)
    found = found.join_from(report, later, report.c.key == later.c.key).join(moment, later.c.entered == moment.c.key)
    return found.where(later.c.by.is_not(None), *asked).order_by(report.c.key)


def _next(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """What the next version of a report has in this column."""
    return func.lead(column).over(partition_by=report.c.url, order_by=(report.c.known, report.c.key))


def versions(id_: str) -> Select[Any]:
    """The ids of a report and of all that have its address."""
    address = select(report.c.url).where(report.c.id == id_).scalar_subquery()
    found = select(report.c.id).where(or_(report.c.id == id_, report.c.url == address))
    return found.order_by(report.c.known, report.c.key)


def asks(question: Question) -> bool:
    """Whether the question asks for some claims only, by what they say or by their report."""
    return question != Question(known=question.known, recorded=question.recorded)
