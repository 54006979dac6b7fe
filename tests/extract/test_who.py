"""Who does it, to whom, and who says so, in sentences of every language."""

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report

# language, sentence, kind, actor, target
DONE = [
    # one subject does several things
    ("en", "Russia is at war with Ukraine and shelled the port of Odesa.", "attack.shelling", "RUS", None),
    ("en", "Poltava was shelled and captured by Russian troops.", "control.captured", "RUS", None),
    ("ru", "Российская армия вошла в Изюм, обстреляла Купянск и захватила Боровую.", "control.captured", "RUS", None),
    ("uk", "Російська армія увійшла в Ізюм, обстріляла Куп'янськ і захопила Борову.", "control.captured", "RUS", None),
    # the subject of a gerund or an infinitive
    ("en", "The fighting went on, with Moscow capturing several towns.", "control.captured", "RUS", None),
    ("ru", "ФСБ сорвала попытку украинских спецслужб совершить теракт в Москве.", "attack.bombing", "UKR", None),
    ("en", "American helicopters opened fire on a village, wounding two people.", "harm.injured", "USA", "civilians"),
    # who is only named in the phrase before a noun does nothing
    ("nl", "In het door Israël bezette Hebron zijn twee burgers gedood.", "harm.killed", None, "civilians"),
    (
        "nl",
        "Volgens het door Hamas geleide ministerie zijn twee burgers gedood.",
        "harm.killed",
        None,
        "civilians",
    ),
    ("nl", "De Russische minister heeft de westerse aanvallen op Syrië besproken.", "attack.attack", None, None),
    # who is not let go, by whom; bodies are of no one who finds them; what an army means to stop is not stopped
    ("en", "Russian troops do not allow residents of Izium to leave.", "access.evacuation_blocked", "RUS", "civilians"),
    (
        "nl",
        "Russische troepen laten burgers niet vertrekken uit Izium.",
        "access.evacuation_blocked",
        "RUS",
        "civilians",
    ),
    ("uk", "Окупанти не дають людям виїхати з Ізюма.", "access.evacuation_blocked", "RUS", "civilians"),
    ("ru", "Российские войска не дают жителям выехать из Изюма.", "access.evacuation_blocked", "RUS", "civilians"),
    ("en", "Rescuers recovered five bodies from a house in Izium.", "harm.killed", None, None),
    ("ru", "Спасатели нашли пять тел в доме в Изюме.", "harm.killed", None, None),
    # soldiers of a word that nobody knows; the subject and the object of a gerund
    ("nl", "Zeven Russische rekruten zijn gedood in Izium.", "harm.killed", None, "RUS"),
    ("en", "After shelling Izium, Russian troops entered the town.", "attack.shelling", "RUS", None),
    ("en", "The governor accused Russia of bombing a school in Izium.", "attack.air_strike", "RUS", None),
    # in what someone did harm, and with whom others clashed who were harmed
    ("en", "Missiles intercepted by Ukraine fell on a house in Izium.", "attack.missile_strike", None, None),
    ("en", "Russia killed five people in an attack on Izium.", "attack.attack", "RUS", None),
    ("en", "Two soldiers were killed in fighting with Russian forces near Izium.", "harm.killed", "RUS", None),
    ("en", "Two Ukrainian soldiers died in clashes with Russian forces near Izium.", "attack.clash", "UKR", "RUS"),
    ("en", "Two Ukrainian soldiers died in clashes with Russian forces near Izium.", "harm.killed", "RUS", "UKR"),
    ("en", "Two civilians died in clashes with Russian forces near Izium.", "attack.clash", None, "RUS"),
    # a verb in the present behind a plural and before a preposition
    ("en", "Around 900 American troops remain in Izium.", "control.presence", "USA", None),
    ("en", "People flee from Izium.", "harm.displaced", None, "civilians"),
    ("en", "Russian troops hold out in Izium.", "control.held", "RUS", None),
    # what is struck is not what it is struck with
    ("en", "Russian jets hit a missile depot in Izium.", "attack.air_strike", "RUS", None),
    # who is to blame for a deed did it
    ("en", "Ukraine said Russia was responsible for the strike on Izium.", "attack.attack", "RUS", None),
    (
        "nl",
        "Volgens Oekraïne is Rusland verantwoordelijk voor de beschieting van Izium.",
        "attack.shelling",
        "RUS",
        None,
    ),
    # who tells of a deed does not do it
    ("en", "The Ukrainian army reported an attack on Izium.", "attack.attack", None, None),
    ("en", "The mayor reported shelling in Izium.", "attack.shelling", None, None),
    ("en", "The mayor blamed Russian forces for the attack on Izium.", "attack.attack", "RUS", None),
    # whose deed a noun is, and whose it is that suffers it
    ("en", "He spoke of the full-scale Russian invasion of Ukraine.", "attack.attack", "RUS", "UKR"),
    ("en", "The invasion of Ukraine went on for weeks.", "attack.attack", None, "UKR"),
    ("ru", "Обстрел украинских позиций продолжался весь день.", "attack.shelling", None, None),
    ("ru", "Удары российской авиации по Харькову продолжались.", "attack.air_strike", "RUS", None),
    # the enemy is the enemy of whoever speaks
    ("en", "The enemy shelled Donetsk, the Russian defence ministry said.", "attack.shelling", "UKR", None),
    ("en", "The enemy shelled Kharkiv, the Ukrainian army said.", "attack.shelling", "RUS", None),
    ("ru", "Противник обстрелял Белгород, сообщило Минобороны РФ.", "attack.shelling", "UKR", None),
    ("ru", "Противник обстрелял Харьков, сообщил Генштаб Украины.", "attack.shelling", "RUS", None),
    ("nl", "De vijand beschoot Charkov, zegt het Oekraïense leger.", "attack.shelling", "RUS", None),
    ("ru", "Противник обстрелял Белгород.", "attack.shelling", None, None),
    ("en", "Twenty enemy soldiers were killed near Kunduz, the Taliban said.", "harm.killed", "Taliban", None),
    # who claims a deed has done it; whose a town is has not
    ("ru", "Ответственность за теракт в Кабуле взял на себя Талибан.", "attack.attack", "Taliban", None),
    (
        "nl",
        "De Taliban eisten de verantwoordelijkheid op voor de bomaanslag in Kabul.",
        "attack.bombing",
        "Taliban",
        None,
    ),
    ("nl", "De Syrische stad Idlib is in handen van de rebellen.", "control.held", "rebels", None),
    # who defends themselves
    ("nl", "Boven Odessa zijn drie Russische drones neergehaald.", "attack.interception", "UKR", "RUS"),
    (
        "nl",
        "Boven Odessa zijn drie vijandelijke drones neergehaald, aldus het Oekraïense leger.",
        "attack.interception",
        "UKR",
        "RUS",
    ),
    ("ru", "Средства ПВО сбили 12 дронов, сообщило Минобороны РФ.", "attack.interception", "RUS", "UKR"),
    ("ru", "Отражены шесть контратак, сообщило Минобороны РФ.", "attack.repelled", "RUS", "UKR"),
    ("uk", "Збито сім дронів, повідомили в Генштабі ЗСУ.", "attack.interception", "UKR", "RUS"),
    # what a side says was done to its enemy
    ("ru", "Уничтожен склад боеприпасов ВСУ, сообщило Минобороны РФ.", "damage.damaged", "RUS", "UKR"),
    ("ru", "Уничтожен склад боеприпасов ВСУ.", "damage.damaged", None, "UKR"),
    ("en", "Fifty Russian soldiers were killed, the Ukrainian army said.", "harm.killed", "UKR", "RUS"),
]


