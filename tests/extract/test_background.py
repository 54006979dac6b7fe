"""What a sentence tells of before or beside its own deed, which is not where and when the report goes on."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "place", "day"),
    [
        ("en", "Russia struck Lviv on Monday in response to a blast in Sevastopol. Ten people died.", "Lviv", True),
        (
            "en",
            "Troops shelled Donetsk on Monday, days after Russia captured Bakhmut. Ten people died.",
            "Donetsk",
            True,
        ),
        ("en", "A missile hit Odesa a week after a strike on Kharkiv that killed 20. Power was cut.", "Odesa", False),
        (
            "nl",
            "Rusland bestookte maandag Lviv als vergelding voor een explosie in Sebastopol. Er vielen tien doden.",
            "Lviv",
            True,
        ),
        (
            "nl",
            "Het leger beschoot Donetsk, nadat Rusland Bachmoet had ingenomen. De stroom viel uit.",
            "Donetsk",
            False,
        ),
        ("ru", "Россия нанесла удар по Львову в ответ на взрыв в Севастополе. Погибли десять человек.", "Lviv", False),
        ("ru", "Ракеты попали в Одессу через неделю после удара по Харькову. Погибли десять человек.", "Odesa", False),
    ],
)
def test_what_follows_is_where_the_sentence_before_had_its_own_deed(
    read: Read, language: str, text: str, place: str, day: bool
) -> None:
    told = read(text, language=language)
    last = told[-1].place
    assert last is not None
    assert last.name == place
    if day:
        assert {c.time.edtf for c in told if c.place and c.place.name == place and c.time} == {"2022-02-28"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A missile hit Odesa a week after a strike on Kharkiv that killed 20."),
        ("nl", "Raketten troffen Odessa, een week na een aanval op Charkov die twintig mensen doodde."),
        ("nl", "Raketten troffen Odessa, een week na een aanval op Charkov waarbij twintig doden vielen."),
    ],
)
def test_what_an_attack_did_was_where_that_was(read: Read, language: str, text: str) -> None:
    (killed,) = (c for c in read(text, language=language) if c.kind == "harm.killed")
    assert killed.place is not None
    assert killed.place.name == "Kharkiv"


def test_the_answer_to_an_attack_is_not_of_its_day(read: Read) -> None:
    told = read("Russia struck Lviv on Monday in response to a blast in Sevastopol.", language="en")
    assert {c.place.name: c.time.basis for c in told if c.place and c.time} == {
        "Lviv": "stated",
        "Sevastopol": "published",
    }
