"""Whose a body or an office is, and where the phrase for it ends."""

from wederhoor.extract.grammar.phrases import link, proper
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.datelines import DASHES
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import agree, can_be
from wederhoor.language.text import is_initial

STUDY = frozenset({"expert", "media"})  # types of those who speak for the body that they work for
_STUDIES = STUDY | {"ngo", "un"}
_WORKING = frozenset({"of", "in", "with", "near"})
_DATELINE = 16  # tokens of a dateline
_TITLE = 5  # words of a medium's title, fewer
_ARMS = 6  # tokens of what a unit fights with
_OF_PLACE = frozenset({"gen.sg", "acc.pl"})  # cases in one of which a place stands whose someone is; "of Sumy" is both
_QUOTED = 7  # tokens of a name in quotation marks


def tail(reading: Reading, i: int, last: int) -> int:
    """Where a body's name ends: 'of Defence', 'of the Interior', 'of Foreign Affairs' belong to it."""
    if i + 1 < last and reading.at(i, "relation") and reading.at(i, "relation").value == "of":  # type: ignore[union-attr]
        k = i + 1
        end = _plain_capitals(reading, k, last)
        if end > k and not reading.at(k, "party", "person", "name", "adj"):
            if end + 1 < last and reading.is_(end, "cconj") and reading.tokens.word[end + 1][0].isupper():
                onward = _plain_capitals(reading, end + 1, last)
                if not reading.at(end + 1, "party", "person", "name", "adj"):
                    end = onward
            return end
    return i


def past_abbreviation(reading: Reading, i: int, last: int) -> int:
    """Where the abbreviation of a body's name ends that stands in brackets before whose it is: 'the army (A) of X'."""
    words = reading.tokens.word
    bracketed = i + 3 < last and words[i] == "(" and words[i + 1].isupper() and words[i + 2] == ")"
    return i + 3 if bracketed and reading.at(i + 3, "party", "adj") is not None else i


def past_letters(reading: Reading, i: int, last: int) -> int:
    """Where the letters end that stand in brackets behind whose an office is: 'head of the Republic of X [(RX)]'."""
    words = reading.tokens.word
    return i + 3 if i + 3 < last and words[i] == "(" and words[i + 1].isupper() and words[i + 2] == ")" else i


def _plain_capitals(reading: Reading, i: int, last: int) -> int:
    """Where the capitalised words from token `i` on end, or someone's name begins."""
    end = proper(reading, i, last)
    return next((k for k in range(i + 1, end) if reading.at(k, "person", "party")), end)


def past_arms(reading: Reading, i: int, last: int) -> int:
    """Where what a unit fights with ends, if whose it is follows: 'crews of the MLRS «Grad» of the army of X'."""
    k = i
    while k < min(last, i + _ARMS) and reading.at(k, "party") is None and _of_arms(reading, k):
        k += 1
    named = reading.at(k, "party") if i < k < last else None
    return k if named and named.value.sort in ("group", "country") else i


def _of_arms(reading: Reading, k: int) -> bool:
    """Whether a word is an abbreviation, a name in quotation marks, or such a mark."""
    word = reading.tokens.word
    inside = word[k - 1] in reading.pack.quotes and word[k][0].isupper()
    return (len(word[k]) > 1 and word[k].isupper()) or inside or word[k] in reading.pack.quotes


def owner_of(reading: Reading, i: int, last: int) -> tuple[str | None, int]:
    """The party that a following 'of X', 'in X' names, and where that ends."""
    quoted = i < last and bool(reading.pack.cases) and reading.tokens.word[i] in reading.pack.quotes
    relation, k = ("of", i) if quoted else link(reading, i, last)  # "units [of the] «X» group"
    if relation not in ("of", "in", "from") or k >= last or (relation == "in" and _hears(reading, k)):
        return None, i
    owner = reading.at(k, "party")
    if owner:
        return owner.value.party, _past_owners(reading, owner.last, last) if reading.pack.cases else owner.last
    adjective = reading.at(k, "adj")
    if adjective and relation != "in":
        body = reading.at(adjective.last, "org") if adjective.last < last else None
        if body:
            return adjective.value, tail(reading, body.last, last)
    body = reading.at(k, "org") if relation == "of" else None
    if body and body.value.party:
        return body.value.party, body.last
    leader = _leader(reading, k, last) if relation == "of" and not reading.pack.fixed_order else None
    return (leader.value.party, leader.last) if leader else (None, i)


