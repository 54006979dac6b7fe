"""The hard things, in every language: what tempts and claims nothing, and what must be read with care."""

from functools import cache

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report

QUIET = {
    "en": [
        "She wrote a play about nurses who were killed by shelling in Kharkiv.",
        "Has Russia captured Kherson?",
        "If Russia captures Mykolaiv, the road to Odesa lies open.",
        "Had Russia captured Kyiv, the war would have been over.",
        "Without the river, Russia would have captured Mykolaiv long ago.",
        "It is not clear whether Russian troops have captured Izyum.",
        "The news hit Kyiv like a bomb.",
        "The Kyiv striker attacked from the left and scored twice against Kharkiv.",
        "In the film, soldiers storm a village near Kharkiv.",
        "The Kharkiv company wants to conquer the Polish market.",
        "The president called for strikes on Russian airfields.",
        "Fears of shelling keep the people of Kharkiv indoors.",
        "Kyiv ruled out the possibility of talks with Russia.",
        "The army held an exercise simulating an attack on Odesa.",
        "An attack on Odesa is unlikely, an analyst said.",
        "He was killed in a car accident in Kharkiv.",
        "The army tried to evacuate civilians from Mariupol.",
        "Trucks came to deliver aid to Mariupol.",
    ],
    "nl": [
        "Zij schreef een roman over verplegers die in Charkov door beschietingen omkwamen.",
        "Heeft Rusland Cherson ingenomen?",
        "Als Rusland Mykolajiv inneemt, ligt de weg naar Odessa open.",
        "Had Rusland Kiev ingenomen, dan was de oorlog voorbij geweest.",
        "Het is niet duidelijk of Russische troepen Izjoem hebben ingenomen.",
        "Het nieuws sloeg in Kiev in als een bom.",
        "De spits uit Kiev viel aan over links en scoorde twee keer tegen Charkov.",
        "In de film bestormen soldaten een dorp bij Charkov.",
        "Het bedrijf uit Charkov wil de Poolse markt veroveren.",
        "De president riep op tot aanvallen op Russische vliegvelden.",
        "Uit vrees voor beschietingen blijven de mensen in Charkov binnen.",
        "Het gevaar van een aanval op Charkov is groot.",
        "Als het overleg mislukt, valt Rusland Kiev aan.",
        "Een aanval op Odessa is onwaarschijnlijk, zegt een analist.",
    ],
    "uk": [
        "Театр грає виставу про лікарів, які загинули під обстрілом у Харкові.",
        "Чи захопила Росія Херсон?",
        "Якщо Росія захопить Миколаїв, дорога на Одесу буде відкрита.",
        "Якби Росія захопила Київ, війна б закінчилася.",
        "Без річки Росія давно захопила б Миколаїв.",
        "Невідомо, чи захопили російські війська Ізюм.",
        "Новина вибухнула в Києві, як бомба.",
        "Нападник київського клубу атакував зліва і забив два голи Харкову.",
        "У фільмі солдати штурмують село під Харковом.",
        "Компанія з Харкова хоче завоювати польський ринок.",
        "Президент закликав до ударів по російських аеродромах.",
        "Через загрозу обстрілу Харкова школи зачинені.",
        "Київ не готовий до переговорів з Росією.",
        "Президент закликав до завдання ударів по російських аеродромах.",
        "Узяти Харків і закінчити війну!",
        "Союзники зняли обмеження на удари по російській території.",
        "Це ракета, здатна вражати цілі під Харковом.",
        "Папа закликав владу Києва до переговорів з Росією.",
        "Система захистить жителів Києва від ракетних ударів.",
        "Прем'єр намагається уникнути введення угорських військ до України.",
    ],
    "ru": [
        "Театр играет спектакль о врачах, которые погибли при обстреле Харькова.",
        "Захватила ли Россия Херсон?",
        "Если Россия захватит Николаев, дорога на Одессу будет открыта.",
        "Если бы Россия захватила Киев, война бы закончилась.",
        "Без реки Россия давно захватила бы Николаев.",
        "Неизвестно, захватили ли российские войска Изюм.",
        "Новость взорвалась в Киеве, как бомба.",
        "Нападающий киевского клуба атаковал слева и забил два гола Харькову.",
        "В фильме солдаты штурмуют село под Харьковом.",
        "Компания из Харькова хочет завоевать польский рынок.",
        "Президент призвал к ударам по российским аэродромам.",
        "Из-за угрозы обстрела Харькова школы закрыты.",
        "Киев исключил возможность переговоров с Россией.",
        "Президент призвал к нанесению ударов по российским аэродромам.",
        "Взять Харьков и закончить войну!",
        "Союзники сняли ограничения на удары по российской территории.",
        "Это ракета, способная поражать цели под Харьковом.",
        "Папа призвал власти Киева к переговорам с Россией.",
        "Система защитит жителей Киева от ракетных ударов.",
        "Премьер старается избежать ввода венгерских войск на Украину.",
        "Нападение на Одессу маловероятно.",
    ],
}
# sentence, kind, what its time begins with
DATED = {
    "en": ("In 2014, Russian troops occupied Crimea.", "2014"),
    "nl": ("In 2014 bezetten Russische troepen de Krim.", "2014"),
    "uk": ("У 2014 році російські війська окупували Крим.", "2014"),
    "ru": ("В 2014 году российские войска оккупировали Крым.", "2014"),
}
# of whom so many are children: the count is of all
PARTS = {
    "en": "In Kharkiv twelve people were killed, of whom three were children.",
    "nl": "In Charkov zijn twaalf mensen gedood, van wie drie kinderen.",
    "uk": "У Харкові загинули дванадцять людей, з них троє дітей.",
    "ru": "В Харькове погибли двенадцать человек, из них трое детей.",
}
CLOCKS = {
    "en": "14:35\nRussian troops shelled Kharkiv.\n\n13:10\nRussian troops shelled Sumy.",
    "nl": "14.35 uur\nRussische troepen beschoten Charkov.\n\n13.10 uur\nRussische troepen beschoten Soemy.",
    "uk": "14:35\nРосійські війська обстріляли Харків.\n\n13:10\nРосійські війська обстріляли Суми.",
    "ru": "14:35\nРоссийские войска обстреляли Харьков.\n\n13:10\nРоссийские войска обстреляли Сумы.",
}
REGIONS = {
    "en": "Three people were killed in Kharkiv Oblast, two in Sumy Oblast and five in Donetsk Oblast.",
    "nl": "In de regio Charkov zijn drie mensen gedood, in de regio Soemy twee en in de regio Donetsk vijf.",
    "uk": "У Харківській області загинули троє людей, у Сумській — двоє, у Донецькій — п'ятеро.",
    "ru": "В Харьковской области погибли три человека, в Сумской — два, в Донецкой — пять.",
}

