"""Who strikes behind the name of where, and how many there are of whom parts are told."""

from tests.extract.conftest import Read

LEAD = "Російські війська воюють проти України.\n\n"


def test_the_enemy_behind_a_place_in_another_case_is_who_strikes_it(read: Read) -> None:
    claims = read("По Білопільській громаді ворог бив з мінометів.", lead=LEAD, language="uk")
    assert [(c.actor, c.target) for c in claims[-1:]] == [("RUS", None)]


def test_several_parts_of_those_killed_are_not_how_many_were(read: Read) -> None:
    text = "Щонайменше 57 цивільних, зокрема 22 жінки, 17 дітей і 3 немовлят, загинули в Сумах."
    claims = read(text, lead=LEAD, language="uk")
    assert 57 in [c.quantity and c.quantity.min for c in claims]
    assert 20 not in [c.quantity and c.quantity.min for c in claims]


def test_what_is_needed_is_needed_now(read: Read) -> None:
    (claim,) = [
        c for c in read("У Сумах люди потребують води.", lead=LEAD, language="uk") if c.kind == "access.shortage"
    ]
    assert claim.modality == "actual"


def test_a_violation_that_someone_tells_of_is_one(read: Read) -> None:
    claims = read("Міноборони заявило про порушення перемир'я під Донецьком.", lead=LEAD, language="uk")
    assert "talks.ceasefire_violated" in [c.kind for c in claims]
