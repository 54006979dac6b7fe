"""When an occurrence is: the time of its clause, else of the attack that it belongs to, else the publication date."""

from collections.abc import Iterator

from wederhoor.extract.claims.background import came_before
from wederhoor.extract.claims.reference import follows, just_told, refers
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.grammar.stretches import stretch
from wederhoor.extract.measures.times import TimeMention, resolve
from wederhoor.extract.occurrences.blows import did
from wederhoor.extract.occurrences.mood import to_come
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Location, Time
from wederhoor.values import time

_PHRASE = 5  # tokens before a time in which the phrase that it belongs to begins
_OPENS = 2  # tokens within which a sentence opens with a time
_BEGAN = ("after", "from")  # what "since" relates
_PUT_OFF = ("access.evacuation_blocked", "talks.failed")
_NAMED = ("attack.", "harm.", "damage.")
_BESIDE = (None, "near", "in", "during")
_HISTORY = 60  # days before a report from which on what it tells is history
_RECORD = 8  # tokens before "since" in which the superlative stands that it belongs to


def time_of(sentence: Sentence, trigger: Trigger, place: Location | None, *, future: bool) -> Time | None:
    """When: a time in the trigger's clause, else one elsewhere in the sentence, else the publication date stands in.

    A weekday is the next one in the `future`, else the last one.
    """
    report, memory = sentence.report, sentence.memory
    if told := _told(sentence, trigger, future=future) or _known(sentence, trigger):
        return told
    reading = sentence.reading
    goes_on = ("anaphor" in reading.present and follows(reading, trigger)) or (
        "wars" in reading.present and _of_that_war(sentence)
    )
    hung = just_told(sentence) if goes_on else None
    if hung and hung.time and hung.time.basis != "published" and not elsewhere(place, hung.place):
        return Time(edtf=hung.time.edtf, basis="inherited", span=hung.time.span)
    before = memory.event.time if memory.event else None
    if before and before.basis != "published" and _same_event(sentence, trigger.charge or trigger, place):
        return Time(edtf=before.edtf, basis="inherited", span=before.span)
    if not future and (headed := memory.heading or memory.entry) and not _by_now(sentence, trigger, headed):
        return headed
    return Time(edtf=report.published, basis="published") if report.published else None


def _by_now(sentence: Sentence, trigger: Trigger, headed: Time) -> bool:
    """Whether a clause comes back from history to the present: 'In 2014 they took X. The north is [now] theirs'."""
    vague = (t for t in sentence.times if t.value.op == "vague" and trigger.clause.has(t.first))
    finite = trigger.clause.finite
    return next(vague, None) is not None and finite is not None and finite.has("pres") and long_ago(sentence, headed)


def _of_that_war(sentence: Sentence) -> bool:
    """Whether a sentence goes on with the war that the one before named: '[That war] ended with a truce'."""
    reading, first = sentence.reading, sentence.first
    return reading.is_(first, "dem") and reading.is_(first + 1, "wars")


def stated(sentence: Sentence, trigger: Trigger) -> Time | None:
    """The time that a trigger's own words give it."""
    return _told(sentence, trigger, future=False)


def _told(sentence: Sentence, trigger: Trigger, *, future: bool) -> Time | None:
    """The first of a trigger's times that can be told, or the day in it that another one names: 'this month, on
    Monday'."""
    told: Time | None = None
    since = "since" in sentence.reading.present
    for mention in _mentions(sentence, trigger):
        if future and sentence.reading.pack.fixed_order and _before_noun(sentence.reading, mention, trigger):
            continue
        after = mention.value is not None and mention.value.op == "relative" and len(sentence.times) > 1
        day = _day_before(sentence, mention) if after else sentence.day
        edtf = resolve(mention.value, sentence.report.published, day, future=future)
        if edtf and edtf.startswith("../") and trigger.frame.kind in _PUT_OFF:
            continue  # "postponed until Monday"
        if edtf and since and "/" not in edtf and _since_then(sentence, mention, trigger):
            edtf = f"{_begun(edtf, sentence.report.published)}/{sentence.report.published or '..'}"
        elif edtf and since and edtf.endswith("/.."):
            edtf = _begun(edtf, sentence.report.published)
        if edtf and (told is None or (edtf.startswith(told.edtf) and edtf != told.edtf)):
            told = Time(edtf=edtf, basis="stated", span=sentence.reading.tokens.span(mention.first, mention.last))
    return told


