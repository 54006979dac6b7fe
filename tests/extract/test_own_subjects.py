"""Who is the subject of a clause that is joined to another, and whose place a body's is."""

from tests.extract.conftest import Read


def test_a_pronoun_is_the_subject_of_the_clause_that_it_opens(read: Read) -> None:
    claims = read("Rusland bemiddelde een bestand in Charkov, maar dat hield maar een uur stand.")
    assert all(claim.actor is None for claim in claims if claim.kind.startswith("control."))


def test_where_people_are_killed_nobody_is_killed_by_name(read: Read) -> None:
    claims = read("De aanslag was in Moskou, waar maandag zeven mensen omkwamen.")
    assert [c.target for c in claims if c.kind == "harm.killed"] == ["civilians"]


def test_what_a_ministry_says_is_not_where_the_ministry_is(read: Read) -> None:
    text = "Rusland beschoot Charkov. Volgens het ministerie van Defensie in Moskou zijn daarbij tien burgers gedood."
    killed = [claim for claim in read(text) if claim.kind == "harm.killed"]
    assert [(c.place and c.place.name, c.sources[0].party) for c in killed] == [("Kharkiv", "RUS")]


def test_who_speaks_of_casualties_holds_no_talks(read: Read) -> None:
    assert all(claim.kind != "talks.held" for claim in read("Moskou spreekt van enkele doden in Charkov."))


def test_a_count_behind_a_ministrys_capital_is_not_of_the_capital(read: Read) -> None:
    text = "Bij een bombardement op Tyrus kwamen volgens het ministerie van Volksgezondheid in Beiroet 59 mensen om."
    killed = [claim for claim in read(text) if claim.kind == "harm.killed"]
    assert [(c.place and c.place.name, c.quantity and c.quantity.min) for c in killed] == [("Tyre", 59)]


def test_an_attack_with_missiles_by_which_people_die_is_told_once(read: Read) -> None:
    claims = read("Bij een Russische aanval met drie raketten op Charkov zijn elf mensen om het leven gekomen.")
    assert [c.kind for c in claims].count("attack.missile_strike") == 1
