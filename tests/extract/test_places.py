"""Where claims are: what a place is said to lie in, what the lead leaves open, whose country it is."""

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report


def places(read: Read, language: str, text: str, **how: str | None) -> list[tuple[str, str | None]]:
    """Kind and place of each claim."""
    return [(c.kind, c.place.name if c.place else None) for c in read(text, language=language, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "name", "region"),
    [
        ("ru", "Двое военных погибли у Кривулино (Харьковская область).", "Krivulino", (49.7, 36.5)),
        ("ru", "У Кривулино в Белгородской области сбит беспилотник.", "Krivulino", (50.7, 37.2)),
        ("uk", "Двоє людей загинули в Кринівцях Харківської області.", "Krynivtsiakh", (49.7, 36.5)),
        ("en", "Two people were killed in Hrabynivka, Sumy region.", "Hrabynivka", (51.1, 34.2)),
    ],
)
def test_a_village_that_no_gazetteer_has_lies_in_the_region_named_behind_it(
    read: Read, language: str, text: str, name: str, region: tuple[float, float]
) -> None:
    place = next(c.place for c in read(text, language=language) if c.place)
    assert place.name == name
    assert (round(place.lat or 0, 1), round(place.lon or 0, 1)) == region


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Погиб житель Шебекина в Белгородской области.", "Shebekino"),
        ("ru", "Бои идут вблизи Славянска на востоке Украины.", "Slovyansk"),
        ("en", "Shelling killed two people near Bakhmut in the Donetsk region.", "Bakhmut"),
        ("ru", "Взрыв прогремел в Киевском районе Донецка.", "Donetsk"),
        ("uk", "Вибух пролунав у Київському районі Донецька.", "Donetsk"),
        ("en", "The Armenian minister said that Azerbaijan attacked his country.", "Armenia"),
        ("ru", "Российские регионы обстреляны.", "Russia"),
        ("nl", "De haven van Odessa is aangevallen met raketten vanaf de Zwarte Zee.", "Odesa"),
        ("nl", "De brug van Cherson is aangevallen.", "Kherson"),
        ("nl", "In Irpin, bij Kiev, zijn twee burgers gedood.", "Irpin"),
        ("en", "In Irpin, near Kyiv, two people were killed.", "Irpin"),
        ("uk", "В Ірпені, біля Києва, загинули двоє людей.", "Irpin"),
        ("en", "Two people were killed in the Kyiv region.", "Kyiv Oblast"),
        ("en", "Two people were killed in the Unheard district of Kyiv.", "Kyiv"),
        ("en", "Fighting went on on the outskirts of Kyiv.", "Kyiv"),
        ("en", "Two people were killed in the Kyiv region of Ukraine.", "Kyiv Oblast"),
        ("nl", "In de regio Kiev kwamen twee mensen om.", "Kyiv Oblast"),
        ("en", "Two people were killed in Kyiv.", "Kyiv"),
        ("en", "Two people died in the tense western Orthodox city of Lviv.", "Lviv"),
        ("en", "Two people were killed in the rebel bastion of Horlivka.", "Horlivka"),
        ("en", "They spoke of Kherson, capital of the Kherson region, where two people died.", "Kherson"),
        ("uk", "Дрони атакували Московську область.", "Moscow Oblast"),
        ("uk", "На сході країни противник наступає в Луганській області.", "Luhansk Oblast"),
    ],
)
def test_the_closest_place_is_where_it_happens(read: Read, language: str, text: str, expected: str) -> None:
    assert {name for _, name in places(read, language, text)} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighting broke out between Thailand and Cambodia. Ten soldiers died.", "Cambodia–Thailand border"),
        ("Thai and Cambodian troops exchanged fire.", "Cambodia–Thailand border"),
        ("Thailand shelled Cambodia.", "Cambodia"),
    ],
)
def test_two_states_fight_where_they_meet(read: Read, text: str, expected: str) -> None:
    assert {name for _, name in places(read, "en", text)} == {expected}


