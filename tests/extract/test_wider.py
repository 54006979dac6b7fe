"""Where something is that is told of more, or of something else, than the place last named."""

import pytest

from tests.extract.conftest import Read

# language, text, the last claim's place
WIDER = [
    # after a town, the province is the one that it lies in
    ("en", "Syrian rebels attacked Hama on Sunday. They seized three villages in the province.", "Hama Governorate"),
    ("nl", "Syrische rebellen vielen Hama aan. In de provincie zijn drie dorpen ingenomen.", "Hama Governorate"),
    ("en", "Russian troops took Izium. They control most of the region.", "Izyum"),
    # so many a day come to harm in all that the report is about
    ("en", "A bomb killed six people in Mosul in Iraq. The violence claims dozens of lives every day.", "Iraq"),
    ("nl", "In Mosul in Irak vielen zes doden. Het geweld eist dagelijks twintig levens.", "Iraq"),
    # of what something is the largest, is not where it happens
    ("en", "Russia shelled Kharkiv. Nine workers died at the plant, one of the largest in Europe.", "Kharkiv"),
    ("ru", "Россия обстреляла Харьков. Погибли девять рабочих завода, крупнейшего в Европе.", "Kharkiv"),
    # a capital that stands for its state is not the area where something is
    ("en", "Russia took the village of Dvorichna, and Kyiv lost 90 soldiers in the area.", "Dvorichna"),
    # where two states meet, by a side of one of them
    ("en", "Russian troops massed along the eastern border of Ukraine.", "Russia–Ukraine border"),
    ("en", "Russian troops massed near Ukraine's northern border with Belarus.", "Belarus–Ukraine border"),
    # where the wounded are brought is not where they were wounded
    ("en", "Drones struck a bus in Beryslav. Nine women were brought to a hospital in Odesa with wounds.", "Beryslav"),
    ("en", "Nine people wounded in the shelling of Beryslav were taken to a hospital in Odesa.", "Beryslav"),
    # a region named behind a country, with what it is like
    ("en", "Insurgents killed a teacher in Iraq's troubled western province of Anbar.", "Al-Anbar Governorate"),
    # on which side of a country a town lies says which of its namesakes is meant
    ("en", "Rebels launched a rocket near the hamlet of Pervomaisk in eastern Ukraine.", "Sokolohirsk"),
    ("en", "Rebels launched a rocket near the hamlet of Pervomaisk in southern Ukraine.", "Pervomaysk"),
]


@pytest.mark.parametrize(("lang", "text", "name"), WIDER)
def test_what_is_told_of_more_is_not_in_the_place_last_named(read: Read, lang: str, text: str, name: str) -> None:
    place = read(text, language=lang)[-1].place
    assert place is not None
    assert place.name == name


def test_a_common_word_that_opens_a_sentence_is_no_town_abroad(read: Read) -> None:
    claims = read("Kharkiv was shelled. Mobile phone services were blocked.", language="en")
    assert [c.place and c.place.name for c in claims] == ["Kharkiv", "Kharkiv"]


def test_where_a_report_comes_back_to_is_where_it_goes_on(read: Read) -> None:
    text = "The rebels lost the battle for Raqqa. Few people in Afrin had left, it is said. In spring Afrin's bakeries"
    claims = read(text + " had closed. Militants have now attacked the market.", lead="", language="en")
    assert claims[-1].place is not None
    assert claims[-1].place.name == "‘Afrīn"


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Kherson. The mayor fled to Odesa. Three people died in the city.",
        "Shells hit Kherson. A spokesman said in Kyiv that three people had died in the city.",
    ],
)
def test_the_city_is_the_one_spoken_of_and_not_where_someone_speaks_or_goes(read: Read, text: str) -> None:
    place = read(text, language="en")[-1].place
    assert place is not None
    assert place.name == "Kherson"


def test_the_end_of_a_longer_name_is_no_town_abroad(read: Read) -> None:
    claims = read("Kharkiv was shelled. Kharkiv University has closed. Two people were killed.", language="en")
    assert [c.place and c.place.name for c in claims] == ["Kharkiv", "Kharkiv"]


def test_what_part_of_the_world_an_office_is_for_is_not_where_it_happened(read: Read) -> None:
    text = "The army shelled Homs, said Ann Lee, South Asia director of Amnesty International."
    claims = read("Syrian rebels are silent. " + text, lead="", language="en")
    assert [(c.place and c.place.name, c.sources[0].name) for c in claims] == [("Homs", "Ann Lee")]


def test_a_name_before_an_initial_is_someones(read: Read) -> None:
    text = "Shells hit Kherson. It was worse, as George W Bush knows. Two people were killed."
    assert [c.place and c.place.name for c in read(text, language="en")] == ["Kherson", "Kherson"]