# what is said instead of what is denied
INSTEAD = {
    "en": "The militants did not fire a shell, but launched a missile at Kharkiv.",
    "uk": "Бойовики випустили по Харкову не снаряд, а ракету.",
    "ru": "Боевики выпустили по Харькову не снаряд, а ракету.",
}
# for what is still to come
AIMS = {
    "uk": "Для евакуації жителів Сум відкрили коридор.",
    "ru": "Для эвакуации жителей Сум открыли коридор.",
}
# each thing has its own count
THINGS = {
    "en": "Two houses were destroyed and five cars were burned in Kharkiv.",
    "nl": "In Charkov zijn twee huizen en vijf auto's verwoest.",
    "uk": "У Харкові зруйновано два будинки та п'ять автомобілів.",
    "ru": "В Харькове разрушены два дома и пять автомобилей.",
}
# a village that no gazetteer has, and the region behind it
VILLAGES = {
    "uk": ("У селі Дубоярське Харківської області знищено будинок.", "Duboiarske"),
    "ru": ("В селе Дубоярское Харьковской области разрушен дом.", "Duboyarskoe"),
}


@cache
def setting(lang: str) -> str:
    return load_pack(lang).grammar.setting + "\n\n"


def claims(world: World, lang: str, text: str) -> list[Claim]:
    lead = setting(lang)
    read = extract(Report(text=lead + text, published="2022-03-03"), load_pack(lang), world)
    return [claim for claim in read if claim.span.start >= len(lead)]


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, many in QUIET.items() for one in many])
def test_it_claims_nothing(world: World, lang: str, sentence: str) -> None:
    assert [claim.kind for claim in claims(world, lang, sentence)] == []


@pytest.mark.parametrize("lang", DATED)
def test_history_is_dated_so(world: World, lang: str) -> None:
    sentence, year = DATED[lang]
    (claim,) = claims(world, lang, sentence)
    assert claim.time is not None
    assert claim.time.edtf == year


