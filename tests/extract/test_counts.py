import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.conftest import Read
from tests.extract.packs import LANGS, counts, data, numerals
from wederhoor.extract.measures.counts import find_counts
from wederhoor.language.counting import compile_counts
from wederhoor.language.text import Tokens


@pytest.mark.parametrize("lang", LANGS)
def test_a_noun_is_counted_in_one_unit(lang: str) -> None:
    seen: dict[str, str] = {}
    for unit, nouns in data(lang, "numbers")["units"].items():
        for noun in nouns.split():
            assert seen.setdefault(noun, unit) == unit, noun


def test_a_compound_is_counted_as_its_last_part_is() -> None:
    assert counts("nl").unit("kruisraketten") == "missile"
    assert counts("nl").unit("buk-raketinstallaties") == "vehicle"
    assert counts("nl").unit("tafelkleed") is None


def test_an_unknown_unit_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(Exception, match=r"\['persons'\].*person"):
        compile_counts({"units": {"persons": "doden"}}, numerals("nl"))


@pytest.mark.parametrize("lang", LANGS)
@settings(deadline=None)  # the machine may be busy
@given(picks=st.lists(st.integers(0, 10**6), max_size=14), text=st.text(max_size=30))
@example(picks=[], text="9" * 5000)
@example(picks=[], text="1 " * 1000)
def test_no_row_of_numbers_raises(lang: str, picks: list[int], text: str) -> None:
    rules = counts(lang)
    words = [*sorted(rules.starts), *sorted(rules.units), *sorted(rules.to), "24-36", "1.500", "2,5", "12", "¾", "3²"]
    tokens = Tokens(" ".join(words[n % len(words)] for n in picks) + " " + text)
    end = 0
    for mention in find_counts(tokens, 0, len(tokens.low), rules):
        assert end <= mention.first < mention.last <= len(tokens.low)
        assert mention.min is None or mention.max is None or mention.min <= mention.max
        end = mention.last


def test_those_killed_are_all_of_them_and_not_the_part_named_behind(read: Read) -> None:
    told = read("Het bureau heeft 102 gedode burgers geteld, onder wie zeven kinderen.")
    assert told[0].quantity is not None
    assert (told[0].quantity.min, told[0].quantity.max) == (102, 102)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia launched 30 drones at Odesa overnight. 24 were shot down."),
        ("en", "Of 30 drones fired at Odesa, 24 were intercepted."),
        ("nl", "Rusland vuurde dertig drones af op Odesa. Daarvan werden er 24 neergehaald."),
        ("uk", "Росія атакувала Одесу 30 дронами. З них 24 збили."),
        ("ru", "Россия атаковала Одессу 30 беспилотниками. 24 из них были сбиты."),
        ("uk", "Із 30 дронів, випущених по Одесі, 24 перехопили."),
    ],
)
def test_a_number_alone_counts_some_of_the_arms_before_it(read: Read, language: str, text: str) -> None:
    told = [c.quantity for c in read(text, language=language) if c.kind == "attack.interception"]
    assert [(q.min, q.max) for q in told if q] == [(24, 24)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police first reported five dead in Sumy; by the end of the day it was nine."),
        ("nl", "De politie meldde eerst vijf doden in Soemy; aan het eind van de dag waren het er negen."),
        ("uk", "Поліція спершу повідомила про п'ятьох загиблих у Сумах; наприкінці дня їх було дев'ять."),
        ("ru", "Полиция сначала сообщила о пяти погибших в Сумах; к концу дня их было девять."),
    ],
)
def test_a_later_count_of_the_same_is_a_claim_too(read: Read, language: str, text: str) -> None:
    counted = [(c.kind, c.quantity and c.quantity.min) for c in read(text, language=language)]
    assert counted == [("harm.killed", 5), ("harm.killed", 9)]


def test_a_calibre_and_how_many_places_are_hit_count_nothing(read: Read) -> None:
    text = "Под Изюмом поражена 155 мм гаубица. ВСУ нанесли удары по двум селам в Херсонской области."
    assert not any(claim.quantity for claim in read(text, language="ru"))


def test_a_number_of_something_else_is_no_later_count(read: Read) -> None:
    assert len(read("In Soemy kwamen twaalf mensen om; het was twintig graden onder nul.")) == 1


def test_a_total_that_a_gerund_gives_is_a_claim_beside_the_count(read: Read) -> None:
    claims = read("Ten people died in Kharkiv, bringing the death toll to 40.", language="en")
    assert [c.quantity.min for c in claims if c.quantity] == [10, 40]


@pytest.mark.parametrize(
    ("language", "text"),
    [("uk", "Росіяни взяли Херсон. У місті немає води."), ("ru", "Россия взяла Херсон. В городе нет воды.")],
)
def test_a_town_that_has_no_water_is_not_counted(read: Read, language: str, text: str) -> None:
    (cut,) = (c for c in read(text, language=language) if c.kind == "service.cut")
    assert (cut.polarity, cut.quantity) == ("affirmed", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У Сумах пошкоджено сто об'єктів: лікарню, дві школи."),
        ("en", "In Sumy a hundred buildings were damaged: a hospital, two schools."),
    ],
)
def test_what_is_listed_of_those_counted_has_a_count_of_its_own(read: Read, language: str, text: str) -> None:
    counts = {c.object: c.quantity and c.quantity.min for c in read(text, language=language)}
    assert (counts["hospital"], counts["school"]) == (None, 2)
    assert any(
        c.object == "hospital" and c.quote.endswith(("лікарню", "hospital")) for c in read(text, language=language)
    )