def _leader(reading: Reading, k: int, last: int) -> Hit | None:
    """Whoever is known by name at token `k`, perhaps behind an article, adjectives and a title: Dutch 'de troepen van
    [de opstandige generaal X]'."""
    while k < last and reading.at(k, "person") is None:
        if not (reading.is_(k, "det") or reading.words[k].adjective or reading.at(k, "title")):
            return None
        k += 1
    leader = reading.at(k, "person") if k < last else None
    return leader if leader and (not leader.cases or can_be(leader.cases, "gen")) else None


def _past_owners(reading: Reading, i: int, last: int) -> int:
    """Where a state side by side with an owner that ends before token `i` ends: 'the air force of X [and Y]'."""
    other = reading.at(i + 1, "party") if i + 1 < last and reading.is_(i, "cconj") else None
    state = other is not None and other.value.sort == "country"
    return other.last if other and state and "gen.sg" in other.cases and "nom.sg" not in other.cases else i


def _hears(reading: Reading, k: int) -> bool:
    """Whether token `k` names a medium, to which someone speaks where "to" is also "at": Dutch 'bronnen aan [persbureau
    X]'."""
    medium = reading.at(k, "party", "org") if reading.pack.verb_second else None
    return medium is not None and medium.value.type == "media"


def office_of(reading: Reading, i: int, last: int) -> tuple[str | None, int, str | None]:
    """(party, end, type) of what a title is of: 'of Ukraine', 'of the American ministry of Defence', 'of Kharkiv'."""
    quoted = _in_quotes(reading, i, last)
    if quoted:
        return quoted
    relation, k = link(reading, i, last)
    if relation not in ("of", "in", "with", "near") or k >= last or (relation == "in" and _hears(reading, k)):
        return None, i, None
    k += reading.pack.fixed_order and k + 1 < last and "-" in reading.tokens.word[k] and k not in reading.hits
    return _body_of(reading, k, last) or _holder_of(reading, k, last, relation) or _named_of(reading, i, k)


def employer(reading: Reading, hit: Hit, last: int) -> Hit | None:
    """The body, known by its name, for which those speak who study or report for it: 'analysts of the American
    Institute of X'."""
    relation, k = link(reading, hit.last, last)
    quoted = k < last and reading.tokens.word[k] in reading.pack.quotes
    if k >= last or not (quoted or relation in _WORKING):
        return None
    adjective = reading.at(k, "adj")
    k = adjective.last if adjective else k + quoted
    body = reading.at(k, "party") if k < last else None
    return body if body and body.value.sort == "body" and body.value.type in _STUDIES else None


def past_medium(reading: Reading, i: int, last: int) -> int:
    """Where the medium ends to which a source speaks that is of a body behind it, in a language with cases: 'a source
    of "X" in the ministry'; token `i` where there is none."""
    if not reading.pack.cases or i + 2 >= last:
        return i
    quoted = reading.tokens.word[i] in reading.pack.quotes
    medium = reading.at(i + quoted, "party", "org")
    if medium is None or medium.value.type != "media":
        return i
    end = medium.last + quoted
    within = link(reading, end, last)[0] == "in"
    return end if within and office_of(reading, end, last)[2] is not None else i


def _described(reading: Reading, k: int, last: int) -> tuple[str | None, int]:
    """The party whose adjective stands at token `k`, and the token behind all adjectives there."""
    adjective = reading.at(k, "adj")
    at = adjective.last if adjective else k
    while not adjective and reading.pack.cases and at + 1 < last and reading.words[at].adjective:
        at += 1  # "of the Kharkiv administration"
    return adjective.value if adjective else None, at


