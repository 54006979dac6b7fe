"""Who it is that says it: "it", a first name that is also a people's or a town's, one of a people."""

import pytest

from tests.extract.conftest import Read

# text, the first source of each claim of violence
SAID = [
    (
        "Het Syrische leger meldt dat Homs is ingenomen. Het zegt ook dat tien burgers gewond raakten.",
        ["Het Syrische leger", "Het"],
    ),
    (
        "Het leger van Syrië heeft Homs ingenomen. Bij gevechten kwamen tien burgers om, meldt het.",
        [None, "het", "het"],
    ),
    ('In Homs wordt gevochten. "Onze straat is beschoten", vertelt Noor.', [None, "Noor"]),
    ('In Homs wordt gevochten. "Onze straat is beschoten", zegt een Syriër.', [None, "een Syriër"]),
    ('In Homs wordt gevochten. "Onze straat is beschoten", zegt Ali Hassan.', [None, "Ali Hassan"]),
    (
        "Gouverneur Talal Barazi meldt dat Homs is beschoten. Volgens de Syriër zijn tien burgers gewond.",
        ["Talal Barazi", "Talal Barazi"],
    ),
    (
        "Minister Lavrov zegt dat Homs is ingenomen. De diplomaat meldt dat tien burgers zijn gewond. "
        "Een westerse diplomaat zegt dat Aleppo is beschoten.",
        ["Sergey Lavrov", "Sergey Lavrov", "Een westerse diplomaat"],
    ),
]


@pytest.mark.parametrize(("text", "sources"), SAID)
def test_whoever_speaks_is_known_by_a_pronoun_a_first_name_or_their_people(
    read: Read, text: str, sources: list[str | None]
) -> None:
    claims = [c for c in read(text, language="nl") if c.kind.startswith(("attack.", "harm.", "control."))]
    said = [(c.sources[0].name or c.sources[0].mention) if c.sources else None for c in claims]
    assert said == sources, [(c.kind, c.quote) for c in claims]


def test_who_does_it_goes_on_as_they_and_not_who_told_of_it(read: Read) -> None:
    text = "Rebellen hebben in Homs een school beschoten, meldt het Syrische leger. Ze hebben ook Palmyra ingenomen."
    assert [c.actor for c in read(text, language="nl") if c.kind.startswith(("attack.", "control."))] == ["rebels"] * 2


def test_a_that_behind_the_verb_is_the_sentence_before(read: Read) -> None:
    text = "Homs is beschoten. De gouverneur maakte dat dinsdag bekend. Het leger heeft dat dorp ingenomen."
    assert [bool(c.sources) for c in read(text, language="nl")] == [True, False]


@pytest.mark.parametrize("army", ["Ruslands leger", "Poetins leger", "Het leger van president Poetin"])
def test_an_army_is_whose_name_has_an_s_or_stands_behind_it(read: Read, army: str) -> None:
    claim = read(f"{army} heeft Cherson ingenomen.", language="nl")[0]
    assert claim.actor == "RUS"


@pytest.mark.parametrize("speaker", ["Samira uit Homs", "Samira (34) uit Homs", "een vrouw uit Homs"])
def test_someone_tells_of_the_town_they_are_from(read: Read, speaker: str) -> None:
    text = f'"Ze hebben onze straat beschoten", vertelt {speaker}. In Syrië is het oorlog.'
    assert read(text, language="nl")[0].place.name == "Homs"


def test_a_name_behind_a_verb_of_saying_is_no_place(read: Read) -> None:
    text = 'In Homs wordt gevochten. "Onze straat is beschoten", zegt Ali Hassan. Volgens Ali Hassan brandt een school.'
    assert {c.place.name for c in read(text, language="nl") if c.place} == {"Homs"}
