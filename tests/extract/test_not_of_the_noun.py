"""What stands behind a noun in another case than hangs on it is somebody else; a "that" which opens a sentence is no
country."""

import pytest

from tests.extract.conftest import Read

ACTING = [
    ("ru", "За двадцать дней осады россияне убили в городе 900 мирных жителей.", "RUS"),
    ("ru", "За двадцать дней осады Россия убила в городе 900 мирных жителей.", "RUS"),
    ("ru", "За месяц осады российские солдаты убили в Мариуполе 900 мирных жителей.", "RUS"),
    ("uk", "За двадцять днів облоги росіяни вбили в місті 900 мирних жителів.", "RUS"),
]


@pytest.mark.parametrize(("language", "text", "actor"), ACTING)
def test_a_subject_behind_a_noun_is_not_its_owner(language: str, text: str, actor: str, read: Read) -> None:
    killed = [claim for claim in read(text, language=language) if claim.kind == "harm.killed"]
    assert [claim.actor for claim in killed] == [actor]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Того ж дня бойовики обстріляли блокпост: троє солдатів загинули."),
        ("ru", "Того же дня боевики обстреляли блокпост: трое солдат погибли."),
    ],
)
def test_that_day_is_not_in_togo(language: str, text: str, read: Read) -> None:
    claims = read(text, language=language)
    assert {claim.kind for claim in claims} == {"attack.shelling", "harm.killed"}
    assert not [claim for claim in claims if claim.place and claim.place.country == "TGO"]
    assert not [claim for claim in claims if claim.target == "TGO"]
