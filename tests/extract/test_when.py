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
    ("nl", "Agenten pakten woensdag in Charkov een man op toen hij wilde vluchten.", "harm.detained", "2022-03-02"),
    ("nl", "Rusland heeft Torez beschoten, vlak bij het wrak van het ongeluk van woensdag.", "attack.shelling", None),
    ("nl", "Op 19 februari begon een operatie. Een dag later werd Charkov beschoten.", "attack.shelling", "2022-02-20"),
    ("nl", "Op de ergste dag sinds de oorlog in 2014 is woensdag Charkov beschoten.", "attack.shelling", "2022-03-02"),
    ("nl", "Vlucht MH17 werd boven Charkov met een raket neergehaald.", "attack.missile_strike", "2014-07-17"),
    ("nl", "Bij de ramp met MH17 kwamen 298 mensen om.", "harm.killed", "2014-07-17"),
    ("nl", "De onderzoekers van MH17 werden in Charkov beschoten.", "attack.shelling", None),
    ("en", "Flight MH17 was shot down by a missile over Kharkiv.", "attack.missile_strike", "2014-07-17"),
    ("en", "Ukraine said on Wednesday that Russian troops had shelled Kharkiv.", "attack.shelling", None),
    ("en", "Ukraine said that Russian troops had shelled Kharkiv on Wednesday.", "attack.shelling", "2022-03-02"),
    ("en", "In Izium in Ukraine ten people died since the start of the war.", "harm.killed", "2022-02-24/2022-03-03"),
    ("en", "Since the invasion began, ten people died in Izium in Ukraine.", "harm.killed", "2022-02-24/2022-03-03"),
    ("nl", "Sinds het begin van de invasie stierven in Oekraïne tien mensen.", "harm.killed", "2022-02-24/2022-03-03"),
    ("en", "The talks go on in Istanbul on 29 March.", "talks.planned", "2022-03-29"),
    ("nl", "De gesprekken vinden op 29 maart plaats in Istanbul.", "talks.planned", "2022-03-29"),
    ("nl", "De gesprekken vonden op 1 maart plaats in Istanbul.", "talks.held", "2022-03-01"),
    ("ru", "Второй раунд переговоров проходит в Стамбуле.", "talks.held", None),
    ("en", "The nurse, who lived alone, was killed in Kharkiv, Ukraine on Wednesday.", "harm.killed", "2022-03-02"),
    ("en", "Three people were killed when Russian troops entered Kharkiv on Wednesday.", "harm.killed", "2022-03-02"),
    ("en", "Russian troops shelled the town of Izium, which was founded in 1681.", "attack.shelling", None),
    ("uk", "Україна повідомила у середу, що російські війська обстріляли Харків.", "attack.shelling", None),
    ("uk", "Україна повідомила, що російські війська у середу обстріляли Харків.", "attack.shelling", "2022-03-02"),
    ("ru", "Украина сообщила в среду, что российские войска обстреляли Харьков.", "attack.shelling", None),
    ("ru", "Украина сообщила, что российские войска в среду обстреляли Харьков.", "attack.shelling", "2022-03-02"),
    ("en", "Izium was captured on Monday and retaken on Tuesday.", "control.captured", "2022-02-28"),
    ("en", "Izium was captured on Monday and retaken on Tuesday.", "control.recaptured", "2022-03-01"),
    ("nl", "Izium werd maandag ingenomen en dinsdag heroverd.", "control.recaptured", "2022-03-01"),
    ("en", "Shells fell on Kharkiv on Tuesday and Wednesday.", "attack.shelling", "2022-03-01/2022-03-02"),
    ("uk", "Міст у Харкові пошкодили двома днями раніше.", "damage.damaged", "2022-03-01"),
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


# language, a lead without a time, what follows: the lead's claims are of that time
LEADS = [
    ("nl", "Bij een bomaanslag in Charkov zijn twee soldaten gedood. De aanslag vond plaats op 1 maart in Charkov."),
    ("en", "A bombing in Kharkiv has killed two soldiers. The attack took place in Kharkiv on 1 March."),
    ("uk", "Внаслідок обстрілу Харкова загинули двоє військових. Напад стався 1 березня."),
    ("ru", "В результате обстрела Харькова погибли двое военных. Нападение произошло 1 марта."),
]


