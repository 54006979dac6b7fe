"""Reports from files, folders and standard input."""

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import InputError
from wederhoor.intake import Options, reports
from wederhoor.model import Report

WORDS = "Charkov is beschoten, meldt de burgemeester."


@pytest.fixture
def heard() -> list[str]:
    return []


def one(path: Path, options: Options | None = None, heard: list[str] | None = None) -> Report:
    (report,) = reports([path], options, warn=heard.append if heard is not None else pytest.fail)
    return report


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_text_is_read_as_it_stands(tmp_path: Path) -> None:
    text = "\n Eén.\r\nTwee\u200b\u202e.\rDrie e\u0301 \U0001f6a8\n"
    report = one(written(tmp_path / "a.txt", text))
    assert report == Report(text=text, article="a.txt")
    assert report.body == 0


def test_a_date_before_the_first_words_dates_the_report_and_is_counted(tmp_path: Path) -> None:
    text = f" date 2022-03 {WORDS}"
    report = one(written(tmp_path / "a.txt", text))
    assert (report.published, report.text, report.text[report.body :]) == ("2022-03", text, WORDS)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_closed_by_an_empty_one_are_a_header(tmp_path: Path, end: str) -> None:
    lines = ["Published: 2014-07-23T18:13:33Z", "publisher:  Het Blad ", "title: Kop: en meer", "language: nl-NL"]
    text = end.join([*lines, "url: https://blad.example/1", "note: geen", "", "", WORDS])
    report = one(written(tmp_path / "a.txt", text))
    assert report.text[report.body :] == WORDS
    assert report == Report(
        text=text,
        article="a.txt",
        url="https://blad.example/1",
        publisher="Het Blad",
        title="Kop: en meer",
        language="nl",
        published="2014-07-23",
        body=report.body,
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}\n\nTitle: geen kop\n\n",
        f"title: dit is\ngeen kop want {WORDS}\n\n",
        f"burgemeester: {WORDS}\n\nEn meer.",
        f"date {WORDS}",
        f"https://blad.example/1\n\n{WORDS}",
    ],
)
def test_a_text_that_only_looks_like_a_header_is_none(tmp_path: Path, text: str) -> None:
    report = one(written(tmp_path / "a.txt", text))
    assert (report.body, report.title, report.published) == (0, None, None)


def test_a_head_file_beside_says_what_the_text_does_not(tmp_path: Path) -> None:
    written(
        tmp_path / "a.head",
        "url: https://blad.example/1\npublisher: unknown\npublished: 2018-05\nlicence: onbekend\ntitle: Van: ons\n",
    )
    report = one(written(tmp_path / "a.txt", f"date 2018-05-24 {WORDS}"))
    assert (report.url, report.publisher, report.published) == ("https://blad.example/1", None, "2018-05-24")
    assert report.title == "Van: ons"


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("2022-03-03-charkov.txt", "2022-03-03"),
        ("charkov_2022_03_03.txt", "2022-03-03"),
        ("charkov-20220303", "2022-03-03"),
        ("2022-03.txt", "2022-03"),
        ("000_147de20220303910095.txt", None),
        ("2022-13-03.txt", None),
        ("12-charkov.txt", None),
    ],
)
def test_a_date_in_the_name_is_taken_last(tmp_path: Path, name: str, published: str | None) -> None:
    path = written(tmp_path / name, WORDS)
    assert one(path).published == published
    assert one(written(path, f"date 2015 {WORDS}")).published == "2015"


def test_options_outrank_what_files_say(tmp_path: Path) -> None:
    path = written(tmp_path / "2022-03-03.txt", f"published: 2022\npublisher: Het Blad\nlanguage: nl\n\n{WORDS}")
    report = one(path, Options(published="2022-03-04", publisher="De Krant", language="EN"))
    assert (report.published, report.publisher, report.language) == ("2022-03-04", "De Krant", "en")
    assert one(path, Options(publisher="unknown")).publisher == "Het Blad"


