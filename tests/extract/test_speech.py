"""Who says what is spoken behind dashes, answered, printed, or told in a report with a speaker's name above it."""

import pytest

from tests.extract.conftest import Read

# text, the first source of each claim
SPOKEN = [
    # a dash opens what is spoken, and closes it before whoever speaks
    (
        "— Российская армия обстреляла Изюм утром. Погибли три человека, — рассказал мэр Изюма Игорь Ткач. — "
        "Разрушена школа.",
        ["Igor Tkach", "Igor Tkach", "Igor Tkach"],
    ),
    # but not the items of a list
    ("Главное за день:\n\n- Российская армия обстреляла Изюм;\n\n- Погибли три человека в Сумах.", [None, None]),
    # answers to questions are of whoever was introduced
    (
        "О Херсоне рассказал мэр города Иван Ткач.\n\n— Что происходит в городе?\n\n— Город обстреляли. Погибли три "
        "человека.\n\nДнем российская армия обстреляла Харьков.",
        ["Ivan Tkach", "Ivan Tkach", None],
    ),
    # a quotation goes on over paragraphs until its end
    (
        "В газете Bild вышел материал о войне.\n\n«Российская армия обстреляла Изюм утром. Погибли три человека.\n\n"
        "Завод «Свет» разрушен», — сказано в статье.",
        ["Bild", "Bild", "Bild"],
    ),
    # the lines of a transcript
    (
        "Вопрос: Что в Изюме?\n\nС.В.Лавров: ВСУ обстреляли Изюм. Погибли три человека.\n\nВ Сумах взорван мост.",
        ["Lavrov", "Lavrov", None],
    ),
    # a medium is told by those in a body, and a witness speaks for themselves within a quotation
    ("ВСУ отступили из Изюма, погибли три солдата, сообщили ТАСС в Минобороны России.", ["Минобороны России"]),
    (
        'Об этом пишет эксперт Иван Ткач: "Идут бои в Изюме. Погибли три солдата. По словам жителей, там слышны '
        'взрывы".',
        ["Ivan Tkach", "Ivan Tkach", "жителей"],
    ),
    ("Эксперт Иван Ткач уверен, что российская армия обстреляла Изюм.", ["Ivan Tkach"]),
    # whose blow is told of does not tell it
    ("В США сообщили об ударе по Изюму после атаки ВСУ.", ["США", "США"]),
    # a medium that no list has, by its name in quotation marks
    ("«ВСУ обстреляли Изюм. Погибли три солдата», — пишет «Утренний ветер».", ["Utrenny veter"] * 2),
    ("По данным «Утреннего ветра», российские войска обстреляли Изюм.", ["Utrennego vetra"]),
    # a given name that is a town's too
    ("Российские войска обстреляли Изюм, сообщил Роман Дробышев.", ["Roman Drobyshev"]),
    ("Виктор Дробышев, депутат горсовета, сообщил, что российские войска обстреляли Изюм.", ["Viktor Drobyshev"]),
    # initials
    ("Глава района В. Н. Ткач заявил, что российская армия обстреляла Изюм.", ["Tkach"]),
    ("Представитель МИД России М.В.Захарова заявила, что ВСУ обстреляли Изюм.", ["Zakharova"]),
    # the mayor of another town, who is named further on, is someone else
    ("Мэр Изюма сообщил об обстреле Изюма. Мэр Харькова Игорь Терехов уехал.", ["Мэр Изюма"]),
]


@pytest.mark.parametrize(("text", "sources"), SPOKEN)
def test_what_is_spoken_is_of_whoever_speaks(read: Read, text: str, sources: list[str | None]) -> None:
    claims = [c for c in read(text, language="ru") if c.kind.startswith(("attack.", "harm.", "damage."))]
    said = [(c.sources[0].name or c.sources[0].mention or "") if c.sources else None for c in claims]
    assert len(said) == len(sources), [(c.kind, c.quote) for c in claims]
    for found, wanted in zip(said, sources, strict=True):
        assert found == wanted or (found and wanted and found.endswith(wanted)), said


def test_a_title_says_whose_interview_a_report_is(read: Read) -> None:
    text = "Интервью мэра Изюма Ивана Ткача\n\nРоссийские войска обстреляли Изюм, война идет. Погибли три солдата."
    claims = [c for c in read(text, lead="", language="ru") if c.kind != "attack.clash"]
    assert [c.sources[0].name for c in claims] == ["Ivan Tkach", "Ivan Tkach"]


def test_the_ministry_whose_data_are_cited_is_the_one_that_spoke(read: Read) -> None:
    text = "Российские войска взяли Изюм, сообщило Минобороны России. По данным ведомства, погибли 50 солдат."
    killed = next(c for c in read(text, language="ru") if c.kind == "harm.killed")
    assert (killed.sources[0].party, killed.sources[0].type) == ("RUS", "government")


def test_who_is_hurt_is_not_who_attacked_in_the_clause_before(read: Read) -> None:
    text = "Российские дроны атаковали Херсон, ранены два человека."
    hurt = next(c for c in read(text, language="ru") if c.kind == "harm.injured")
    assert (hurt.actor, hurt.target) == ("RUS", "civilians")


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "Украинские военные попытались прорваться к Изюму, однако были отброшены.",
            "attack.repelled",
            ["Izyum"],
        ),
        ("Севернее российские войска продвигаются к Изюму.", "movement.advance", ["Izyum"]),
        (
            "Войска продвинулись под Юнаковкой Сумской области, у Волчанска, Липцов и Синьковки.",
            "movement.advance",
            ["Yunakivka", "Vovchansk", "Lyptsi", "Synkivka"],
        ),
    ],
)
def test_towns_that_are_named_without_the_verb_of_what_happens_there(
    read: Read, text: str, kind: str, place: list[str]
) -> None:
    told = [c.place.name if c.place else None for c in read(text, language="ru") if c.kind == kind]
    assert told == place


def test_whom_a_truce_is_asked_of_can_be_named_like_an_adjective(read: Read) -> None:
    (claim,) = read("Орбан призвал Зеленского прекратить огонь.", language="ru")
    assert (claim.kind, claim.actor, claim.target) == ("talks.ceasefire_demanded", "HUN", "UKR")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Как сообщили в Минобороны России, ВСУ обстреляли Изюм.", "UKR"),
        ("На данный момент ВСУ обстреливают Изюм.", "UKR"),
        ("На Часовоярском направлении ВСУ атаковали.", "UKR"),
    ],
)
def test_who_has_one_name_in_every_case_acts_before_a_verb(read: Read, text: str, actor: str) -> None:
    (claim,) = read(text, language="ru")
    assert claim.actor == actor


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("В Изюме как минимум погибли три солдата.", 3),
        ("По меньшей мере ранены четыре солдата в Изюме.", 4),
    ],
)
def test_what_bounds_a_count_can_stand_before_its_verb(read: Read, text: str, least: int) -> None:
    quantity = read(text, language="ru")[0].quantity
    assert quantity is not None
    assert (quantity.min, quantity.max) == (least, None)


def test_a_village_can_be_called_one_by_letters(read: Read) -> None:
    (claim,) = read("ВСУ атаковали в районе н.п. Липцы.", language="ru")
    assert claim.place is not None
    assert claim.place.name == "Lyptsi"
