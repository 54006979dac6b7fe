"""When it was: the time of what happened, and not of who said so or of what another clause tells."""

import pytest

from tests.extract.conftest import Read

# language, sentence, kind of claim, its time as stated (None: the text says nothing of when)
TIMES = [
    ("nl", "Het Russische leger ontkende woensdag Charkov te hebben beschoten.", "attack.shelling", None),
    ("nl", "Rusland liet woensdag weten dat Oekraïne de stad Charkov beschoot.", "attack.shelling", None),
    ("nl", "Rusland liet weten dat Oekraïne woensdag de stad Charkov beschoot.", "attack.shelling", "2022-03-02"),
    ("nl", "Woensdag is Charkov beschoten, zei de burgemeester donderdag.", "attack.shelling", "2022-03-02"),
    ("nl", "Rusland beschuldigde Oekraïne woensdag van oorlogsmisdaden.", "stance.accusation", "2022-03-02"),
    ("en", "Ukraine said on Wednesday that Russian troops had shelled Kharkiv.", "attack.shelling", None),
    ("en", "Ukraine said that Russian troops had shelled Kharkiv on Wednesday.", "attack.shelling", "2022-03-02"),
    ("en", "The nurse, who lived alone, was killed in Kharkiv, Ukraine on Wednesday.", "harm.killed", "2022-03-02"),
    ("en", "Three people were killed when Russian troops entered Kharkiv on Wednesday.", "harm.killed", "2022-03-02"),
    ("en", "Russian troops shelled the town of Izium, which was founded in 1681.", "attack.shelling", None),
    ("uk", "Україна повідомила у середу, що російські війська обстріляли Харків.", "attack.shelling", None),
    ("uk", "Україна повідомила, що російські війська у середу обстріляли Харків.", "attack.shelling", "2022-03-02"),
    ("ru", "Украина сообщила в среду, что российские войска обстреляли Харьков.", "attack.shelling", None),
    ("ru", "Украина сообщила, что российские войска в среду обстреляли Харьков.", "attack.shelling", "2022-03-02"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind", "edtf"), TIMES)
def test_a_time_is_of_what_happened_and_not_of_who_said_so(
    read: Read, language: str, text: str, kind: str, edtf: str | None
) -> None:
    told = [claim for claim in read(text, language=language) if claim.kind == kind and claim.quote in text]
    assert told
    for claim in told:
        assert claim.time
        assert (claim.time.edtf if claim.time.basis == "stated" else None) == edtf
