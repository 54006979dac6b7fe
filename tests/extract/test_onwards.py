"""Where and when what follows is, as the sentences before it and its own time tell."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bij de stad Charkov is een brug opgeblazen. De aanslag vond plaats in de buurt van Soemy.", "Sumy"),
        ("In Charkov wordt gevochten. Een vliegtuig stortte neer in Soemy. Daarbij kwamen tien soldaten om.", "Sumy"),
    ],
)
def test_what_follows_is_where_the_sentence_before_was(read: Read, text: str, place: str) -> None:
    *_, last = read(text, language="nl")
    assert last.place is not None
    assert last.place.name == place


def test_what_hangs_on_what_was_told_was_then(read: Read) -> None:
    *_, killed = read("Maandag werd in Soemy een fabriek verwoest. Daarbij kwamen tien soldaten om.", language="nl")
    assert killed.time is not None
    assert killed.time.edtf == "2022-02-28"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Woensdag is Charkov beschoten. Soemy is omsingeld. Soldaten openden woensdag het vuur op een markt.",
            "Kharkiv",
        ),
        ("Woensdag is Charkov beschoten. In de afgelopen acht maanden zijn duizend burgers gedood.", "Ukraine"),
    ],
)
def test_what_has_a_time_of_its_own_is_where_the_report_was_then(read: Read, text: str, place: str) -> None:
    *_, last = read(text, language="nl")
    assert last.place is not None
    assert last.place.name == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("nl", "Er zijn gesprekken gevoerd over de oorlog in Syrië.", None),
        ("nl", "In Genève zijn gesprekken gevoerd over de oorlog in Syrië.", "Geneva"),
        ("nl", "De VN houdt spoedberaad over de aanvallen in Oekraïne.", None),
    ],
)
def test_talks_are_not_where_that_is_which_they_are_about(
    read: Read, language: str, text: str, place: str | None
) -> None:
    talks = next(claim for claim in read(text, language=language) if claim.kind.startswith("talks."))
    assert (talks.place.name if talks.place else None) == place