@pytest.mark.parametrize("lang", PARTS)
def test_a_part_of_the_dead_is_not_their_number(world: World, lang: str) -> None:
    killed = [claim for claim in claims(world, lang, PARTS[lang]) if claim.kind == "harm.killed"]
    assert {(c.quantity.min, c.quantity.max) for c in killed[:1] if c.quantity} == {(12, 12)}


@pytest.mark.parametrize("lang", CLOCKS)
def test_a_live_blogs_clock_times_are_no_counts(world: World, lang: str) -> None:
    found = claims(world, lang, CLOCKS[lang])
    assert [(c.kind, c.place and c.place.name, c.quantity) for c in found] == [
        ("attack.shelling", "Kharkiv", None),
        ("attack.shelling", "Sumy", None),
    ]


@pytest.mark.parametrize("lang", REGIONS)
def test_each_region_has_its_own_count(world: World, lang: str) -> None:
    found = [claim for claim in claims(world, lang, REGIONS[lang]) if claim.kind == "harm.killed"]
    said = {(c.place.name.split()[0][:5], c.quantity.min) for c in found if c.place and c.quantity}
    assert said <= {("Khark", 3), ("Sumy", 2), ("Sums'", 2), ("Donet", 5)}
    assert ("Khark", 3) in said


def test_what_someone_says_to_have_done_is_done_and_what_they_promise_is_not(read: Read) -> None:
    done = read("Oekraïne zegt drie Russische helikopters te hebben neergeschoten.")
    promised = read("Rusland zegt toe de troepen uit Charkov terug te trekken.")
    assert [c.modality for c in done if c.kind == "attack.attack" and "helikopters" in c.quote] == ["actual"]
    assert [c.modality for c in promised if c.kind == "movement.withdrawal"] == ["planned"]


@pytest.mark.parametrize("lang", INSTEAD)
def test_what_holds_instead_of_what_is_denied_is_affirmed(world: World, lang: str) -> None:
    said = {claim.kind: claim.polarity for claim in claims(world, lang, INSTEAD[lang])}
    assert said["attack.missile_strike"] == "affirmed"


@pytest.mark.parametrize("lang", VILLAGES)
def test_the_region_behind_a_village_is_no_part_of_its_name(world: World, lang: str) -> None:
    text, name = VILLAGES[lang]
    assert [claim.place.name for claim in claims(world, lang, text) if claim.place] == [name]


@pytest.mark.parametrize("lang", AIMS)
def test_what_something_is_for_is_to_come(world: World, lang: str) -> None:
    said = {claim.kind: claim.modality for claim in claims(world, lang, AIMS[lang])}
    assert said.get("access.evacuated", "planned") == "planned"


def test_fighters_of_an_army_are_that_armys(world: World) -> None:
    for text in ("Боевики ВСУ атаковали Горловку.", "Боевик 110-й бригады ВСУ атаковал Горловку."):
        assert [claim.actor for claim in claims(world, "ru", text)] == ["UKR"]


def test_whom_a_numeral_shows_to_be_no_subject_does_nothing(world: World) -> None:
    (claim,) = claims(world, "ru", "Преступники похитили двух россиян в Сирии.")
    assert claim.actor is None


def test_whose_capital_it_is_strikes_no_one(world: World) -> None:
    (claim,) = claims(world, "ru", "Жители украинской столицы запечатлели ракетные удары по Киеву.")
    assert claim.actor is None


def test_the_name_of_a_works_is_no_town(world: World) -> None:
    (claim,) = claims(world, "ru", "Ракета попала в завод «Артем» в Киеве.")
    assert claim.place
    assert claim.place.name == "Kyiv"


@pytest.mark.parametrize("lang", THINGS)
def test_each_thing_has_its_own_count(world: World, lang: str) -> None:
    said = claims(world, lang, THINGS[lang])
    assert [claim.quantity.max for claim in said if claim.quantity] == [2, 5]


def test_a_count_of_one_thing_is_none_of_another(world: World) -> None:
    said = claims(world, "ru", "В Харькове разрушены дом, школа и три склада.")
    assert {claim.object: claim.quantity and claim.quantity.max for claim in said} == {
        "homes": None,
        "school": None,
        None: 3,
    }


