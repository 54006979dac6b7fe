"""What a bulletin's items take over from its heading, and losses that a list counts."""

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report


@pytest.mark.parametrize("heading", ["Сумщина: ", "Сумщина – ", "Сумська область: "])
def test_the_place_that_heads_an_item_is_no_subject_of_it(read: Read, heading: str) -> None:
    *_, claim = read(heading + "ворог обстріляв Шостку.", language="uk")
    assert claim.place is not None
    assert (claim.kind, claim.actor, claim.target, claim.place.name) == ("attack.shelling", "RUS", None, "Shostka")


def test_items_of_a_list_are_of_the_time_that_its_heading_says(read: Read) -> None:
    text = "Наслідки обстрілів Сумщини за добу:\n🔹 Суми – поранено жінку\n🔹 Шостка – загинув чоловік\n"
    told = [claim for claim in read(text, language="uk") if claim.kind.startswith("harm.")]
    assert [claim.time and claim.time.edtf for claim in told] == ["2022-03-02/2022-03-03"] * 2


def test_a_list_of_losses_counts_arms_behind_dashes(read: Read) -> None:
    text = "Загальні бойові втрати противника становлять:\nособового складу – близько 5200 осіб;\nтанків – 140 од."
    people, tanks = read(text, language="uk")[-2:]
    assert (people.kind, people.target, people.quantity and people.quantity.min) == ("harm.killed", "RUS", 5200)
    assert (tanks.kind, tanks.target, tanks.quantity and tanks.quantity.min) == ("damage.damaged", "RUS", 140)


def test_a_sentence_that_only_counts_goes_on_with_the_loss_before(read: Read) -> None:
    told = read("Росія втратила понад сто танків. Сорок літаків. Україна отримає сорок автобусів.", language="uk")
    lost = [claim for claim in told if claim.kind == "damage.damaged"]
    assert [(c.quantity and c.quantity.min, c.target) for c in lost] == [(100, "RUS"), (40, "RUS")]


def test_each_kind_of_armour_in_a_row_is_counted(read: Read) -> None:
    told = read("Наші бійці знищили 5 танків, 12 БМП.", language="uk")
    assert [c.quantity and c.quantity.min for c in told if c.kind == "damage.damaged"] == [5, 12]


def test_what_the_body_of_a_state_tells_without_a_place_is_in_that_state(world: World) -> None:
    pack = load_pack("uk")
    text = pack.grammar.setting + "\n\nЧерез ворожі атаки діють графіки погодинних відключень."
    report = Report(text=text, published="2024-06-25", language="uk", publisher="Укренерго")
    cuts = [c for c in extract(report, pack, world) if c.kind == "service.cut"]
    assert [c.place and c.place.name for c in cuts] == ["Ukraine"]


def test_a_noun_before_a_colon_is_not_at_each_place_behind_it(read: Read) -> None:
    told = read("Через бойові дії: є знеструмлення у Сумській, Донецькій, Харківській областях.", language="uk")
    assert [c.kind for c in told].count("attack.clash") == 1
    assert [c.kind for c in told].count("service.cut") == 3


def test_who_stands_behind_a_dash_in_another_case_signs_nothing(read: Read) -> None:
    *_, claim = read("Сьогодні тривали переговори з другом армії – міністром оборони Польщі.", language="uk")
    assert (claim.kind, claim.sources) == ("talks.held", ())


def test_a_heading_in_capitals_leaves_the_place_before_it(world: World) -> None:
    pack = load_pack("uk")
    text = (
        pack.grammar.setting
        + "\n\nРосіяни вночі обстріляли Суми.\n\nЕЛЕКТРИЧНІ МЕРЕЖІ\nЗнеструмлено три тисячі споживачів.\n"
    )
    report = Report(text=text, published="2024-06-25", language="uk", publisher="Укренерго")
    *_, cut = extract(report, pack, world)
    assert (cut.kind, cut.place and cut.place.name) == ("service.cut", "Ukraine")


def test_what_is_told_of_tomorrow_is_planned(read: Read) -> None:
    *_, claim = read("Завтра військові вивозять із Сум двадцять мешканців.", language="uk")
    assert (claim.kind, claim.modality) == ("access.evacuated", "planned")