@pytest.mark.parametrize(("language", "text", "kind", "actor", "target"), DONE)
def test_who_does_it_and_to_whom(
    read: Read, language: str, text: str, kind: str, actor: str | None, target: str | None
) -> None:
    claim = _only(read(text, language=language), kind)
    assert (claim.actor, claim.target) == (actor, target)


# what a report has said of who strikes a country holds for the blows on it that follow
LATER = [
    ("ru", "Украинские войска обстреляли Белгородскую область. Атаке дронов подверглось село Муром.", "UKR"),
    ("uk", "Російські війська обстріляли Суми. Ракетного удару зазнав і Харків.", "RUS"),
    ("en", "Russian troops shelled Sumy. Two missiles hit Kharkiv, residents said.", "RUS"),
    ("en", "Russian troops shelled Sumy. Ukrainian troops shelled Donetsk. Two missiles hit Kharkiv.", None),
    ("en", "Israel bombed Damascus. Two missiles hit Homs.", None),
]


@pytest.mark.parametrize(("language", "text", "actor"), LATER)
def test_a_blow_without_a_doer_is_theirs_who_alone_strike(
    read: Read, language: str, text: str, actor: str | None
) -> None:
    assert read(text, language=language)[-1].actor == actor


def _only(claims: tuple[Claim, ...], kind: str) -> Claim:
    found = [c for c in claims if c.kind == kind]
    assert len(found) == 1, [(c.kind, c.quote, c.actor) for c in claims]
    return found[0]