@pytest.mark.parametrize(
    ("language", "text", "polarities"),
    [
        ("en", "It is false that Russian troops captured Kharkiv.", ["negated"]),
        ("nl", "Het is onjuist dat Russische troepen Charkov hebben veroverd.", ["negated"]),
        ("uk", "Неправда, що росіяни захопили Харків.", ["negated"]),
        ("ru", "Неправда, что российские войска взяли Харьков.", ["negated"]),
        ("en", "There is no evidence that Russian troops captured Kharkiv.", []),
        ("nl", "Er is geen bewijs dat Russische troepen Charkov hebben veroverd.", []),
        ("uk", "Немає доказів того, що росіяни захопили Харків.", []),
        ("ru", "Нет доказательств того, что российские войска взяли Харьков.", []),
    ],
)
def test_what_is_untrue_is_denied_and_what_nothing_shows_is_not_claimed(
    read: Read, language: str, text: str, polarities: list[str]
) -> None:
    captured = [claim for claim in read(text, language=language) if claim.kind == "control.captured"]
    assert [claim.polarity for claim in captured] == polarities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fourteen people, including seven children, were injured in Kharkiv."),
        ("nl", "Veertien mensen, onder wie zeven kinderen, raakten gewond in Charkov."),
        ("uk", "У Харкові поранено 14 людей, зокрема семеро дітей."),
        ("ru", "В Харькове ранены 14 человек, в том числе семеро детей."),
        ("en", "Fourteen people were injured in Kharkiv, seven of them children."),
        ("nl", "In Charkov raakten veertien mensen gewond, zeven van hen waren kinderen."),
        ("uk", "У Харкові поранено 14 людей, семеро з них – діти."),
        ("ru", "В Харькове ранены 14 человек, семеро из них — дети."),
    ],
)
def test_the_whole_is_counted_and_then_its_part(read: Read, language: str, text: str) -> None:
    harm = [claim for claim in read(text, language=language) if claim.kind == "harm.injured" and claim.quantity]
    assert sorted(claim.quantity.min for claim in harm if claim.quantity and claim.quantity.min) == [7, 14]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Повідомлення про захоплення Ізюма не підтвердилося."),
        ("ru", "Киев не подтверждает захват Изюма."),
        ("nl", "Het leger wilde niet bevestigen dat Izjoem was veroverd."),
        ("ru", "В армии отказались подтвердить, что Изюм захвачен."),
    ],
)
def test_a_report_of_something_that_is_not_borne_out_claims_nothing(read: Read, language: str, text: str) -> None:
    assert [claim.kind for claim in read(text, language=language) if claim.kind.startswith("control.")] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Росія заявила, що захопила Ізюм."),
        ("uk", "Міноборони Росії стверджує, що вже повністю контролює Ізюм."),
        ("ru", "Россия утверждает, что взяла Изюм."),
        ("ru", "Минобороны России сообщило, что полностью контролирует Изюм."),
    ],
)
def test_who_says_that_it_was_done_did_it_where_no_one_else_is_named(read: Read, language: str, text: str) -> None:
    (said,) = [claim for claim in read(text, language=language) if claim.kind.startswith("control.")]
    assert (said.actor, said.place and said.place.name) == ("RUS", "Izyum")
    assert [source.party for source in said.sources] == ["RUS"]


def test_an_attack_without_victims_is_an_attack(read: Read) -> None:
    said = [claim for claim in read("Удар по Харкову минув без жертв.", language="uk") if claim.kind[:6] == "attack"]
    assert [claim.polarity for claim in said] == ["affirmed"]


def test_a_bound_opens_a_sentence_and_denies_nothing(read: Read) -> None:
    (killed,) = read("Не более 18 человек погибли в Харькове.", language="ru")
    assert (killed.polarity, killed.quantity and killed.quantity.max) == ("affirmed", 18)


def test_so_long_after_something_is_not_so_long_from_now(read: Read) -> None:
    (text, day) = ("Через два дня после боёв под Харьковом погибли трое военных.", "2022-03-03")
    assert {claim.time.edtf for claim in read(text, language="ru") if claim.time} <= {day}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Обстріл Харкова минув без жертв."),
        ("uk", "Обстріл Харкова обійшовся без загиблих."),
        ("ru", "Обстрел Харькова обошёлся без жертв."),
        ("ru", "При обстреле Харькова не погиб ни один человек."),
    ],
)
def test_no_victims_are_none(read: Read, language: str, text: str) -> None:
    (killed,) = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert (killed.polarity, killed.quantity and killed.quantity.max) == ("negated", 0)


