"""One construction in every language that has it: who does it, where, how many."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "kind", "party", "place"),
    [
        ("en", "Moscow claims that its troops captured Kharkiv.", "control.captured", "RUS", "Kharkiv"),
        ("nl", "Moskou beweert dat zijn troepen Charkov hebben veroverd.", "control.captured", "RUS", "Kharkiv"),
        ("uk", "Москва стверджує, що її війська взяли Харків.", "control.captured", "RUS", "Kharkiv"),
        ("ru", "Москва утверждает, что её войска взяли Харьков.", "control.captured", "RUS", "Kharkiv"),
        ("en", "Shelling by Russian troops killed three people in Sumy.", "attack.shelling", "RUS", "Sumy"),
        ("nl", "Russische troepen trokken Izjoem binnen en beschoten Soemy.", "attack.shelling", "RUS", "Sumy"),
        ("en", "The Russian attack on Sumy killed three people.", "attack.attack", "RUS", "Sumy"),
        ("nl", "De Russische aanval op Soemy kostte drie mensen het leven.", "attack.attack", "RUS", "Sumy"),
        ("uk", "Російська атака на Суми забрала життя трьох людей.", "attack.attack", "RUS", "Sumy"),
        ("ru", "Российская атака на Сумы унесла жизни трёх человек.", "attack.attack", "RUS", "Sumy"),
    ],
)
def test_who_does_it_and_where(read: Read, language: str, text: str, kind: str, party: str, place: str) -> None:
    done = [claim for claim in read(text, language=language) if claim.kind == kind]
    assert [(c.actor, c.place and c.place.name) for c in done] == [(party, place)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Kharkiv, shelling killed three people; in Sumy, two soldiers were killed."),
        ("nl", "In Charkov kwamen drie mensen om en in Soemy twee."),
        ("uk", "У Харкові загинули троє людей, у Сумах — двоє."),
        ("ru", "В Харькове погибли три человека, в Сумах — два."),
    ],
)
def test_each_count_is_of_its_own_place(read: Read, language: str, text: str) -> None:
    killed = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert [(c.place and c.place.name, c.quantity and c.quantity.min) for c in killed] == [("Kharkiv", 3), ("Sumy", 2)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Heavy fighting goes on between Izium and Kharkiv."),
        ("nl", "Tussen Izjoem en Charkov wordt zwaar gevochten."),
        ("uk", "Запеклі бої тривають між Ізюмом і Харковом."),
        ("ru", "Бои идут между Изюмом и Харьковом."),
    ],
)
def test_what_is_between_two_towns_is_on_the_stretch_there(read: Read, language: str, text: str) -> None:
    (fought,) = [claim for claim in read(text, language=language) if claim.kind == "attack.clash"]
    assert fought.place is not None
    assert (fought.place.name, fought.place.level, fought.place.country) == ("Izyum–Kharkiv", "area", "UKR")
    assert fought.place.radius > 40


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not a day passes without shelling in Nikopol."),
        ("nl", "Er gaat in Nikopol geen dag voorbij zonder beschietingen."),
        ("uk", "Не минає й дня без обстрілів Нікополя."),
        ("ru", "В Никополе нет ни дня без обстрелов."),
    ],
)
def test_no_day_without_it_is_every_day(read: Read, language: str, text: str) -> None:
    (shelled,) = [claim for claim in read(text, language=language) if claim.kind == "attack.shelling"]
    assert (shelled.polarity, shelled.place and shelled.place.name) == ("affirmed", "Nikopol")


def test_a_state_s_town_that_is_captured_is_no_prisoner(read: Read) -> None:
    claims = read("The Ukrainian city of Kharkiv was captured by Russian troops.", language="en")
    assert [(c.kind, c.actor, c.place and c.place.name) for c in claims] == [("control.captured", "RUS", "Kharkiv")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Syrian army says that it killed thirty rebels near Homs."),
        ("nl", "Het Syrische leger zegt dat het ongeveer dertig rebellen heeft gedood bij Homs."),
        ("uk", "Сирійська армія заявляє, що вбила тридцять повстанців біля Хомса."),
        ("ru", "Сирийская армия заявляет, что убила тридцать повстанцев у Хомса."),
    ],
)
def test_who_says_that_they_killed_some_is_who_killed_them(read: Read, language: str, text: str) -> None:
    (killed,) = read(text, language=language)
    assert (killed.kind, killed.actor, killed.target) == ("harm.killed", "SYR", "rebels")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kyiv accuses Russia of having shot down the plane near Sumy."),
        ("nl", "Kiev beschuldigt Rusland ervan het vliegtuig bij Soemy te hebben neergeschoten."),
        ("uk", "Київ звинувачує Росію в тому, що вона збила літак біля Сум."),
        ("ru", "Киев обвиняет Россию в том, что она сбила самолёт у Сум."),
    ],
)
def test_whoever_is_accused_of_a_deed_did_it(read: Read, language: str, text: str) -> None:
    (shot, *_) = read(text, language=language)
    assert (shot.actor, [s.party for s in shot.sources]) == ("RUS", ["UKR"])


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("en", "According to Kyiv, 5,000 Russians have been killed.", "RUS"),
        ("nl", "Volgens Kiev zijn 5000 Russen gesneuveld.", "RUS"),
        ("uk", "За даними Києва, загинули 5000 росіян.", "RUS"),
        ("ru", "По данным Киева, погибли 5000 россиян.", "RUS"),
        ("nl", "Volgens Moskou kwamen in Belgorod drie Russen om.", "civilians"),
    ],
)
def test_those_of_a_nation_who_fall_abroad_are_its_soldiers(read: Read, language: str, text: str, target: str) -> None:
    (killed,) = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert killed.target == target


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Scholz travelled east. According to the German chancellor, shelling killed three people in Sumy."),
        ("nl", "Scholz reisde af. Volgens de Duitse bondskanselier zijn in Soemy drie mensen gedood."),
        ("uk", "Шольц вирушив на схід. За словами канцлера Німеччини, у Сумах загинули троє людей."),
        ("ru", "Шольц отправился на восток. По словам канцлера Германии, в Сумах погибли три человека."),
    ],
)
def test_who_is_named_is_known_by_the_title_that_their_office_has(read: Read, language: str, text: str) -> None:
    (killed,) = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert [source.name for source in killed.sources] == ["Olaf Scholz"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Fighting goes on in eastern Ukraine. A bus was shelled. It occurred near Kharkiv. Three were hurt.",
        ),
        (
            "nl",
            "In Oost-Oekraïne wordt gevochten. Een bus is beschoten. Dat gebeurde bij Charkov. Drie raakten gewond.",
        ),
        ("nl", "Een bus is in Oekraïne beschoten. Het drama speelde zich af in Charkov. Drie raakten gewond."),
        (
            "uk",
            "На сході України бойовики воюють. Росіяни обстріляли автобус. Це сталося біля Харкова. Поранено трьох.",
        ),
        (
            "ru",
            "На востоке Украины идут бои. Россияне обстреляли автобус. Это произошло под Харьковом. Ранены трое.",
        ),
    ],
)
def test_where_it_happened_is_told_by_the_sentence_behind(read: Read, language: str, text: str) -> None:
    *_, shelled, injured = read(text, language=language)
    assert [claim.place and claim.place.name for claim in (shelled, injured)] == ["Kharkiv", "Kharkiv"]


@pytest.mark.parametrize("text", ["In Soemy is een bus beschoten. Dat gebeurde eerder in Charkov."])
def test_what_has_a_place_of_its_own_is_left_there(read: Read, text: str) -> None:
    assert [claim.place and claim.place.name for claim in read(text, language="nl")] == ["Sumy"]