@pytest.mark.parametrize(
    "before",
    [
        "Rockets hit a base near Izium, days after a strike killed five people in Sumy.",
        "Russia shelled Izium on Monday in retaliation for a raid on Sumy.",
    ],
)
def test_a_report_goes_on_where_it_is_and_not_where_that_came_after(read: Read, before: str) -> None:
    assert places(read, "en", f"{before} Ten soldiers were wounded.")[-1] == ("harm.injured", "Izyum")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RSF has surrounded el-Fasher. Ten people died in the city.", "El Fasher"),
        ("Shells hit el-Geneina.", "Al-Junaynah"),
    ],
)
def test_a_name_can_begin_with_a_small_article(read: Read, text: str, expected: str) -> None:
    assert {name for _, name in places(read, "en", text)} == {expected}


def test_a_war_is_where_its_country_is(read: Read) -> None:
    text = "Shells hit Izium. The army and the separatists have been at war since 2014. Ten thousand people have died."
    assert [name for _, name in places(read, "en", text)] == ["Izyum", "Ukraine", "Ukraine"]


def test_harm_is_where_the_attack_was_in_which_more_was_done(read: Read) -> None:
    text = "In Izium all is calm. Rebels killed ten people and took two hostages in an attack on Sumy."
    assert ("harm.killed", "Sumy") in places(read, "en", text)


@pytest.mark.parametrize(
    "text",
    [
        "Missiles struck a depot in Izium and a bridge in Sumy.",
        "Rockets hit Izium and the nearby town of Sumy.",
    ],
)
def test_what_is_struck_at_two_places_is_struck_at_each(read: Read, text: str) -> None:
    assert [name for kind, name in places(read, "en", text) if kind.startswith("attack.")] == ["Izyum", "Sumy"]


def test_places_in_a_row_without_a_conjunction_are_told_apart(read: Read) -> None:
    claims = read("У Харкові, Сумах пролунали вибухи.", language="uk")
    assert [(c.place.name, c.quote) for c in claims if c.place] == [
        ("Kharkiv", "У Харкові, Сумах пролунали вибухи"),
        ("Sumy", "У Харкові, Сумах пролунали вибухи"),
    ]


def test_places_in_a_row_with_regions_are_told_apart(read: Read) -> None:
    claims = read("ПВО сбила беспилотники над Крымом, Белгородской и Брянской областями.", language="ru")
    assert [c.place.name for c in claims if c.place] == ["Crimea", "Belgorod Oblast", "Bryansk Oblast"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A blast killed four people, police said. The bomb went off at a market in Kharkiv.", "Kharkiv"),
        ("nl", "Bij een explosie zijn vier mensen gedood. De bom ontplofte op een markt in Charkov.", "Kharkiv"),
        ("ru", "Четыре человека погибли при взрыве. Бомба взорвалась на рынке в Харькове.", "Kharkiv"),
    ],
)
def test_a_lead_is_where_the_next_sentence_puts_it(read: Read, language: str, text: str, expected: str) -> None:
    found = places(read, language, text)
    assert found
    assert {name for _, name in found} == {expected}


def test_a_lead_is_not_where_something_else_is(read: Read) -> None:
    found = places(read, "en", "Air defences shot down six drones overnight. A school in Kharkiv was hit by a shell.")
    assert ("attack.interception", None) in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Soldiers died in clashes of Armenian and Azerbaijani forces on the border between the two countries."),
        ("nl", "Armeense en Azerbeidzjaanse soldaten kwamen om bij gevechten aan de grens tussen de twee landen."),
    ],
)
def test_the_border_is_that_of_the_two_sides_of_its_sentence(read: Read, language: str, text: str) -> None:
    assert {name for _, name in places(read, language, text)} == {"Armenia–Azerbaijan border"}


