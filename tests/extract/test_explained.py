"""Reports that explain a war: what 'the country' does, what went on since then, history told by years, questions."""

import pytest

from tests.extract.conftest import Read


def told(read: Read, text: str, kind: str, language: str = "nl") -> list[tuple[str | None, str | None, str | None]]:
    """Actor, place and time of the claims of a kind."""
    found = [c for c in read(text, lead="", language=language) if c.kind == kind]
    return [(c.actor, c.place and c.place.name, c.time and c.time.edtf) for c in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Rusland wil de haven van Odessa. Het land voert dinsdag luchtaanvallen uit op Odessa."),
        ("en", "Russia wants the port of Odesa. The country carried out air strikes on Odesa on Tuesday."),
    ],
)
def test_the_country_that_does_something_is_the_one_named_last(read: Read, language: str, text: str) -> None:
    assert told(read, text, "attack.air_strike", language) == [("RUS", "Odesa", "2022-03-01")]


def test_the_country_that_says_something_is_its_source(read: Read) -> None:
    (claim,) = read("Rusland is boos. Het land zegt dat Oekraïne Moskou heeft beschoten.", lead="")
    assert [(s.party, s.type) for s in claim.sources] == [("RUS", "government")]


@pytest.mark.parametrize(
    "text",
    [
        "Rusland en Oekraïne hebben ruzie. Het land beschoot Charkov.",  # either
        "Rusland viel Oekraïne aan. Het leger van het land beschoot Charkov.",
        "Rusland is boos. In het land werd Charkov beschoten.",
    ],
)
def test_a_country_that_could_be_either_or_is_only_a_place_does_nothing(read: Read, text: str) -> None:
    assert {actor for actor, _, _ in told(read, text, "attack.shelling")}.isdisjoint({"RUS"})


def test_what_someone_is_doing_is_told(read: Read) -> None:
    text = "Russische troepen zijn Charkov aan het omsingelen. De inwoners van Soemy zijn aan het vluchten."
    assert told(read, text, "control.encircled") == [("RUS", "Kharkiv", "2022-03-03")]
    assert [place for _, place, _ in told(read, text, "harm.displaced")] == ["Sumy"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sinds de aanval, twee dagen geleden, zijn in Charkov tien soldaten gedood.", "2022-03-01/2022-03-03"),
        ("Sinds de aanval van 26 februari zijn in Charkov tien mensen gedood.", "2022-02-26/2022-03-03"),
        ("Sinds de Russen in februari kwamen, zijn in Charkov tien mensen gedood.", "2022-02/2022-03-03"),
    ],
)  # fmt: skip
def test_what_went_on_since_then_reaches_to_the_report(read: Read, text: str, edtf: str) -> None:
    assert {time for _, _, time in told(read, text, "harm.killed")} == {edtf}


def test_what_follows_a_year_of_history_is_of_that_year(read: Read) -> None:
    text = "In 1994 beschoten Russen Izjoem. In 2014 namen rebellen Donetsk in. Veel mensen vluchtten uit Donetsk."
    assert [time for _, _, time in told(read, text, "harm.displaced")] == ["2014"]


def test_what_a_state_does_since_long_ago_is_not_only_where_the_report_last_was(read: Read) -> None:
    text = "In 2014 namen rebellen in Oekraïne de stad Donetsk in. Sinds 2015 bombardeert Rusland het leger."
    assert [place for _, place, _ in told(read, text, "attack.air_strike")] == ["Ukraine"]


def test_a_question_says_when_and_where_what_follows_is(read: Read) -> None:
    lead = "In Oekraïne is het oorlog. In Charkov zijn tien mensen gedood.\n\n"
    text = lead + "1. Wat gebeurde er dinsdag?\n\nRussische soldaten openden het vuur op burgers."
    assert told(read, text, "attack.attack") == [("RUS", "Ukraine", "2022-03-01")]


def test_who_tries_to_take_a_town_fights_for_it(read: Read) -> None:
    text = "Russische troepen proberen Charkov in te nemen."
    assert told(read, text, "control.contested") == [("RUS", "Kharkiv", "2022-03-03")]
    assert not told(read, text, "control.captured")


def test_a_story_goes_on_from_month_to_month(read: Read) -> None:
    text = "In november 2020 beschoten Russen Charkov. In juni namen zij Izjoem in."
    assert [time for _, _, time in told(read, text, "control.captured")] == ["2021-06"]


def test_that_town_is_the_one_named_last(read: Read) -> None:
    text = "In Charkov werden mannen opgepakt. Het leger kwam uit Izjoem. In die stad vielen doden."
    assert [place for _, place, _ in told(read, text, "harm.killed")] == ["Izyum"]


