"""How many of EventDNA's conflict events are claimed, and whether as surely: `python benchmarks/events_nl.py`.

EventDNA (Colruyt et al., 2023) is Dutch news whose events are annotated with ERE's types, its documents with IPTC's
topics. Its attacks, deaths and injuries (Conflict: Attack, Life: Die, Life: Injure; no demonstrations) are taken as
they are, although most of them are crimes and accidents, which are no claims about a conflict and are left alone. So
documents are told apart by the topics that the annotators gave them, never by what was found in them:

    war        conflict, war and peace, save unrest and terror
    terror     an act of terror, terrorism as a crime; no war
    abroad     international relations, defence; neither of those
    elsewhere  anything else: crime, accidents, home affairs

`claimed` counts events that the span of a claim overlaps, `in kind` those that such a claim of the event's own kind
has (attack.* for Attack, harm.killed for Die, harm.injured for Injure), `at trigger` those in which the trigger of such
a claim stands: EventDNA marks the whole phrase of an event, doer and place included. `documents` are those with such
events, `read` those of them with any claim.

Modality and polarity are compared on the events claimed at their trigger, by the first of such claims. EventDNA's
modality Asserted is our `actual`; its Other (future, hypothetical, believed, ordered) our `possible` and `planned`
alike. Its polarity Positive is our `affirmed`, Negative our `negated`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from material import Row, brief, claims, headed, rows, sentence

from wederhoor.model import Claim, Span

KINDS = {
    ("Conflict", "Attack"): ("Attack", "attack."),
    ("Life", "Die"): ("Die", "harm.killed"),
    ("Life", "Injure"): ("Injure", "harm.injured"),
}
SETTINGS = ("war", "terror", "abroad", "elsewhere")
PEACE = frozenset(("medtop:20000065", "medtop:20000066"))  # civil unrest, demonstration
TERROR = frozenset(("medtop:20000053", "medtop:20000103"))
ABROAD = frozenset(("medtop:20000638", "medtop:20000598"))
HOW = ("claimed", "in kind", "at trigger")
SURE = {"actual": "Asserted", "possible": "Other", "planned": "Other"}
TRUE = {"affirmed": "Positive", "negated": "Negative"}


def main() -> None:
    """Print the tables."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--bench", type=Path, default=Path("../shared/bench"), help="folder of nl_eventdna_dev.jsonl.gz")
    ask.add_argument("--missed", choices=SETTINGS, help="print the events without a claim in such documents")
    given = ask.parse_args()
    documents = [headed(row) for row in rows(given.bench / "nl_eventdna_dev.jsonl.gz")]
    counts: Counter[tuple[str, ...]] = Counter()
    for document, found in zip(documents, claims(documents), strict=True):
        count(document, found, counts)
        if setting(document) == given.missed:
            print(*missed(document, found), sep="\n", end="")
    show(counts)


def setting(document: Row) -> str:
    """What sort of news a document is, by its topics, each a path from the narrowest to the widest."""
    paths = [{code for code, _ in path} for path in document["iptc"]]
    if any("medtop:16000000" in path and not path & (PEACE | TERROR) for path in paths):
        return "war"
    topics = frozenset().union(*paths)
    return "terror" if topics & TERROR else "abroad" if topics & ABROAD else "elsewhere"


def events(document: Row) -> Iterator[tuple[str, str, Row]]:
    """The conflict events of a document, each with its subtype and the beginning of the kinds that are its own."""
    for event in document["events"]:
        if kind := KINDS.get((event["type"], event["subtype"])):
            yield *kind, event


def touching(event: Row, found: tuple[Claim, ...]) -> list[Claim]:
    """The claims whose span overlaps an event, the first in the text first."""
    span = Span(*event["span"])
    return sorted((claim for claim in found if claim.span.overlaps(span)), key=lambda claim: claim.span)


def count(document: Row, found: tuple[Claim, ...], counts: Counter[tuple[str, ...]]) -> None:
    """Adds the outcome of a document."""
    where, several = setting(document), list(events(document))
    counts[where, "documents"] += bool(several)
    counts[where, "read"] += bool(several and found)
    for subtype, prefix, event in several:
        near = touching(event, found)
        own = [claim for claim in near if claim.kind.startswith(prefix)]
        meant = [claim for claim in own if claim.trigger and claim.trigger.overlaps(Span(*event["span"]))]
        counts[where, subtype, "events"] += 1
        for how, which in zip(HOW, (near, own, meant), strict=True):
            counts[where, subtype, how] += bool(which)
        if meant:
            counts["modality", event["modality"], SURE[meant[0].modality]] += 1
            counts["polarity", event["polarity"], TRUE[meant[0].polarity]] += 1


def missed(document: Row, found: tuple[Claim, ...]) -> Iterator[str]:
    """The events of a document that no claim touches, each with its sentence, and what is claimed there instead."""
    for subtype, _, event in events(document):
        if not touching(event, found):
            yield f"{document['id']} {subtype}: {event['text']}\n    {sentence(document['text'], Span(*event['span']))}"
            yield from (f"    ({brief(claim)})" for claim in found)
            yield ""


def show(counts: Counter[tuple[str, ...]]) -> None:
    """Prints recall by setting and subtype, and the agreement of modality and polarity."""
    print(f"{'documents':17}{'read':9}{'events':16}{''.join(f'{how:>16}' for how in HOW)}")
    for where in SETTINGS:
        print(f"{where:12}{counts[where, 'read']:>5} of {counts[where, 'documents']:3}")
        for subtype, _ in KINDS.values():
            of = counts[where, subtype, "events"]
            shares = (f"{counts[where, subtype, x]:5} ({counts[where, subtype, x] / of:.2f})" for x in HOW)
            print(f"{'':26}{subtype:9}{of:5}  {''.join(f'{share:>16}' for share in shares)}")
    for field, both in (("modality", ("Asserted", "Other")), ("polarity", ("Positive", "Negative"))):
        agreed = sum(counts[field, value, value] for value in both)
        total = sum(counts[field, gold, ours] for gold in both for ours in both)
        cells = "; ".join(f"{gold} as {ours} {counts[field, gold, ours]}" for gold in both for ours in both)
        print(f"{field} agrees on {agreed} of {total} ({agreed / max(1, total):.3f}): {cells}")


if __name__ == "__main__":
    main()
