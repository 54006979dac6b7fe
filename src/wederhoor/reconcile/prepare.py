"""Claims made ready to be compared: amended, placed, dated, traced to their origins."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec

from wederhoor.model import Claim
from wederhoor.reconcile import copies, names
from wederhoor.reconcile.cast import Cast
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.origins import Origin, origin
from wederhoor.reconcile.resolve import resolve
from wederhoor.reconcile.subject import Subject, subject


def prepare(
    claims: Iterable[Claim],
    world: Knowledge | None,
    texts: Mapping[str, str] | None = None,
    only: Collection[str] | None = None,
) -> dict[str, Subject]:
    """Each claim's subject by its id; with `only`, of the claims of these ids, beside which the others stand.

    Copies of one text speak with one voice; they are found in `texts` (reports' words by id), or, where that is
    None, in what the claims quote.
    """
    given = {claim.id: claim for claim in claims}
    cast = Cast.of(world)
    quotes: dict[str, list[str]] = defaultdict(list)
    for claim in given.values():
        quotes[claim.report].append(claim.quote)
    topics = {report: names.codes(said) for report, said in quotes.items()}
    first = copies.originals(texts if texts is not None else copies.quoted(given.values()))
    publishers = {claim.report: claim.publisher for claim in given.values()}
    spoken = {name: _spoken(claim, first, publishers) for name, claim in sorted(given.items())}
    voices = {name: origin(claim, cast) for name, claim in spoken.items()}
    usual = _usual(spoken, voices)
    return {
        name: subject(
            claim,
            resolve(claim.place, world),
            voices[name],
            topics[claim.report],
            main=voices[name].own or usual[claim.report] == voices[name].key,
        )
        for name, claim in spoken.items()
        if only is None or name in only
    }


def _usual(claims: Mapping[str, Claim], voices: Mapping[str, Origin]) -> dict[str, str]:
    """The origin behind most claims of each report."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, claim in claims.items():
        counts[claim.report][voices[name].key] += 1
    return {report: min(found, key=lambda key: (-found[key], key)) for report, found in counts.items()}


def _spoken(claim: Claim, first: Mapping[str, str], publishers: Mapping[str, str | None]) -> Claim:
    """A copy's claim as its original's publisher says it."""
    original = first.get(claim.report)
    if original is None:
        return claim
    return msgspec.structs.replace(claim, publisher=publishers.get(original, claim.publisher) or original)