def test_a_border_that_is_closed_is_where_it_is_and_not_the_country_behind_it(read: Read) -> None:
    claims = read("In Charkov in Oekraïne wordt gevochten. De grens met Polen is gesloten.")
    assert [c.place and c.place.name for c in claims][1:] == ["Poland–Ukraine border"]


def test_a_quotation_is_of_the_person_with_whom_the_sentence_before_begins(read: Read) -> None:
    text = "Een arts uit Charkov is bang. 'Het leger heeft ons ziekenhuis gebombardeerd.'"
    assert [[s.type for s in c.sources] for c in read(text, lead="")] == [["health"]]


def test_those_who_speak_with_each_other_say_nothing(read: Read) -> None:
    (claim,) = read("De presidenten van Rusland en Oekraïne spraken elkaar in Istanbul.")
    assert (claim.kind, claim.sources) == ("talks.held", ())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Een deel van dat gebied is sinds 2014 in handen van de Russen.", "Donetsk Oblast"),
        ("In dat gebied wordt gevochten.", "Donetsk Oblast"),
        ("Rusland sluit uit dat soldaten in Charkov zijn gedood.", "Kharkiv"),
        ("Zonder dat er iemand gewond raakte, werd Charkov beschoten.", "Kharkiv"),
    ],
)
def test_that_behind_a_preposition_is_the_determiner_of_a_noun(read: Read, text: str, place: str) -> None:
    lead = "In Soemy vonden soldaten lichamen. De Russen richten zich op de oblast Donetsk. "
    claims = read(lead + text, lead="")
    assert claims[-1].place is not None
    assert claims[-1].place.name == place


def test_among_them_is_said_of_those_told_of_before_by_whoever_told_of_them(read: Read) -> None:
    text = "Volgens de gouverneur zijn in Charkov tien mensen gedood. Onder hen zijn drie kinderen."
    found = [(c.quantity and c.quantity.min, [s.type for s in c.sources]) for c in read(text)]
    assert found == [(10, ["local_authority"]), (3, ["local_authority"])]


def test_among_them_counts_no_one_in_a_paragraph_of_its_own(read: Read) -> None:
    text = "In Charkov zijn tien mensen gedood.\n\nOnder hen zijn drie kinderen."
    assert [c.quantity and c.quantity.min for c in read(text)] == [10]


def test_a_year_later_is_one_after_the_year_that_the_sentence_names(read: Read) -> None:
    text = "In 2014 namen rebellen in Oekraïne Izjoem in, maar een jaar later werden ze uit Izjoem verjaagd."
    assert [time for _, _, time in told(read, text, "control.captured")] == ["2014", "2015"]


def test_what_went_on_for_days_is_where_the_report_began_and_for_years_in_the_country(read: Read) -> None:
    lead = "In Oekraïne is het oorlog. Charkov ligt onder vuur. "
    days = told(read, lead + "Sinds dinsdag zijn tien mensen gedood.", "harm.killed")
    week = told(read, lead + "Sinds 24 februari zijn veertig mensen gedood.", "harm.killed")
    years = told(read, lead + "Sinds mei 2021 zijn veertig mensen gedood.", "harm.killed")
    assert [place for _, place, _ in days + years] == ["Kharkiv", "Ukraine"]
    assert [time for _, _, time in week] == ["2022-02-24/2022-03-03"]


def test_a_state_that_fights_abroad_does_the_attacks_of_it(read: Read) -> None:
    text = "In Charkov vielen doden. Mensen vluchten door de bombardementen van Rusland."
    assert told(read, text, "attack.air_strike") == [("RUS", "Kharkiv", "2022-03-03")]
    assert [place for _, place, _ in told(read, text, "harm.displaced")] == ["Kharkiv"]


def test_what_is_denied_behind_and_is_no_denial_of_what_stands_before(read: Read) -> None:
    text = "In Soemy lijden mensen honger en krijgen nauwelijks hulp."
    claims = [c for c in read(text, language="nl") if c.kind == "access.shortage"]
    assert [c.polarity for c in claims] == ["affirmed"]


def test_a_surname_that_means_one_of_a_people_is_no_people(read: Read) -> None:
    (claim,) = read("Bob Deen denkt dat Russische troepen Charkov omsingelen.", lead="", language="nl")
    assert [(s.name, s.party) for s in claim.sources] == [("Bob Deen", None)]