def test_there_opens_a_sentence_without_pointing(read: Read) -> None:
    claims = read("In Kharkiv, two people were killed. There were clashes in Izyum.", language="en")
    assert [c.place.name for c in claims if c.place and c.kind == "attack.clash"] == ["Izyum"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Clashes broke out at the Turkish-Syrian border.", "Syria–Turkey border"),
        ("nl", "Aan de Syrisch-Turkse grens is een soldaat gedood.", "Syria–Turkey border"),
        ("ru", "На российско-украинской границе погибли трое военных.", "Russia–Ukraine border"),
        ("uk", "На кордоні Вірменії та Азербайджану тривають бої.", "Armenia–Azerbaijan border"),
        ("nl", "Bij de grens met de Gazastrook is een man doodgeschoten.", "Gaza Strip"),
        ("en", "Shells hit a village in Sumy Oblast near the Russian border.", "Sumy Oblast"),
    ],
)
def test_a_border_is_that_of_the_countries_said_with_it(read: Read, language: str, text: str, expected: str) -> None:
    assert {name for _, name in places(read, language, text)} == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Boven de regio's Soemy, Charkov en Poltava zijn 38 drones neergehaald."),
        ("en", "Air defences shot down 38 drones over the Sumy, Kharkiv and Poltava regions."),
        ("ru", "ПВО сбила 38 беспилотников над Сумской, Харьковской и Полтавской областями."),
    ],
)
def test_a_count_over_several_places_is_of_all_of_them(read: Read, language: str, text: str) -> None:
    claims = [claim for claim in read(text, language=language) if claim.kind == "attack.interception"]
    counted = {claim.place.name: claim.quantity for claim in claims if claim.place}
    assert [name for name, quantity in counted.items() if quantity] == ["Ukraine"]
    assert len(counted) == 4


def test_a_count_of_two_places_is_left_at_each(read: Read) -> None:
    found = places(read, "ru", "ПВО сбивала беспилотники над Сумской и Харьковской областями.")
    assert sorted(name or "" for _, name in found) == ["Kharkiv Oblast", "Sumy Oblast"]


def test_a_count_among_villages_is_of_their_district(read: Read) -> None:
    claims = read("В Купянском районе по селам Ягодное, Песчаное и Синьковка выпущено 15 беспилотников.", language="ru")
    assert [(c.place.name, c.quantity.max) for c in claims if c.place and c.quantity] == [("Kupiansk Raion", 15)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Troops captured Izyum. The foreign minister said in Brussels that civilians were shelled."),
        ("nl", "Izjoem is ingenomen. Er zijn burgers beschoten. Dat zei een minister vandaag in Brussel."),
        ("nl", "Izjoem is ingenomen. Het ministerie van Defensie in Moskou liet weten dat burgers zijn beschoten."),
    ],
)
def test_where_something_is_said_is_not_where_it_happens(read: Read, language: str, text: str) -> None:
    assert {name for _, name in places(read, language, text)} == {"Izyum"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Syria, rebels attacked the Khan Zelqin barracks."),
        ("nl", "In Syrië hebben rebellen de kazerne Khan Zelkien aangevallen."),
    ],
)
def test_a_town_is_not_the_first_word_of_a_longer_name(read: Read, language: str, text: str) -> None:
    assert {name for _, name in places(read, language, text)} <= {"Syria"}


