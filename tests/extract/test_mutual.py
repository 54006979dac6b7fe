"""What two sides say of each other is said by each, of the other."""

import pytest

from tests.extract.conftest import Read

# language, where it is, text: the army of Sudan and the RSF both speak
MUTUAL = [
    ("en", "Fighting in Sudan", "The army and the RSF accused each other of shelling the market in Khartoum."),
    ("en", "Fighting in Sudan", "The army and the RSF exchanged accusations of shelling the market in Khartoum."),
    (
        "nl",
        "Gevechten in Sudan",
        "Het leger en de RSF geven elkaar de schuld van de beschieting van de markt in Khartoem.",
    ),
    ("ru", "Бои в Судане", "Армия и СБР обвинили друг друга в обстреле рынка в Хартуме."),
    ("uk", "Бої в Судані", "Армія та СШП звинувачують одна одну в обстрілі ринку в Хартумі."),
]


@pytest.mark.parametrize(("language", "lead", "text"), MUTUAL)
def test_each_of_two_says_it_of_the_other(language: str, lead: str, text: str, read: Read) -> None:
    claims = read(text, language=language, lead=f"{lead}\n\n")
    said = {(claim.sources[0].party, claim.actor) for claim in claims if claim.sources}
    assert said == {("SDN", "RSF"), ("RSF", "SDN")}
