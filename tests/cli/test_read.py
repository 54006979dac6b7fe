import io
import json
import sys
from pathlib import Path

import msgspec
import pytest

from tests.cli.conftest import REPORT, Wederhoor
from wederhoor.model import Claim

FIELDS = [field.name for field in msgspec.structs.fields(Claim)]


def test_json_lines_are_claim_records_whose_quotes_are_the_text_at_their_spans(
    wederhoor: Wederhoor, report: Path
) -> None:
    ran = wederhoor("read", report, "--format", "jsonl")
    claims = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 0
    assert claims
    for claim in claims:
        assert list(claim) == FIELDS
        start, end = claim["span"]
        assert REPORT[start:end] == claim["quote"]


def test_the_table_shows_each_sentence_with_who_says_what_where_under_it(wederhoor: Wederhoor, report: Path) -> None:
    ran = wederhoor("read", report)
    lines = ran.out.splitlines()
    sentence = next(
        number for number, line in enumerate(lines) if line.startswith("Bij de beschieting zijn zeker twaalf")
    )
    assert "at least 12 people killed" in lines[sentence + 1]
    assert "Mariupol (UKR)" in lines[sentence + 1]
    assert "not so" in ran.out
    assert "proef.txt" in lines[0]


def test_the_same_report_gives_the_same_bytes_twice(wederhoor: Wederhoor, report: Path) -> None:
    assert wederhoor("read", report, "--format", "jsonl") == wederhoor("read", report, "--format", "jsonl")


def test_standard_input_is_read_for_a_dash(wederhoor: Wederhoor, monkeypatch: pytest.MonkeyPatch, report: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(report.read_bytes())))
    ran = wederhoor("read", "-", "--format", "jsonl")
    assert ran.status == 0
    assert json.loads(ran.out.splitlines()[0])["article"] is None


def test_options_outrank_the_header(wederhoor: Wederhoor, report: Path) -> None:
    ran = wederhoor("read", report, "--published", "2023-04", "--publisher", "Een Ander", "--format", "jsonl")
    claim = json.loads(ran.out.splitlines()[0])
    assert (claim["published"], claim["publisher"]) == ("2023-04", "Een Ander")


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(
    wederhoor: Wederhoor, report: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "beeld.txt"
    binary.write_bytes(b"\x00\x01\x02")
    ran = wederhoor("read", tmp_path / "geen.txt", binary, report, "--format", "jsonl")
    assert ran.status == 3
    assert ran.out
    assert "geen.txt" in ran.err
    assert "beeld.txt" in ran.err
    assert "Traceback" not in ran.err


def test_nothing_read_at_all_is_another_status(wederhoor: Wederhoor, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("", encoding="utf8")
    ran = wederhoor("read", empty)
    assert (ran.status, ran.out) == (1, "")
    assert "leeg.txt" in ran.err


def test_a_language_without_a_pack_is_said(wederhoor: Wederhoor, report: Path) -> None:
    ran = wederhoor("read", report, "--language", "eo")
    assert ran.status == 1
    assert "proef.txt" in ran.err
    assert "'eo'" in ran.err


def test_a_theatre_that_there_is_not_is_said_before_anything_is_read(wederhoor: Wederhoor, report: Path) -> None:
    ran = wederhoor("read", report, "--theatre", "atlantis")
    assert (ran.status, ran.out) == (1, "")
    assert "ukraine" in ran.err


def test_a_report_that_claims_nothing_says_so(wederhoor: Wederhoor, tmp_path: Path) -> None:
    quiet = tmp_path / "stil.txt"
    quiet.write_text("De bakker op de hoek bakt elke dag vers brood en verkoopt het aan de buurt.", encoding="utf8")
    ran = wederhoor("read", quiet)
    assert ran.status == 0
    assert "no claims" in ran.out


@pytest.mark.parametrize(
    "text",
    [
        "\u200b\u200d" * 50,
        "שלום עולם, זהו טקסט מימין לשמאל.",
        "Mariupol is beschoten, zegt Москва, aldus Κίεβο en 北京.",
        "e\u0301" * 2000,
        "a" * 200_000,
        "Kiev " * 20_000,
        "«»“”‘’(((((",
        "Rusland\u2028heeft\x0bKiev\x1fbeschoten.",
    ],
    ids=["zero width", "right to left", "mixed scripts", "combining", "one word", "one name", "marks", "controls"],
)
def test_odd_texts_give_honest_claims_or_a_clear_message(wederhoor: Wederhoor, tmp_path: Path, text: str) -> None:
    odd = tmp_path / "vreemd.txt"
    odd.write_text(text, encoding="utf8", newline="")
    ran = wederhoor("read", odd, "--format", "jsonl")
    assert ran.status in (0, 1)
    assert "fault" not in ran.err
    assert "failed" not in ran.err
    for line in ran.out.splitlines():
        claim = json.loads(line)
        assert text[slice(*claim["span"])] == claim["quote"]


def test_a_date_that_is_none_is_a_wrong_command_line(wederhoor: Wederhoor, report: Path) -> None:
    ran = wederhoor("read", report, "--published", "gisteren")
    assert ran.status == 2
    assert "gisteren" in ran.err
