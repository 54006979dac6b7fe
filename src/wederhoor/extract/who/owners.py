"""Whose a body or an office is by the word for it, or by what stands before that."""

from functools import lru_cache

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.offices import unknown_name
from wederhoor.extract.words.names import lexicon
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.frame import Named

_BODIES = frozenset({"body", "group"})
_PARTIES = frozenset({"adj", "own", "party"})
_OWNERS = frozenset({"person", "title", "org", "group", "body"})
_FIGHTING = frozenset({"military", "armed_group"})
_SUBJECT = frozenset({"nom.sg", "loc.sg"})  # cases of who acts, or in whose name it is said
_FORCES = frozenset({"army", "military"})
ANY = "militants"  # the party of fighters of no named side
_QUALIFIED = 4  # tokens between an article and the noun that it is of
_RUN = 4  # tokens within which a body's noun follows 'Houthi-run'
_NAME = 4  # tokens before a participle in which whoever did it is named


def party_before(reading: Reading, i: int) -> str | None:
    """The party of whoever is named at token `i` as the word itself says it, or what stands right before it."""
    named = in_compound(reading, i)
    return named.party if named else _installed_by(reading, i) or _run_by(reading, i)


def belongs_to(sentence: Sentence, i: int) -> str | None:
    """The party of whoever is named right before token `i` as the owner of what stands there: 'X's forces'."""
    before = sentence.cast[-1] if sentence.cast else None
    owner = before is not None and before.last == i and before.sort in _OWNERS
    return before.party if owner and before and sentence.reading.owns(i - 1) else None


def serve(reading: Reading, i: int, owner: Agent | None) -> bool:
    """Whether whoever is named at token `i` fights for their owner, who does: 'its men', 'their fighters'."""
    if owner is None or owner.party is None or not (owner.sort == "person" or owner.type in _FIGHTING):
        return False
    group = reading.at(i, "org")
    return reading.is_(i, "fellows") or (group is not None and group.value.party == ANY)


def in_compound(reading: Reading, i: int) -> Named | None:
    """The body or group with whose name the compound at token `i` begins: Dutch 'VN-gezant', 'Hamas-leider'."""
    name, hyphen, _ = reading.tokens.low[i].partition("-")
    if not hyphen or not reading.pack.grammar.compounds:
        return None
    entries = lexicon(reading.pack, reading.world).known[name].single
    return next((e.value for e in entries if e.cls == "party" and e.value.sort in _BODIES), None)


def _run_by(reading: Reading, i: int) -> str | None:
    """The party that a compound before token `i` says has them in its hands: English 'Houthi-run', 'Russian-installed'.

    Up to two adjectives or nouns may stand between."""
    for k in range(i - 1, max(-1, i - _RUN), -1):
        name, hyphen, done = reading.tokens.low[k].rpartition("-")
        known = lexicon(reading.pack, reading.world).known
        if hyphen and "installed" in known[f"-{done}"].classes:
            entries = known[name].single
            return next((e.value if e.cls == "adj" else e.value.party for e in entries if e.cls in _PARTIES), None)
        if reading.words[k].classes or not reading.tokens.word[k][0].isalpha():
            return None
    return None


def _installed_by(reading: Reading, i: int) -> str | None:
    """The party that put whoever is named from token `i` on into office: Dutch 'door Rusland aangestelde', or has them
    in its hands: Russian 'подконтрольный хуситам'."""
    if "installed" not in reading.present:
        return None
    cases = bool(reading.pack.cases)
    behind = i if cases else i - 1
    if not cases and (not reading.is_(behind, "installed") or reading.is_(behind, "backed")):
        return None
    named = (hit for hit in reading.of(max(0, i - _NAME), behind, "party") if hit.last == behind)
    return next((hit.value.party for hit in named if not cases or reading.is_(hit.first - 1, "installed")), None)


def home_of(sentence: Sentence, first: int, hit: Hit, kind: str) -> str | None:
    """Whose a body or office that names no owner is; no one's of here where a word from token `first` on says so."""
    abroad = sentence.reading.of(max(sentence.first, first - 1), hit.last, "abroad")
    if abroad or _ends_name(sentence, hit):
        return None
    if kind in _FORCES:
        return sentence.scene.army(sentence.memory.owner(kind, hit.value.lemma))
    if kind != "domestic":
        return sentence.memory.owner(kind, hit.value.lemma)
    known = sentence.memory.people.called.get(hit.value.lemma)
    if known is not None:
        return known.party
    state, teller = sentence.reading.pack.grammar.domestic, sentence.memory.people.teller
    if state in _named(sentence.reading):
        return state
    spoke = teller.party if teller is not None and teller.type == "government" else None
    return spoke or sentence.memory.home("government")


@lru_cache(maxsize=1)
def _named(reading: Reading) -> frozenset[str]:
    """The states that a passage names, by their name, adjective or people, or by someone or a body of theirs."""
    adjectives = {hit.value for hit in reading.naming if hit.cls == "adj" and isinstance(hit.value, str)}
    parties = {getattr(hit.value, "party", None) for hit in reading.naming if hit.cls in ("party", "person")}
    return frozenset(adjectives | {party for party in parties if party is not None})


def _ends_name(sentence: Sentence, hit: Hit) -> bool:
    """Whether a body's noun stands behind a name that nobody knows: 'the Xyz army' is no state's."""
    reading, k = sentence.reading, hit.first - 1
    return reading.pack.fixed_order and k > sentence.first and unknown_name(reading, k)


def group_before(sentence: Sentence, hit: Hit, end: int) -> Agent | None:
    """The armed group, named before, that a noun for any means here: 'the group', 'the fighters'; or the organisation
    that spoke last."""
    reading = sentence.reading
    if hit.value.means != "group" or end > hit.last or not _points_back(sentence, hit):
        return None
    if end < sentence.last and (reading.tokens.word[end][0].isupper() or reading.at(end, "civil", "org", "thing")):
        return None  # "de groep X", "de groep soldaten"
    teller = sentence.memory.people.teller
    if hit.value.party is None and teller is not None and teller.type == "ngo":
        return teller  # "Amnesty said ... . The group said"
    here = (a for a in reversed(sentence.cast) if a.sort == "group" and a.type == "armed_group")
    return next(here, sentence.memory.people.armed)


def _qualifies(reading: Reading, k: int) -> bool:
    """Whether a word only says of what sort or whose a group is: 'Lebanese', 'powerful', 'Iran-backed'."""
    word = reading.words[k]
    if word.classes:
        return False
    return word.adjective or reading.at(k, "adj") is not None or "-" in reading.tokens.word[k]


def _points_back(sentence: Sentence, hit: Hit) -> bool:
    """Whether what stands before a noun lets it mean what was spoken of before: an article or a demonstrative, or where
    there are no articles no adjective. A noun for troops as well has to be the subject, or to be cited."""
    reading, k = sentence.reading, hit.first - 1
    opens = k < sentence.first
    if reading.pack.articles:
        while k > max(sentence.first, hit.first - _QUALIFIED) and _qualifies(reading, k):
            k -= 1  # "the Iran-backed group"
        return not opens and reading.is_(k, "definite")
    cited = not opens and any(hit.last == k + 1 for hit in reading.of(max(sentence.first, k - _RUN), k + 1, "cue"))
    qualified = not opens and (reading.words[k].adjective or reading.at(k, "adj", "own") is not None)
    if hit.value.type != "armed_group" and not cited and _SUBJECT.isdisjoint(hit.cases):
        return False
    return cited or not qualified or reading.is_(k, "definite")
