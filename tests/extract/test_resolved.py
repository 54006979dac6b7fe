"""Which place a name or a noun means: near what is spoken of, at the town that a site is called for."""

import pytest

from tests.extract.conftest import Read


def where(read: Read, language: str, text: str) -> dict[str, tuple[float, float] | None]:
    """About where each claim's kind is, the last of each."""
    return {
        c.kind: (round(c.place.lat or 0), round(c.place.lon or 0)) if c.place else None
        for c in read(text, language=language, lead="Россия и Украина ведут войну.\n\n")
    }


@pytest.mark.parametrize(
    ("language", "text", "kind", "point"),
    [
        # of several villages of one name the one in the sector of the front that the sentence is headed by
        ("ru", "Краснолиманское направление. Бои идут в районе Тернов.", "attack.clash", (49, 38)),
        # none of them lies there, so it is one that no gazetteer has
        ("ru", "Авдеевское направление: бои идут на окраине Хмеловки.", "attack.clash", (48, 38)),
        ("ru", "В Шебекинском городском округе по селу Муром выпущено пять снарядов.", "attack.shelling", (50, 37)),
        ("ru", "На авдеевском направлении погибли двое военных.", "harm.killed", (48, 38)),
        ("ru", "На Купянско-Сватовском направлении погибли двое военных.", "harm.killed", (50, 38)),
    ],
)
def test_a_village_lies_in_the_sector_or_district_spoken_of(
    read: Read, language: str, text: str, kind: str, point: tuple[float, float]
) -> None:
    assert where(read, language, text)[kind] == point


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "На военном аэродроме «Миргород» уничтожены два самолета.", "Myrhorod"),
        ("uk", "Росіяни вдарили по аеродрому «Миргород».", "Myrhorod"),
        # the newspaper is not where the town is
        ("ru", "Журналист газеты «Миргород» погиб.", None),
    ],
)
def test_a_site_lies_at_the_town_whose_name_it_bears(read: Read, language: str, text: str, name: str | None) -> None:
    assert [c.place.name if c.place else None for c in read(text, language=language)] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "В Бахмуте идут бои. На западной окраине погибли трое военных.", "Bakhmut"),
        ("en", "Fighting goes on in Bakhmut. Three soldiers were killed on the northern outskirts.", "Bakhmut"),
        ("uk", "Україна воює. На півночі загинули троє військових.", "Northern Ukraine"),
    ],
)
def test_a_side_of_a_town_is_no_side_of_the_country(read: Read, language: str, text: str, name: str) -> None:
    killed = [c.place.name for c in read(text, language=language) if c.kind == "harm.killed" and c.place]
    assert killed == [name]


def test_a_count_over_several_villages_is_of_the_district_that_they_lie_in(read: Read) -> None:
    text = "В Шебекинском районе по селам Муром, Графовка и Безлюдовка выпущено 15 снарядов."
    assert [(c.place and c.place.name, c.quantity and c.quantity.min) for c in read(text, language="ru")] == [
        ("Shebekinskiy Rayon", 15)
    ]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("nl", "In de provincies Cherson en Soemy zijn zes doden gevallen.", {"Kherson Oblast", "Sumy Oblast"}),
        ("en", "In the provinces of Kherson and Sumy six people were killed.", {"Kherson Oblast", "Sumy Oblast"}),
        # a third of the city is not its country's third city
        ("en", "Shelling hit Lviv. A third of the city is without power.", {"Lviv"}),
        ("nl", "In Lviv sloegen raketten in. De helft van de stad heeft geen stroom.", {"Lviv"}),
        # where who says it speaks, and where what was struck came from
        ("nl", "In Den Haag zei Rutte dat Rusland een school in Cherson heeft gebombardeerd.", {"Kherson"}),
        ("ru", "Украина воюет. Выступая в Вене, Лавров заявил, что ВСУ обстреляли школу.", {None}),
        ("uk", "Україна воює. Зенітники збили літак, який злетів з авіабази «Енгельс» у Росії.", {None}),
        # whoever crosses a country's border comes to it; where they gather is at the border
        ("nl", "Russische troepen staken de grens van Oekraïne over.", {"Ukraine"}),
        ("ru", "Российские войска пересекли границу Украины.", {"Ukraine"}),
        ("en", "Russian troops are massing at the border of Ukraine.", {"Russia–Ukraine border"}),
        # a region and a state, not the hamlets that are called so
        ("uk", "У Чечні загинули двоє людей.", {"Chechen Republic"}),
        # a government is not where it may lose ground
        ("ru", "Киев может потерять территорию.", {None}),
        # whose plants those are
        ("ru", "Украина атаковала российские нефтебазы.", {"Russia"}),
        ("en", "Ukrainian drones attacked Russian power plants.", {"Russia"}),
        ("en", "Three soldiers were killed in fighting in the village of Zaitseve, 10 km from Bakhmut.", {"Zaitseve"}),
    ],
)
def test_a_claim_is_where_its_own_words_put_it(read: Read, language: str, text: str, names: set[str | None]) -> None:
    assert {c.place.name if c.place else None for c in read(text, language=language)} == names


def test_a_war_in_one_country_is_there_where_nothing_closer_is_told(read: Read) -> None:
    text = "The army of Myanmar is losing ground, Rohingya leaders say. Its soldiers killed two hundred Rohingya."
    assert [c.place and c.place.name for c in read(text, language="en", lead="") if c.kind == "harm.killed"] == [
        "Myanmar"
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        # where a sentence that claims nothing only says something of a place on the way
        (
            "nl",
            "In Charkov zijn drie doden gevallen. De burgemeester liep in Poltava naar school. Er brak brand uit.",
            "Kharkiv",
        ),
        (
            "en",
            "Three people were killed in Kharkiv. Their relatives live in Poltava. Shelling went on yesterday.",
            "Kharkiv",
        ),
        # what opens a paragraph, or stands without a verb, is where what follows is
        ("en", "Three people were killed in Kharkiv.\n\nPoltava is quiet again. A rocket hit yesterday.", "Poltava"),
        ("uk", "У Харкові загинули троє людей. Полтава, Суми. Учора там лунали вибухи.", "Sumy"),
    ],
)
def test_a_place_named_in_passing_is_not_where_the_report_goes_on(
    read: Read, language: str, text: str, name: str
) -> None:
    assert [c.place.name for c in read(text, language=language) if c.place][-1] == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        # what is north of a town is near it
        ("nl", "Er wordt gevochten ten noorden van Kiev.", "Kyiv"),
        ("en", "Fighting continues 20 km north of Kyiv.", "Kyiv"),
        ("uk", "На північ від Києва тривають бої.", "Kyiv"),
        ("ru", "К северу от Киева идут бои.", "Kyiv"),
        # a side of a town is in it, and not in the region that has its name
        ("nl", "In het oosten van Charkov wordt gevochten.", "Kharkiv (east)"),
        ("nl", "In het oosten van de regio Charkov wordt gevochten.", "Kharkiv Oblast (east)"),
        ("en", "Fighting continues in the east of Kharkiv.", "Kharkiv (east)"),
        ("en", "Fighting continues in the east of the Kharkiv region.", "Kharkiv Oblast (east)"),
    ],
)
def test_a_direction_is_from_a_town_or_a_side_of_what_is_named(read: Read, language: str, text: str, name: str) -> None:
    place = read(text, language=language)[-1].place
    assert place is not None
    assert place.name == name
