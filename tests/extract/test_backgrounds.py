"""How reports that explain a war go on: since then, until then, and under headings that ask."""

import pytest

from tests.extract.conftest import Read


def test_what_has_happened_since_an_offensive_is_where_that_is(read: Read) -> None:
    text = "In november begon het leger een offensief tegen Aleppo. Sindsdien zijn duizend burgers gedood."
    *_, claim = read(text)
    assert (claim.kind, claim.place and claim.place.name) == ("harm.killed", "Aleppo")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De Syrische rebellen begonnen een offensief om Damascus te veroveren."),
        ("en", "Syrian rebels began an offensive to capture Damascus."),
    ],
)
def test_an_offensive_is_where_the_capital_is_that_it_is_to_take(read: Read, language: str, text: str) -> None:
    *_, claim = read(text, language=language)
    assert claim.place is not None
    assert claim.place.name == "Damascus"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "De rebellen blijven in Homs totdat Aleppo is bevrijd.", False),
        ("nl", "De rebellen bleven in Homs totdat Aleppo was bevrijd.", True),
        ("en", "The rebels will stay in Homs until Aleppo is liberated.", False),
        ("en", "The rebels stayed in Homs until Aleppo was liberated.", True),
    ],
)
def test_until_when_something_goes_on_has_not_come_yet(read: Read, language: str, text: str, told: bool) -> None:
    assert any(claim.kind == "control.recaptured" for claim in read(text, language=language)) == told


def test_under_a_question_a_report_goes_on_in_the_region_that_it_began_with(read: Read) -> None:
    text = "Wat gebeurt er in Ethiopië?\n\nIn Tigray wordt gevochten.\n\nHoe gaat het nu?\n\nEr is hongersnood."
    *_, claim = read(text)
    assert (claim.kind, claim.place and claim.place.name) == ("access.shortage", "Tigray")


def test_what_part_of_the_world_a_country_lies_in_is_not_where_its_war_is(read: Read) -> None:
    *_, claim = read("In Soedan, een groot land in Afrika, wordt zwaar gevochten.")
    assert (claim.kind, claim.place and claim.place.name) == ("attack.clash", "Sudan")


def test_what_cannot_get_through_is_stopped_and_denies_nothing_of_what_stands_before(read: Read) -> None:
    text = "In Homs is een brug verwoest, waardoor hulpkonvooien er niet door kunnen."
    claims = read(text)
    assert [(claim.kind, claim.polarity) for claim in claims] == [
        ("damage.damaged", "affirmed"),
        ("access.supply_blocked", "affirmed"),
    ]


@pytest.mark.parametrize("text", ["Turkije wil dat {} staken.", "Turkije eist dat {} staken."])
def test_who_wants_that_others_stop_shooting_demands_a_truce(read: Read, text: str) -> None:
    (claim,) = read(text.format("alle partijen de gevechten"))
    assert (claim.kind, claim.actor) == ("talks.ceasefire_demanded", "TUR")
    assert [source.party for source in claim.sources] == ["TUR"]


def test_who_wants_others_to_leave_tells_of_no_deed(read: Read) -> None:
    assert not read("Turkije wil dat het leger Homs verlaat.")


def test_in_less_than_so_many_days_denies_nothing(read: Read) -> None:
    (claim,) = read("In nog geen drie dagen veroverden de rebellen Homs.")
    assert (claim.kind, claim.polarity) == ("control.captured", "affirmed")


def test_what_begins_a_preposition_is_no_part_of_a_verb(read: Read) -> None:
    (claim,) = read("Russische militairen trokken Homs binnen, samen met de rebellen.")
    assert (claim.kind, claim.place and claim.place.name) == ("control.presence", "Homs")
