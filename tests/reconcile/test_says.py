"""What a claim says in a few words."""

import pytest

from wederhoor.reconcile.says import phrase


@pytest.mark.parametrize(
    ("kind", "rest", "words"),
    [
        ("attack.air_strike", {"actor": "RUS", "target": "civilians"}, "air strike by RUS on civilians"),
        ("attack.missile_strike", {"count": 8, "unit": "missile"}, "missile strike: 8 missiles"),
        ("attack.clash", {"actor": "UKR", "target": "RUS"}, "clash by UKR with RUS"),
        ("harm.killed", {"count": (34, None)}, "at least 34 people killed"),
        ("harm.detained", {"actor": "RUS", "target": "civilians"}, "detained by RUS (civilians)"),
        ("stance.accusation", {"actor": "UKR", "target": "RUS"}, "accusation by UKR against RUS"),
        ("service.cut", {"object": "water"}, "water cut"),
        ("control.held", {"actor": "UKR", "polarity": "negated"}, "not so: held by UKR"),
        ("movement.advance", {"actor": "RUS", "modality": "planned"}, "planned: advance by RUS"),
    ],
)
def test_a_claim_is_said_in_a_few_words(say, kind, rest, words):
    assert phrase(say("c1", kind, **rest)) == words
