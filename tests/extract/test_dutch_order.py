"""Where Dutch phrases and clauses end, whose order differs: bare plurals, verbs behind a relative clause, 'die' and
'dat' before a noun."""

import pytest

from tests.extract.conftest import Read


def told(read: Read, text: str) -> list[tuple[str, str | None, str | None]]:
    return [(c.kind, c.place.name if c.place else None, c.actor) for c in read(text)]


@pytest.mark.parametrize(
    ("text", "kind", "place", "actor"),
    [
        ("Rusland voerde in de nacht luchtaanvallen uit op Odessa.", "attack.air_strike", "Odesa", "RUS"),
        ("Rusland voerde vanuit het dorp beschietingen uit op Soemy.", "attack.shelling", "Sumy", "RUS"),
        ("Duizenden burgers hebben dorpen bij Soemy waar wordt geschoten verlaten.", "harm.displaced", "Sumy", None),
        ("In Charkov zijn acht mensen die in de rij stonden gedood.", "harm.killed", "Kharkiv", None),
        ("De troepen naderen Bachmoet, een stad die Oekraïne nog beheerst.", "control.held", "Bakhmut", "UKR"),
        ("Rusland zegt dat vliegveld te hebben veroverd.", "control.captured", None, "RUS"),
        ("Steden als Charkov worden belegerd.", "control.encircled", "Kharkiv", None),
    ],
)
def test_what_belongs_together(read: Read, text: str, kind: str, place: str | None, actor: str | None) -> None:
    assert (kind, place, actor) in told(read, text)


def test_several_places_stand_behind_among_others(read: Read) -> None:
    places = [place for _, place, _ in told(read, "In onder meer Poltava en Loetsk zijn explosies gehoord.")]
    assert places == ["Poltava", "Lutsk"]


def test_a_series_of_attacks_is_one_phrase(read: Read) -> None:
    assert told(read, "Bij de reeks aanvallen op Odessa vielen doden.")[0][1] == "Odesa"


@pytest.mark.parametrize(
    "text",
    [
        "Nadat de Russen Cherson hadden ingenomen, beschuldigde Polen hen van marteling.",
        "Terwijl Polen een nieuw plan bekendmaakte, werd Cherson ingenomen.",
    ],
)
def test_what_only_says_when_is_not_said_by_the_same(read: Read, text: str) -> None:
    assert [len(c.sources) for c in read(text) if c.kind == "control.captured"] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "Rusland zegt dat het vandaag stellingen van Oekraïne heeft gebombardeerd.",
        "Rusland zegt dat het tien van hun tanks heeft vernietigd.",
    ],
)
def test_it_before_an_adverb_is_whoever_speaks(read: Read, text: str) -> None:
    assert {actor for _, _, actor in told(read, text)} == {"RUS"}


def test_it_is_no_one_where_something_only_comes_about(read: Read) -> None:
    text = "Rusland zegt dat het bij Soemy tot gevechten is gekomen."
    assert told(read, text) == [("attack.clash", "Sumy", None)]


def test_a_side_of_the_country_behind_a_comma_says_where_a_region_lies(read: Read) -> None:
    text = (
        "De aanval vond plaats in de regio Soemy, in het noorden van Oekraïne. Daarna werden tien mensen gearresteerd."
    )
    assert [place for _, place, _ in told(read, text)] == ["Sumy Oblast", "Sumy Oblast"]


@pytest.mark.parametrize("where", ["In de regio van Cherson", "In het zuiden van de provincie van Cherson"])
def test_a_region_of_a_town_is_the_region_that_has_its_name(read: Read, where: str) -> None:
    assert told(read, f"{where} vielen drie doden.") == [("harm.killed", "Kherson Oblast", None)]


def test_a_state_behind_a_full_name_is_no_part_of_it(read: Read) -> None:
    *_, last = read("Gisteren beschuldigde de Oekraïense president Jan Jansen Rusland van oorlogsmisdaden.")
    assert (last.kind, last.actor, last.target) == ("stance.accusation", "UKR", "RUS")


def test_a_governor_who_accuses_a_state_is_not_of_it(read: Read) -> None:
    *_, last = read("In Cherson vielen doden. De gouverneur beschuldigde Rusland van oorlogsmisdaden.")
    assert [s.party for s in last.sources] == ["UKR"]


def test_a_point_of_the_compass_behind_a_comma_says_where_a_town_lies(read: Read) -> None:
    text = "Het leger sloeg een aanval af op Avdiivka, ten noorden van de stad Donetsk. Ook daar vielen doden."
    assert [place for _, place, _ in told(read, text)] == ["Avdiyivka", "Avdiyivka"]


def test_the_troops_of_a_president_are_of_his_state(read: Read) -> None:
    [(_, _, actor)] = told(read, "De troepen van de Russische president Jan Jansen hebben Soemy ingenomen.")
    assert actor == "RUS"


def test_whose_time_it_is_says_not_who_does_it(read: Read) -> None:
    [(_, _, actor)] = told(read, "Om 6.00 uur Nederlandse tijd ging een bestand in.")
    assert actor is None


@pytest.mark.parametrize(
    "why", ["Als gevolg daarvan", "Als gevolg van de storm", "Als reactie op het besluit", "Als vergelding"]
)
def test_what_opens_with_a_bare_noun_behind_if_is_no_condition(read: Read, why: str) -> None:
    assert told(read, f"{why} werd in Soemy een school beschoten.") == [("attack.shelling", "Sumy", None)]


def test_a_clause_with_its_verb_last_behind_if_is_a_condition(read: Read) -> None:
    assert told(read, "Als hulp in Soemy uitblijft, worden daar scholen beschoten.") == []


def test_what_is_told_of_a_month_does_not_date_the_news(read: Read) -> None:
    first, second = read("In Soemy zijn twaalf mensen omgekomen. In april 2021 werd een school beschoten.")
    assert first.time.basis == "published"
    assert second.time.edtf == "2021-04"