# language, sentence, kind, the types of those who say it, first source first
SAID = [
    ("en", "The mayor said that it rained, and blamed Baku for shelling Goris.", "attack.shelling", "local_authority"),
    ("en", "Putin is said to have bombed Kharkiv.", "attack.air_strike", "unknown"),
    (
        "en",
        "The Kremlin told the news agency, TASS, that rebels shelled Popasna.",
        "attack.shelling",
        "government media",
    ),
    ("en", "Photos show that Russian troops shelled Popasna.", "attack.shelling", ""),
    ("nl", "Beelden tonen dat Russische troepen Charkov hebben beschoten.", "attack.shelling", ""),
    ("ru", "В Донецке обстреляли магазин, сообщил источник «Интерфакса».", "attack.shelling", "unknown media"),
    ("ru", "О гибели двоих рассказал РИА Новости мэр города Антон Иванов.", "harm.killed", "local_authority media"),
    (
        "uk",
        "Харків обстріляли, повідомив у своєму Telegram-каналі мер Ігор Терехов.",
        "attack.shelling",
        "local_authority",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "chain"), SAID)
def test_who_says_it(read: Read, language: str, text: str, kind: str, chain: str) -> None:
    assert " ".join(s.type for s in _only(read(text, language=language), kind).sources) == chain


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Kharkiv all is calm. Western officials said that Russian troops shelled Popasna."),
        ("nl", "In Charkov is het rustig. Westerse functionarissen zeggen dat Russische troepen Popasna beschoten."),
    ],
)
def test_who_is_from_abroad_is_not_of_the_place(read: Read, language: str, text: str) -> None:
    claims = read(text, language=language)
    assert [s.party for c in claims for s in c.sources] == [None]


def test_services_that_share_a_noun_each_say_it(read: Read) -> None:
    claims = read("Volgens de Oekraïense en de Britse inlichtingendienst is Charkov beschoten.")
    assert [c.sources[0].party for c in claims] == ["UKR", "GBR"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The city of Chernihiv is surrounded by Russian troops, its governor said."),
        ("nl", "Charkov is door Russische troepen omsingeld, zegt zijn burgemeester."),
    ],
)
def test_the_mayor_of_a_town_is_not_of_those_who_surround_it(read: Read, language: str, text: str) -> None:
    told = [c for c in read(text, language=language) if c.kind == "control.encircled"]
    assert [(c.actor, c.sources[0].party) for c in told] == [("RUS", "UKR")]


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("nl", "Volgens Moskou heeft het leger Charkov ingenomen.", "RUS"),
        ("en", "Russia's defence ministry said the army had captured Kharkiv.", "RUS"),
    ],
)
def test_the_army_is_that_of_the_side_that_speaks(read: Read, language: str, text: str, actor: str) -> None:
    assert [c.actor for c in read(text, language=language) if c.kind == "control.captured"] == [actor]


def test_who_strikes_elsewhere_does_not_strike_home(read: Read) -> None:
    text = "Российские войска атакуют Изюм. В Белгороде после ракетного удара отключено электричество."
    struck = [c for c in read(text, language="ru") if c.kind == "attack.missile_strike"]
    assert [c.actor for c in struck] == [None]


