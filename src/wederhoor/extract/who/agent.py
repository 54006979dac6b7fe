"""Someone spoken of, and rows of them side by side."""

from wederhoor.extract.found import Found
from wederhoor.extract.grammar.phrases import LOCAL, Phrase, governor
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import Cases, agree, can_be, numberless

_APART = 2  # tokens between phrases that may be one, or side by side


class Agent(Found, frozen=True, gc=False):
    """A phrase that names someone who can act, be acted on, or be cited.

    `sort` is country, people, org, title, person, group, civil, pronoun, stranger, or attribute: the party named by the
    adjective of another noun ("Russian shelling"). `group` is the first token of the row that it stands in, `cases`
    are those that its phrase can stand in. `guessed` says that its party is only that of where the report is.
    """

    first: int
    last: int
    head: int
    relation: str | None
    at: int
    party: str | None
    type: str
    name: str | None
    sort: str
    group: int
    cases: Cases = frozenset()
    guessed: bool = False

    @property
    def watches(self) -> bool:
        """Whether they do none of what a report is about: civilians suffer it, media tell it."""
        return self.party == "civilians" or (self.type == "media" and self.sort == "body")


def make(span: Phrase, head: int, party: str | None, kind: str, name: str | None, sort: str) -> Agent:
    return Agent(span.first, span.last, head, span.relation, span.at, party, kind, name, sort, span.first, span.cases)


def rows(reading: Reading, found: list[Agent]) -> list[Agent]:
    """Agents side by side share their row's first token and its relation; one that explains another is one with it."""
    out: list[Agent] = []
    for agent in found:
        if not out or agent.first - out[-1].last > _APART:
            out.append(agent)
            continue
        if _glosses(reading, out[-1], agent):
            out[-1] = out[-1]._replace(last=agent.last + 1)
            continue
        if _installs(reading, out[-1], agent):
            out[-1] = _framed(reading, out[-1], agent)
            continue
        if _modifies(reading, out[-1], agent):
            out[-1] = _compound(reading, out[-1], agent)
            continue
        if _classes(out[-1], agent):
            out[-1] = out[-1]._replace(last=agent.last)
            continue
        if _explains(reading, out[-1], agent):
            out[-1] = _joined(out[-1], agent)
            continue
        if _beside(reading, out[-1], agent):
            agent = agent._replace(group=out[-1].group, relation=out[-1].relation, at=out[-1].at)
        out.append(agent)
    return out


_LINK = 4  # tokens of a preposition of several words, at the most
_LANDS, _WHO = frozenset({"capital", "country"}), frozenset({"org", "title", "person"})
_SERVING = frozenset({"military", "intelligence", "emergency_services"})  # types of bodies that have offices
_OWNERS = frozenset({"org", "body", "group", "country", "capital", "seat"})


def _glosses(reading: Reading, one: Agent, two: Agent) -> bool:
    """Whether a party's name stands again in brackets, shorter: 'the Liberation Front [LF]'."""
    words, end = reading.tokens.word, two.last
    beside = two.first == one.last + 1 and end < len(words) and words[one.last] in "([" and words[end] in ")]"
    return beside and two.sort == "group" and two.party == one.party


def in_noun_phrase(reading: Reading, agent: Agent) -> bool:
    """Whether 'by X' belongs to a participle before a noun, and to no verb: Dutch 'in het door X bezette Y'."""
    return reading.pack.verb_second and agent.relation == "by" and reading.is_(agent.at - 1, "art")


def _installs(reading: Reading, one: Agent, two: Agent) -> bool:
    """Whether one party only put the other where it is, or backs it: Dutch 'het door X geleide ministerie'."""
    if "installed" not in reading.present:
        return False
    if one.relation == "by" and reading.is_(one.last, "installed"):
        return two.first <= one.last + 1
    return _in_hands_of(reading, one) and two.first <= one.last


def _in_hands_of(reading: Reading, agent: Agent) -> bool:
    """Whether a party only has in its hands who is named beside it: Russian 'подконтрольный [хуситам] телеканал'."""
    return bool(reading.pack.cases) and reading.is_(agent.head - 1, "installed")


def _framed(reading: Reading, one: Agent, two: Agent) -> Agent:
    """Who is named with whom they are backed by, as one phrase that begins with its article."""
    first = one.at - 1 if one.at and reading.is_(one.at - 1, "det") else one.at
    if _in_hands_of(reading, one):
        first = one.head - 1
    relation, at = governor(reading, first, max(0, first - _LINK), two.cases)
    return two._replace(first=first, relation=relation, at=at, group=first)


def _modifies(reading: Reading, one: Agent, two: Agent) -> bool:
    """Whether nouns in a row are one phrase: 'army spokesman', 'Hamas fighters', 'UN refugee agency official'."""
    apart = two.first > one.last or two.head < one.last
    if not reading.pack.fixed_order or apart or one.sort not in _OWNERS or one.type == "media":
        return False
    if "art" in reading.words[two.first].classes and two.first >= one.last:
        return False  # "in X the army"
    if two.sort == "person":
        return reading.at(two.head, "title") is not None
    return two.sort in ("title", "org", "group")


