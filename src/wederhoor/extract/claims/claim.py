"""A draft as what its sources say: the claim that a report makes."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.within import ACCUSED
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Claim, Report, Source, claim_id

EXTRACTOR = "rules/0.1"
_BODIES = frozenset({"ngo", "government", "un", "armed_group", "intelligence"})
_BLAMED = ("attack.", "harm.", "damage.", "stance.accusation")  # that two accuse each other of


def as_said(reading: Reading, draft: Draft, chain: tuple[Source, ...], scope: Scope | None) -> Draft:
    """A draft as `chain` says it: denied or hedged where its `scope` is, and done by whoever speaks of themselves."""
    if scope and scope.cue.stance == "denies":
        draft = draft._replace(polarity="negated" if draft.polarity == "affirmed" else "affirmed")
    if scope and scope.cue.hedges and draft.modality == "actual":
        draft = draft._replace(modality="possible")
    frame, kind = draft.trigger.frame, draft.kind
    demands = scope is not None and scope.cue.stance == "demands" and (frame.said_by or kind == frame.demanded)
    if draft.actor is None and chain and (draft.ours or demands or "speaker" in draft.trigger.frame.actor):
        draft = draft._replace(actor=chain[0].party or (chain[0].name if chain[0].type in _BODIES else None))
        if draft.ours and draft.target == draft.actor:
            draft = draft._replace(target=None)  # "we beat them"
    if draft.target is None and chain and draft.against_ours:
        draft = draft._replace(target=chain[0].party)
    return _mutual(reading, draft, chain[0], scope) if scope and chain else draft


def _hanging(clause: Clause) -> Iterator[Clause]:
    """A clause and those that it hangs on."""
    above: Clause | None = clause
    while above is not None:
        yield above
        above = above.parent


def _mutual(reading: Reading, draft: Draft, speaker: Source, scope: Scope) -> Draft:
    """What two who speak say that they did to each other, as one of them says it of the other."""
    told = next((c for c in _hanging(draft.trigger.clause) if c.has(scope.key)), None)
    blamed = told is draft.trigger.clause or draft.kind.startswith(_BLAMED)
    if told is not None and blamed and told.those(reading, "reciprocal"):
        other = next((s.party for s in scope.sources if s.party != speaker.party), None)
        if draft.actor in (other, speaker.party) or (draft.actor is None and draft.guessed):
            return draft._replace(actor=other, target=speaker.party, guessed=False)
    return draft


def claim(reading: Reading, report: Report, draft: Draft, chain: tuple[Source, ...], denies: tuple[str, ...]) -> Claim:
    """The finished claim of a draft that `chain` says, with its id yet to be given."""
    span = reading.tokens.span(draft.first, draft.last)
    return Claim(
        id="",
        report=report.id,
        article=report.article,
        url=report.url,
        publisher=report.publisher,
        language=reading.pack.lang,
        published=report.published,
        kind=draft.kind,
        object=draft.object,
        span=span,
        quote=span.of(report.text),
        trigger=reading.tokens.span(draft.trigger.first, draft.trigger.last),
        place=draft.place,
        actor=None if draft.kind == ACCUSED and draft.actor == draft.target else draft.actor,  # only denies it
        target=draft.target,
        time=draft.time,
        sources=chain,
        polarity=draft.polarity,
        modality=draft.modality,
        quantity=draft.quantity,
        denies=denies,
        evidence=draft.evidence,
        extractor=EXTRACTOR,
        rule=f"{reading.pack.lang}/{draft.kind}#{draft.trigger.word}",
    )


def identified(made: Claim, ordinals: Counter[str]) -> Claim:
    """The claim with its id, which counts those that say the same."""
    first = claim_id(made, 0)
    ordinal = ordinals[first]
    ordinals[first] += 1
    return msgspec.structs.replace(made, id=claim_id(made, ordinal) if ordinal else first)
