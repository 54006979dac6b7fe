"""What carries over between sentences: the place of what names none, and who speaks on."""

import pytest

from tests.extract.conftest import Read

PLANT = "Zaporizhzhia Nuclear Power Plant"


def last_place(read: Read, language: str, text: str) -> str | None:
    """The place of the last claim of a text."""
    place = read(text, language=language)[-1].place
    return place.name if place else None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In Kiev vielen vijf doden. In Lviv viel de stroom uit. In totaal kwamen elf mensen om."),
        ("en", "In Kyiv, five people were killed. In Lviv, shells hit a school. In total, eleven people were killed."),
        ("uk", "У Києві загинули п'ятеро людей. У Львові поранено двох. Загалом загинули одинадцять людей."),
        ("ru", "В Киеве погибли пять человек. Во Львове ранены двое. В общей сложности погибли одиннадцать человек."),
        ("nl", "In Cherson werd gevochten. De oorlog heeft al duizend mensen het leven gekost."),
        ("uk", "Російські війська захопили Херсон. Генштаб повідомляє, що загинули 300 військових."),
        ("en", "Two people were killed in Rubizhne. The UN says the fighting has displaced four million people."),
        ("uk", "У Чернігові немає води. Мінреінтеграції повідомило, що вдалося евакуювати 3800 людей."),
        ("en", "Missiles hit Odesa. The general staff said its forces had repelled nine attacks."),
        ("en", "Russian troops captured Kherson. The defence ministry said 15 tanks had been destroyed."),
    ],
)
def test_what_is_said_of_the_whole_country_is_not_in_the_last_town(read: Read, language: str, text: str) -> None:
    assert last_place(read, language, text) == "Ukraine"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "In Charkov zijn drie mensen gedood. In totaal raakten elf mensen gewond.", "Kharkiv"),
        ("en", "A missile hit Kyiv. In Mariupol, shells cut the power. Ten people were killed.", "Mariupol"),
        ("en", "A missile hit Kyiv. In Mariupol, the power was cut. Ten people were killed in the attack.", "Kyiv"),
        ("ru", "Под Павлоградом взорван склад. Мэр Харькова Игорь Терехов сообщил, что погибли двое.", "Kharkiv"),
        ("ru", "Ракеты попали в Макеевку. Беспилотники атаковали Киев. Ранены двое мирных жителей.", "Kyiv"),
        ("ru", "Ракеты попали в склад под Житомиром. Власти Мариуполя сообщили, что ранены двое.", "Mariupol"),
        ("ru", "Бои за Бахмут продолжаются. Погибли двое мирных жителей.", "Bakhmut"),
        ("ru", "Донецк обстрелян. В Киеве обвинения отвергли. Погибли двое мирных жителей.", "Donetsk"),
        ("nl", "In Izjoem in de regio Charkov is gevochten. Daar zijn twee mensen gedood.", "Izyum"),
        ("nl", "Charkov is gebombardeerd.\n\nIn Kiev is gevochten.\n\nIs er hulp?\n\nEr zijn twee doden.", "Kharkiv"),
        ("nl", "Charkov is gebombardeerd.\n\nHoe is het in Kiev?\n\nEr zijn twee doden gevallen.", "Kyiv"),
        (
            "en",
            "Russian troops shelled Kharkiv. They told people to leave for Russia. They cut off electricity and water.",
            "Kharkiv",
        ),
        ("nl", "Charkov is zwaar beschadigd. Met hulp van Rusland is de stad beschoten.", "Kharkiv"),
    ],
)
def test_the_next_sentence_is_where_the_last_one_was(read: Read, language: str, text: str, expected: str) -> None:
    assert last_place(read, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia's defence ministry denied it. The ministry said that ten people were killed in Kherson."),
        ("nl", "Het Russische leger ontkent dat. Volgens een woordvoerder zijn in Cherson tien mensen gedood."),
        ("uk", "У Міноборони РФ це заперечили. У відомстві заявили, що у Херсоні загинули десять людей."),
        ("ru", "В Минобороны России это отрицают. В министерстве заявили, что в Херсоне погибли десять человек."),
    ],
)
def test_a_body_that_spoke_speaks_on_under_a_shorter_name(read: Read, language: str, text: str) -> None:
    assert [source.party for source in read(text, language=language)[-1].sources] == ["RUS"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", 'De aanval duurde kort. Jan Jansen: "In Cherson zijn tien mensen gedood."', "Jan Jansen"),
        ("en", 'The attack was short. Aid worker Jane Doe: "Ten people were killed in Kherson."', "Jane Doe"),
        ("nl", "Het Xandarbureau heeft in Cherson tien doden geteld.", "Xandarbureau"),
    ],
)
def test_someone_whom_nobody_knows_speaks_before_a_colon_or_an_auxiliary(
    read: Read, language: str, text: str, name: str
) -> None:
    assert [source.name for source in read(text, language=language)[-1].sources] == [name]