def _compound(reading: Reading, one: Agent, two: Agent) -> Agent:
    """The agent of a head noun with those before it, whose party it is; a spokesman or an official is of their type."""
    title = reading.at(two.head, "title")
    vague = two.type == "unknown" or (title is not None and title.value.generic)
    vague = vague or (two.sort == "org" and two.type == "government" and one.type in _SERVING)  # "army press office"
    kind = one.type if vague and one.type != "unknown" else two.type
    own = two.party if one.sort in ("country", "capital", "seat") and two.type == "armed_group" else None
    party = own or one.party or two.party
    return two._replace(first=one.first, relation=one.relation, at=one.at, group=one.group, type=kind, party=party)


def _classes(one: Agent, two: Agent) -> bool:
    """Whether a noun behind a body's name says what it is: 'Interfax news agency'."""
    return one.sort == "body" and two.sort == "org" and one.type == two.type and two.first == one.last


def _explains(reading: Reading, one: Agent, two: Agent) -> bool:
    """'Jan Jansen, spokesman of the ministry'; 'the press agency X'."""
    gap = two.first - one.last
    if gap == 0 and one.sort == "org" and two.sort in ("body", "group", "person"):
        if two.sort == "person" and _has_office(reading, one, two):
            return False
        quoted = reading.tokens.word[one.last - 1] in reading.pack.quotes and can_be(two.cases, "nom")
        return quoted or not one.cases or not two.cases or agree(one.cases, two.cases) is not None
    comma = gap == 1 and reading.tokens.word[one.last] == ","
    closed = two.last < len(reading.words) and reading.tokens.word[two.last] == ","
    if comma and closed and one.sort in ("body", "group") and two.sort == "org" and two.name is None:
        return "art" in reading.words[two.first].classes and not reading.is_(two.first, "definite")  # "X, a monitor,"
    return (
        comma
        and one.sort == "person"
        and two.sort in ("title", "org")
        and two.name is None
        and two.relation in (None, "said")
        and _in_its_case(reading, one, two)
    )


def _has_office(reading: Reading, one: Agent, two: Agent) -> bool:
    """Whether someone is named with an office of their own behind a body that a preposition or a noun governs: 'told on
    the air of [the channel] the mayor X'."""
    governed = bool(reading.pack.cases) and one.relation is not None and can_be(two.cases, "nom")
    return governed and reading.at(two.head, "title") is not None


def _in_its_case(reading: Reading, one: Agent, two: Agent) -> bool:
    """Whether what stands behind someone's name and a comma can say what they are: it is in the case of the name, and
    no subject of several: 'in the words of X, [the troops] left'."""
    if not reading.pack.cases or not two.cases:
        return True
    if "nom.pl" in two.cases:
        return False
    governed = one.relation == "said" and one.at < one.first
    return agree(one.cases, two.cases) is not None if one.cases else not (governed and can_be(two.cases, "nom"))


def _joined(one: Agent, two: Agent) -> Agent:
    """One agent of two phrases for it: named as the named one."""
    if one.sort == "person" or (one.sort in ("body", "group") and two.sort == "org" and two.name is None):
        return one._replace(last=two.last, party=one.party or two.party)
    return two._replace(
        first=one.first, relation=one.relation, at=one.at, group=one.group, party=two.party or one.party
    )


def _apart(reading: Reading, one: Agent, two: Agent) -> bool:
    """Whether the second of two agents has a relation or a case of its own."""
    if two.cases and one.relation == reading.pack.cases.get("gen") and not can_be(two.cases, "gen"):
        return True  # "it follows from the words of [indeclinable], the army has"
    if two.at < two.first or not one.cases or not two.cases:
        return two.relation is not None
    return agree(numberless(one.cases), numberless(two.cases)) is None


def _says_on(reading: Reading, i: int) -> bool:
    """Whether a finite verb stands at token `i`."""
    return i < len(reading.words) and reading.words[i].tensed


def _beside(reading: Reading, one: Agent, two: Agent) -> bool:
    if two.first == one.first:
        return True
    if _apart(reading, one, two) or two.first <= one.last or two.first - one.last > 2:
        return False
    between = range(one.last, two.first)
    joined = any(reading.is_(k, "cconj") for k in between)
    goes_on = two.last < len(reading.words) and (reading.is_(two.last, "cconj") or reading.tokens.word[two.last] == ",")
    if not joined and one.sort in _LANDS and one.relation in LOCAL and two.sort in _WHO:
        return False  # "in Kabul, [police] and doctors said"
    if not joined and (one.relation == "said" or (reading.pack.fixed_order and not goes_on)):
        return False
    if not joined and reading.pack.verb_second and one.relation is not None and _says_on(reading, two.last):
        return False  # "ten dead in X, [Y claims attack]"
    return all(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in between) and not any(
        reading.is_(k, "contrast") for k in between
    )