def _body_of(reading: Reading, k: int, last: int) -> tuple[str | None, int, str | None] | None:
    """The body that a title is of, with whose it is: 'of the ministry of Ukraine'."""
    party, at = _described(reading, k, last)
    body, named = reading.at(k, "org") or (reading.at(at, "org") if at < last else None), reading.at(k, "party")
    same = body and named and named.last == body.last and named.value.sort == "body"
    if not body or (named and named.last >= body.last and not same):  # "of the group «North»", "of the Black Sea Fleet"
        return None
    end = tail(reading, body.last, last)
    owner, end = owner_of(reading, end, last)
    if owner is None and reading.pack.cases and end < last and link(reading, end, last)[0] == "of":
        owner, end, _ = office_of(reading, end, last)  # "of the administration of the X region"
    known = named.value.party if same and named else None
    return party or owner or body.value.party or known, end, body.value.type


def _holder_of(reading: Reading, k: int, last: int, relation: str) -> tuple[str | None, int, str | None] | None:
    """The office that a title is of: 'the press service of the governor of X'."""
    party, at = _described(reading, k, last)
    title = reading.at(at, "title") if at < last and relation == "of" else None
    if not title or not reading.pack.cases or not can_be(title.cases, "gen"):
        return None
    owner, end, kind = office_of(reading, title.last, last)
    return party or owner, end, kind if title.value.generic else title.value.type


def _named_of(reading: Reading, i: int, k: int) -> tuple[str | None, int, str | None]:
    """The state, group or place named at token `k` that a title ending at token `i` is of."""
    named = reading.at(k, "party")
    if named:
        return named.value.party, named.last, named.value.type if named.value.sort in ("body", "group") else None
    person = reading.at(k, "person", "surname")  # "the adviser of X", but not 'the adviser X'
    if person and (k > i or (person.last < len(reading.words) and reading.at(person.last, "person", "given"))):
        return person.value.party, person.last, None
    place = reading.at(k, "name")
    owned = place and can_be(place.cases, "gen") and not given_name(reading, place)
    if place and (k > i or owned):  # "analyst David X"
        return place.value[0].country, place.last, None
    return None, i, None


def given_name(reading: Reading, place: Hit) -> bool:
    """Whether what a place is called too is a given name, before another one and in no genitive: 'editor Viktor X'."""
    if not place.cases or place.last != place.first + 1 or place.last >= len(reading.words):
        return False
    another = reading.tokens.word[place.last][0].isupper() and not reading.words[place.last].classes
    return another and place.cases.isdisjoint(_OF_PLACE)


def _in_quotes(reading: Reading, i: int, last: int) -> tuple[str | None, int, str | None] | None:
    """What a title is of, where it is a body or a group whose name stands in quotation marks."""
    if i + 1 >= last or reading.tokens.word[i] not in reading.pack.quotes:
        return None
    named = reading.at(i + 1, "party")
    if named is None or named.value.sort not in ("body", "group") or named.value.type == "media":
        return None
    closed = named.last < last and reading.tokens.word[named.last] in reading.pack.quotes
    return named.value.party, named.last + closed, named.value.type


def past_unknown(reading: Reading, i: int, last: int, *, generic: bool) -> int:
    """Where 'of the mission' ends behind a title: a noun that says nothing of who it is; 'of the region' behind any."""
    relation, k = link(reading, i, last)
    if relation != "of" or not (generic or reading.at(k, "region", "settlement")):
        return i
    while reading.pack.cases and k + 1 < last and reading.words[k].adjective:
        k += 1
    return k + 1 if k + 1 < last and reading.tokens.word[k][0].islower() and not reading.words[k].classes else i


