import json
from pathlib import Path

import pytest

from tests.cli.conftest import Wederhoor


@pytest.fixture
def filled(wederhoor: Wederhoor, report: Path) -> Wederhoor:
    assert wederhoor("add", report).status == 0
    return wederhoor


def findings(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_twice_is_once(wederhoor: Wederhoor, report: Path) -> None:
    first, second = wederhoor("add", report), wederhoor("add", report)
    assert first.out.startswith("1 report with ")
    assert second.out == "0 reports with 0 claims added; 1 report there already\n"


def test_the_situation_shows_both_sides_of_a_contradiction(filled: Wederhoor) -> None:
    ran = filled("situation", "--kind", "attack")
    assert ran.status == 0
    assert "contested" in ran.out
    assert "Jan Voorbeeld" in ran.out
    assert "not so: " in ran.out


@pytest.mark.parametrize(
    ("asked", "met"),
    [
        (("--at", "2022-03-02"), True),
        (("--at", "2022-03"), True),
        (("--at", "2023"), False),
        (("--known", "2022-03-02"), False),
        (("--known", "2022-03"), True),
        (("--place", "Mariupol"), True),
        (("--place", "marioepol"), True),
        (("--place", "Lviv"), False),
        (("--place", "Lviv", "--place", "Mariupol"), True),
        (("--bbox", "37,46.5,38,47.5"), True),
        (("--bbox", "0,0,1,1"), False),
        (("--kind", "harm.killed"), True),
        (("--kind", "talks"), False),
        (("--party", "RUS"), True),
        (("--party", "FRA"), False),
    ],
)
def test_options_narrow_the_situation(filled: Wederhoor, asked: tuple[str, ...], met: bool) -> None:
    ran = filled("situation", "--format", "jsonl", *asked)
    assert ran.status == 0
    assert bool(findings(ran.out)) == met


def test_why_tells_what_is_behind_a_finding_and_each_of_its_claims(filled: Wederhoor) -> None:
    ran = filled("situation", "--format", "jsonl", "--kind", "harm")
    finding = findings(ran.out)[0]
    claim = finding["versions"][0]["claims"][0]  # type: ignore[index]
    told = filled("why", finding["id"])
    assert claim in told.out
    assert "nl/" in told.out
    assert "twaalf" in told.out
    assert str(finding["id"]) in filled("why", claim).out


def test_why_says_that_there_is_no_such_thing(filled: Wederhoor) -> None:
    ran = filled("why", "c_0123456789abcdef")
    assert (ran.status, ran.out) == (1, "")
    assert "c_0123456789abcdef" in ran.err


@pytest.mark.parametrize("command", [("situation",), ("why", "c_1"), ("serve",)])
def test_a_store_that_is_not_there_is_said_and_not_made(
    wederhoor: Wederhoor, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = wederhoor(*command)
    assert ran.status == 1
    assert "wederhoor add" in ran.err
    assert not (tmp_path / "data").exists()


def test_a_store_may_be_named(wederhoor: Wederhoor, report: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.sqlite"
    assert wederhoor("add", report, "--store", elsewhere).status == 0
    assert wederhoor("situation", "--store", f"sqlite:///{elsewhere}").out


def test_claims_as_they_are_printed_reconcile_to_the_stores_findings(filled: Wederhoor, report: Path) -> None:
    lines = filled("read", report, "--format", "jsonl").out
    claims = report.with_suffix(".jsonl")
    claims.write_text(lines, encoding="utf8")
    assert filled("reconcile", claims).out == filled("situation", "--format", "jsonl").out


def test_a_line_that_is_no_claim_is_named_and_the_rest_reconciled(filled: Wederhoor, report: Path) -> None:
    lines = filled("read", report, "--format", "jsonl").out
    claims = report.with_suffix(".jsonl")
    claims.write_text('{"id": 7}\n\n' + lines, encoding="utf8")
    ran = filled("reconcile", claims)
    assert ran.status == 3
    assert "line 1" in ran.err
    assert ran.out


def test_reconcile_lists_pairs_when_asked(filled: Wederhoor, report: Path) -> None:
    claims = report.with_suffix(".jsonl")
    claims.write_text(filled("read", report, "--format", "jsonl").out, encoding="utf8")
    pairs = sum(len(f["relations"]) for f in findings(filled("reconcile", claims, "--pairs").out))  # type: ignore[arg-type]
    assert pairs >= 1
