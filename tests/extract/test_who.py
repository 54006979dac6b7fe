"""Who does it, to whom, and who says so, in sentences of every language."""

import pytest

from tests.extract.conftest import Read
from wederhoor.model import Claim

# language, sentence, kind, actor, target
DONE = [
    # one subject does several things
    ("en", "Russia is at war with Ukraine and shelled the port of Odesa.", "attack.shelling", "RUS", None),
    ("en", "Poltava was shelled and captured by Russian troops.", "control.captured", "RUS", None),
    ("ru", "Российская армия вошла в Изюм, обстреляла Купянск и захватила Боровую.", "control.captured", "RUS", None),
    ("uk", "Російська армія увійшла в Ізюм, обстріляла Куп'янськ і захопила Борову.", "control.captured", "RUS", None),
    # the subject of a gerund or an infinitive
    ("en", "The fighting went on, with Moscow capturing several towns.", "control.captured", "RUS", None),
    ("ru", "ФСБ сорвала попытку украинских спецслужб совершить теракт в Москве.", "attack.bombing", "UKR", None),
    ("en", "American helicopters opened fire on a village, wounding two people.", "harm.injured", "USA", "civilians"),
    # whose deed a noun is, and whose it is that suffers it
    ("en", "He spoke of the full-scale Russian invasion of Ukraine.", "attack.attack", "RUS", "UKR"),
    ("en", "The invasion of Ukraine went on for weeks.", "attack.attack", None, "UKR"),
    ("ru", "Обстрел украинских позиций продолжался весь день.", "attack.shelling", None, None),
    ("ru", "Удары российской авиации по Харькову продолжались.", "attack.attack", "RUS", None),
]


@pytest.mark.parametrize(("language", "text", "kind", "actor", "target"), DONE)
def test_who_does_it_and_to_whom(
    read: Read, language: str, text: str, kind: str, actor: str | None, target: str | None
) -> None:
    claim = _only(read(text, language=language), kind)
    assert (claim.actor, claim.target) == (actor, target)


def _only(claims: tuple[Claim, ...], kind: str) -> Claim:
    found = [c for c in claims if c.kind == kind]
    assert len(found) == 1, [(c.kind, c.quote, c.actor) for c in claims]
    return found[0]
