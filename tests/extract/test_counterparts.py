"""Whom a speaker talks with, where these are several."""

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report


def test_who_says_we_talks_with_the_first_of_those_side_by_side(world: World) -> None:
    report = Report(
        text="We fight in Ukraine. Our army holds Sumy. We spoke with the President of Brazil and the Prime Minister "
        "of Canada.",
        published="2022-03-03",
        language="en",
        publisher="Office of the President of Ukraine",
    )
    claims = [c for c in extract(report, load_pack("en"), world) if c.kind == "talks.held"]
    assert [(c.actor, c.target) for c in claims] == [("UKR", "BRA")]
