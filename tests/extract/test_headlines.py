"""Headlines: what stands in the present and without articles is read as what it is."""

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report

# language, headline, kind of claim, its actor, its place
HEADLINES = [
    ("en", "Russia shells Kharkiv", "attack.shelling", "RUS", "Kharkiv"),
    ("en", "Russia bombs hospital in Kharkiv", "attack.air_strike", "RUS", "Kharkiv"),
    ("en", "Russia strikes Kharkiv overnight, five dead", "attack.attack", "RUS", "Kharkiv"),
    ("en", "Russia strikes on Kharkiv kill five", "attack.attack", None, "Kharkiv"),
    ("en", "Hundreds die in Kharkiv", "harm.killed", None, "Kharkiv"),
    ("en", "12 die in Kharkiv shelling", "harm.killed", None, "Kharkiv"),
    ("en", "Kremlin denies attack on hospital in Kharkiv", "attack.attack", None, "Kharkiv"),
    ("nl", "Rusland beschiet Charkov", "attack.shelling", "RUS", "Kharkiv"),
    ("nl", "Kremlin ontkent aanval op ziekenhuis in Charkov", "attack.attack", None, "Kharkiv"),
    ("uk", "Росія обстріляла Харків", "attack.shelling", "RUS", "Kharkiv"),
    ("uk", "Щонайменше десятеро загиблих унаслідок удару по Харкову", "harm.killed", None, "Kharkiv"),
    ("ru", "Россия обстреляла Харьков", "attack.shelling", "RUS", "Kharkiv"),
]


@pytest.mark.parametrize(("language", "text", "kind", "actor", "place"), HEADLINES)
def test_a_headline_says_who_does_what_where(
    read: Read, language: str, text: str, kind: str, actor: str | None, place: str
) -> None:
    told = [claim for claim in read(text, language=language) if claim.kind == kind and claim.quote in text]
    assert {(claim.actor, claim.place.name if claim.place else None) for claim in told} == {(actor, place)}


# language, headline with a dash, name and party of its source
SIGNED = [
    ("en", "Russian forces shell Sumy, two dead - governor", None, "UKR"),
    ("nl", "'Russische raket raakt Soemy' - Pentagon", None, "USA"),
    ("uk", "Росіяни обстріляли Суми, – ОВА", None, "UKR"),
    ("ru", "ВСУ обстреляли Горловку — Пушилин", "Denis Pushilin", "DPR"),
    ("ru", "Израиль ударил по Рафаху — «Аль-Джазира»", "Al Jazeera", "QAT"),
    ("ru", "Удар нанесен по главному городу области — Сумам", None, None),
    ("ru", "ВСУ обстреляли Горловку — Минобороны РФ. На улице тихо.", None, "RUS"),
    ("ru", "В бою у Горловки ранен командир — полковник Новак.", None, None),
]


@pytest.mark.parametrize(("language", "text", "name", "party"), SIGNED)
def test_who_stands_behind_the_dash_of_a_headline_says_it(
    read: Read, language: str, text: str, name: str | None, party: str | None
) -> None:
    told = [claim for claim in read(text, language=language) if claim.quote in text]
    assert {(s.name, s.party) for c in told for s in c.sources} == ({(name, party)} if party else set())
    assert not party or all(claim.target != party for claim in told)


def test_whom_a_report_names_again_signs_its_headline(read: Read) -> None:
    text = "Обстреляны Сумы, ранены двое — Петренко\n\nМэр города Иван Петренко молчит. Двоих, сказал Петренко, спасут."
    told = [c for c in read(text, language="ru", lead="") if c.quote in text[:40]]
    assert len(told) == sum(bool(claim.sources) for claim in told) > 1


def test_a_loss_that_is_denied_is_not_what_was_said_before(read: Read) -> None:
    assert not [
        c for c in read("Kyiv denies loss of Bakhmut", language="en") if c.quote == "Kyiv denies loss of Bakhmut"
    ]


def test_talks_that_end_without_result_were_held(read: Read) -> None:
    told = read("Мирні переговори завершилися без результату", language="uk")
    assert {(c.kind, c.polarity) for c in told if c.kind.startswith("talks.")} >= {("talks.failed", "affirmed")}
    assert not [c for c in told if c.kind == "talks.held" and c.polarity == "negated"]


def test_a_text_runs_on_from_its_headline_where_a_word_that_opens_sentences_has_a_capital(read: Read) -> None:
    text = "Dodelijke aanslag in Kabul De Afghaanse regering meldt dat bij een aanslag twaalf mensen zijn gedood."
    told = [c for c in read(text, lead="") if c.kind == "harm.killed" and c.quantity]
    assert [(c.quote.startswith("bij"), [s.party for s in c.sources]) for c in told] == [(True, ["AFG"])]


