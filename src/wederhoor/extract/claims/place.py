"""Where an occurrence is: what fills its place roles, else what the sentence or the report was about."""

from wederhoor.extract.claims.abreast import joined_objects, row_of
from wederhoor.extract.claims.filling import of_goal
from wederhoor.extract.claims.hanging import of_state
from wederhoor.extract.claims.located import around, carried, event_place, located
from wederhoor.extract.claims.office import home_of_speaker, of_office, only_speaks
from wederhoor.extract.claims.reference import follows, just_told, refers, stands_alone
from wederhoor.extract.claims.then import at_that_time
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import LOCAL, phrase
from wederhoor.extract.occurrences.blows import tells_of_blow
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.triggers import sets_time
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.borders import frontier
from wederhoor.extract.where.hung import before_where, without_wars
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.seats import LOCAL_OFFICES, seat
from wederhoor.extract.where.spot import POINTS, Spot, capitals
from wederhoor.extract.where.unlisted import nowhere_listed
from wederhoor.extract.words.reading import Hit, Reading, between
from wederhoor.model import Location, Place, Relation, Span

_SEVERAL = 3  # places
_OPENING = 2  # tokens: "most", "the most"
_TAKING = ("control.captured", "control.recaptured")
_WARLIKE = ("attack.", "harm.", "damage.", "control.", "movement.", "service.")
_TRIED = ("attack.", "control.", "movement.advance", "movement.buildup")
_FIXED = frozenset({"infrastructure", "homes", "hospital", "school", "cultural site"})
_TALKS = ("talks.held", "talks.failed", "talks.agreed", "talks.planned")
_TRUCE = ("talks.ceasefire_demanded", "talks.ceasefire_agreed")
_RELATIONS: dict[str, Relation] = {"near": "near", "from": "from", "to": "to", "over": "over"}


def places_of(sentence: Sentence, trigger: Trigger, own: list[Spot]) -> list[Location | None]:
    """Where it happens: in its frame's `own` places, else where the sentence or report was, else where it is fought."""
    places = _worded(sentence, trigger, own) or _in_sentence(sentence, trigger) or _reported(sentence, trigger)
    if places != [None]:
        return places
    met = frontier(sentence, trigger.clause) if trigger.frame.kind == "attack.clash" else None
    return [_fought_in(sentence, trigger) or (located(met) if met else None)]


def _worded(sentence: Sentence, trigger: Trigger, own: list[Spot]) -> list[Location | None]:
    """Where its own words put it, or what they take up from before; nowhere is a place too, none found is empty."""
    reading, memory = sentence.reading, sentence.memory
    if own:
        row = row_of(own)
        further = reading.pack.fixed_order and len(own) > len(row) and trigger.frame.kind.startswith("attack.")
        others = joined_objects(sentence, row, own) if further else []
        return [location(reading, s) for s in (*row, *others)]
    if hung := before_where(sentence, trigger.clause):
        row = [s for s in sentence.spots if s.row == hung.row] if hung.place.level in REGIONAL else [hung]
        return [location(reading, s) for s in row]
    if trigger.frame.alone:
        return [event_place(memory) if _speaks_of_attack(sentence, trigger) else _talks_place(sentence, trigger)]
    if on := _struck(sentence, trigger):
        return [location(reading, on)]
    if memory.event and (refers(reading, trigger) or (not sentence.spots and stands_alone(reading, trigger))):
        return [event_place(memory)]
    if "anaphor" in reading.present and memory.events and follows(reading, trigger):
        told, there = just_told(sentence), memory.places.pointed
        if told is None and there is not None and memory.places.concerns(there.country):
            return [located(there)]  # "In X a plane crashed. In it ten died."
        return [around(memory, (told or memory.events[-1]).place) or event_place(memory)]
    return []


def _in_sentence(sentence: Sentence, trigger: Trigger) -> list[Location | None]:
    """Where what else its sentence names puts it."""
    reading, memory = sentence.reading, sentence.memory
    near = _whose_town(sentence, trigger) or _near(sentence, trigger) or _meanwhile(sentence, trigger)
    if trigger.frame.said_by is not None and memory.event is not None and (near is None or near.last <= trigger.first):
        return [event_place(memory)]  # "the branch in X claimed it"
    if near:
        return [location(reading, near)]
    if of_a_war(sentence, trigger):
        land = sentence.scene.country(memory.places.country)
        return [located(land) if land else None]  # "the war has killed thousands"
    if into := _into(sentence, trigger):
        return [location(reading, into)]
    if _somewhere(sentence, trigger):
        country = sentence.scene.country(memory.places.country)
        return [located(country) if country else None]
    if reading.pack.cases and len(sentence.triggers) > 1 and (aimed := _aimed_at(sentence, trigger)):
        return [location(reading, aimed)]
    if town := of_office(sentence) or home_of_speaker(sentence):
        return [location(reading, town)]
    return []