@pytest.mark.parametrize(
    ("language", "text", "polarity", "parties"),
    [
        ("nl", "De bewering dat Russische troepen Charkov hebben veroverd is onwaar.", "negated", []),
        ("nl", "Anders dan Rusland beweert, is Charkov niet gevallen.", "negated", []),
        ("en", "Contrary to what Russia says, Kharkiv was captured.", "affirmed", []),
        ("en", "Ukraine says Russian claims of capturing Kharkiv are false.", "negated", ["UKR"]),
        ("nl", "Volgens onbevestigde berichten hebben Russische troepen Charkov veroverd.", "affirmed", [None]),
        ("en", "According to unconfirmed reports, Russian troops have captured Kharkiv.", "affirmed", [None]),
        ("nl", "Rusland zegt Charkov te hebben veroverd; Oekraïne zegt te hebben standgehouden.", "affirmed", ["RUS"]),
    ],
)
def test_who_is_contradicted_or_speaks_next_is_no_source(
    read: Read, language: str, text: str, polarity: str, parties: list[str | None]
) -> None:
    captured = [claim for claim in read(text, language=language) if claim.kind == "control.captured"]
    assert [(claim.polarity, [s.party for s in claim.sources]) for claim in captured] == [(polarity, parties)]


def test_who_denies_that_is_no_one_who_says_it(read: Read) -> None:
    claims = read("Rusland beweert Charkov te hebben veroverd, Oekraïne ontkent dat.", language="nl")
    assert [(c.polarity, [s.party for s in c.sources]) for c in claims] == [("affirmed", ["RUS"]), ("negated", ["UKR"])]


def test_an_attack_that_leaves_no_dead_is_where_it_struck(read: Read) -> None:
    dead = [c for c in read("The attack on Odesa left no casualties.", language="en") if c.kind == "harm.killed"]
    assert [(c.polarity, c.place and c.place.name) for c in dead] == [("negated", "Odesa")]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The death toll in Kharkiv rose to 31 from 27.", [31]),
        ("Eight people, three of them children, were killed in Kharkiv.", [3, 8]),
        ("At least nine of them were killed in Kharkiv.", [9]),
        ("A woman and her three children were killed in Kharkiv.", [4]),
        ("Half of the 40 soldiers were killed in Kharkiv.", []),
    ],
)
def test_a_number_is_of_what_it_counts(read: Read, text: str, counts: list[int]) -> None:
    harm = [claim for claim in read(text, language="en") if claim.kind == "harm.killed" and claim.quantity]
    assert sorted(claim.quantity.min for claim in harm if claim.quantity and claim.quantity.min) == counts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The death toll in Kharkiv rose from 18 to 21."),
        ("nl", "Het dodental in Charkov steeg van 18 tot 21."),
        ("uk", "Кількість загиблих унаслідок обстрілу Харкова зросла з 18 до 21 людини."),
        ("ru", "Число погибших при обстреле Харькова выросло с 18 до 21."),
    ],
)
def test_what_a_number_rose_to_is_counted(read: Read, language: str, text: str) -> None:
    (killed,) = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert (killed.quantity and killed.quantity.min, killed.quantity and killed.quantity.max) == (21, 21)
    assert (killed.place and killed.place.name) == "Kharkiv"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Any attack on Odesa will be answered, the general said."),
        ("nl", "Elke aanval op Odessa zal worden beantwoord, zei de generaal."),
        ("uk", "Будь-який удар по Одесі матиме наслідки, заявив генерал."),
        ("ru", "Любой удар по Одессе получит ответ, заявил генерал."),
    ],
)
def test_whatever_attack_may_come_is_none(read: Read, language: str, text: str) -> None:
    assert not [claim for claim in read(text, language=language) if claim.kind.startswith("attack.")]


@pytest.mark.parametrize("word", ["неподтвержденным", "неподтверждённым"])
def test_a_letter_written_two_ways_is_one(read: Read, word: str) -> None:
    (captured,) = read(f"По {word} данным, российские войска взяли Изюм.", language="ru")
    assert captured.modality == "possible"


@pytest.mark.parametrize("text", ["В Харькове нет ни погибших, ни раненых.", "Ни погибших, ни раненых в Харькове нет."])
def test_neither_dead_nor_wounded(read: Read, text: str) -> None:
    said = {(claim.kind, claim.polarity) for claim in read(text, language="ru")}
    assert said == {("harm.killed", "negated"), ("harm.injured", "negated")}