def test_a_text_runs_on_with_who_acts(read: Read) -> None:
    told = read("Bloedige aanslag schokt Kabul De Taliban hebben de stad Kunduz ingenomen.", lead="")
    assert ("control.captured", "Taliban") in {(c.kind, c.actor) for c in told}


def test_a_name_that_begins_with_a_word_that_opens_sentences_is_no_new_sentence(read: Read) -> None:
    told = read("Het Syrische leger heeft Homs omsingeld, zegt analist Piet De Vries. Dat schrijft De Standaard.")
    assert {c.kind for c in told} == {"control.encircled"}


def test_a_heading_that_a_text_runs_on_from_says_nothing_by_itself(read: Read) -> None:
    told = read("Het leger heeft Homs omsingeld. Zware beschietingen Het leger zegt dat er ook in Aleppo doden vielen.")
    assert ("harm.killed", "Aleppo") in {(c.kind, c.place.name if c.place else None) for c in told}
    assert not [c for c in told if c.kind == "attack.shelling"]


def test_a_credit_is_not_the_name_of_who_spoke_before_it(read: Read) -> None:
    text = "Ночью обстреляли Харьков, сообщил губернатор области Фото: пресс-служба."
    told = [c for c in read(text, language="ru") if c.quote == "Ночью обстреляли Харьков"]
    assert [(s.name, s.type) for c in told for s in c.sources] == [(None, "local_authority")]


@pytest.mark.parametrize(
    "dateline",
    [
        "KIEV - ",
        "MOSKOU (ANP/AFP) - ",
        "Brussel (Belga) - ",
        "DEN HAAG, 3 maart (Reuters) – ",
        "LIMA, 3 MAR (EFE) -- [Text] ",
        "(Nairobi, 3 maart 2022) – ",
        "(Beiroet) – ",
    ],
)
def test_a_dateline_acts_and_is_nowhere_in_what_it_heads(read: Read, dateline: str) -> None:
    told = read(f"{dateline}De Taliban hebben Kunduz ingenomen.", lead="De troepen vechten in Afghanistan.\n\n")
    captured = [c for c in told if c.kind == "control.captured"]
    assert [(c.actor, c.place.name if c.place else None) for c in captured] == [("Taliban", "Kunduz")]


def test_the_second_half_of_a_headline_has_a_subject_of_its_own(read: Read) -> None:
    told = read("Tien doden bij aanslag in Kabul, IS eist verantwoordelijkheid op")
    assert ("attack.attack", "ISIS") in {(c.kind, c.actor) for c in told}
    assert all(not c.sources for c in told if c.kind == "harm.killed")


def test_what_is_left_of_a_word_opens_no_quotation(read: Read) -> None:
    told = read("Gewapende mannen drongen 's nachts een hotel in Bamako binnen en gijzelden veertig gasten.")
    assert {c.actor for c in told if c.kind == "harm.detained"} == {"militants"}


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("uk", "• Обстріляно Ізюм.", "Обстріляно Ізюм"),
        ("uk", "❗️Під Сумами знищено три танки.", "Під Сумами знищено три танки"),
        ("uk", "**Поранено двох людей у Сумах.**", "Поранено двох людей у Сумах"),
        ("en", "🔹 **Destroyed ten enemy tanks near Izyum.**", "Destroyed ten enemy tanks near Izyum"),
    ],
)
def test_a_mark_before_a_line_is_no_part_of_what_it_says(read: Read, language: str, text: str, quote: str) -> None:
    assert [claim.quote for claim in read(text, language=language)] == [quote]


def test_each_item_of_a_list_is_a_paragraph_of_whoever_heads_it(world: World) -> None:
    text = (
        "Ми тримаємося. Російські війська обстріляли Суми. Ми нагородили героїв війни:\n"
        "* **Майор Петро Іваненко** (посмертно). Під Ізюмом знищив танк ворога.\n"
        "* **Капітан Олег Ткаченко** (посмертно). Загинув у бою."
    )
    report = Report(text=text, published="2022-03-03", language="uk", publisher="Офіс Президента України")
    places = {c.kind: c.place and c.place.name for c in extract(report, load_pack("uk"), world)}
    assert places["damage.damaged"] == "Izyum"
    assert places["harm.killed"] is None


@pytest.mark.parametrize(
    ("headline", "party"),
    [
        ("Mali: Armed groups kill dozens of villagers in Mopti", None),
        ("Mali: Army killed dozens of rebels in Mopti", "MLI"),
        ("France: Armed groups kill dozens of villagers in Mopti", "FRA"),
    ],
)
def test_a_country_before_a_colon_says_where_it_is_or_speaks(read: Read, headline: str, party: str | None) -> None:
    told = read(f"{headline}\n\nThe rebels fight the army in Mopti.", language="en", lead="")
    assert [[s.party for s in c.sources] for c in told if c.kind == "harm.killed"] == [[party] if party else []]