def town_before(reading: Reading, i: int, first: int) -> str | None:
    """The country of the place whose name stands right before token `i`: 'Goma mayor'."""
    if not reading.pack.fixed_order:
        return None
    names = (reading.at(k, "name") for k in range(max(first, i - 3), i))
    return next((hit.value[0].country for hit in names if hit and hit.last == i), None)


def _past_stop(reading: Reading, i: int, last: int) -> int:
    """Where an abbreviated title ends, its full stop included."""
    stop = i < last and reading.tokens.word[i] == "." and reading.tokens.low[i - 1] in reading.pack.abbreviations
    return i + 1 if stop else i


def past_titles(reading: Reading, hit: Hit, end: int, after: int, last: int) -> tuple[int, int]:
    """Where titles right behind one that ends at token `end` end, without and with the full stop of the last; not those
    in another case, 'told [the] reporters [the] spokesman'. 'Deputy Prime Minister - Minister' are two of one man."""
    after = _past_stop(reading, after, last)
    if not reading.pack.verb_second and after == end and after + 1 < last and reading.tokens.word[after] in DASHES:
        after = end = after + 1 if reading.at(after + 1, "title") else after
    while after < last and (title := reading.at(after, "title")) and after == _past_stop(reading, end, last):
        if agree(hit.cases, title.cases) is None:
            break
        end, after = title.last, _past_stop(reading, title.last, last)
    return end, after


def past_ranks(reading: Reading, i: int, last: int) -> int:
    """Where the titles before a name end: 'Colonel Jan Jansen'."""
    while i < last and (rank := reading.at(i, "title")) and rank.last < last:
        i = rank.last
    return i


def past_quoted(reading: Reading, i: int, last: int) -> int:
    """Where a name in quotation marks at token `i` ends, with an acronym before it, if someone's name follows."""
    words, quotes = reading.tokens.word, reading.pack.quotes
    k = i + 1 if i < last and words[i].isupper() else i
    if k >= last or words[k] not in quotes:
        return i
    end = next((n for n in range(k + 1, min(last - 1, k + _QUOTED)) if words[n] in quotes), None)
    return end + 1 if end is not None and words[end + 1][0].isupper() else i


def title_in_quotes(reading: Reading, i: int, last: int) -> tuple[str, str | None, int] | None:
    """(name, party, end) of a medium whose title stands from token `i` on: in quotation marks, or as 'Radio Xyz'."""
    words, quotes = reading.tokens.word, reading.pack.quotes
    if i + 2 >= last or words[i] not in quotes:
        return _title_behind(reading, i, last) if i < last else None
    end = next((n for n in range(i + 2, min(last, i + _QUOTED)) if words[n] in quotes), None)
    if end is None:
        return None
    known = reading.at(i + 1, "party")
    if known and known.last == end and known.value.sort == "body":
        return known.value.name, known.value.party, end + 1
    return reading.tokens.span(i + 1, end).of(reading.tokens.text), None, end + 1


def _title_behind(reading: Reading, i: int, last: int) -> tuple[str, str | None, int] | None:
    """The same of one whose title is a name right behind the noun for the medium, or begins with that: 'Radio Xyz'."""
    words, noun = reading.tokens.word, reading.at(i, "org")
    again = noun is not None and noun.value.type == "media" and noun.last == i + 1 and words[i][0].isupper()
    begun = again or (reading.pack.fixed_order and words[i - 1][0].isupper())
    k = i + 1 if again else i
    end = proper(reading, k, last)
    others = ("person", "title", "org") if begun else ("party", "adj", "person", "title", "org")
    someone = reading.at(k, *others) is not None or any(reading.at(t, "title", "org") for t in range(k, end))
    if end - k not in range(1, _TITLE) or someone:
        return None
    return " ".join(words[k - 1 if begun else k : end]), None, end


