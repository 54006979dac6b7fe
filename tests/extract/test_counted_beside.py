"""How many and with what, where two things are told side by side."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize("count", ["30 осіб", "понад 30", "щонайменше 30"])
def test_a_participle_before_a_number_tells_of_others_than_the_verb_before_it(read: Read, count: str) -> None:
    claims = read(f"У Сумах загинули двоє мирних жителів, поранені {count}.", language="uk")
    assert [(c.kind, c.quantity and c.quantity.min) for c in claims] == [("harm.killed", 2), ("harm.injured", 30)]


def test_a_participle_before_a_date_tells_of_those_before_it(read: Read) -> None:
    claims = read("У Сумах загинули солдати, поранені 30 березня.", language="uk")
    assert all(c.quantity is None for c in claims)


def test_a_part_of_two_kinds_of_people_is_not_the_whole(read: Read) -> None:
    claims = read("Дев'ять осіб, у тому числі жінка та дитина, загинули в Сумах.", language="uk")
    assert 9 in [c.quantity and c.quantity.min for c in claims]


@pytest.mark.parametrize("arms", ["дронами та артилерією", "гаубицями та дронами"])
def test_two_sorts_of_arms_are_two_attacks(read: Read, arms: str) -> None:
    claims = read(f"Окупанти атакували Нікополь {arms}.", language="uk")
    assert {c.kind for c in claims} == {"attack.drone_strike", "attack.shelling"}


@pytest.mark.parametrize(("verb", "modality"), [("може призвести", "possible"), ("призвело", "actual")])
def test_what_something_can_lead_to_is_possible(read: Read, verb: str, modality: str) -> None:
    (claim,) = read(f"Це {verb} до обстрілу Краматорська.", language="uk")
    assert claim.modality == modality


def test_a_quotation_mark_that_opens_a_paragraph_opens_what_is_quoted(read: Read) -> None:
    claims = read('" Противник обстріляв Піски. Є поранені", - сказав Сирський.', language="uk")
    assert [c.sources[0].name for c in claims if c.sources] == ["Oleksandr Syrskyi"] * len(claims)


def test_a_span_of_years_does_not_date_the_days_behind_it(read: Read) -> None:
    claims = read("Такої війни не було 77 років.\n\nЗ 24 лютого армія Росії вбила 30 людей.", language="uk")
    assert [c.time and c.time.edtf for c in claims] == ["2022-02-24/2022-03-03"]


def test_districts_side_by_side_each_have_their_claim(read: Read) -> None:
    text = "Ворог обстріляв села Харківського, Чугуївського та Куп'янського районів."
    claims = read(text, lead="Російські війська воюють проти України.\n\n", language="uk")
    assert len([c for c in claims if c.kind == "attack.shelling"]) == 3
