"""What was only feared, or was to be, is not said to have happened."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are fears that Russia will land troops in Odesa."),
        ("nl", "De vrees groeit dat Rusland in Odessa zal landen."),
        ("ru", "Растут опасения, что Россия высадит десант в Одессе."),
        ("uk", "Є ризик, що Росія нападе на Одесу."),
    ],
)
def test_what_is_feared_claims_nothing(read: Read, language: str, text: str) -> None:
    assert read(text, language=language) == ()


def test_what_was_to_be_is_planned(read: Read) -> None:
    (convoy,) = read("Гуманітарний конвой мав доставити воду до Маріуполя.", language="uk")
    assert (convoy.kind, convoy.modality) == ("access.aid_delivered", "planned")


def test_who_goes_on_shelling_during_talks_has_not_ended_them(read: Read) -> None:
    text = "Rusland zal niet stoppen met het beschieten van Soemy tijdens onderhandelingen, zegt Kiev."
    assert {c.kind for c in read(text)}.isdisjoint({"talks.failed", "talks.held"})


def test_who_denies_an_attack_is_not_said_to_have_done_it(read: Read) -> None:
    claims = read("Een vliegtuig is boven Donetsk neergehaald. Rusland ontkent dat.")
    assert [(c.polarity, c.actor) for c in claims] == [("affirmed", None), ("negated", "RUS")]