def test_a_village_lies_in_the_district_that_its_sentence_opens_with(read: Read) -> None:
    claims = read(
        "В Белгородском районе обстрелу подверглось село Никольское. В Никольском погиб один человек.", language="ru"
    )
    found = [c.place for c in claims if c.place]
    assert {(round(place.lat or 0), round(place.lon or 0)) for place in found} == {(51, 37)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Goma, de hoofdstad van de provincie, lag urenlang onder vuur.", "Goma"),
        ("en", "Goma, the capital of the province, came under fire.", "Goma"),
    ],
)
def test_what_a_place_is_said_to_be_is_that_place(read: Read, language: str, text: str, expected: str) -> None:
    assert {name for _, name in places(read, language, text)} == {expected}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "In Jemen wordt gevochten. In een dorp in het noorden zijn drie kinderen gedood.", "Northern Yemen"),
        ("en", "Clashes broke out in Yemen. Three children were killed in the north.", "Northern Yemen"),
        ("ru", "На Украине идут бои. На востоке погибли трое военных.", "Eastern Ukraine"),
        ("uk", "Росія обстріляла селище Буди Харківського району. Загинули троє людей.", "Budy"),
    ],
)
def test_what_is_said_last_is_where_the_closest_words_put_it(
    read: Read, language: str, text: str, expected: str
) -> None:
    assert places(read, language, text)[-1][1] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fighting raged near Bakhmut. The United States called for an end to the fighting."),
        (
            "nl",
            "Bij Bachmoet is gevochten. Frankrijk roept op tot een wapenstilstand om de gevechten te stoppen.",
        ),
    ],
)
def test_a_truce_is_demanded_of_no_place(read: Read, language: str, text: str) -> None:
    assert {name for kind, name in places(read, language, text) if kind == "talks.ceasefire_demanded"} == {None}


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        # an article stands before a river, never before a town
        ("nl", "In Cherson vielen doden. De brug over de Dnipro is verwoest.", "damage.damaged", "Kherson"),
        # a name that no gazetteer has is not where the report last was
        ("nl", "In Charkov vielen doden. Bij een beschieting in Xyzovka brak brand uit.", "attack.shelling", "Ukraine"),
        ("en", "Troops shelled Kharkiv. Two people were killed in Xyzovka.", "harm.killed", "Ukraine"),
        # someone's name is no town's, further on either
        ("nl", "In Charkov is Piet Odesa opgepakt. Odesa schoot vier mensen dood.", "harm.killed", "Kharkiv"),
    ],
)
def test_a_name_is_no_town_where_its_words_say_so(
    read: Read, language: str, text: str, kind: str, name: str | None
) -> None:
    assert [n for k, n in places(read, language, text) if k == kind][-1:] == [name]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Взрывы прогремели в Харькове, в Сумах и под Черниговом.", ["Chernihiv", "Kharkiv", "Sumy"]),
        ("en", "Blasts were heard in Kharkiv and near Sumy.", ["Kharkiv", "Sumy"]),
        (
            "ru",
            "Обстрелам подверглись ДНР, Белгородская и Курская области.",
            ["Belgorod Oblast", "Donetsk Oblast", "Kursk Oblast"],
        ),
        ("ru", "Колонна идет в Изюм, где продолжаются бои.", ["Izyum"]),
    ],
)
def test_places_side_by_side_and_a_where(read: Read, language: str, text: str, expected: list[str]) -> None:
    found = {name or "" for kind, name in places(read, language, text) if kind.startswith("attack.")}
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # rows of villages that no gazetteer has
        (
            "Ворог обстріляв села Кринівці, Бучанівка, Лугівські Хутори Харківської області.",
            ["Buchanivka", "Krynivtsi", "Luhivski Khutory"],
        ),
        ("Під обстріл потрапили Харків та Суми.", ["Kharkiv", "Sumy"]),
        # one of several, a part, and what only bears a town's name
        ("В одному із сіл Сумської області через обстріл поранено жінку.", ["Sumy Oblast"]),
        ("У північній частині Бахмута тривають бої.", ["Bakhmut"]),
        ("На вулиці Перемоги в Харкові вибухнула ракета.", ["Kharkiv"]),
        ("По Харкову – удар двома ракетами.", ["Kharkiv"]),
        # damage of a strike, its dead, and what has happened since the conflict began
        ("Окупанти вдарили по Одесі ракетою: пошкоджено порт.", ["Odesa"]),
        ("У Харкові обстріляли школу. З початку війни загинули 300 дітей.", ["Kharkiv", "Ukraine"]),
    ],
)
def test_where_ukrainian_bulletins_put_it(read: Read, text: str, expected: list[str]) -> None:
    assert sorted({name or "" for _, name in places(read, "uk", text)}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В Станице Луганской прогремел взрыв.", ["Stanytsya-Luhanska"]),
        ("Под обстрел попала Каменка-Днепровская.", ["Kamyanka-Dniprovska"]),
        # a river that a town shares its name with
        ("На левом берегу Днепра прогремел взрыв у Херсона.", ["Kherson"]),
        # a country that made something, an area that none was spoken of, a region named by its abbreviation
        ("Под Изюмом уничтожена гаубица производства США.", ["Izyum"]),
        ("РФ ударила по промышленной зоне в Изюме.", ["Izyum"]),
        ("Бои идут в районе поселка Калинина ДНР.", ["Kalynove"]),
        ("На территории Курска упали обломки дрона.", ["Kursk"]),
        # the town in which a region is struck, and where something is that a clause with "where" tells
        ("Харьковская область подверглась удару в городе Изюм.", ["Izyum"]),
        ("Удар нанесен по Изюму в Харьковской области, где размещена бригада ВСУ.", ["Izyum"]),
        # what comes of raids on regions of several countries is in none of them more than in the others
        (
            "ВСУ обстреляли Курскую, Белгородскую и Херсонскую области. Погибли трое.",
            ["", "Belgorod Oblast", "Kherson Oblast", "Kursk Oblast"],
        ),
        # the larger one of two towns after which a sector can be called
        ("Армия России сообщила о боях на донецком направлении.", ["Donetsk area"]),
        # a town in the instrumental looks like an adjective of the region behind it; rows with two prepositions
        ("Бои идут под Антоновкой Херсонской области.", ["Antonivka"]),
        ("Бои идут под Купянском Харьковской области, а также у Лимана.", ["Kupyansk", "Lyman"]),
        ("ВСУ потеряли 90 человек в районе Дылеевки, Курахово и Торецка (ДНР).", ["Donetsk Oblast"]),
        # villages whose plural could be the genitive of one
        ("В Харьковской области подверглись атакам села Цупивка и Дементиевка.", ["Dementievka", "Tsupivka"]),
        # what a report comes back to is not where its lead is
        ("Поражен цех. Ранее экипаж самолета ударил по аэродрому в Изюме.", ["", "Izyum"]),
        # what lies in a party's land
        ("ВС РФ атаковали Торское (ДНР).", ["Torske"]),
        # what was taken is a place, and no man who was freed
        ("Российская армия заняла Зарядную Балку в Донецкой области.", ["Zaryadnuyu Balku"]),
        ("Суд освободил Заречного в Донецкой области.", []),
    ],
)
def test_where_russian_reports_put_it(read: Read, text: str, expected: list[str]) -> None:
    assert sorted({name or "" for _, name in places(read, "ru", text)}) == expected


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        ("uk", "На Харківщині загинули шестеро людей: четверо у Куп'янську та двоє у Вовчанську.", "Kharkiv Oblast"),
        ("uk", "Росіяни вбили 6 жителів Харківщини: 4 у Куп'янську та 2 у Вовчанську.", "Kharkiv Oblast"),
        ("ru", "В Харьковской области погибли шесть человек: четверо в Купянске и двое в Волчанске.", "Kharkiv Oblast"),
        ("ru", "Погибли шесть человек – четверо в Купянске и двое в Волчанске.", "Kharkiv Oblast"),
    ],
)
def test_a_count_that_a_mark_divides_is_of_the_whole(read: Read, language: str, text: str, whole: str) -> None:
    counted = [(c.place.name, c.quantity.min) for c in read(text, language=language) if c.place and c.quantity]
    assert counted == [(whole, 6), ("Kupyansk", 4), ("Vovchansk", 2)]


