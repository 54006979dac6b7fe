"""What a text does not tell: what is owed, aimed at or waited for, and words of war in another sense."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We have to fight."),
        ("en", "The talks go on until the invaders have left Kherson."),
        ("nl", "We houden vol totdat de Russen Cherson hebben verlaten."),
        ("uk", "Вони чекали, поки росіяни не взяли Ізюм."),
        ("uk", "Він хоче, щоб окупанти залишили Херсон."),
        ("ru", "Они ждали, пока русские не взяли Изюм."),
        ("en", "The text takes into account the need to push Moscow towards peace."),
        ("en", "A custody battle and a hunger strike go on in Kyiv."),
        ("nl", "Het vinden van een oplossing in Kyiv duurt lang."),
    ],
)
def test_what_is_owed_awaited_or_meant_otherwise_is_not_told(read: Read, language: str, text: str) -> None:
    kinds = {c.kind for c in read(text, language=language)}
    assert not {kind for kind in kinds if not kind.startswith("talks.")}


def test_what_they_aim_to_bring_out_is_planned(read: Read) -> None:
    told = read("Ми робимо все, щоб евакуювати людей з Маріуполя.", language="uk")
    assert [(c.kind, c.modality) for c in told] == [("access.evacuated", "planned")]


def test_a_background_year_does_not_date_a_month_after_it(read: Read) -> None:
    text = "The war, which broke out in 2012, destroyed Gao. In January raids killed forty people in Gao."
    times = {c.time.edtf[:4] for c in read(text, language="en") if c.kind == "harm.killed" and c.time}
    assert times == {"2022"}


def test_a_superlative_since_the_war_began_has_no_time_of_its_own(read: Read) -> None:
    told = read("The assault on Odesa was the largest since the war began in February 2021.", language="en")
    assert all(c.time is None or c.time.edtf >= "2022" for c in told)


def test_an_age_counts_nobody(read: Read) -> None:
    told = read("Ann Kovacs, 41, was wounded in Kyiv.", language="en")
    assert [c.quantity for c in told if c.kind == "harm.injured"] == [None]


def test_a_place_abroad_in_passing_is_not_where_the_report_goes_on(read: Read) -> None:
    text = "Two shells hit Kharkiv. He praised the strength of the allies in Hungary. Ten people died."
    dead = [c for c in read(text, language="en") if c.kind == "harm.killed"]
    assert [c.place.country if c.place else None for c in dead] == ["UKR"]


def test_a_region_behind_a_row_with_towns_elsewhere_is_only_the_last_ones(read: Read) -> None:
    told = read(
        "Підготовлені гуманітарні коридори з Сум, Конотопа, Токмака та Андріївки в Київській області.", language="uk"
    )
    places = [c.place.name for c in told if c.kind == "access.evacuation_offered" and c.place]
    assert places[:3] == ["Sumy", "Konotop", "Tokmak"]