def past_age(reading: Reading, i: int, last: int) -> tuple[int, bool]:
    """Where what explains a name that ends before token `i` begins, `i` where nothing does, and whether an age stands
    before it: ', 45, head of', '(34), teacher in'."""
    words = reading.tokens.word
    if i + 3 < last and words[i] == "(" and words[i + 1].isdigit() and words[i + 2] == ")":
        return (i + 4 if words[i + 3] == "," else i + 3), True
    if i + 2 >= last or words[i] != ",":
        return i, False
    aged = i + 3 < last and words[i + 1].isdigit() and words[i + 2] == ","
    return (i + 3, True) if aged else (i + 1, False)


def unknown_name(reading: Reading, i: int) -> bool:
    if i >= len(reading.words) or not reading.tokens.word[i][0].isupper():
        return False
    word = reading.words[i]
    return not word.classes and not word.forms and i not in reading.hits


def other_name(reading: Reading, i: int) -> bool:
    """Whether beside a single name stands another, of nobody or that others bear too: both are of someone else."""
    if i < len(reading.words) and is_initial(reading.tokens.word[i]):
        return False
    if unknown_name(reading, i):
        return True
    name = reading.at(i, "surname") if i < len(reading.words) and reading.tokens.word[i][0].isupper() else None
    return name is not None and reading.at(i, "title", "party", "org", "name") is None


def fighting_for(reading: Reading, hit: Hit) -> str | None:
    """The group, or the state's army, that fighters of no name are said to be of: 'fighters of X', 'of "X"'."""
    last = len(reading.words)
    if not hit.value.party or hit.last >= last:
        return None
    relation, k = link(reading, hit.last + (reading.tokens.word[hit.last] in reading.pack.quotes), last)
    if relation != "of" or k >= last:
        return None
    named = reading.at(k, "party")
    if named:
        return named.value.party if named.value.sort == "group" or named.value.type == "military" else None
    return _army_of(reading, k, last)


def _army_of(reading: Reading, k: int, last: int) -> str | None:
    """The state whose army is named from token `k` on: 'the 10th brigade of the army of Syria'."""
    at = k
    while (
        at < last
        and not reading.at(at, "org")
        and (reading.words[at].adjective or reading.tokens.word[at][0].isdigit())
    ):
        at += 1
    army = reading.at(at, "org") if at < last else None
    if army is None or army.value.type != "military":
        return None
    return owner_of(reading, tail(reading, army.last, last), last)[0]


def serving(kind: str) -> str:
    """Whom someone of this type serves who is named as no one's: an officer is one of the state's own forces."""
    return "army" if kind == "military" else kind


def dateline(reading: Reading, i: int, last: int) -> bool:
    """Whether what a sentence begins with, up to token `i`, is where it was written: 'KAMPALA, 3 March (Reuters) -'."""
    words = reading.tokens.word
    behind = words[i : min(last, i + _DATELINE)]
    dash = next((n for n, word in enumerate(behind) if set(word) <= DASHES), 0)
    return words[i] in (",", "(") and (behind[dash - 1] == ")" if dash else False)


def goes_on_saying(reading: Reading, hit: Hit, end: int) -> bool:
    """Whether 'the official said' is whoever was speaking: a noun for anyone in office, with no word of its own."""
    k = hit.first - 1
    if not hit.value.generic or end != hit.last:
        return False
    if reading.pack.articles and not reading.is_(k, "definite"):
        return False
    if k >= 0 and not reading.pack.articles and (reading.words[k].adjective or reading.at(k, "adj")):
        return False
    around = (reading.words[n] for n in (k - 1, hit.last) if 0 <= n < len(reading.words))
    return any(word.cues and "past" in word.feats for word in around)


def acting_army(sentence: Sentence) -> str | None:
    """Whose "the army" is behind what its forces are said to have done abroad: 'X's jets struck Y, the army said'."""
    acting = next((a for a in sentence.cast if a.relation is None and a.type == "military" and a.party), None)
    home = sentence.memory.home("army")
    at_war = acting is not None and home is not None and sentence.scene.enemy(acting.party) == home
    return acting.party if acting is not None and not at_war else None
