"""Who speaks, and where, with a clause about them between them and their verb."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("uk", "Мер Дніпра, якого викрали російські військові, заявив, що Росія обстріляла Суми.", "local_authority"),
        ("uk", "Біженці, евакуйовані з Бахмута, розповіли, що дрони атакували Суми.", "witness"),
        ("ru", "Жители Бахмута, за который идут бои, сообщили ТАСС, что армия обстреляла Сумы.", "witness"),
        ("en", "Refugees evacuated from Bakhmut by the army said that drones had struck Sumy.", "witness"),
        ("en", "Residents of Bakhmut, where fighting rages, told Reuters that troops had shelled Sumy.", "witness"),
        ("nl", "Vluchtelingen uit Bachmoet zeggen dat het leger Soemy heeft beschoten.", "witness"),
    ],
)
def test_who_speaks_is_not_whom_the_clause_about_them_names(read: Read, language: str, text: str, kind: str) -> None:
    told = next(c for c in read(text, language=language) if c.place and c.place.name == "Sumy")
    assert told.sources[0].type == kind


def test_what_is_said_of_whoever_speaks_is_in_nobodys_words(read: Read) -> None:
    text = "Губернатор области, которая подверглась обстрелу в среду, сообщил о двух раненых в Сумах."
    assert {c.kind: bool(c.sources) for c in read(text, language="ru")} == {
        "attack.shelling": False,
        "harm.injured": True,
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De burgemeester van Melitopol, die vrijdag is ontvoerd, zegt dat Rusland Soemy heeft beschoten.",
            "Melitopol",
        ),
        ("De minister, die de aanval op Kiev bevestigde, zegt dat in Soemy drie mensen zijn ontvoerd.", "Sumy"),
    ],
)
def test_a_place_is_that_of_its_own_clause(read: Read, text: str, expected: str) -> None:
    taken = next(c for c in read(text) if c.kind == "harm.detained")
    assert taken.place is not None
    assert taken.place.name == expected
