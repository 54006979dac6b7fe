"""The commands that look at a store: contradictions, days of knowledge side by side, timelines, search."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Wederhoor

# Written for these tests.
FIRST = (
    "published: 2022-03-03\npublisher: De Proefkrant\n\n"
    "Russische troepen hebben woensdag Marioepol beschoten, zegt burgemeester Jan Voorbeeld. "
    "Bij de beschieting van Marioepol zijn woensdag twaalf burgers gedood, meldt het Oekraïense leger. "
    "Rusland ontkent dat zijn troepen Marioepol hebben beschoten.\n"
)
LATER = (
    "published: 2022-03-05\npublisher: Het Oefenblad\n\n"
    "Rusland geeft toe dat zijn troepen Marioepol woensdag hebben beschoten. "
    "Bij de beschieting van Marioepol zijn woensdag twintig burgers gedood, meldt het Oekraïense leger.\n"
)


@pytest.fixture
def filled(wederhoor: Wederhoor, tmp_path: Path) -> Wederhoor:
    first, later = tmp_path / "first.txt", tmp_path / "later.txt"
    first.write_text(FIRST, encoding="utf8")
    later.write_text(LATER, encoding="utf8")
    assert wederhoor("add", first, later).status == 0
    return wederhoor


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_contested_shows_both_claims_with_their_words_and_why(filled: Wederhoor) -> None:
    ran = filled("contested", "--known", "2022-03-03")
    assert ran.status == 0
    assert "against" in ran.out
    assert "Rusland" in ran.out
    (one,) = {each["why"] for each in records(filled("contested", "--known", "2022-03-03", "--format", "jsonl").out)}
    assert "denies" in one


def test_diff_tells_what_became_otherwise(filled: Wederhoor) -> None:
    asked = ("diff", "--from", "2022-03-03", "--to", "2022-03-05")
    found = records(filled(*asked, "--format", "jsonl").out)
    assert "updated" in {one["turn"] for one in found if one["after"]["kind"] == "harm.killed"}
    ran = filled(*asked)
    assert "20 people killed" in ran.out
    assert "was reported: 12 people killed" in ran.out
    assert records(filled(*asked, "--kind", "talks", "--format", "jsonl").out) == []
    assert filled("diff", "--from", "2022-03-05", "--to", "2022-03-05").out == ""


def test_states_shows_both_versions_of_a_day_and_what_is_unknown_between(wederhoor: Wederhoor, tmp_path: Path) -> None:
    told = (
        ("03", "Rusland zegt dat het Cherson woensdag heeft veroverd. Cherson is nog in Oekraïense handen, zegt Kiev."),
        ("06", "Cherson is zondag in handen van het Russische leger, zegt de gouverneur."),
    )
    for day, text in told:
        file = tmp_path / f"{day}.txt"
        file.write_text(f"published: 2022-03-{day}\npublisher: P{day}\n\n{text}\n", encoding="utf8")
        assert wederhoor("add", file).status == 0
    ran = wederhoor("states", "--place", "Cherson")
    assert ran.status == 0
    assert "Kherson (UKR)  control" in ran.out
    assert "2022-03-04 to 2022-03-05  unknown" in ran.out
    (state,) = records(wederhoor("states", "--kind", "control", "--format", "jsonl").out)
    first, *_, last = state["spells"]
    assert [one["says"] for one in last["versions"]] == ["held by RUS"]
    assert first["versions"]
    assert wederhoor("states", "--at", "2022-03-09").out == ""


@pytest.mark.parametrize("asked", ["situation", "contested", "timeline", "search Rusland"])
def test_an_empty_answer_says_so_and_which_place_nobody_knows(filled: Wederhoor, asked: str) -> None:
    ran = filled(*asked.split(), "--place", "Nergenshuizen")
    assert ran.status == 0
    assert "nothing in the store is as asked; the gazetteer has no place 'Nergenshuizen'" in ran.err
    assert not filled(*asked.split()).err


def test_a_party_is_asked_for_by_its_code_or_as_its_country_is_called(filled: Wederhoor) -> None:
    by_code = filled("situation", "--party", "RUS").out
    assert by_code
    assert filled("situation", "--party", "Rusland").out == filled("situation", "--party", "Russia").out == by_code
    assert "as asked; no theatre has a party 'Ruslant'" in filled("situation", "--party", "Ruslant").err


def test_a_kind_that_there_is_not_is_named_with_what_was_meant(filled: Wederhoor) -> None:
    ran = filled("situation", "--kind", "shelling")
    assert ran.status == 2
    assert "'shelling' is no kind; did you mean attack.shelling?" in ran.err


def test_diff_says_which_days_are_missing(wederhoor: Wederhoor) -> None:
    assert wederhoor("diff", "--from", "2022-03-03").status == 2
    assert wederhoor("diff", "--from", "2022-03-03", "--to", "2022-03-02").status == 2


def test_a_timeline_goes_day_by_day(filled: Wederhoor) -> None:
    ran = filled("timeline", "--place", "Marioepol")
    assert ran.status == 0
    assert "2022-03-02" in ran.out
    days = [one["at"] for one in records(filled("timeline", "--kind", "harm", "--format", "jsonl").out)]
    assert days == sorted(days)


def test_a_timeline_of_a_source_shows_where_it_changed(filled: Wederhoor) -> None:
    ran = filled("timeline", "--source", "het Oekraïense leger")
    assert "on harm Mariupol" in ran.out
    assert "changed: " in ran.out
    found = records(filled("timeline", "--source", "het Oekraïense leger", "--kind", "harm", "--format", "jsonl").out)
    assert [one["claim"]["published"] for one in found] == ["2022-03-03", "2022-03-05"]
    assert found[1]["before"] == found[0]["claim"]["id"]


@pytest.mark.parametrize(
    ("asked", "hits"),
    [
        (("beschieting",), 2),
        (("twintig", "burgers"), 1),
        (("beschieting", "--known", "2022-03-04"), 1),
        (("beschieting", "--since", "2022-03-04"), 1),
        (("beschieting", "--kind", "talks"), 0),
        (("beschieting", "--source", "Voorbeeld"), 1),
        (("beschieting", "--limit", "1"), 1),
        (("beschieting", "--standing", "retracted"), 0),
        (("beschieting", "--standing", "updated", "--place", "Mariupol"), 2),
    ],
)
def test_search_finds_words_and_is_narrowed(filled: Wederhoor, asked: tuple[str, ...], hits: int) -> None:
    assert len(records(filled("search", *asked, "--format", "jsonl").out)) == hits


def test_search_shows_the_words_and_the_claims_that_quote_them(filled: Wederhoor) -> None:
    ran = filled("search", "twintig burgers")
    assert "Het Oefenblad" in ran.out
    assert "20 people killed" in ran.out


def test_a_search_for_no_word_is_refused(filled: Wederhoor) -> None:
    assert filled("search", "…").status == 1


def test_what_was_answered_is_answered_again(filled: Wederhoor) -> None:
    now = filled("situation").out
    assert filled("situation", "--recorded", "2000-01-01").out == ""
    assert filled("situation", "--recorded", "2100-01-01").out == now
    assert filled("situation", "--recorded", "ooit").status == 1
