"""Who had a hand in an attack, and who says that they had none."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "polarity"),
    [
        ("nl", "Volgens Londen was Rusland betrokken bij de aanval op Charkov.", "affirmed"),
        ("nl", "Een Russische officier die bij de aanval op Charkov betrokken was, is ziek.", "affirmed"),
        ("nl", "Rusland was niet betrokken bij de aanval op Charkov.", "negated"),
        ("nl", "Rusland was op geen enkele manier betrokken bij de aanval op Charkov.", "negated"),
        ("nl", "Rusland zegt niets met de aanval op Charkov te maken te hebben.", "negated"),
        ("nl", "Rusland ontkent iets met de aanval op Charkov te maken te hebben.", "negated"),
        ("nl", "Rusland ontkent elke betrokkenheid bij de aanval op Charkov.", "negated"),
        ("en", "Russia denied any role in the attack on Kharkiv.", "negated"),
    ],
)
def test_who_had_a_hand_in_an_attack_did_it(read: Read, language: str, text: str, polarity: str) -> None:
    attacks = [claim for claim in read(text, language=language) if claim.kind == "attack.attack"]
    assert [(c.actor, c.place and c.place.name, c.polarity) for c in attacks] == [("RUS", "Kharkiv", polarity)]


def test_who_has_nothing_to_do_with_what_was_told_denies_it(read: Read) -> None:
    claims = read("In Charkov vielen doden bij een beschieting. Rusland heeft daar niets mee te maken, zegt Moskou.")
    denied = [claim for claim in claims if claim.polarity == "negated"]
    assert [(c.kind, c.actor, c.sources[0].party) for c in denied] == [("attack.shelling", "RUS", "RUS")]


def test_who_faces_an_attack_has_not_done_it(read: Read) -> None:
    claims = read("Oekraïne had te maken met een aanval op Charkov.")
    assert all(claim.actor != "UKR" for claim in claims)
