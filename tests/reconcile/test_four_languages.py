"""What reports in four languages say goes back to one origin, is about one place and names one party."""

import pytest

from wederhoor.gazetteer import World, bundled
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report
from wederhoor.reconcile import origins
from wederhoor.reconcile.cast import Cast
from wederhoor.run.reader import Ground, Reader, world

GROUND = Ground(layers=bundled())
READER = Reader(ground=GROUND)
MINISTRY = {
    "nl": "Russische troepen hebben de stad Cherson ingenomen, meldt het Russische ministerie van Defensie.",
    "en": "Russian troops have captured the city of Kherson, the Russian Ministry of Defence said.",
    "ru": "Российские войска захватили город Херсон, сообщило Минобороны РФ.",
    "uk": "Російські війська захопили місто Херсон, повідомило Міноборони РФ.",
}
PRESIDENT = {
    "nl": "President Zelensky zei woensdag dat Russische troepen Charkov hebben beschoten.",
    "en": "President Volodymyr Zelenskyy said on Wednesday that Russian troops had shelled Kharkiv.",
    "ru": "Президент Зеленский заявил в среду, что российские войска обстреляли Харьков.",
    "uk": "Президент Зеленський заявив у середу, що російські війська обстріляли Харків.",
}
STRANGER = {
    "nl": "Russische troepen hebben Charkov beschoten, zei burgemeester Mykola Tsjernysjov van Charkov.",
    "en": "Russian troops have shelled Kharkiv, Mayor Mykola Chernyshov said.",
    "ru": "Российские войска обстреляли Харьков, сообщил мэр Николай Чернышов.",
    "uk": "Російські війська обстріляли Харків, повідомив мер Микола Чернишов.",
}


@pytest.fixture(scope="module")
def known() -> World:
    return world(GROUND)


def only(text: str, lang: str) -> Claim:
    lead = load_pack(lang).grammar.setting + "\n\n"
    report, read = READER(Report(text=lead + text, published="2022-03-03"))
    assert report.language == lang
    claims = [claim for claim in read if claim.span.start >= len(lead)]
    assert len(claims) == 1, [(claim.kind, claim.quote) for claim in claims]
    return claims[0]


@pytest.mark.parametrize("said", [MINISTRY, PRESIDENT, STRANGER], ids=["ministry", "president", "stranger"])
def test_what_four_languages_quote_is_one_origin(known: World, said: dict[str, str]) -> None:
    claims = [only(text, lang) for lang, text in said.items()]
    first, *others = (origins.origin(claim, Cast.of(known)) for claim in claims)
    assert first.key.startswith(("name:", "department:", "surname:"))
    assert all(origins.one(first, other, together=False) for other in others)
    assert len({(claim.kind, claim.actor, claim.place and claim.place.id) for claim in claims}) == 1
