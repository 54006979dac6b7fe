"""A reader takes each report, and each paragraph, in its own language."""

import pytest

from wederhoor.errors import PackError
from wederhoor.gazetteer import bundled
from wederhoor.model import Claim, Report
from wederhoor.run.reader import Ground, Reader

READER = Reader(ground=Ground(layers=bundled()))
ENGLISH = (
    "Russian forces shelled the city of Kharkiv on Wednesday, and three people were killed, the mayor said.\n\n"
    "President Zelensky said on Telegram that the Russian army was behind the attack:\n\n"
)
DUTCH = "“Gisteren heeft het Russische leger ook Soemy beschoten, en daar zijn vijf burgers om het leven gekomen.”\n\n"


def read(text: str, language: str | None = None) -> tuple[Report, tuple[Claim, ...]]:
    return READER(Report(text=text, published="2022-03-03", language=language))


def test_a_quotation_in_another_language_is_read_with_its_pack_and_belongs_to_its_speaker() -> None:
    report, claims = read(f"{ENGLISH}{DUTCH}There was no more news from Kharkiv by the evening.\n")
    assert report.language == "en"
    quoted = [claim for claim in claims if claim.language == "nl"]
    assert {claim.kind for claim in quoted} == {"attack.shelling", "harm.killed"}
    assert {claim.place.name for claim in quoted if claim.place} == {"Sumy"}
    assert {claim.sources[0].name for claim in quoted} == {"Volodymyr Zelensky"}
    assert {claim.language for claim in claims} == {"en", "nl"}
    assert all(claim.quote == report.text[claim.span.start : claim.span.end] for claim in claims)


def test_a_bilingual_page_claims_the_same_in_both_languages() -> None:
    _, claims = read(
        "Russian forces have captured the city of Kherson, the mayor of the city said on Wednesday.\n\n"
        "Russische troepen hebben de stad Cherson ingenomen, zei de burgemeester van de stad op woensdag.\n"
    )
    assert [(c.language, c.kind, c.place and c.place.name) for c in claims] == [
        ("en", "control.captured", "Kherson"),
        ("nl", "control.captured", "Kherson"),
    ]


def test_who_says_what_language_it_is_in_is_believed() -> None:
    report, claims = read(ENGLISH, language="nl")
    assert report.language == "nl"
    assert not claims


def test_a_language_without_a_pack_is_named() -> None:
    with pytest.raises(PackError, match="'fr'"):
        read("L'armée russe a bombardé la ville de Kharkiv mercredi, et trois personnes ont été tuées, dit le maire.")
