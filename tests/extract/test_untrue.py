"""What is mentioned to be called untrue, denied, left undecided, nearly done or not managed, in each language."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reports of the capture of Kharkiv turned out to be false."),
        ("en", "It is not true that Russian troops captured Kharkiv."),
        ("nl", "Berichten over de verovering van Charkov bleken niet waar te zijn."),
        ("nl", "Het is niet waar dat Russische troepen Charkov hebben veroverd."),
        ("uk", "Інформація про взяття Харкова не відповідає дійсності."),
        ("uk", "Твердження, що росіяни захопили Харків, виявилося хибним."),
        ("ru", "Сообщения о взятии Харькова оказались ложными."),
        ("ru", "Это неправда, что российские войска захватили Харьков."),
    ],
)
def test_what_is_called_untrue_is_denied(read: Read, language: str, text: str) -> None:
    captured = [claim for claim in read(text, language=language) if claim.kind == "control.captured"]
    assert [(c.polarity, c.place and c.place.name) for c in captured] == [("negated", "Kharkiv")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia says that it captured Kharkiv, but Ukraine denies this."),
        ("en", "Russia says that it captured Kharkiv, which Ukraine denies."),
        ("en", "Russia says that it captured Kharkiv. Ukraine has rejected the claim."),
        ("nl", "Rusland zegt dat het Charkov heeft veroverd, wat Oekraïne ontkent."),
        ("uk", "Росія заявляє, що захопила Харків, але Україна це заперечує."),
        ("uk", "Росія заявляє, що захопила Харків, що заперечує Україна."),
        ("ru", "Россия заявляет, что захватила Харьков. Украина это отрицает."),
    ],
)
def test_who_denies_that_denies_what_was_just_said(read: Read, language: str, text: str) -> None:
    claims = read(text, language=language)
    assert [(c.kind, c.polarity, [s.party for s in c.sources]) for c in claims] == [
        ("control.captured", "affirmed", ["RUS"]),
        ("control.captured", "negated", ["UKR"]),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian troops nearly captured Kharkiv."),
        ("nl", "De Russen hadden Charkov bijna veroverd."),
        ("uk", "Російські війська ледь не захопили Харків."),
        ("ru", "Российские войска едва не захватили Харьков."),
        ("nl", "Moskou heeft de verovering van Charkov bevestigd noch ontkend."),
        ("uk", "Міністерство не підтвердило і не спростувало захоплення Харкова."),
        ("ru", "Киев не подтверждает и не отрицает, что Россия захватила Харьков."),
    ],
)
def test_what_nearly_was_or_is_neither_confirmed_nor_denied_is_not_claimed(
    read: Read, language: str, text: str
) -> None:
    assert read(text, language=language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian troops stopped short of capturing Kharkiv."),
        ("en", "The Russians did not succeed in capturing Kharkiv."),
        ("nl", "Het lukte de Russen niet om Charkov te veroveren."),
        ("uk", "Росіяни так і не спромоглися захопити Харків."),
        ("ru", "Российская армия не сумела захватить Харьков."),
    ],
)
def test_what_was_not_managed_is_denied(read: Read, language: str, text: str) -> None:
    captured = [claim for claim in read(text, language=language) if claim.kind == "control.captured"]
    assert [(c.polarity, c.place and c.place.name) for c in captured] == [("negated", "Kharkiv")]


@pytest.mark.parametrize(
    ("language", "text", "killed"),
    [
        ("en", "A 12-year-old boy and two women were killed in Kharkiv.", 3),
        ("en", "The blast in Kharkiv killed a woman of 70 and her two grandchildren.", 1),
        ("nl", "Een jongen van 12 en twee vrouwen zijn omgekomen in Charkov.", 3),
        ("uk", "12-річний хлопчик і дві жінки загинули в Харкові.", 3),
        ("ru", "В Харькове погибла женщина.", 1),
        ("ru", "В Харькове погибли женщина и двое мужчин.", 3),
    ],
)
def test_people_side_by_side_are_counted_together(read: Read, language: str, text: str, killed: int) -> None:
    harm = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert [c.quantity and c.quantity.min for c in harm] == [killed]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The film tells of a soldier who is wounded in the battle for Kharkiv."),
        ("en", "She dreams of the day when Kharkiv is liberated."),
        ("en", "Whoever shells Kharkiv must stand trial."),
        ("en", "The bridge holds if the shelling ends and the troops leave Kharkiv."),
        ("nl", "De film vertelt over een soldaat die gewond raakt in Charkov."),
        ("nl", "De gemeente oefende woensdag een evacuatie van de school in Charkov."),
        ("nl", "De Russen staan niet toe dat burgers Charkov verlaten."),
        ("nl", "De minister wil niet dat troepen Charkov verlaten."),
        ("uk", "Вона мріє про день, коли звільнять Харків."),
        ("ru", "Фильм рассказывает о солдате, которого ранили в Харькове."),
        ("ru", "Кто обстреливает Харьков, предстанет перед судом."),
    ],
)
def test_what_a_film_shows_someone_dreams_of_or_anyone_might_do_is_not_said_to_be(
    read: Read, language: str, text: str
) -> None:
    assert not read(text, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor said that an attack on Kharkiv could not be ruled out."),
        ("nl", "Een aanval op Charkov is niet uit te sluiten, zegt de burgemeester."),
    ],
)
def test_what_is_not_ruled_out_is_possible(read: Read, language: str, text: str) -> None:
    assert [(c.polarity, c.modality) for c in read(text, language=language)] == [("affirmed", "possible")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The aim of the operation is to capture Kharkiv."),
        ("nl", "Het doel van de operatie is Charkov in te nemen."),
        ("nl", "Rusland besloot dat het Charkov zou innemen."),
    ],
)
def test_what_is_only_an_aim_is_planned(read: Read, language: str, text: str) -> None:
    assert [(c.kind, c.modality) for c in read(text, language=language)] == [("control.captured", "planned")]


@pytest.mark.parametrize("text", ["Russian warships struck Odesa.", "Russian warplanes hit Odesa on Monday."])
def test_what_strikes_is_not_damaged(read: Read, text: str) -> None:
    assert [claim.kind for claim in read(text, language="en") if claim.kind.startswith("damage.")] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian attacks on Kharkiv continued on Monday."),
        ("nl", "Rusland zette de aanvallen op Charkov maandag voort."),
    ],
)
def test_an_attack_that_went_on_is_no_intention(read: Read, language: str, text: str) -> None:
    found = read(text, language=language)
    assert [(c.kind, c.actor, c.place and c.place.name, c.modality) for c in found] == [
        ("attack.attack", "RUS", "Kharkiv", "actual")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Charkov is geen schoon water meer en huizen liggen in puin.", ["service.cut", "damage.damaged"]),
        ("Er zijn twee mensen gedood en huizen liggen in puin.", ["harm.killed", "damage.damaged"]),
        ("De partijen hebben met elkaar gepraat, maar dat leverde niets op.", ["talks.held", "talks.failed"]),
        ("Ook vlucht MH17 werd hier in Oekraïne uit de lucht geschoten.", ["attack.attack"]),
    ],
)
def test_a_clause_joined_to_a_denied_one_is_not_denied(read: Read, text: str, expected: list[str]) -> None:
    assert [c.kind for c in read(text) if c.polarity == "affirmed"] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Полиция будет расследовать обстрел Харькова."),
        ("ru", "Прокуратура займется расследованием обстрела Харькова."),
        ("ru", "Россия обсудит обстрел Харькова."),
        ("ru", "Полиция расследует обстрел Харькова."),
        ("uk", "Поліція розслідуватиме обстріл Харкова."),
        ("uk", "Росія обговорить обстріл Харкова."),
    ],
)
def test_what_will_be_dealt_with_has_happened_and_was_done_by_others(read: Read, language: str, text: str) -> None:
    told = [c for c in read(text, language=language) if c.kind == "attack.shelling"]
    assert [(c.modality, c.actor) for c in told] == [("actual", None)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ПВО сбила три дрона над Крымом и еще четыре — над Харьковом.", {"attack.interception"}),
        ("ПВО уничтожила три дрона над Крымом, четыре — над Харьковом.", {"attack.interception"}),
        ("Дрон атаковал остановку общественного транспорта.", {"attack.drone_strike"}),
        ("Саудовская Аравия продолжила войну в Йемене.", set()),
    ],
)
def test_what_only_sounds_like_it_is_not_claimed(read: Read, text: str, kinds: set[str]) -> None:
    assert {c.kind for c in read(text, language="ru")} == kinds


def test_what_operators_fight_with_is_not_brought_down(read: Read) -> None:
    told = read("Операторы дронов уничтожили под Сумами танк.", language="ru")
    assert {c.kind for c in told} == {"damage.damaged"}


def test_those_who_did_something_before_suffer_no_damage(read: Read) -> None:
    told = read("Украинские войска обстреляли Горловку, повреждены два дома, сообщил мэр.", language="ru")
    assert {(c.actor, c.target) for c in told if c.kind == "damage.damaged"} == {("UKR", None)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Er komt een corridor, zodat inwoners uit Charkov kunnen vluchten.", ["access.evacuation_offered"]),
        (
            "De brug is verwoest, zodat de inwoners Charkov niet kunnen verlaten.",
            ["damage.damaged", "access.evacuation_blocked"],
        ),
    ],
)
def test_what_something_is_done_for_does_not_happen_yet(read: Read, text: str, kinds: list[str]) -> None:
    assert [claim.kind for claim in read(text)] == kinds


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Bij Cherson werden onze troepen beschoten, zei de Russische woordvoerder Igor Konasjenkov."),
        ("en", "Our troops came under fire near Kherson, Russian spokesman Igor Konashenkov said."),
        ("ru", "Наши войска были обстреляны под Херсоном, заявил российский представитель Игорь Конашенков."),
    ],
)
def test_what_is_done_to_our_troops_is_done_to_whoever_speaks(read: Read, language: str, text: str) -> None:
    assert [c.target for c in read(text, language=language)] == ["RUS"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No one could confirm that."),
        ("nl", "Niemand heeft dat kunnen bevestigen."),
        ("uk", "Ніхто не зміг це підтвердити."),
        ("ru", "Никто не смог это подтвердить."),
    ],
)
def test_what_no_one_confirms_is_not_denied(read: Read, language: str, text: str) -> None:
    claims = read(_TAKEN[language] + " " + text, language=language)
    assert [(c.kind, c.polarity) for c in claims] == [("control.captured", "affirmed")]


_TAKEN = {
    "en": "Russia has taken Izium, a general said.",
    "nl": "Rusland heeft Izjoem ingenomen, zei een generaal.",
    "uk": "Росія взяла Ізюм, сказав генерал.",
    "ru": "Россия взяла Изюм, сказал генерал.",
}


def test_how_many_died_that_is_not_known_is_not_denied(read: Read) -> None:
    assert read("Het is niet bekend hoeveel mensen in Izjoem zijn gedood.") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army gave no death toll."),
        ("nl", "Het leger noemde geen dodental."),
        ("uk", "Армія кількість загиблих не назвала."),
        ("ru", "Армия число погибших не назвала."),
        ("en", "A convoy carrying food to Homs is waiting at the border."),
        ("ru", "Порт Латакии остался открытым."),
    ],
)
def test_a_number_that_is_not_told_and_aid_under_way_are_no_claims(read: Read, language: str, text: str) -> None:
    assert read(text, language=language) == ()


def test_who_refuses_to_do_something_does_not_do_it(read: Read) -> None:
    (refused,) = read("The Syrian government refuses to negotiate with the rebels.", language="en")
    assert (refused.kind, refused.actor) == ("talks.ceasefire_refused", "SYR")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Red Cross is preparing the evacuation of Homs."),
        ("nl", "Het Rode Kruis bereidt de evacuatie van Homs voor."),
        ("ru", "Красный Крест готовит эвакуацию из Хомса."),
    ],
)
def test_what_is_being_prepared_is_to_come(read: Read, language: str, text: str) -> None:
    assert [c.modality for c in read(text, language=language)] == ["planned"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The evacuation of Homs has been postponed until Monday."),
        ("nl", "De evacuatie van Homs is uitgesteld tot maandag."),
    ],
)
def test_until_when_something_is_put_off_is_not_when_it_was(read: Read, language: str, text: str) -> None:
    (blocked,) = read(text, language=language)
    assert (blocked.kind, blocked.time and blocked.time.basis) == ("access.evacuation_blocked", "published")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia shelled Sumy. Kyiv said that the shells were new; Moscow denied this."),
        ("nl", "Rusland beschoot Soemy. Kiev zei dat de granaten nieuw waren; Moskou sprak dat tegen."),
        ("uk", "Росія обстріляла Суми. Київ сказав, що снаряди були новими; Москва це заперечила."),
        ("ru", "Россия обстреляла Сумы. Киев сказал, что снаряды были новыми; Москва это опровергла."),
        ("uk", "Росія обстріляла Суми, сказав мер. Росія цей обстріл не підтвердила."),
    ],
)
def test_who_denies_what_is_no_claim_or_only_does_not_confirm_denies_nothing(
    read: Read, language: str, text: str
) -> None:
    assert [c.polarity for c in read(text, language=language) if c.kind == "attack.shelling"] == ["affirmed"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fighting rages in Goma. Rwanda denies backing the rebels."),
        ("nl", "In Goma wordt gevochten. Rwanda ontkent dat het de rebellen steunt."),
        ("uk", "У Гомі тривають бої. Руанда заперечує, що підтримує бойовиків."),
        ("ru", "В Гоме идут бои. Руанда отрицает, что поддерживает боевиков."),
    ],
)
def test_who_denies_a_deed_of_their_own_denies_nothing_else(read: Read, language: str, text: str) -> None:
    assert "negated" not in {c.polarity for c in read(text, language=language) if c.kind == "attack.clash"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"This is a war crime," the Ukrainian president said.'),
        ("en", "The Ukrainian president said the bombing was a war crime."),
        ("nl", '"Dit is een oorlogsmisdaad", zei de Oekraïense president.'),
        ("nl", "De Oekraïense president noemde het bombardement een oorlogsmisdaad."),
        ("uk", "Президент України назвав бомбардування воєнним злочином."),
        ("ru", "Президент Украины назвал бомбардировку военным преступлением."),
    ],
)
def test_what_someone_calls_a_crime_accuses_in_their_words(read: Read, language: str, text: str) -> None:
    told = [claim for claim in read(text, language=language) if claim.kind == "stance.accusation"]
    assert [(c.actor, c.sources[0].party, c.quantity) for c in told] == [("UKR", "UKR", None)]


def test_who_denies_a_hand_in_it_denies_the_attack_told_before(read: Read) -> None:
    claims = read("Two people died in an attack on Kharkiv. Russia denied any involvement.", language="en")
    denied = [(c.actor, c.sources[0].party) for c in claims if c.polarity == "negated"]
    assert denied == [("RUS", "RUS")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Rusland, dat de aanval op Lviv ontkent, zegt dat het leger in Cherson is."),
        ("nl", "De generaal, die ontkent dat hij Lviv heeft beschoten, is vertrokken."),
        ("nl", "Rusland, dat ontkent Lviv te hebben beschoten, zwijgt."),
        ("en", "Russia, which denied the strike on Lviv, said it would look into it."),
        ("uk", "Росія, яка заперечує удар по Львову, звинуватила Україну."),
        ("ru", "Россия, которая отрицает обстрел больницы во Львове, обвинила Украину."),
    ],
)
def test_what_a_relative_clause_says_someone_denies_did_not_happen(read: Read, language: str, text: str) -> None:
    attack = next(c for c in read(text, language=language) if c.kind.startswith("attack."))
    assert (attack.polarity, attack.sources[0].party) == ("negated", "RUS" if "generaal" not in text else "UKR")