def test_each_war_began_on_its_own_day(read: Read) -> None:
    text = "Toen de oorlog uitbrak, vielen er doden in Charkov."
    assert {time for _, _, time in told(read, text, "harm.killed")}.isdisjoint({"2023-04-15"})


def test_a_release_s_dateline_says_nothing_of_who_speaks(read: Read) -> None:
    text = "Brussel, 3 maart 2022 - Oxfam zegt dat in Charkov tien mensen zijn gedood."
    assert {s.party for c in read(text, language="nl") for s in c.sources} == {None}


def test_a_date_that_something_went_on_since_is_past(read: Read) -> None:
    text = "Sinds de aanval van 20 maart zijn in Charkov tien mensen gedood."
    assert {time for _, _, time in told(read, text, "harm.killed")} == {"2021-03-20/2022-03-03"}


@pytest.mark.parametrize(
    ("text", "kind", "polarity", "modality"),
    [
        ("De Russen, die geen hulp doorlaten en in Soemy huizen beschieten, zwijgen.", "attack.shelling", 0, "actual"),
        ("De evacuatie uit Soemy verliep zonder problemen.", "access.evacuated", 0, "actual"),
        ("Uit het bezette deel van Izjoem konden geen burgers wegkomen.", "control.captured", 0, "actual"),
        ("In Soemy moeten gezinnen zonder eten overleven en zijn tien mensen gestorven.", "harm.killed", 0, "actual"),
        ("In Soemy zouden burgers zijn gehaald en op straat zijn geëxecuteerd.", "harm.killed", 0, "possible"),
        ("Het is al dagen onmogelijk voedsel naar Soemy te brengen.", "access.supply_blocked", 0, "actual"),
    ],
)
def test_what_is_joined_has_its_own_denial_and_its_own_auxiliary(
    read: Read, text: str, kind: str, polarity: int, modality: str
) -> None:
    claims = [c for c in read(text, language="nl") if c.kind == kind]
    assert [(c.polarity == "negated", c.modality) for c in claims] == [(bool(polarity), modality)]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("Bij een aanslag in het Afrikaanse Mali zijn tien mensen gedood.", "harm.killed", ["Mali"]),
        (
            "In Soemy wordt gevochten. Soldaten, gesteund door eenheden uit Rusland, begonnen daar een offensief.",
            "attack.attack",
            ["Sumy"],
        ),
    ],
)
def test_what_stands_around_a_country_does_not_hide_it_or_move_there(
    read: Read, text: str, kind: str, places: list[str]
) -> None:
    assert [c.place and c.place.name for c in read(text, language="nl") if c.kind == kind] == places


def test_what_has_risen_from_a_number_to_another_is_the_other(read: Read) -> None:
    text = "Het aantal doden in Soemy is van tien opgelopen naar twintig."
    (claim,) = [c for c in read(text, language="nl") if c.kind == "harm.killed"]
    assert claim.quantity is not None
    assert claim.quantity.min == 20


def test_witnesses_who_spoke_to_someone_held_no_talks(read: Read) -> None:
    text = "De getuigen die met Amnesty International spraken, zagen Russische tanks in Soemy."
    assert not [c for c in read(text, language="nl") if c.kind == "talks.held"]


def test_the_statement_is_that_of_the_last_speaker(read: Read) -> None:
    text = "Het Rode Kruis zegt dat gezinnen in Soemy schuilen. ‘Ze hebben weinig voedsel’, aldus de verklaring."
    claims = [c for c in read(text, language="nl") if c.kind == "access.shortage"]
    assert [[s.party for s in c.sources] for c in claims] == [["ICRC"]]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("De Russen, die onder andere Melitopol controleren, zwijgen.", "control.held", "Melitopol"),
        ("Er wordt gevochten in onder meer Soemy.", "attack.clash", "Sumy"),
    ],
)
def test_a_place_named_among_others_is_where_it_is(read: Read, text: str, kind: str, place: str) -> None:
    assert [c.place and c.place.name for c in read(text, language="nl") if c.kind == kind] == [place]


def test_what_holds_now_is_not_of_the_year_of_history_before(read: Read) -> None:
    text = "In 2014 namen de Russen de Krim in. Ook Cherson staat nu onder controle van Russische troepen."
    assert [time for _, _, time in told(read, text, "control.held")] == ["2022-03-03"]


def test_a_convoy_of_trucks_brings_help_once(read: Read) -> None:
    text = "Een hulpkonvooi van 25 vrachtwagens bereikte Soemy."
    assert len([c for c in read(text, language="nl") if c.kind == "access.aid_delivered"]) == 1