def test_so_many_each_are_at_every_place_of_a_row(read: Read) -> None:
    text = "Сбиты пять дронов: три над Сумами и по одному над Изюмом и Лиманом."
    counted = {(c.place.name, c.quantity.min) for c in read(text, language="ru") if c.place and c.quantity}
    assert counted == {("Ukraine", 5), ("Sumy", 3), ("Izyum", 1), ("Lyman", 1)}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("У Київській та Сумській областях пролунали вибухи. Пошкоджено підстанцію.", "Ukraine"),
        ("Окупанти обстріляли Херсон. Вони руйнують наші міста.", "Ukraine"),
        ("Окупанти обстріляли Херсон. Вони руйнують квартали міста.", "Kherson"),
    ],
)
def test_what_is_of_several_is_not_at_the_last_one_named(read: Read, text: str, after: str) -> None:
    assert places(read, "uk", f"Україна воює. {text}")[-1][1] == after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Голова Харківської ОВА Олег Синєгубов повідомив про загибель двох людей.", "Kharkiv Oblast"),
        ("Міський голова Нікополя Олександр Ткач розповів, що загинула дитина. Ще двоє людей поранені.", "Nikopol"),
        ("У поліції Київської області сказали, що пошкоджено п'ять будинків.", "Kyiv Oblast"),
        ("У тимчасово окупованому Бердянську пролунало кілька вибухів.", "Berdyansk"),
        ("У порту Одеси через ракетний удар загорілися склади.", "Odesa"),
        ("У лікарні Маріуполя через обстріл поранено лікаря.", "Mariupol"),
        ("У Бєлгородській області збито три безпілотники.", "Belgorod Oblast"),
    ],
)
def test_an_office_or_a_building_tells_where_what_it_is_said_of_is(read: Read, text: str, expected: str) -> None:
    assert {name for _, name in places(read, "uk", f"Україна воює. {text}")[1:]} == {expected}


