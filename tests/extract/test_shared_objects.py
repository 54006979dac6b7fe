"""What two verbs do to one object that stands behind the second of them."""

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report


def _claims(world: World, text: str) -> dict[str, Claim]:
    pack = load_pack("en")
    lead = f"{pack.grammar.setting}\n\n"
    report = Report(text=lead + text, published="2022-03-03", language="en")
    return {c.kind: c for c in extract(report, pack, world) if c.span.start >= len(lead)}


def test_whom_two_verbs_harm_is_counted_for_both(world: World) -> None:
    claims = _claims(world, "Russian soldiers killed or wounded at least nine farmers near Sumy.")
    assert set(claims) == {"harm.killed", "harm.injured"}
    for claim in claims.values():
        assert (claim.actor, claim.target) == ("RUS", "civilians")
        assert claim.quantity is not None
        assert (claim.quantity.min, claim.quantity.max) == (9, None)


def test_a_town_is_what_both_verbs_take(world: World) -> None:
    claims = _claims(world, "The rebels surrounded and captured the town of Palmyra.")
    assert set(claims) == {"control.encircled", "control.captured"}
    assert {c.place.name for c in claims.values() if c.place} == {"Tadmur"}


def test_each_verb_with_an_object_keeps_its_own(world: World) -> None:
    claims = _claims(world, "The shells killed three men in Sumy and wounded eight.")
    counts = {kind: c.quantity.min for kind, c in claims.items() if c.quantity}
    assert counts == {"harm.killed": 3, "harm.injured": 8}