def test_who_accuse_each_other_each_blame_the_other(read: Read) -> None:
    claims = read("Moskou en de separatisten verwijten elkaar dat ze Charkov hebben beschoten.")
    blamed = {(claim.sources[0].party, claim.actor) for claim in claims if claim.kind == "attack.shelling"}
    assert blamed == {("RUS", "separatists"), ("separatists", "RUS")}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Военнослужащие ВСУ расстреляли пленных в Изюме.", "UKR"),
        ("Группа российских солдат расстреляла пленных в Изюме.", "RUS"),
        ("Отряды сепаратистов расстреляли пленных в Изюме.", "separatists"),
        ('Бойцы группировки войск "Юг" расстреляли пленных в Изюме.', "RUS"),
    ],
)
def test_who_does_it_in_russian(read: Read, text: str, actor: str) -> None:
    assert [c.actor for c in read(text, language="ru") if c.kind == "harm.killed"] == [actor]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukrainian troops blew up a bridge in Izium to slow the Russian advance."),
        ("nl", "Oekraïense troepen bliezen een brug bij Izium op om de Russische opmars te vertragen."),
    ],
)
def test_what_a_deed_is_meant_to_stop_is_not_said_to_stop(read: Read, language: str, text: str) -> None:
    assert not [c.kind for c in read(text, language=language) if c.kind.startswith("movement.")]


def test_who_strikes_with_a_side_s_missile_is_that_side(read: Read) -> None:
    struck = [
        c for c in read("По Изюму нанесен удар «Искандером».", language="ru") if c.kind == "attack.missile_strike"
    ]
    assert [(c.actor, c.target) for c in struck] == [("RUS", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Sumy two people were killed and in Kharkiv three were wounded."),
        ("en", "Two people were killed in Sumy and three wounded in Kharkiv."),
        ("nl", "In Soemy zijn twee mensen omgekomen en in Charkov drie gewond geraakt."),
    ],
)
def test_what_verbs_joined_in_one_clause_tell_is_each_at_its_place(read: Read, language: str, text: str) -> None:
    told = [(c.kind, c.place and c.place.name, c.quantity and c.quantity.min) for c in read(text, language=language)]
    assert told == [("harm.killed", "Sumy", 2), ("harm.injured", "Kharkiv", 3)]


def test_who_dies_is_counted_apart_from_who_is_in_hospital(read: Read) -> None:
    told = read("Two people died and five are in hospital in Kharkiv.", language="en")
    assert [(c.kind, c.quantity and c.quantity.min) for c in told] == [("harm.killed", 2)]


def test_whoever_speaks_of_soldiers_killed_abroad_did_not_kill_them(read: Read) -> None:
    found = read("Het leger houdt het op 40 gedode Russen in Cherson.", language="nl")
    assert [(c.kind, c.actor, c.target) for c in found] == [("harm.killed", None, "RUS")]


def test_a_pronoun_of_which_nobody_knows_whom_it_means_leaves_no_doer(read: Read) -> None:
    claim = read("Ze willen IS uit Raqqa verdrijven.", lead="Bommen vallen in Syrië, op Homs in Syrië.\n\n")[-1]
    assert (claim.actor, claim.target) == (None, "ISIS")


@pytest.mark.parametrize(
    "text", ["Vluchtelingen vertellen dat Charkov is beschoten.", "Charkov is beschoten, vertellen vluchtelingen."]
)
def test_refugees_who_tell_are_the_source(read: Read, text: str) -> None:
    assert [claim.sources[0].type for claim in read(text)] == ["witness"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rusland schond het bestand door Charkov te beschieten.", "RUS"),
        ("Door Charkov te beschieten heeft Rusland het bestand geschonden.", "RUS"),
        ("De burgemeester werd door Russische soldaten gedwongen te vertrekken uit Charkov.", "RUS"),
    ],
)
def test_who_reaches_something_by_a_deed_does_it(read: Read, text: str, actor: str) -> None:
    assert {claim.actor for claim in read(text) if claim.place and claim.place.name == "Kharkiv"} == {actor}


def test_a_minister_of_something_speaks_behind_their_colon(read: Read) -> None:
    (claim,) = read('Minister Blok van Buitenlandse Zaken: "Rusland heeft Charkov beschoten."')
    assert (claim.sources[0].party, claim.actor) == ("NLD", "RUS")


