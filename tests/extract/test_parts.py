"""Parts of those who came to harm, which a sentence of its own counts."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Van hen hadden 26 de Italiaanse nationaliteit.", 26),
        ("Van de doden waren er 26 jonger dan twaalf.", 26),
        ("Zes van hen waren kinderen.", 6),
        ("Zes van de slachtoffers waren Fransen.", 6),
    ],
)
def test_a_sentence_that_counts_some_of_the_dead_claims_them(read: Read, text: str, count: int) -> None:
    killed = [c for c in read(f"Bij de aanval op Homs kwamen 80 mensen om. {text}") if c.kind == "harm.killed"]
    assert [c.quantity and c.quantity.min for c in killed] == [80, count]
    assert [c.place and c.place.name for c in killed] == ["Homs", "Homs"]


def test_those_of_them_to_whom_something_else_happened_were_not_killed(read: Read) -> None:
    claims = read("Bij de aanval op Homs raakten 80 mensen bekneld. Zes van hen gingen naar huis.")
    assert all(c.quantity is None or c.quantity.min != 6 for c in claims)