def _begun(edtf: str, published: str | None) -> str:
    """What goes on since a day of the year that comes after the report began on that of the year before."""
    if not published or edtf[: len(published)] <= published or edtf[4:].startswith("-02-29"):
        return edtf
    return f"{int(edtf[:4]) - 1}{edtf[4:]}"


def _before_noun(reading: Reading, mention: TimeMention, trigger: Trigger) -> bool:
    """Whether a date stands between an article and a noun that is not the trigger's: 'will leave under [the] March 3
    [accord]', which was then."""
    article, noun = mention.first - 1, mention.last
    if noun >= len(reading.words) or not reading.words[article].classes >= {"art", "definite"}:
        return False
    named = not reading.words[noun].classes & {"mark", "prep", "cconj", "adv"}
    return named and not (trigger.window and trigger.window[0] <= mention.first < trigger.window[1])


def _known(sentence: Sentence, trigger: Trigger) -> Time | None:
    """When that was which a trigger tells of by a name that has a date: 'the downing of MH17'."""
    reading, clause = sentence.reading, trigger.clause
    if not trigger.frame.kind.startswith(_NAMED):
        return None
    for moment in reading.of(clause.first, clause.last, "moment"):
        capital = any(word[0].isupper() for word in reading.tokens.word[moment.first : moment.last])
        if not (capital or sentence.scene.tells_of(moment.value.theatre)):
            continue  # "when the war began" is another day in each war
        relation, at = governor(reading, moment.first - reading.is_(moment.first - 1, "det"), clause.first)
        told = at == trigger.last if relation == "of" else relation in _BESIDE
        if told and not any(reading.at(k, "noun") for k in range(moment.first, moment.last)):
            return Time(edtf=moment.value.name, basis="stated", span=reading.tokens.span(moment.first, moment.last))
    return None


def _day_before(sentence: Sentence, mention: TimeMention) -> str | None:
    """The day that a time such as 'a year later' counts from: that named before it in its sentence, else the last."""
    before = [t for t in sentence.times if t.last <= mention.first]
    told = resolve(before[-1].value, sentence.report.published, sentence.day) if before else None
    return told or sentence.day


def _since_then(sentence: Sentence, time: TimeMention, trigger: Trigger) -> bool:
    """Whether something has gone on since a time, which a clause or a noun's phrase with 'since' names."""
    if _ever_since(sentence, time, trigger):
        return True
    reading, verbs = sentence.reading, {v.at for c in sentence.parts for v in c.verbs}
    for k in range(time.first - 1, max(sentence.first - 1, time.first - _RECORD), -1):
        if k in verbs:
            return False
        if reading.is_(k, "since"):
            return not k < trigger.first < time.first
    return False


def _ever_since(sentence: Sentence, time: TimeMention, trigger: Trigger) -> bool:
    """Whether a time is that of what a trigger has gone on since: 'fled since the war broke out in May'."""
    clause = sentence.clause_at(time.first)
    if trigger.clause is clause or any(above is clause for above in _above(trigger.clause, [])):
        return False  # "since the war in May, in which many died"
    return clause is not None and clause.opener is not None and sentence.reading.is_(clause.opener, "since")


def heading(sentence: Sentence) -> Time | None:
    """The time with which a sentence opens a paragraph, or which is all that it says: what follows is of then, where
    that is another day than the report's, or something is claimed of it."""
    reading, report = sentence.reading, sentence.report
    lists = reading.tokens.word[sentence.last - 1] == ":"  # "In the past day: ..."
    mention = next((t for t in sentence.times if lists or t.first <= sentence.first + 1 or _asked(sentence, t)), None)
    edtf = resolve(mention.value, report.published, sentence.day) if mention else None
    if mention is None or edtf is None:
        return None
    if not (sentence.triggers or lists) and ("/" in edtf or (report.published or "").startswith(edtf[:10])):
        return None
    return Time(edtf=edtf, basis="inherited", span=reading.tokens.span(mention.first, mention.last))