@pytest.mark.parametrize(("language", "text"), LEADS)
def test_a_lead_is_of_the_time_that_is_soon_given_for_its_attack(read: Read, language: str, text: str) -> None:
    told = [claim for claim in read(text, lead="", language=language) if claim.kind == "harm.killed"]
    assert [(claim.time.edtf, claim.time.basis) for claim in told if claim.time] == [("2022-03-01", "inherited")]


def test_a_lead_is_not_of_the_time_of_another_attack(read: Read) -> None:
    text = "Bij een aanval op Charkov zijn twee soldaten gedood. Op 1 maart werd Kiev beschoten."
    told = [claim for claim in read(text, lead="") if claim.kind == "harm.killed"]
    assert [claim.time.basis for claim in told if claim.time] == ["published"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The militants on February 5 attacked soldiers near Kharkiv."),
        ("nl", "De stad Charkov is de voorbije negen maanden beschoten."),
        ("ru", "Харьков обстреливали последние девять месяцев."),
    ],
)
def test_a_number_of_days_or_of_a_day_counts_nothing(read: Read, language: str, text: str) -> None:
    told = [claim for claim in read(text, language=language) if claim.quote in text]
    assert told
    assert [claim.quantity for claim in told if claim.quantity] == []


def test_days_of_the_war_are_counted_from_its_first_day(read: Read) -> None:
    (claim,) = read("Ворог обстріляв Харків на 83-й день війни.", language="uk", published="2022-06-01")
    assert claim.time is not None
    assert claim.time.edtf == "2022-05-17"


def test_days_of_an_invasion_are_no_attack(read: Read) -> None:
    claims = read("На 41-й день вторгнення Росії загинули двоє людей.", language="uk")
    assert {claim.kind for claim in claims} == {"harm.killed"}


def test_a_day_that_opens_a_paragraph_is_that_of_what_follows(read: Read) -> None:
    text = "Учора для електриків Херсона був важкий день. Під час робіт бригада потрапила під обстріл."
    shelling = next(claim for claim in read(text, language="uk") if claim.kind == "attack.shelling")
    assert shelling.time is not None
    assert (shelling.time.edtf, shelling.time.basis) == ("2022-03-02", "inherited")


def test_a_month_later_is_no_time_where_nothing_was_said_before(read: Read) -> None:
    (claim,) = read("Een maand later vielen er in Charkov tien doden.")
    assert claim.time is not None
    assert claim.time.basis == "published"


def test_what_an_entry_with_its_hour_tells_is_of_the_day_of_the_live_page(read: Read) -> None:
    claims = read("Liveblog\n\n13.05 uur - Brug opgeblazen\nIn Charkov heeft het leger een brug opgeblazen.")
    times = {(claim.time.edtf, claim.time.basis) for claim in claims if claim.time and claim.quote.startswith("In")}
    assert times == {("2022-03-03", "inherited")}


def test_an_hour_gives_no_day_where_the_report_has_none(read: Read) -> None:
    claims = read("Liveblog\n\n13.05 uur - Brug\nIn Charkov heeft het leger een brug opgeblazen.", published="2022-03")
    assert {claim.time.basis for claim in claims if claim.time} == {"published"}


def test_a_sentence_that_is_only_a_date_dates_what_follows(read: Read) -> None:
    text = "Хроника. 1 марта, 16:02 мск. В Сумах погибли двое. 2 марта. Сумы обстреляны, погибли трое."
    told = [c for c in read(text, language="ru", lead="") if c.kind == "harm.killed"]
    assert [c.time and c.time.edtf[:10] for c in told] == ["2022-03-01", "2022-03-02"]


def test_how_often_it_happened_over_days_does_not_date_the_lead(read: Read) -> None:
    text = "Сумы обстреляны ракетами. С 1 февраля армия России нанесла пять ударов по Сумам."
    told = [c for c in read(text, language="ru", lead="") if c.kind.startswith("attack.")]
    assert [c.time and c.time.basis for c in told] == ["published", "stated"]


def test_what_goes_on_since_a_year_is_open_where_the_report_has_no_date(read: Read) -> None:
    claims = read("Sinds de oorlog in 2014 begon, zijn in Soemy duizend mensen gevlucht.", published=None)
    assert [claim.time.edtf for claim in claims if claim.time] == ["2014/.."]