def test_a_town_of_another_region_is_not_the_one_last_spoken_of(read: Read) -> None:
    text = (
        "Российские войска захватили Изюм. Об освобождении населенного пункта в Сумской области сообщили в Минобороны."
    )
    told = [c for c in read(text, language="ru") if c.kind == "control.captured"]
    assert [c.place and c.place.name for c in told] == ["Izyum", "Sumy Oblast"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Взрыв прогремел под Купянском Харьковской области.", {"Kupyansk"}),
        ("Взрывы прогремели в Курской и Белгородской области.", {"Kursk Oblast", "Belgorod Oblast"}),
        ("Армия нанесла удар по гражданской инфраструктуре.", {None}),
        ("Российская армия нанесла удар по Миргороду в Полтавской области Украины.", {"Myrhorod"}),
        ("Украинская армия атаковала дронами Шебекино.", {"Shebekino"}),
    ],
)
def test_a_town_is_told_from_what_stands_beside_it(read: Read, text: str, places: set[str | None]) -> None:
    told = [c for c in read(text, language="ru", lead="Война. ") if c.quote in text]
    assert {c.place and c.place.name for c in told} == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Війська захопили три села на Сумщині – Кринівку, Шпиль і Снігурівку.", {"Krynivku", "Shpyl", "Snihurivka"}),
        ("Армія звільнила два населені пункти: Кринівку та Бахмут.", {"Krynivku", "Bakhmut"}),
        ("Лиман, Сіверськ, Бахмут – там точаться бої.", {"Lyman", "Siversk", "Bakhmut"}),
        ("Обстріляли Білопілля на Сумщині, Тимівку, Липці Харківської області.", {"Bilopillia", "Tymivku", "Lyptsi"}),
        ("Дрони запустили з півдня (Приморсько-Ахтарськ) по Одесі.", {"Odesa"}),
    ],
)
def test_places_that_are_listed_are_each_meant(read: Read, text: str, places: set[str]) -> None:
    told = read(text, language="uk", lead="Війна. ")
    assert {c.place and c.place.name for c in told} == places


def test_a_strike_on_a_country_and_then_on_a_town_of_it_is_there(read: Read) -> None:
    (strike,) = read("Росія завдала ракетного удару по Україні, по Конотопу.", language="uk")
    assert strike.place is not None
    assert strike.place.name == "Konotop"


def test_what_a_side_tells_of_its_supplies_and_of_the_attack_spoken_of_is_in_its_land(world: World) -> None:
    text = (
        "Ми тримаємося. Ворог обстріляв Суми. Наша армія сильна.\n\nУдар був завданий з літаків.\n\n"
        "До нас привезли сто тонн гуманітарної допомоги."
    )
    report = Report(text=text, published="2022-03-03", language="uk", publisher="Кабінет Міністрів України")
    places = {c.kind: c.place and c.place.name for c in extract(report, load_pack("uk"), world)}
    assert places["attack.air_strike"] == "Sumy"
    assert places["access.aid_delivered"] == "Ukraine"


def test_towns_in_a_row_are_in_the_case_of_the_one_that_tells_it(read: Read) -> None:
    told = read("Обстріляли Ізюм, Полтаву і Суми.", language="uk")
    assert [c.place and c.place.name for c in told] == ["Izyum", "Poltava", "Sumy"]


def test_strikes_on_a_region_and_on_a_town_elsewhere_are_at_both(read: Read) -> None:
    told = read("Окупанти били ракетами по Дніпропетровщині, по Одесі.", language="uk")
    assert [c.place and c.place.name for c in told] == ["Dnipropetrovsk Oblast", "Odesa"]
