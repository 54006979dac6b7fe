"""Who someone is by what stands behind their name, where cases tell it; whom nouns for groups mean again."""

import pytest

from tests.extract.conftest import Read
from wederhoor.model import Claim


def _who(claims: tuple[Claim, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(c.kind, c.actor, c.sources[0].name if c.sources else None) for c in claims]


@pytest.mark.parametrize("troops", ["российские войска", "силы России"])
def test_a_subject_behind_whose_words_it_was_does_it_and_does_not_explain_them(read: Read, troops: str) -> None:
    claims = read(f"По словам Зеленского, {troops} обстреляли Изюм.", language="ru")
    assert _who(claims) == [("attack.shelling", "RUS", "Volodymyr Zelensky")]


def test_what_stands_behind_a_name_in_its_case_says_what_they_are(read: Read) -> None:
    (claim,) = read("Олег Кит, солдат армии России, рассказал об обстреле Изюма.", language="ru")
    assert [(source.party, source.type) for source in claim.sources] == [("RUS", "military")]


@pytest.mark.parametrize("where", ["в эфире украинского телевидения", "телеканалу «Заря»", "у себя в соцсети"])
def test_an_office_behind_the_medium_that_is_told_is_whose_words_they_are(read: Read, where: str) -> None:
    (claim,) = read(f"Изюм обстрелян, рассказал {where} мэр города Олег Кит.", language="ru")
    assert claim.sources[0].type == "local_authority"


def test_a_noun_for_any_group_means_the_one_last_named(read: Read) -> None:
    claims = read("Хуситы взяли Таиз. По данным движения, город окружён. Боевики ранили двух солдат.", language="ru")
    assert [(c.kind, c.actor, [s.party for s in c.sources]) for c in claims] == [
        ("control.captured", "Houthis", []),
        ("control.encircled", None, ["Houthis"]),
        ("harm.injured", "Houthis", []),
    ]


def test_a_noun_for_a_group_with_an_adjective_means_another(read: Read) -> None:
    claims = read("Хуситы взяли Таиз. Российская группировка отступила из Изюма.", language="ru")
    assert [c.actor for c in claims] == ["Houthis", "RUS"]


def test_a_name_in_u_can_be_the_subject(read: Read) -> None:
    (claim,) = read("Баку обвинил Ереван в обстреле Гянджи.", language="ru")
    assert (claim.actor, claim.sources[0].party) == ("ARM", "AZE")
