"""People decide, and the situation follows; the trail stays."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Wederhoor

WHY = ("--why", "gebeld met de redactie", "--who", "ann")


@pytest.fixture
def filled(wederhoor: Wederhoor, report: Path) -> Wederhoor:
    assert wederhoor("add", report).status == 0
    return wederhoor


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def findings(filled: Wederhoor, *asked: object) -> list[dict[str, Any]]:
    return records(filled("situation", "--format", "jsonl", *asked).out)


def claims(finding: dict[str, Any]) -> list[str]:
    return [claim for version in finding["versions"] for claim in version["claims"]]


def killed(filled: Wederhoor) -> tuple[dict[str, Any], str]:
    (finding,) = findings(filled, "--kind", "harm.killed")
    return finding, claims(finding)[0]


def test_a_rejected_claim_is_retracted_until_that_is_undone(filled: Wederhoor) -> None:
    finding, claim = killed(filled)
    made = filled("judge", "reject", claim, *WHY).out.partition(":")[0]
    assert findings(filled, "--kind", "harm.killed")[0]["standing"] == "retracted"
    assert filled("judge", "undo", made, *WHY).status == 0
    assert findings(filled, "--kind", "harm.killed")[0]["standing"] == finding["standing"]
    told = filled("log").out
    assert "ann rejected" in told
    assert "(undone)" in told
    assert f"ann undid {made}" in told
    assert "gebeld met de redactie" in told


def test_a_claim_is_amended_field_by_field(filled: Wederhoor) -> None:
    _, claim = killed(filled)
    ran = filled("judge", "amend", claim, "quantity=15..", "place=Berdjansk", "time=2022-03-01", "target=", *WHY)
    assert ran.status == 0
    (finding,) = findings(filled, "--kind", "harm.killed")
    assert (finding["standing"], finding["at"], finding["place"]["name"]) == ("corrected", "2022-03-01", "Berdyansk")
    assert finding["versions"][0]["says"] == "at least 15 people killed"


@pytest.mark.parametrize(
    ("field", "why"),
    [
        ("quantity=veel", "write 34"),
        ("time=gisteren", "EDTF"),
        ("place=Nergenshuizen", "no place"),
        ("polarity=maybe", "affirmed or negated"),
        ("kind=attack", "write one of it: attack.shelling, "),
        ("kind=shelling", "did you mean attack.shelling?"),
        ("kind=", "needs its kind"),
        ("colour=red", "FIELD=VALUE"),
        ("actor", "FIELD=VALUE"),
    ],
)
def test_what_can_not_be_amended_is_said(filled: Wederhoor, field: str, why: str) -> None:
    _, claim = killed(filled)
    ran = filled("judge", "amend", claim, field, *WHY)
    assert (ran.status, ran.out) == (1, "")
    assert why in ran.err


def test_findings_are_merged_and_split(filled: Wederhoor) -> None:
    one, other = (finding["id"] for finding in findings(filled)[:2])
    before = len(findings(filled))
    assert filled("judge", "merge", one, other, *WHY).status == 0
    assert len(findings(filled)) == before - 1
    merged = next(finding for finding in findings(filled) if len(claims(finding)) > 1)
    assert filled("judge", "split", merged["id"], claims(merged)[0], *WHY).status == 0
    assert len(findings(filled)) == before
    assert filled("judge", "split", merged["id"], *claims(merged), *WHY).status == 1


def test_claims_are_held_to_be_one_event_or_not(filled: Wederhoor) -> None:
    one, other = (claims(finding)[0] for finding in findings(filled)[:2])
    before = len(findings(filled))
    assert filled("judge", "same", one, other, *WHY).status == 0
    assert len(findings(filled)) == before - 1
    assert filled("judge", "different", one, other, *WHY).status == 0
    assert len(findings(filled)) == before
    assert filled("judge", "same", one, *WHY).status == 2


def test_a_note_decides_nothing_and_is_shown_with_the_claim(filled: Wederhoor) -> None:
    finding, claim = killed(filled)
    before = filled("situation").out
    assert filled("judge", "note", finding["id"], "--why", "nog bellen", "--who", "ann").status == 0
    assert filled("situation").out == before
    assert "nog bellen" in filled("why", claim).out
    assert [row["verdict"] for row in records(filled("log", claim, "--format", "jsonl").out)] == ["note"]
    assert records(filled("log", finding["id"], "--format", "jsonl").out)
    assert filled("log", "c_0").out == ""


def test_who_judges_is_asked_from_the_settings(filled: Wederhoor, monkeypatch: pytest.MonkeyPatch) -> None:
    _, claim = killed(filled)
    monkeypatch.setenv("WEDERHOOR_WHO", "Bo")
    assert " Bo accepted " in filled("judge", "accept", claim, "--why", "klopt").out
    assert filled("judge", "accept", claim, "--why", "klopt", "--who", "rules/1").status == 1


@pytest.mark.parametrize("asked", [("reject", "c_0"), ("merge", "f_0", "f_1"), ("undo", "j_0")])
def test_what_is_not_there_is_said(filled: Wederhoor, asked: tuple[str, ...]) -> None:
    ran = filled("judge", *asked, *WHY)
    assert (ran.status, ran.out) == (1, "")
    assert asked[1] in ran.err


def test_a_judgement_counts_from_the_day_on_which_it_was_made(filled: Wederhoor) -> None:
    _, claim = killed(filled)
    assert filled("judge", "reject", claim, *WHY).status == 0
    (then,) = findings(filled, "--kind", "harm.killed", "--known", "2022-03-04")
    assert then["standing"] == "reported"
    (before,) = findings(filled, "--kind", "harm.killed", "--recorded", "2100-01-01")
    assert before["standing"] == "retracted"


def test_a_judgement_needs_a_reason(filled: Wederhoor) -> None:
    _, claim = killed(filled)
    ran = filled("judge", "reject", claim, "--why", " ")
    assert (ran.status, ran.out) == (2, "")
    assert "say why" in ran.err