def is_item(sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list, which a sign opens that is no quotation mark."""
    sign = sentence.reading.tokens.word[sentence.first]
    return not sign[0].isalnum() and sign not in sentence.reading.pack.quotes


def long_ago(sentence: Sentence, when: Time) -> bool:
    """Whether a time is so long before the report that it tells of history: 'In 1988 the army ... Many died.'."""
    published = sentence.report.published
    if published is None or not when.edtf[:1].isdigit():
        return False
    last = when.edtf.split("/")[-1]
    until = published if last in ("", "..") else last
    return (time.parse(published).first - time.parse(until).last).days > _HISTORY


def _asked(sentence: Sentence, time: TimeMention) -> bool:
    """Whether a sentence asks what happened then, or says only of what sort the time was: 'What happened on Monday?',
    'It was on Monday the worst day'."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    if not sentence.triggers and reading.tokens.word[last - 1] == "?":
        return True
    opens = reading.is_(first, "pron") and reading.words[first + 1].helps
    return opens and time.first == first + 2 and not sentence.triggers


def _mentions(sentence: Sentence, trigger: Trigger) -> list[TimeMention]:
    """The times that can be a trigger's, its own clause's first; when someone says so is not when it is, unless it
    is what they do."""
    times = [t for t in sentence.times if not _of_record(sentence, t, trigger)]
    if trigger.charge is not None:
        return [t for t in times if t.first > trigger.charge.first and trigger.clause.has(t.first)]
    if not times:
        return []
    told = [] if trigger.frame.said_by else sentence.scopes
    covering = [scope for scope in told if scope.covers(trigger.first) and not scope.cue.sees]
    said = [scope.key for scope in covering]
    clause = trigger.clause
    beside = [scope.key for scope in covering if scope.cue.shape == "verb" and clause.has(scope.key)]
    own = [t for t in times if clause.has(t.first) and not any(_on(key, t, trigger) for key in beside)]
    own = [t for t in own if not _of_other(sentence, t, trigger)]
    if own and trigger.window and came_before(sentence, trigger):
        return [t for t in own if t.first >= trigger.window[0]]  # "struck X on Monday after a raid on Y"
    own.sort(key=lambda t: _since(sentence.reading, clause, t))
    if len(own) > 1 and len(clause.verbs) > 1:
        at = trigger.verb.at if trigger.verb else trigger.first
        beside_it = stretch(sentence.reading, clause, at)
        own.sort(key=lambda t: t.first not in beside_it)
    telling = [scope.key for scope in told if scope.cue.shape == "verb" and not scope.cue.sees]
    hung = (c for c in sentence.parts if _hangs_on(c, trigger) or _of_its_blow(sentence.reading, c, trigger))
    near = [*_above(clause, [*said, *telling]), *hung]
    return (
        own
        or [t for c in near for t in times if c.has(t.first)]
        or (_opening(sentence, trigger, times) if trigger.clause is not sentence.parts[0] else [])
    )


def _opening(sentence: Sentence, trigger: Trigger, times: list[TimeMention]) -> list[TimeMention]:
    """The time that a sentence opens with, that of its main clauses: 'on Monday three died, five were hurt'."""
    first, strung = sentence.parts[0], sentence.parts[: sentence.parts.index(trigger.clause) + 1]
    told = any(c.finite is None or c.finite.word.cues for c in strung[:-1])  # "on Monday he said"
    if told or len(strung) < 2 or any(c.kind != "main" for c in strung):
        return []
    return [t for t in times if t.first <= sentence.first + _OPENS and first.has(t.first)]


def _of_record(sentence: Sentence, time: TimeMention, trigger: Trigger) -> bool:
    """Whether a time only says since when there was nothing like what a trigger tells: 'the deadliest attack since
    2014', or 'since the war began in 2014', where that is not what it tells."""
    reading = sentence.reading
    if "record" not in reading.present:
        return False
    since = reading.at(time.first, "relation")
    began = since is not None and since.value in _BEGAN
    first = time.first if began else _since_at(sentence, time)
    if first is None or (not began and trigger.first > first):
        return False
    return bool(reading.those("record", max(sentence.first, first - _RECORD), first))


def _since_at(sentence: Sentence, time: TimeMention) -> int | None:
    """The token from which on words say since when, to which a time belongs: '[since the war began] in May'."""
    reading, clause = sentence.reading, sentence.clause_at(time.first)
    if "since" not in reading.present or clause is None:
        return None
    if clause.opener is not None and reading.is_(clause.opener, "since"):
        return clause.opener
    begins = max(clause.first, time.first - _RECORD, *(verb.at + 1 for verb in clause.verbs if verb.at < time.first))
    return next((k for k in range(time.first - 1, begins - 1, -1) if reading.is_(k, "since")), None)


def _of_other(sentence: Sentence, time: TimeMention, trigger: Trigger) -> bool:
    """Whether a time belongs to a noun that names something else: 'near the site of [the crash of Thursday]'."""
    reading, behind = sentence.reading, time.first - 1
    if _describes(reading, time, trigger):
        return True
    link = reading.at(behind, "relation") if behind > sentence.first else None
    if link is None or link.value != "of" or trigger.last == behind or reading.pack.cases:
        return False
    nouns = (h for k in range(max(sentence.first, behind - 2), behind) for h in reading.hits.get(k, ()))
    return not any(h.cls == "noun" and h.last == behind for h in nouns)


def _describes(reading: Reading, time: TimeMention, trigger: Trigger) -> bool:
    """Whether a weekday stands before the participle of a noun that names something else: Dutch 'het [dinsdag]
    verschenen rapport'."""
    begins, part = time.first - 1, time.last
    inside = reading.pack.verb_second and reading.is_(time.first, "weekday") and reading.is_(begins, "det")
    if not inside or not any(feats.startswith("part") for feats in reading.words[part].feats):
        return False
    return trigger.window is None or not begins <= trigger.first <= part + 1


def _since(reading: Reading, clause: Clause, time: TimeMention) -> bool:
    """Whether a time stands in a phrase that only says after what it was: 'since the war in 2014'."""
    verbs = {verb.at for verb in clause.verbs}
    for k in range(time.first - 1, max(clause.first, time.first - _PHRASE) - 1, -1):
        link = reading.at(k, "relation")
        if link is not None and link.value == "after":
            return True
        if k in verbs or reading.is_(k, "mark"):
            return False
    return False


def _on(key: int, time: TimeMention, trigger: Trigger) -> bool:
    """Whether a time stands on the side of the word that says so: 'denied on Friday [the attack]', '[attacked], it said
    on Friday'."""
    return time.first < trigger.first if key < trigger.first else time.first > key


def _above(clause: Clause, said: list[int]) -> Iterator[Clause]:
    """The clauses that one hangs on, up to one that says that someone says so (at `said`)."""
    parent = clause.parent
    while parent is not None and not any(parent.has(key) for key in said):
        yield parent
        parent = parent.parent


def _hangs_on(clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause says of a trigger what goes along with it: 'when troops came on Sunday', 'which began today'."""
    if clause.kind == "sub" and clause.parent is None:  # "Since the invasion began, ..."
        return trigger.clause.kind == "main" and clause.last <= trigger.clause.first
    if clause.parent is not trigger.clause:
        return False
    beside = trigger.window is not None and 0 <= clause.first - trigger.window[1] <= 2
    return clause.kind in ("sub", "inf") or (clause.kind == "rel" and beside)


def _of_its_blow(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause tells of the attack that did the harm of a trigger: 'the bomb that went off today killed X'."""
    done = trigger.window is None and trigger.frame.kind.startswith(("harm.", "damage."))
    return done and did(reading, clause, trigger.clause)


def _same_event(sentence: Sentence, trigger: Trigger, place: Location | None) -> bool:
    """Whether a trigger speaks of the attack spoken of before: it says so, or is what was done and suffered there."""
    event = sentence.memory.event
    if refers(sentence.reading, trigger) or follows(sentence.reading, trigger):
        return event is None or not elsewhere(place, event.place)
    there = event is not None and event.place is not None and place is not None and _together(event.place, place)
    return there and trigger.frame.kind.split(".")[0] in ("attack", "harm", "damage")


def elsewhere(here: Location | None, there: Location | None) -> bool:
    """Whether words of their own put something at another place than what was spoken of: 'the attack on X' is not that
    on Y."""
    told = here is not None and here.span is not None and there is not None
    return told and here is not None and there is not None and not _together(here, there)


def _together(one: Location, two: Location) -> bool:
    """Whether two places are one, or one of them is the country that the other lies in."""
    wide = "country" in (one.level, two.level)
    return one.name == two.name or (wide and one.country is not None and one.country == two.country)


def says_when(reading: Reading, trigger: Trigger, times: list[TimeMention]) -> bool:
    """Whether a noun is part of a time, 'on the third day of the invasion', and not what its clause is about: 'the
    Russian invasion was a crime'."""
    if trigger.window is None or not any(t.first <= trigger.first and trigger.last <= t.last for t in times):
        return False
    first, clause = trigger.window[0], trigger.clause
    hangs = bool(reading.pack.cases) or clause.finite is None  # a genitive hangs without a preposition
    return hangs or governor(reading, first, clause.first)[0] is not None


def ahead(sentence: Sentence, trigger: Trigger, time: Time | None) -> bool:
    """Whether a clause in the present names a day after the report's: 'the talks take place on 29 March'."""
    published = sentence.report.published
    if time is None or time.basis != "stated" or published is None or time.edtf.split("/")[0] <= published:
        return False
    return to_come(sentence.reading, trigger)
