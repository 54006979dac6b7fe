"""Words of other fields in a sentence: what violence it tells behind an attack is of that."""

import pytest

from tests.extract.conftest import Read

KINDS = [
    ("Shells hit Kherson. The driver of the bus died at the scene.", ["attack.shelling", "harm.killed"]),
    ("Shells hit Kherson. Five others were hurt, and the company has closed.", ["attack.shelling", "harm.injured"]),
    ("Shells hit Kherson. Investors fled the shares of the company.", ["attack.shelling"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_violence_behind_an_attack_is_told_in_words_of_other_fields_too(
    read: Read, text: str, kinds: list[str]
) -> None:
    assert [claim.kind for claim in read(text, language="en")] == kinds