def test_the_group_and_the_fighters_are_those_of_the_group_last_named(read: Read) -> None:
    lead = "Boko Haram is actief in Nigeria, in het noorden van Nigeria.\n\n"
    text = "De groep pleegt aanslagen in Maiduguri. De strijders ontvoerden in Maiduguri tien meisjes."
    assert [claim.actor for claim in read(text, lead=lead)] == ["Boko Haram"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Rusland begon zaterdag met beschietingen van Charkov.",
        "Rusland reageerde met luchtaanvallen tegen Charkov.",
        "Volgens Kiev gaat Rusland door met de aanvallen op Charkov.",
    ],
)
def test_who_begins_or_goes_on_with_an_attack_makes_it(read: Read, text: str) -> None:
    (claim,) = read(text)
    assert claim.place is not None
    assert (claim.actor, claim.place.name) == ("RUS", "Kharkiv")


def test_a_verb_that_looks_like_a_possessive_is_none(read: Read) -> None:
    killed, injured = read("Volgens een woordvoerder van de Houthi's zijn vijf strijders gedood en zes gewond geraakt.")
    assert [s.party for s in killed.sources] == ["Houthis"]
    assert [c.quantity and c.quantity.min for c in (killed, injured)] == [5, 6]


def test_who_says_that_it_withdrew_withdrew(read: Read) -> None:
    (left,) = read("Het Syrische leger ontkent dat het zich uit Homs terugtrekt.")
    assert (left.kind, left.actor, left.polarity) == ("movement.withdrawal", "SYR", "negated")


@pytest.mark.parametrize(
    "text", ["Российские самолёты разрушили мост у Хомса.", "Мост у Хомса разрушили российские самолёты."]
)
def test_arms_that_strike_are_not_what_is_struck(read: Read, text: str) -> None:
    told = read(text, language="ru")
    assert {(c.kind, c.object, c.actor, c.target) for c in told} == {("damage.damaged", "infrastructure", "RUS", None)}


def test_a_military_headquarters_is_taken_and_no_one_caught(read: Read) -> None:
    (taken,) = read("The Syrian rebels captured the military headquarters in Homs.", language="en")
    assert (taken.kind, taken.actor) == ("control.captured", "rebels")


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Rusland bezet in Soemy een fabriek.", "control.captured", "Sumy"),
        ("Het Russische leger gebruikt sinds maandag in Charkov gifgas.", "attack.attack", "Kharkiv"),
        ("Het Russische leger verwoest in Izjoem woningen.", "damage.damaged", "Izyum"),
    ],
)
def test_who_does_what_its_verb_could_say_was_done_to_it(read: Read, text: str, kind: str, place: str) -> None:
    (done,) = read(text, language="nl")
    assert (done.kind, done.actor, done.place and done.place.name) == (kind, "RUS", place)


def test_what_a_side_tells_of_itself_to_have_suffered_is_its_enemys_deed(world: World) -> None:
    text = (
        "Ми тримаємося, наша армія сильна. Зруйновано сотні будинків у Чернігові. Наші бійці відбили атаку під Сумами."
        " Війна триває."
    )
    report = Report(text=text, published="2022-03-03", language="uk", publisher="Офіс Президента України")
    told = {c.kind: (c.actor, c.target) for c in extract(report, load_pack("uk"), world)}
    assert told["damage.damaged"] == ("RUS", None)
    assert told["attack.repelled"] == ("UKR", "RUS")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("De wijken die in Soemy werden beschoten zijn maandag ontruimd.", "zijn maandag ontruimd"),
        ("De soldaten die in Soemy vochten zijn gedood.", "zijn gedood"),
        ("De soldaten die in Soemy vechten hebben Charkov veroverd.", "hebben Charkov veroverd"),
        ("De soldaten die in Soemy zouden gedood zijn, leven nog.", "die in Soemy zouden gedood zijn"),
    ],
)
def test_a_clause_goes_on_behind_one_within_it_with_a_plural_auxiliary(read: Read, text: str, quotes: str) -> None:
    *_, last = read(text, language="nl")
    assert last.quote == quotes


def test_who_speaks_needs_no_word_for_themselves_where_they_tell_of_talks(world: World) -> None:
    text = "Ми тримаємося, наша армія сильна. Уночі говорив із президентом Туреччини. Війна триває."
    report = Report(text=text, published="2022-03-03", language="uk", publisher="Офіс Президента України")
    (talks,) = [c for c in extract(report, load_pack("uk"), world) if c.kind == "talks.held"]
    assert (talks.actor, talks.target) == ("UKR", "TUR")
