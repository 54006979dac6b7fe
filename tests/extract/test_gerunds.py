"""What a gerund behind a mark tells has its own place and things, and the doer of the clause that it hangs on."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "kind", "place"),
    [
        ("en", "Russia fired missiles at Ukraine's power plants, leaving Kyiv without power.", "service.cut", "Kyiv"),
        ("en", "Russia shelled Kharkiv, killing two people in Chuhuiv.", "harm.killed", "Chuhuyiv"),
        ("en", "Russia shelled Kharkiv, killing two people.", "harm.killed", "Kharkiv"),
        ("uk", "Росія вдарила ракетами по станціях, залишивши Харків без світла.", "service.cut", "Kharkiv"),
        ("ru", "Россия ударила ракетами по станциям, оставив Сумы без света.", "service.cut", "Sumy"),
    ],
)
def test_what_a_gerund_tells_is_where_it_says(read: Read, language: str, text: str, kind: str, place: str) -> None:
    (claim,) = [claim for claim in read(text, language=language) if claim.kind == kind]
    assert claim.place is not None
    assert claim.place.name == place


def test_what_a_gerund_is_about_is_not_what_its_clause_is(read: Read) -> None:
    told = read("The occupiers are creating chaos in Kherson, blocking the humanitarian corridors.", language="en")
    assert [claim.kind for claim in told] == ["access.evacuation_blocked"]


def test_who_makes_others_flee_does_not_flee(read: Read) -> None:
    told = read("Russian troops shelled Kharkiv, forcing thousands of residents to flee.", language="en")
    (fled,) = [claim for claim in told if claim.kind == "harm.displaced"]
    assert (fled.actor, fled.target) == ("RUS", "civilians")
