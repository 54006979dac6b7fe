"""English: what is quoted from its verb on, what "we" do, and other things said by halves."""

import pytest

from tests.extract.conftest import Read

# sentence, kind, actor, target
SAID = [
    ('Syria said its army "took the town of Palmyra" on Monday.', "control.captured", "SYR", None),
    ('Syria said its army had "taken the town of Palmyra".', "control.captured", "SYR", None),
    ('The ministry said Israel would "continue the operation in Rafah".', "stance.intent", "ISR", None),
    ('"We have taken Palmyra," the Syrian general said.', "control.captured", "SYR", None),
    ('"We are advancing near Homs," the Syrian general said.', "movement.advance", "SYR", None),
    ("Iran will not give up its missiles.", "stance.intent", "IRN", None),
    ("Iran would respond in the event of a raid, the Iranian minister said.", "stance.threat", "IRN", None),
    ("Iran blames the West for the war.", "stance.accusation", "IRN", "the West"),
    ("Iran accuses Western countries of engaging in economic blackmail.", "stance.accusation", "IRN", None),
    ('The Israeli army killed "dozens of Houthis" near Taiz.', "harm.killed", "ISR", "Houthis"),
    ("Kyiv and Moscow agreed on a corridor.", "talks.agreed", None, None),
    ("The Israeli army will move on to Rafah.", "movement.advance", "ISR", None),
    ("The Syrian army has since launched an offensive in Hama.", "attack.attack", "SYR", None),
    ("Kyiv blamed Russia for the shelling of a market in Kherson, where ten died.", "attack.shelling", "RUS", None),
]


@pytest.mark.parametrize(("text", "kind", "actor", "target"), SAID)
def test_what_half_a_quotation_says_is_read(
    read: Read, text: str, kind: str, actor: str | None, target: str | None
) -> None:
    claims = [c for c in read(text, language="en") if c.kind == kind]
    assert [(c.actor, c.target) for c in claims] == [(actor, target)]


@pytest.mark.parametrize(
    "text",
    [
        '"We took the bus to Homs," a resident said.',
        "The rebels walked to the west of the city.",
    ],
)
def test_what_is_no_deed_of_a_side_is_none(read: Read, text: str) -> None:
    assert read(text, language="en") == ()


def test_what_is_to_stop_is_only_asked_for(read: Read) -> None:
    claims = read('The minister called on the army to "stop the shelling of Homs".', language="en")
    assert [claim.kind for claim in claims] == ["talks.ceasefire_demanded"]
