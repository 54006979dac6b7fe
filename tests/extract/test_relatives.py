"""Clauses that say of a noun what it did, and nouns that stand where a verb could: English, whose words are both."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The raid that killed 12 people in Kharkiv came at noon.",
        "The war that killed 12 people in Kharkiv rages on.",
        "The blast which killed 12 people in Kharkiv was heard in Sumy.",
        "The conflict kills 12 people a day in Kharkiv.",
        "Violence continues to kill 12 people a day in Kharkiv.",
    ],
)
def test_what_killed_so_many_is_told_before_or_behind_its_relative(read: Read, text: str) -> None:
    killed = [c for c in read(text, language="en") if c.kind == "harm.killed"]
    assert [(c.quantity and c.quantity.min, c.place and c.place.name) for c in killed] == [(12, "Kharkiv")]


def test_a_participle_behind_that_belongs_to_its_noun(read: Read) -> None:
    (left,) = read("Reports that wounded soldiers were captured in Kharkiv were confirmed.", language="en")
    assert left.kind == "harm.detained"


def test_the_worst_bombing_is_no_verb(read: Read) -> None:
    (bombing,) = read("It was the worst bombing attack in Kharkiv.", language="en")
    assert bombing.kind == "attack.bombing"


def test_a_number_stands_between_an_owner_and_its_soldiers(read: Read) -> None:
    (left,) = read("France's 500 soldiers in Kharkiv left on Monday.", language="en")
    assert (left.kind, left.actor, left.quantity and left.quantity.min) == ("movement.withdrawal", "FRA", 500)


def test_a_hospital_is_called_by_a_name_that_a_town_far_away_has(read: Read) -> None:
    text = "Kharkiv was shelled. Two civilians were killed, according to the Yarmuk hospital."
    _, killed = read(text, language="en")
    assert killed.place is not None
    assert killed.place.name == "Kharkiv"


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The rebels signed a deal on Monday under which fighters would leave Kharkiv.", "talks.agreed", "actual"),
        ("France spoke of a raid in which three soldiers died in Kharkiv.", "harm.killed", "actual"),
    ],
)
def test_a_clause_hangs_on_a_noun_by_a_preposition(read: Read, text: str, kind: str, modality: str) -> None:
    (claim,) = [c for c in read(text, language="en") if c.kind == kind]
    assert (claim.modality, claim.actor) == (modality, "separatists" if kind == "talks.agreed" else None)


def test_a_day_makes_no_particle_of_its_preposition(read: Read) -> None:
    assert not [c for c in read("On Monday they pressed the rebels to talk.", language="en") if "advance" in c.kind]


def test_explosions_at_whose_site_no_one_was_hurt_are_not_what_is_reported(read: Read) -> None:
    told = read("No victims at the place of the blasts in Kharkiv were reported.", language="en")
    assert ("harm.killed", "negated") in {(c.kind, c.polarity) for c in told}
    assert ("attack.explosion", "negated") not in {(c.kind, c.polarity) for c in told}


@pytest.mark.parametrize(
    "text",
    [
        "The armed wing of Fatah said it had shelled Sderot.",
        "Fatah's military wing said it had shelled Sderot.",
        "An offshoot of Fatah shelled Sderot.",
    ],
)
def test_what_the_wing_of_a_group_did_the_group_did(read: Read, text: str) -> None:
    (shelled,) = read(text, language="en")
    assert shelled.actor == "Fatah"


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed in Homs by masked rebels.",
        "Three people were killed in Homs by suspected rebels.",
        "Suspected rebels killed three people in Homs.",
        "Three people were killed in Homs by three exiled rebels.",
    ],
)
def test_who_is_only_suspected_of_being_someone_did_it_for_sure(read: Read, text: str) -> None:
    (killed,) = read(text, language="en")
    assert (killed.actor, killed.target, killed.modality) == ("rebels", "civilians", "actual")


def test_what_is_only_suspected_is_possible(read: Read) -> None:
    attack, killed = read("A suspected Russian attack on Homs killed two people.", language="en")
    assert (attack.modality, killed.modality) == ("possible", "actual")


def test_a_spokesman_who_is_named_later_speaks_for_whom_he_spoke_before(read: Read) -> None:
    text = 'Ten people were killed in Homs, a Red Cross spokesman said. "Two died in Idlib," spokesman Jan Jansen said.'
    assert [[(s.name, s.party) for s in c.sources] for c in read(text, language="en")] == [
        [(None, "ICRC")],
        [("Jan Jansen", "ICRC")],
    ]


def test_what_happens_as_someone_says_something_is_not_what_they_say(read: Read) -> None:
    (bombing,) = read("A Syrian court published its verdict on Monday, as bombs rocked Homs.", language="en")
    assert (bombing.kind, bombing.sources) == ("attack.bombing", ())


def test_who_says_that_something_has_to_be_condemned_does_not_tell_of_it(read: Read) -> None:
    first, *_ = read("A bomb killed five people in Homs. The attack has to be condemned.", language="en")
    assert first.sources == ()


def test_those_killed_in_a_month_as_an_official_counts_them_are_the_countrys(read: Read) -> None:
    text = (
        "Homs was shelled on Monday. In Idlib two people died.\n\nA government spokesman said 630 people were killed in"
    )
    *_, killed = read(f"{text} February.", language="en")
    assert killed.place is not None
    assert (killed.place.level, killed.place.country) == ("country", "SYR")


def test_a_sentence_that_opens_elsewhere_leaves_the_attack_before(read: Read) -> None:
    text = "Homs was shelled on Monday. In Idlib, a bus left the road. Two women died in the accident."
    *_, died = read(text, language="en")
    assert died.place is not None
    assert died.place.name == "Idlib"


def test_who_is_somewhere_speaks_behind_their_relative(read: Read) -> None:
    (clash,) = read("The army spoke of Kurdish forces in the valley who said clashes went on in Homs.", language="en")
    assert [s.party for s in clash.sources] == ["SDF"]


def test_an_attack_is_not_where_those_are_who_claim_it(read: Read) -> None:
    text = "Bombs killed 57 people in Homs on Monday. Al-Qaeda fighters in Idlib have claimed responsibility."
    *_, claimed = read(text, language="en")
    assert claimed.place is not None
    assert (claimed.actor, claimed.place.name) == ("Al-Qaeda", "Homs")
