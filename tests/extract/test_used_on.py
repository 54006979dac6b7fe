"""Arms that are used on a place strike it, and fire that is answered is no threat."""

import pytest

from tests.extract.conftest import Read

# language, text, kinds with their places
USED = [
    ("uk", "На Сумському напрямку ворог застосував міномети по Охтирці та Шостці.", ["Okhtyrka", "Shostka"]),
    ("ru", "Россия применила артиллерию калибра 152 мм по Ахтырке и Шостке.", ["Okhtyrka", "Shostka"]),
    ("nl", "De Russen zetten mortieren in tegen Nikopol.", ["Nikopol"]),
]


@pytest.mark.parametrize(("language", "text", "places"), USED)
def test_artillery_used_on_towns_shells_each_of_them(language: str, text: str, places: list[str], read: Read) -> None:
    claims = read(text, language=language)
    assert [(c.kind, c.place and c.place.name) for c in claims] == [("attack.shelling", place) for place in places]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Українські бійці відповіли вогнем під Нікополем."),
        ("ru", "Украинские бойцы ответили огнем под Никополем."),
    ],
)
def test_fire_that_was_answered_is_no_threat(language: str, text: str, read: Read) -> None:
    assert [(c.kind, c.modality, c.sources) for c in read(text, language=language)] == [("attack.attack", "actual", ())]
