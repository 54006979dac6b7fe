"""Whatever a claim says, it comes back from a store as it went in."""

from itertools import count
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.imagined import NOON, report
from wederhoor.model import (
    Basis,
    Claim,
    Level,
    Location,
    Modality,
    Polarity,
    Quantity,
    Relation,
    Source,
    SourceType,
    Span,
    Stance,
    Time,
    Unit,
)
from wederhoor.store import Question, Store

_NUMBERS = count()
_SAID = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_MAYBE = st.none() | _SAID
_SPAN = st.builds(Span, st.integers(0, 10**7), st.integers(0, 10**7))
_DAY = st.dates().map(str)
_EDTF = st.one_of(_DAY, _DAY.map(lambda day: day[:7]), _DAY.map(lambda day: f"{day[:4]}/.."), _SAID)


def _one(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


_PLACE = st.builds(
    Location,
    id=_MAYBE,
    name=_SAID,
    lat=st.none() | st.floats(-90, 90),
    lon=st.none() | st.floats(-180, 180),
    radius=st.none() | st.floats(0, 20_000),
    level=_one(Level),
    country=_MAYBE,
    relation=_one(Relation),
    span=st.none() | _SPAN,
)
_SOURCE = st.builds(
    Source,
    name=_MAYBE,
    mention=_MAYBE,
    party=_MAYBE,
    type=_one(SourceType),
    stance=_one(Stance),
    span=st.none() | _SPAN,
    cue=st.none() | _SPAN,
)
_BOUND = st.none() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
_FIELDS = st.fixed_dictionaries(
    {
        "article": _MAYBE,
        "url": _MAYBE,
        "publisher": _MAYBE,
        "language": _MAYBE,
        "published": _MAYBE,
        "kind": _SAID,
        "object": _MAYBE,
        "span": _SPAN,
        "quote": _SAID,
        "trigger": st.none() | _SPAN,
        "place": st.none() | _PLACE,
        "actor": _MAYBE,
        "target": _MAYBE,
        "time": st.none() | st.builds(Time, edtf=_EDTF, basis=_one(Basis), span=st.none() | _SPAN),
        "sources": st.lists(_SOURCE, max_size=3).map(tuple),
        "polarity": _one(Polarity),
        "modality": _one(Modality),
        "quantity": st.none() | st.builds(Quantity, min=_BOUND, max=_BOUND, unit=_one(Unit)),
        "denies": st.lists(_SAID, max_size=2).map(tuple),
        "evidence": st.dictionaries(_SAID, _SPAN, max_size=2),
        "extractor": _SAID,
        "rule": _MAYBE,
    }
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(several=st.lists(_FIELDS, min_size=1, max_size=4))
def test_claims_come_back_as_they_went_in(store: Store, several: list[dict[str, Any]]) -> None:
    own = report(next(_NUMBERS))
    said = tuple(Claim(id=f"c_{next(_NUMBERS)}", report=own.id, **fields) for fields in several)
    store.add([(own, said)], now=NOON)
    asked = Question(reports=(own.id,))
    assert tuple(store.claims(asked)) == said
    assert store.reread([(own, tuple(store.claims(asked)))], now=NOON) == ()
    placed = [each for each in said if each.place and each.place.id]
    for each in placed:
        assert each in list(store.claims(Question(reports=(own.id,), places=(each.place.id,))))  # type: ignore[union-attr, arg-type]
