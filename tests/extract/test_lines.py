"""Lines behind the colon of whoever says them are all in their words, up to the end of the paragraph."""

import pytest

from tests.extract.conftest import Read

# language, a statement in lines of its own, how many of its claims are its speaker's
STATEMENTS = [
    ("nl", "Het leger meldde:\nTwee burgers stierven in Charkov. Drie raakten gewond.\n\nIn Soemy is gevochten.", 2),
    ("ru", "Армия сообщила:\nДвое жителей погибли в Харькове. Ранены трое.\n\nВ Сумах прогремел взрыв.", 2),
    ("ru", "Армия сообщила: двое жителей погибли в Харькове. В Сумах прогремел взрыв.", 1),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "theirs"), STATEMENTS)
def test_lines_behind_a_colon_are_its_speakers(read: Read, language: str, text: str, theirs: int) -> None:
    told = [claim for claim in read(text, language=language) if claim.quote in text]
    assert len(told) == max(theirs, 1) + 1
    assert [bool(claim.sources) for claim in told] == [True] * theirs + [False]
