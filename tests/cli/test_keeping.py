"""Reports are read again, change, are withdrawn and removed; a store is copied and backed up."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.cli.conftest import REPORT, Wederhoor
from wederhoor.store import open_store

WHY = ("--why", "op verzoek van de redactie")


@pytest.fixture
def filled(wederhoor: Wederhoor, report: Path) -> Wederhoor:
    assert wederhoor("add", report).status == 0
    return wederhoor


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "store.sqlite"


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def standings(wederhoor: Wederhoor, *asked: object) -> set[str]:
    return {finding["standing"] for finding in records(wederhoor("situation", "--format", "jsonl", *asked).out)}


def name(path: Path) -> str:
    with open_store(path) as store:
        return next(store.reports()).id


def misread(path: Path) -> None:
    """Leave the store as an earlier pack would have: the killed not found, and the shelling by somebody else."""
    with open_store(path) as store:
        (report,) = store.reports()
        claims = [claim for claim in store.claims() if claim.kind != "harm.killed"]
        wrong = [
            msgspec.structs.replace(claim, actor="FRA", id=f"c_{nth:016}") if claim.actor == "RUS" else claim
            for nth, claim in enumerate(claims)
        ]
        store.reread([(report, wrong)], now=datetime.now(UTC))


def test_reading_again_with_nothing_new_changes_nothing(filled: Wederhoor) -> None:
    ran = filled("reread")
    assert (ran.status, ran.out) == (0, "")
    assert "1 report read again, 0 reports read otherwise" in ran.err


def test_reading_again_shows_what_changed_and_judgements_stay(filled: Wederhoor, path: Path) -> None:
    before = filled("situation").out
    misread(path)
    claims = records(filled("situation", "--format", "jsonl", "--kind", "attack").out)[0]["versions"][0]["claims"]
    assert filled("judge", "note", *claims, "--why", "nagaan").status == 0
    ran = filled("reread")
    assert "+" in ran.out
    assert "12 people killed" in ran.out
    assert "shelling by FRA" in ran.out
    assert "shelling by RUS" in ran.out
    assert filled("situation").out == before
    assert all("nagaan" in filled("why", claim).out for claim in claims)


def test_why_tells_of_a_claim_that_is_read_no_more(filled: Wederhoor, path: Path) -> None:
    (finding,) = records(filled("situation", "--format", "jsonl", "--kind", "harm").out)
    claim = finding["versions"][0]["claims"][0]
    misread(path)
    ran = filled("why", claim)
    assert ran.status == 0
    assert "twaalf" in ran.out


def test_reading_again_as_lines(filled: Wederhoor, path: Path) -> None:
    misread(path)
    (one,) = records(filled("reread", name(path), "--format", "jsonl").out)
    assert one["report"] == name(path)
    assert one["added"]
    assert one["changed"]
    assert filled("reread", "r_0").status == 1


def test_a_report_that_its_publisher_changed_is_a_new_version(wederhoor: Wederhoor, tmp_path: Path) -> None:
    address = "url: https://krant.example/marioepol\n"
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(address + REPORT, encoding="utf8")
    changed = REPORT.replace("zeker twaalf", "veertig").replace("03-03", "03-04").partition("Rusland ontkent")[0]
    second.write_text(address + changed, encoding="utf8")
    assert wederhoor("add", first, second).status == 0
    assert standings(wederhoor, "--kind", "harm", "--known", "2022-03-03") == {"reported"}
    assert standings(wederhoor, "--kind", "harm") == {"corrected"}
    assert "replaced by" in wederhoor("log").out


def test_a_withdrawn_report_counts_no_longer_from_that_day_on(filled: Wederhoor, path: Path) -> None:
    assert filled("withdraw", name(path), "--since", "2022-03-05", *WHY).status == 0
    assert standings(filled) == {"retracted"}
    assert "retracted" not in standings(filled, "--known", "2022-03-04")
    assert "op verzoek van de redactie" in filled("log").out


def test_a_removed_reports_words_are_gone_and_a_row_says_so(filled: Wederhoor, path: Path) -> None:
    assert filled("remove", name(path), *WHY).status == 0
    assert filled("situation").out == ""
    assert filled("search", "Marioepol").out == ""
    assert b"Marioepol" not in path.read_bytes()
    assert "removed" in filled("log").out
    assert filled("reread").status == 0


@pytest.mark.parametrize("command", ["withdraw", "remove"])
def test_a_report_that_is_not_there_is_said(filled: Wederhoor, command: str) -> None:
    ran = filled(command, "r_0", *WHY)
    assert ran.status == 1
    assert "r_0" in ran.err


def test_a_store_is_copied_and_backed_up(filled: Wederhoor, path: Path, tmp_path: Path) -> None:
    backup, twin = tmp_path / "backup.sqlite", tmp_path / "twin.sqlite"
    assert filled("backup", backup).status == 0
    assert filled("backup", backup).status == 1
    assert filled("copy", path, twin).status == 0
    assert filled("copy", path, twin).status == 1
    assert filled("situation", "--store", backup).out == filled("situation").out
    assert filled("situation", "--store", twin).out == filled("situation").out


def test_what_an_older_version_put_in_is_related_once(filled: Wederhoor, path: Path, report: Path) -> None:
    before = filled("situation", "--format", "jsonl").out
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE related SET mark = 'an older version'")
    assert filled("situation", "--format", "jsonl").out == before
    assert "claims stand to each other, which is done once" in filled("add", report).err
    assert "stand to each other" not in filled("add", report).err
    assert filled("situation", "--format", "jsonl").out == before
