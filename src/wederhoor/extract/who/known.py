"""The offices that people whom a report names are known to hold as it appears."""

from wederhoor.extract.grammar.phrases import Phrase
from wederhoor.extract.who.agent import Agent, make
from wederhoor.extract.words.reading import Reading
from wederhoor.model.theatre import Office

_YEAR = 4  # characters


def in_office(reading: Reading, published: str) -> list[tuple[str, Agent]]:
    """Everyone whom the report names and a theatre knows to be in a state's office, and the office: whom "the
    president of X" means, if they are named elsewhere without it."""
    people = {hit.value.name: hit for hit in reading.of(0, len(reading.words), "person") if hit.value.offices}
    found: list[tuple[str, Agent]] = []
    for hit in people.values():
        who, span = hit.value, Phrase(hit.first, hit.last, None, hit.first)
        for office in who.offices:
            party = office.party or who.party
            if party and _held(office, published[:_YEAR]):
                agent = make(span, hit.first, party, who.type, who.name, "person")
                found += [(title, agent) for title in reading.pack.offices.get(office.title, ())]
    return found


def _held(office: Office, year: str) -> bool:
    """Whether an office that is a state's own was held in a year."""
    since, until = (office.since or "")[:_YEAR], office.until and office.until[:_YEAR]
    return office.of is None and since <= year and (until is None or year <= until)