@pytest.mark.parametrize(
    "options",
    [
        Options(published="gisteren"),
        Options(published="2022-02-30"),
        Options(published="2022-03-01/2022-03-03"),
        Options(language="Nederlands!"),
        Options(encoding="letters"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_before_anything_is_read(options: Options) -> None:
    with pytest.raises(InputError):
        reports(["there is no such file"], options)


def test_a_date_in_a_header_that_is_none_is_told_and_passed_over(tmp_path: Path, heard: list[str]) -> None:
    report = one(written(tmp_path / "a.txt", f"published: gisteren\n\n{WORDS}"), heard=heard)
    assert report.published is None
    assert report.text[report.body :] == WORDS
    assert "gisteren" in heard[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_not_counted(tmp_path: Path, encoding: str) -> None:
    assert one(written(tmp_path / "a.txt", "Kiëv én Київ".encode(encoding))).text == "Kiëv én Київ"


@pytest.mark.parametrize(
    ("text", "encoding"), [("Kiëv is één stad, meldt men.", "cp1252"), ("Обстрел Киева, the BBC", "cp1251")]
)
def test_a_text_in_an_older_encoding_is_guessed_and_told(
    tmp_path: Path, heard: list[str], text: str, encoding: str
) -> None:
    path = written(tmp_path / "a.txt", text.encode(encoding))
    assert one(path, heard=heard).text == text
    assert encoding in heard[0]
    assert "guess" in heard[0]
    assert one(path, Options(encoding=encoding)).text == text


def test_damaged_utf8_is_read_with_its_damage_shown(tmp_path: Path, heard: list[str]) -> None:
    report = one(written(tmp_path / "a.txt", "ёжик в тумане".encode() + b"\xff"), heard=heard)
    assert report.text == "ёжик в тумане\ufffd"
    assert "1 damaged" in heard[0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no words"),
        (b" \r\n\t\xe2\x80\x8b", "no words"),
        (b"date 2022-03 ...", "no words"),
        (b"title: a\npublisher: b\n\n", "no words"),
        (b"title: a\n", "no words"),
        (b"\x7fELF\x02\x01\x01\0\0", "NUL"),
        ("tekst".encode("utf-16-le"), "NUL"),
        ("te\0kst".encode("utf-16"), "NUL"),
        (b"\x01\x02\x03 abc" * 10, "control characters"),
        (b"\xef\xbb\xbfabc\xff", "utf-8 at byte 3"),
        (b"\xff\xfea", "utf-16-le at byte 0"),
        (b"caf\xe9 \x81\x8d", "no other encoding"),
        (b"<!DOCTYPE html><html><body>Kiev", "web page"),
    ],
)
def test_what_is_no_report_is_refused_with_its_name_and_the_reason(tmp_path: Path, data: bytes, why: str) -> None:
    path = written(tmp_path / "a.txt", data)
    with pytest.raises(InputError, match=why) as caught:
        one(path)
    assert str(path) in str(caught.value)


def test_a_header_without_words_after_it_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no words"):
        one(written(tmp_path / "a.txt", "title: Kop\npublisher: Het Blad"))


def test_a_file_over_the_limit_is_refused_and_one_at_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "a" * 100)
    assert one(path, Options(limit=100)).text == "a" * 100
    with pytest.raises(InputError, match="larger than 99 bytes"):
        one(path, Options(limit=99))


def test_a_file_of_50_mb_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputError, match="larger than 20,000,000 bytes"):
        one(path)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.html", "a.HTM", "a.head"])
def test_what_is_never_a_reports_text_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        one(written(tmp_path / name, WORDS))


def test_a_folder_is_walked_in_order_for_texts_only(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/c", "a.json", "page.html", ".hidden.txt", "note.md", ".git/x.txt", "b.head"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        written(path, WORDS)
    assert [report.article for report in reports([tmp_path])] == ["b.txt", "c", "z.TXT"]


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.txt"):
        list(reports([tmp_path]))


def test_what_can_not_be_read_is_skipped_when_asked_and_the_rest_goes_on(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", b"")
    written(tmp_path / "b.txt", WORDS)
    missing = tmp_path / "missing.txt"
    skipped: list[InputError] = []
    found = reports([missing, tmp_path, "nul\0name"], skip=skipped.append)
    assert [report.article for report in found] == ["b.txt"]
    assert [str(missing) in str(skipped[0]), "a.txt" in str(skipped[1]), len(skipped)] == [True, True, 3]
    with pytest.raises(InputError, match="No such file"):
        list(reports([missing]))


def test_standard_input_is_a_report_without_a_name() -> None:
    (report,) = reports(["-"], Options(published="2022"), stdin=io.BytesIO(f"date 2015 {WORDS}".encode()))
    assert (report.article, report.published, report.text[report.body :]) == (None, "2022", WORDS)


def test_standard_input_over_the_limit_is_refused() -> None:
    with pytest.raises(InputError, match="standard input is larger"):
        list(reports(["-"], Options(limit=10), stdin=io.BytesIO(b"a" * 11)))


def test_a_name_that_is_not_utf8_is_shown_with_what_is_missing(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(WORDS.encode())
    (report,) = reports([tmp_path])
    assert report.article == "caf\ufffd.txt"


@given(data=st.binary(max_size=200))
def test_any_bytes_give_a_report_or_an_input_error(data: bytes) -> None:
    try:
        (report,) = reports(["-"], stdin=io.BytesIO(data), warn=lambda _: None)
    except InputError:
        return
    assert 0 <= report.body < len(report.text)
    assert report.text.encode()


@given(
    text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60),
    front=st.sampled_from(["", "date 2022-03 ", "title: x\n\n", "\ufeff"]),
)
def test_any_text_with_words_is_read_as_it_stands(text: str, front: str) -> None:
    whole = f"{front}{text}a"
    (report,) = reports(["-"], stdin=io.BytesIO(whole.encode()), warn=lambda _: None)
    assert report.text == whole.removeprefix("\ufeff")