def test_what_stands_behind_a_semicolon_is_not_what_is_said_before_it(read: Read) -> None:
    claims = read("De hulpdiensten meldden vijf doden in Cherson; later werd dat aantal bijgesteld.")
    assert [source.type for source in claims[-1].sources] == ["emergency_services"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "In Lviv, Loetsk en Kiev vielen bommen. Een ziekenhuis raakte beschadigd.", "Ukraine"),
        (
            "nl",
            "Russische troepen bezetten Berdjansk en Melitopol. Daarbij kwamen vijf burgers om.",
            "Zaporizhzhia Oblast",
        ),
        ("en", "Troops shelled Irpin and Bucha. Six people were injured.", "Kyiv Oblast"),
        ("uk", "Харків і Суми знову потрапили під обстріл. Зруйновано школу.", "Ukraine"),
        ("ru", "Под Херсоном, Николаевом и Мелитополем идут бои. Пропало электричество.", "Ukraine"),
        ("en", "Missiles struck Odesa, Mykolaiv and Kherson. In Odesa two people died. A school was hit.", "Odesa"),
    ],
)
def test_what_follows_several_places_is_in_what_they_have_in_common(
    read: Read, language: str, text: str, expected: str
) -> None:
    assert last_place(read, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Bij Hostomel landden helikopters. Om het vliegveld wordt gevochten.", "Hostomel"),
        ("en", "Helicopters landed near Hostomel. There is fighting for the airfield.", "Hostomel"),
        ("uk", "Біля Гостомеля висадився десант. Тривають бої за аеродром.", "Hostomel"),
        ("ru", "Под Гостомелем высадился десант. Идут бои за аэродром.", "Hostomel"),
        (
            "nl",
            "In Enerhodar vielen twee doden. De centrale is bezet door Russische troepen.",
            "Chernobyl Nuclear Power Plant",
        ),
    ],
)
def test_a_site_is_one_of_its_sort_that_was_named_or_in_the_town(
    read: Read, language: str, text: str, expected: str
) -> None:
    plant = {
        "nl": "Russische troepen hebben de kerncentrale van Tsjernobyl ingenomen.",
        "en": "Russian forces have captured the Chernobyl nuclear power plant.",
        "uk": "Російські війська захопили Чорнобильську АЕС.",
        "ru": "Российские войска захватили Чернобыльскую АЭС.",
    }
    assert last_place(read, language, f"{plant[language]}\n\n{text}") == expected


def test_an_island_is_the_one_that_was_named(read: Read) -> None:
    text = "Op Slangeneiland, in de Zwarte Zee, vielen dertien doden. Rusland nam het eiland in."
    assert last_place(read, "nl", text) == "Snake Island"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "nl",
            "De stad zit zonder stroom, zegt Jan Bok, gouverneur van de regio Donetsk. Er wordt gevochten in de stad.",
        ),
        ("nl", "In Marioepol is gevochten, zei het hoofd van het regiobestuur van Soemy. Twee mensen raakten gewond."),
        ("en", "The city has no power, said Jan Bok, the governor of the Donetsk region. Four people were killed."),
    ],
)
def test_whose_office_it_is_that_speaks_is_not_where_the_report_goes_on(read: Read, language: str, text: str) -> None:
    before = {"nl": "Marioepol ligt onder vuur.", "en": "Mariupol is under fire."}
    assert last_place(read, language, f"{before[language]} {text}") == "Mariupol"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "A missile hit Sumy. In Kharkiv the streets are wet, says the governor. 1,800 people were evacuated.",
        ),
        ("nl", "Een raket trof Soemy. In Charkov staan de straten blank. Er zijn 1800 mensen geëvacueerd."),
        ("uk", "Ракета влучила в Суми. У Харкові вулиці під водою, каже губернатор. Евакуйовано 1800 людей."),
        ("ru", "Ракета попала в Сумы. В Харькове улицы под водой, говорит губернатор. Эвакуированы 1800 человек."),
    ],
)
def test_where_a_sentence_begins_what_follows_is_though_it_claims_nothing(read: Read, language: str, text: str) -> None:
    told = [c for c in read(text, language=language) if c.kind == "access.evacuated"]
    assert [c.place and c.place.name for c in told] == ["Kharkiv"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Syria. On Tuesday rebels shelled Homs. The death toll of the air strike on Aleppo has risen to 47."),
        (
            "nl",
            "Syrië. Dinsdag beschoten rebellen Homs. Het dodental van de luchtaanval op Aleppo is opgelopen tot 47.",
        ),
    ],
)
def test_the_attack_on_another_town_is_another_one(read: Read, language: str, text: str) -> None:
    (_, killed, raid) = read(text, language=language)
    assert [(c.actor, c.time and c.time.edtf) for c in (killed, raid)] == [(None, "2022-03-03")] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Міста не бачили такого роками. Харків, Охтирка, і знову Суми. Росіяни обстрілюють житлові квартали."),
        ("ru", "Города не видели такого годами. Харьков, Ахтырка, и снова Сумы. Россияне обстреливают жилые кварталы."),
        ("en", "No town has seen the like for years. Kharkiv, Okhtyrka and Sumy. Russian troops shell homes."),
    ],
)
def test_what_follows_a_list_of_towns_is_at_each_of_them(read: Read, language: str, text: str) -> None:
    told = [c.place and c.place.name for c in read(text, language=language) if c.kind == "attack.shelling"]
    assert told == ["Kharkiv", "Okhtyrka", "Sumy"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bij de kerncentrale Zaporizja wordt geschoten. Kiev eiste een staakt-het-vuren.", PLANT),
        ("De Russen beschoten Soemy. De Franse president riep op tot een staakt-het-vuren.", None),
    ],
)
def test_a_truce_is_to_end_the_fighting_at_a_site_that_was_just_told_of(
    read: Read, text: str, expected: str | None
) -> None:
    truce = next(c for c in read(text) if c.kind == "talks.ceasefire_demanded")
    assert (truce.place.name if truce.place else None) == expected


def test_the_losses_of_a_side_in_thousands_are_not_those_of_the_last_town(read: Read) -> None:
    told = read("In Soemy werd gevochten. Er zijn al ruim vierduizend Russische militairen gedood.")
    assert [c.place for c in told if c.kind == "harm.killed"] == [None]
