"""Where those are who are counted before others that are a part of them, in sentences of every language."""

import pytest

from tests.extract.conftest import Read

# language, text, and place and least number of each claim of the last kind told
PARTS = [
    (
        "en",
        "Ukrainian forces shot down 44 drones over six regions overnight, including 17 over Sumy and 9 over Poltava.",
        [("Ukraine", 44), ("Sumy", 17), ("Poltava", 9)],
    ),
    (
        "en",
        "Twenty people were killed across Ukraine, including six in Kharkiv and two in Sumy.",
        [("Ukraine", 20), ("Kharkiv", 6), ("Sumy", 2)],
    ),
    ("en", "Russian strikes injured 25 people, including 14 in Odesa.", [("Ukraine", 25), ("Odesa", 14)]),
    ("en", "Russian troops killed nine people, five of them in Kherson.", [("Ukraine", 9), ("Kherson", 5)]),
    ("en", "Nine people were killed in Kharkiv, including two children.", [("Kharkiv", 9), ("Kharkiv", 2)]),
]


@pytest.mark.parametrize(("lang", "text", "told"), PARTS)
def test_a_part_is_not_where_the_whole_is(read: Read, lang: str, text: str, told: list[tuple[str, int]]) -> None:
    claims = [c for c in read(text, language=lang) if c.quantity is not None]
    assert [(c.place and c.place.name, c.quantity and c.quantity.min) for c in claims] == told