def of_a_war(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence speaks of a whole war with the harm or the fighting that it tells."""
    if "wars" not in sentence.reading.present or not trigger.frame.kind.startswith(("harm.", "attack.clash")):
        return False
    return bool(sentence.reading.those("wars", sentence.first, sentence.last))


def _reported(sentence: Sentence, trigger: Trigger) -> list[Location | None]:
    """Where the sentences before put it."""
    memory = sentence.memory
    if memory.places.listed and not sentence.counts and trigger.frame.kind.startswith(_WARLIKE):
        return [located(place) for place in memory.places.listed]  # "Kharkiv, Sumy. They shell homes."
    left = memory.places.pointed if trigger.frame.kind == "movement.withdrawal" else None  # "to X. ... sent back"
    there = event_place(memory) if came_of(sentence, trigger) else carried(memory) or (located(left) if left else None)
    there = at_that_time(sentence, trigger, there)
    if there and there.level == "site" and trigger.frame.kind == "harm.displaced" and memory.places.settlement:
        there = located(memory.places.settlement)
    if struck := _whose_struck(sentence, trigger, there) or _whose_people(sentence, trigger, there):
        return [located(struck)]
    if trigger.frame.kind in _TAKING and (land := _ruled(sentence, trigger)):
        return [located(land)]
    return [_fought_in(sentence, trigger) or there if there and _of_enemy(sentence, there) else there]


def _near(sentence: Sentence, trigger: Trigger) -> Spot | None:
    """The place told of closest by in the sentence: the last before it, else the first behind it."""
    spots, acting = without_wars(sentence, trigger, _told_with(sentence)), capitals(sentence)
    states = {a.head for a in sentence.cast if a.sort == "country" and a.relation is None}
    near = [s for s in spots if s.relation in LOCAL or (s.relation in ("of", None) and not s.named)]
    near = [s for s in near if s.named or s.head not in states]  # "the country shells the rebels"
    near = [s for s in near if trigger.frame.kind != "movement.withdrawal" or not of_goal(sentence.reading, trigger, s)]
    if near and sentence.scopes:
        near = [s for s in near if s.named or not only_speaks(sentence, s)]
    near = near or _shaken(sentence, trigger, spots)
    near = near or [s for s in spots if s.relation is None and s.place.level != "country" and s.head not in acting]
    near = [s for s in near if s.relation != "near"] or near
    if len(trigger.clause.parts) > 1 and "record" in sentence.reading.present:
        near = [s for s in near if not of_most(sentence.reading, trigger.clause, s)]
    if not near and trigger.frame.kind == "attack.interception":
        near = [s for s in spots if s.relation == "against"]  # "fired 50 missiles at X, 40 of them were shot down"
    before = [s for s in near if s.first < trigger.first]
    if joined := _joined_to(sentence.reading, trigger.clause):
        before = [s for s in spots if joined.has(s.head) and s.place.level != "country"][-1:] or before
    after = [s for s in near if s.first >= trigger.first and not _of_another(sentence, trigger, s)]
    return before[-1] if before else next(iter(after), None)


def _shaken(sentence: Sentence, trigger: Trigger, spots: list[Spot]) -> list[Spot]:
    """The place to which a passive's attack is done: 'X was startled by a raid'."""
    passive = not sentence.reading.pack.cases and any(verb.has("part") for verb in trigger.clause.verbs)
    if trigger.window is None or not trigger.frame.kind.startswith("attack.") or not passive:
        return []
    by = phrase(sentence.reading, trigger.first, trigger.last, trigger.clause.first).relation == "by"
    return [s for s in spots if s.relation is None and trigger.clause.has(s.head)] if by else []


def _meanwhile(sentence: Sentence, trigger: Trigger) -> Spot | None:
    """Where that was during or after which something happens in its clause: 'died during the defence of X'."""
    if not trigger.frame.kind.startswith(_WARLIKE) or not sentence.spots:
        return None
    others = (t for t in sentence.triggers if t is not trigger and t.clause is trigger.clause)
    when = [t.window for t in others if t.window and t.frame.place and sets_time(sentence.reading, t)]
    towns = (s for s in sentence.spots if s.place.level != "country" and s.relation not in ("to", "by"))
    return next((s for s in towns if any(first <= s.head < last for first, last in when)), None)


def _whose_town(sentence: Sentence, trigger: Trigger) -> Spot | None:
    """The town of the office that someone who comes to harm holds: 'the mayor of X was abducted'."""
    if not trigger.frame.kind.startswith("harm."):
        return None
    clause = trigger.clause
    titles = [a for a in sentence.cast if a.type in LOCAL_OFFICES and a.relation is None]
    titles = [
        a for a in titles if clause.has(a.head) or (clause.kind == "rel" and a.last in (clause.first - 1, clause.first))
    ]
    return next((town for title in titles if (town := seat(sentence, title)) is not None), None)


def _joined_to(reading: Reading, clause: Clause) -> Clause | None:
    """The clause to which a conjunction joins one that has no subject of its own: 'stormed X [and killed ten]'."""
    verb = clause.verbs[0].at if clause.verbs else None
    joined = reading.pack.fixed_order and verb == clause.first + 1 and reading.is_(clause.first, "cconj")
    return clause.parent if joined else None


def _whose_struck(sentence: Sentence, trigger: Trigger, there: Location | None) -> Place | None:
    """The country whose something that does not move is struck, where nothing there is named: 'Ukrainian plants'."""
    if not trigger.frame.kind.startswith(("attack.", "damage.")) or (there and there.level != "country"):
        return None
    for agent in sentence.cast:
        if agent.sort == "attribute" and agent.head != trigger.first and trigger.clause.has(agent.head):
            things = sentence.reading.of(agent.first, agent.head + 1, "thing")
            if any(h.value.name in _FIXED for h in things) and sentence.memory.places.concerns(agent.party):
                return sentence.scene.country(agent.party)  # but "American bases" are elsewhere
    return None


def _ruled(sentence: Sentence, trigger: Trigger) -> Place | None:
    """The country of the president or the government that someone overthrows: 'the president of X was deposed'."""
    if "place" in trigger.frame.needs:
        return None
    agents = (a for a in sentence.cast if a.type == "government" and a.relation is None and a.sort in ("title", "org"))
    party = next((a.party for a in agents if a.party and trigger.clause.has(a.head)), None)
    return sentence.scene.country(party)


def _whose_people(sentence: Sentence, trigger: Trigger, there: Location | None) -> Place | None:
    """The country whose people fled, where the report was last in another: 'a million Lebanese are on the run'."""
    if trigger.frame.kind != "harm.displaced" or there is None:
        return None
    fled = (a.party for a in sentence.cast if a.sort == "people" and a.relation is None and trigger.clause.has(a.head))
    party = next(fled, None)
    elsewhere = party not in (None, there.country) and sentence.memory.places.concerns(party)
    return sentence.scene.country(party) if elsewhere else None


def _told_with(sentence: Sentence) -> list[Spot]:
    """The places of a sentence but for those in relative clauses that claim nothing nor tell of an attack: 'a plane
    that took off from X'."""
    telling = {id(t.clause) for t in sentence.triggers}
    asides = [c for c in sentence.parts if c.kind == "rel" and id(c) not in telling]
    asides = [c for c in asides if not tells_of_blow(sentence.reading, c)]
    return [s for s in sentence.spots if s.relation != "part" and not any(c.has(s.head) for c in asides)]


def _of_enemy(sentence: Sentence, there: Location) -> bool:
    """Whether it is only the enemy's whole country that the voice of a side last named."""
    voice = sentence.memory.voice
    return there.level == "country" and bool(voice) and there.country == sentence.scene.enemy(voice[0].party)


def _of_another(sentence: Sentence, trigger: Trigger, spot: Spot) -> bool:
    """Whether a place behind a trigger is where a main clause of its own has something happen."""
    clause = sentence.clause_at(spot.head)
    if clause is None or clause is trigger.clause or clause.kind != "main":
        return False
    if clause.parent is not None and (not sentence.reading.pack.fixed_order or _joined_to(sentence.reading, clause)):
        return False
    return any(other.clause is clause for other in sentence.triggers)


def recalls(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence speaks of an attack with the harm it tells, or that hangs on what was said before."""
    attacks = trigger.frame.kind.startswith("harm.") and _nouns(sentence, "attack.")
    return bool(attacks) or follows(sentence.reading, trigger)


def came_of(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what is suffered can have come of the attack last spoken of: damage of one in its own sentence."""
    event = sentence.memory.event
    if event is None or event.place is None or event.first < (sentence.memory.someone or 0):
        return False
    same = event.first >= sentence.first
    if sentence.memory.moved_on and not same and not recalls(sentence, trigger):
        return False
    return trigger.frame.kind.startswith("harm.") or (same and trigger.frame.kind.startswith(("damage.", "service.")))


def _struck(sentence: Sentence, trigger: Trigger) -> Spot | None:
    """What the attack is on that a clause names with the harm that it did: 'the dead of the strike on X are seven'."""
    if not trigger.frame.kind.startswith(("harm.", "damage.")):
        return None
    reading, attacks = sentence.reading, [t for t in sentence.triggers if t.frame.kind.startswith("attack.")]
    nouns = [t for t in attacks if trigger.clause in (t.clause, t.window and _joined_to(reading, t.clause))]
    struck = [(t.window, frozenset({"against", "of"}).intersection(t.frame.place)) for t in nouns if t.window]
    struck += [(part, LOCAL | {"against"}) for t in nouns if t.carrier for part in t.carrier.parts]
    struck += [(window, LOCAL | {"against", "of"}) for window in _hung_on(sentence, trigger)]
    on = (s for s in sentence.spots for (a, b), roles in struck if s.relation in roles and a <= s.head < b)
    hit = (s for s in sentence.spots if s.relation == "against" and trigger.clause.has(s.head))
    hit = (s for s in hit if s.last < trigger.first)  # "the blow on X left no dead"
    return next((s for s in on if not of_state(sentence, s)), None) or next(hit, None)


def _hung_on(sentence: Sentence, trigger: Trigger) -> list[tuple[int, int]]:
    """The phrases of the attacks of which a relative clause tells what they did: '[a strike on X] that killed ten'."""
    opener = trigger.clause.opener
    if trigger.clause.kind != "rel" or opener is None:
        return []
    attacks = (t.window for t in sentence.triggers if t.window and t.frame.kind.startswith("attack."))
    return [(first, last) for first, last in attacks if first < opener and opener - last in (0, 1)]


def _aimed_at(sentence: Sentence, trigger: Trigger) -> Spot | None:
    """The town that an attack named before in the sentence was on: 'the attack on X: the number of dead has risen', or
    toward which those went who were beaten off."""
    aimed = [s for s in sentence.spots if s.relation in ("to", "against") and s.last <= trigger.first]
    if trigger.frame.kind == "attack.repelled":
        tried = [t.clause for t in sentence.triggers if t is not trigger and t.frame.kind.startswith(_TRIED)]
        towns = (s for s in reversed(aimed) if s.place.level in POINTS)
        return next((s for s in towns if any(clause.has(s.head) for clause in tried)), None)
    if not trigger.frame.kind.startswith(("harm.", "damage.")):
        return None
    attacks = [t.window for t in sentence.triggers if t.window and t.frame.kind.startswith("attack.")]
    return next((s for s in reversed(aimed) if any(a <= s.head < b for a, b in attacks)), None)


def _into(sentence: Sentence, trigger: Trigger) -> Spot | None:
    """The town that opens a clause with the preposition and the case of where something goes, though it is said of
    what happens there."""
    reading, relations = sentence.reading, sentence.reading.pack.grammar.relations
    inside = {words.partition("+")[0] for words in relations.get("in", ()) if "+" in words}
    if not inside or not trigger.frame.kind.startswith(("harm.", "damage.", "attack.")):
        return None
    into = (s for s in sentence.spots if s.relation == "to" and s.place.level in POINTS and s.last <= trigger.first)
    return next((s for s in into if reading.tokens.low[s.at] in inside and trigger.clause.has(s.head)), None)


def _fought_in(sentence: Sentence, trigger: Trigger) -> Location | None:
    """The only country of the conflict, or that of whoever speaks for a side or of the body that publishes the report,
    if they tell nothing closer of a deed of war."""
    memory = sentence.memory
    own = memory.publishing if memory.someone is None else ()
    party = own[0].party if own else sentence.scene.only
    land = sentence.scene.country(party) if party and memory.places.concerns(party) else None
    kinds = (*_WARLIKE, "access.") if memory.voice else _WARLIKE
    return located(land) if land and trigger.frame.kind.startswith(kinds) else None


def _somewhere(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether its clause says where it is, or what is taken, by a name that no gazetteer has: that is not where the
    report last was."""
    reading, clause = sentence.reading, trigger.clause
    if reading.pack.cases:
        return False
    plain = {reading.pack.grammar.relations[name][0] for name in ("in", "near")}
    takes = trigger.frame.kind in _TAKING
    capitals = between(reading.capitals, clause.first + (not takes), clause.last)
    told = (i for i in capitals if takes or reading.tokens.low[i - 1] in plain)
    return any(i > sentence.first and nowhere_listed(reading, i) for i in told)


def together(sentence: Sentence, places: list[Location | None]) -> Location | None:
    """Where a count is that is given for several places: in all of them together, so in the region that is named
    around them or in the country they lie in.

    Of two it is left at each.
    """
    spans = [place.span for place in places if place and place.span]
    countries = {place.country for place in places if place}
    if len(spans) < _SEVERAL or len(countries) > 1:
        return None
    named = {place.id or place.name for place in places if place}
    words = sentence.reading.tokens.word
    holding = [s for s in sentence.spots if s.relation == "around"]  # "X, Y and Z of the W region"
    apart = (s for s in sentence.spots if s.relation in LOCAL or words[s.first - 1] in "([")  # "X, Y and Z (W)"
    whole = holding if len(holding) == 1 else apart
    around = (s.place for s in whole if s.place.level in REGIONAL)
    inside = next((p for p in around if (p.id or p.name) not in named), None) or sentence.scene.country(*countries)
    return located(inside, span=Span(spans[0].start, spans[-1].end)) if inside else None


def _speaks_of_attack(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a side says something of the attack that was spoken of: 'condemned the attack', not 'the fighting'."""
    if not trigger.frame.kind.startswith("stance.") or sentence.memory.event is None:
        return False
    if trigger.objects and len({a.group for a in sentence.cast if trigger.clause.has(a.head)}) < 2:
        return True  # "called the operation a crime", of which no side is named
    if not sentence.reading.pack.articles and _charged_with_it(sentence.reading, trigger):
        return True
    attacks = (h for h in _nouns(sentence, "attack.") if not any(f.kind == "attack.clash" for f, _ in h.value))
    return any(_refers_at(sentence.reading, h.first) for h in attacks)


def _charged_with_it(reading: Reading, trigger: Trigger) -> bool:
    """Whether someone is accused of 'it', or of one attack and no more is said, in a language without articles: that is
    the one spoken of."""
    deed = trigger.charge
    if deed is None:
        return any(k > trigger.first and reading.is_(k - 1, "prep") for k in trigger.clause.those(reading, "demo"))
    cases = reading.words[deed.last - 1].cases
    return bool(cases) and all(case.endswith("sg") for case in cases)


def named_in(part: tuple[int, int], own: list[Spot]) -> bool:
    """Whether one of some places is named in a part of a clause: not in 'taking X and Y, [killed ten]'."""
    return any(part[0] <= spot.head < part[1] for spot in own)


def of_most(reading: Reading, clause: Clause, spot: Spot) -> bool:
    """Whether a place is only that of a part of what its clause tells: 'downed 40 drones, most of them over X'."""
    first, last = clause.part_at(spot.head)
    most = first <= spot.head and reading.those("record", first, min(first + _OPENING, last))
    return bool(most) and not any(first <= v.at < last for v in clause.verbs)


def _nouns(sentence: Sentence, family: str) -> list[Hit]:
    """The nouns of a sentence that speak of something of a family of kinds, of an attack, say."""
    nouns = sentence.reading.of(sentence.first, sentence.last, "noun")
    return [h for h in nouns if any(frame.kind.startswith(family) for frame, _ in h.value)]


def _talks_place(sentence: Sentence, trigger: Trigger) -> Location | None:
    """Where the talks are, or were, that a sentence goes on about: 'the talks ended without a deal'."""
    meant = any(_refers_at(sentence.reading, h.first) for h in _nouns(sentence, _TALKS[0]))
    last = sentence.memory.events[-1] if sentence.memory.events else None
    meant = meant or (trigger.frame.kind == "talks.failed" and last is not None and last.kind == _TALKS[0])
    if trigger.frame.kind in _TRUCE and last is not None and last.place and last.place.level == "site":
        return last.place if last.kind.startswith("attack.") else None
    held = (d.place for d in reversed(sentence.memory.events) if d.kind.startswith("talks.") and d.place)
    return next(held, None) if meant and trigger.frame.kind.startswith(_TALKS) else None


def _refers_at(reading: Reading, i: int) -> bool:
    return bool(reading.those("definite", i - 2, i))


def location(reading: Reading, spot: Spot) -> Location:
    return located(spot.place, _RELATIONS.get(spot.relation or "in", "in"), reading.tokens.span(spot.head, spot.last))
