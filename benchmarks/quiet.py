"""How much is claimed in texts of other fields: `python benchmarks/quiet.py [--lang nl|en|uk|ru] [--show]`.

What a report is about is taken from those who published or annotated it, never from its words: EventDNA's documents
(Colruyt et al., 2023) have IPTC topics; De Morgen's of 2000 (CoNLL-2002) name the section that they appeared in;
Reuters' English reports of 1987 (Reuters-21578) are its business wire, and those of 1996 (CoNLL-2003) on sport begin
with the name of theirs. Of the business wire a few are about the Gulf war of the time, and count like all others. Left
out are documents with a topic of conflict, unrest, terrorism, international relations, defence, refugees, espionage or
nuclear policy, and foreign news. The Ukrainian texts are those that the Brown corpus of Ukrainian (BrUK) files under
skills and hobbies or official prose, as its press and textbooks tell of war as well. The Russian documents are those of
NEREL that come from a collection of news on who was appointed to what post, or left it, and have no `_text` in their
names; a few of these posts are of armies. Everyday news is sport, culture,
business and life; crime and accidents, and home affairs, which borrow more of the words of war, are counted apart.
`per 100` is claims per 100 reports, `with any` the reports that have a claim, and `ceiling` the claims per 100 that
everyday news may have.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from material import Row, brief, claims, headed, rows, sentence

CEILING = 3.0  # claims per 100 reports
EVERYDAY = ("sport", "culture", "business", "life")
SORTS = (*EVERYDAY, "crime and accidents", "home affairs")
LOUD = frozenset(
    f"medtop:{code}"
    for code in (
        "16000000",  # conflict, war and peace, with civil unrest
        "20000103",  # terrorism
        "20000598",  # defence
        "20000605",  # espionage and intelligence
        "20000635",  # nuclear policy
        "20000638",  # international relations
        "20000645",  # refugees and internally displaced people
    )
)
TOPICS = {
    "crime and accidents": ("02000000", "03000000"),
    "home affairs": ("11000000",),
    "sport": ("15000000",),
    "culture": ("01000000",),
    "business": ("04000000", "09000000"),
}
SPORT = re.compile(
    "(SOCCER|CRICKET|RUGBY|CYCLING|TENNIS|GOLF|BASEBALL|BASKETBALL|ATHLETICS|BOXING|MOTOR|ROWING|SQUASH|NHL|NBA|NFL|AMERICAN"
    "|BADMINTON|HOCKEY|SWIMMING)"
)
SECTIONS = {
    "Buitenland": None,
    "Sport": "sport",
    "Cultuur": "culture",
    "Caf\x81EN des Arts": "culture",  # as the collection has it
    "Televisie": "culture",
    "De Financi\x81Ee Morgen": "business",
    "Het Leven": "life",
    "Het Vrije Leven": "life",
    "Mensen": "life",
    "Service": "life",
}


def main() -> None:
    """Print a row a sort of news."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--bench", type=Path, default=Path("../shared/bench"), help="folder of the collections")
    ask.add_argument("--lang", choices=["nl", "en", "uk", "ru"], default="nl", help="language of the reports")
    ask.add_argument("--show", action="store_true", help="print every claim with its sentence")
    given = ask.parse_args()
    reports, characters, made, some = (Counter[str]() for _ in range(4))
    quiet = texts(given.lang, given.bench)
    for (sort, row), found in zip(quiet, claims(row for _, row in quiet), strict=True):
        reports[sort] += 1
        characters[sort] += len(row["text"])
        made[sort] += len(found)
        some[sort] += bool(found)
        for claim in found if given.show else ():
            print(f"{sort}, {row['id']}: {brief(claim)}\n    {sentence(row['text'], claim.span)}\n")
    print(f"{'':24}{'reports':>8}{'characters':>12}{'claims':>8}{'per 100':>9}{'with any':>10}")
    for name, sorts in [*((sort, (sort,)) for sort in SORTS), ("everyday", EVERYDAY), ("all", SORTS)]:
        of, size, claimed, any_ = (sum(counts[sort] for sort in sorts) for counts in (reports, characters, made, some))
        if not of:
            continue
        ceiling = f"   ceiling {CEILING}" if sorts is EVERYDAY else ""
        print(f"{name:24}{of:8}{size // max(1, of):12}{claimed:8}{100 * claimed / max(1, of):9.2f}{any_:10}{ceiling}")


def texts(lang: str, bench: Path) -> list[tuple[str, Row]]:
    """The documents of a language, with what they are about."""
    return list({"nl": chosen, "en": english, "uk": ukrainian, "ru": russian}[lang](bench))


def everyday(lang: str, bench: Path) -> float:
    """Claims per 100 reports of everyday news."""
    some = [row for sort, row in texts(lang, bench) if sort in EVERYDAY]
    return 100 * sum(map(len, claims(some))) / len(some)


def chosen(bench: Path) -> Iterator[tuple[str, Row]]:
    """The documents that are about no conflict, with what they are about."""
    for row in rows(bench / "nl_eventdna_dev.jsonl.gz"):
        if sort := by_topic(row):
            yield sort, headed(row)
    for row in rows(bench / "text_pool.jsonl.gz"):
        if row["dataset"] == "conll2002_nl" and (sort := by_section(row)):
            yield sort, row


def english(bench: Path) -> Iterator[tuple[str, Row]]:
    """The English documents of a business wire and of sport, with what they are about."""
    for row in rows(bench / "text_pool.jsonl.gz"):
        if row["dataset"] == "reuters21578":
            yield "business", row
        elif row["dataset"] == "conll2003" and row["lang"] == "en" and SPORT.match(row["text"]):
            yield "sport", row


def ukrainian(bench: Path) -> Iterator[tuple[str, Row]]:
    """The Ukrainian texts on skills and hobbies, and official ones, by the corpus's own letters for these."""
    for row in rows(bench / "text_pool.jsonl.gz"):
        if row["dataset"] == "brown_uk_other" and row["id"].startswith(("bruk-C_", "bruk-E_")):
            yield "life", row


def russian(bench: Path) -> Iterator[tuple[str, Row]]:
    """The Russian documents on appointments, by the names that NEREL gives those of that collection."""
    for row in rows(bench / "text_pool.jsonl.gz"):
        if row["dataset"] == "nerel" and not row["id"].endswith("_text"):
            yield "home affairs", row


def by_topic(row: Row) -> str | None:
    """What an EventDNA document is about; None where conflict is near. Life is what is nothing else."""
    topics = {code for path in row["iptc"] for code, _ in path}
    if topics & LOUD:
        return None
    return next((sort for sort, codes in TOPICS.items() if topics & {f"medtop:{code}" for code in codes}), "life")


def by_section(row: Row) -> str | None:
    """What a CoNLL document is about, by the section that it names on a line; None where it is foreign or general."""
    named = {SECTIONS[line] for line in row["text"].split("\n") if line in SECTIONS}
    return named.pop() if len(named) == 1 else None


if __name__ == "__main__":
    main()
