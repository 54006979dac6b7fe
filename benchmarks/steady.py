"""How steady reading is: the same told in another order, or by someone, claims the same.

    steady.py [LANG…] [--wrong N]

Two measures for each language, each a share of 1. *orders*: of who does what where, in every order and construction of
steady.toml, the sentences whose claim has the family, the doer and the place that they were made of. *contexts*: of the
sentences that the pack's frames have as examples, put behind "the mayor said that" and the like, those which claim what
they claim by themselves; the doer and the target may be told by who speaks, and do not count. With --wrong, prints N of
the sentences that fail, drawn by the same seed. Nothing here stands in a report: it tells what grammar misses, not how
well news is read.
"""

import argparse
import random
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wederhoor.extract import extract
from wederhoor.gazetteer import bundled
from wederhoor.gazetteer.world import World
from wederhoor.language.pack import Pack, languages, load_pack
from wederhoor.model import Claim, Report
from wederhoor.run.examples import PUBLISHED
from wederhoor.run.reader import Ground, world

TABLE = Path(__file__).parent / "steady.toml"
Case = tuple[bool, str]


def tables() -> dict[str, Any]:
    """The orders, contexts, subjects and deeds of each language."""
    return tomllib.loads(TABLE.read_text(encoding="utf8"))


def orders(pack: Pack, table: Mapping[str, Any], ground: World) -> Iterator[Case]:
    """Whether each sentence made of who does what where claims that, and the sentence."""
    for words, subject in table["subjects"].items():
        for deed in table["deeds"]:
            forms = {**deed, **{k: v for k, v in subject.items() if k != "many"}, "s": words, "S": _capital(words)}
            forms |= {"O": _capital(deed["o"]), "v": deed["many"] if subject.get("many") else deed["v"]}
            for order in table["orders"]:
                text = order.format(**forms)
                made = _read(f"{table['setting']}\n\n", text, pack, ground)
                yield any(_tells(claim, deed, subject["party"]) for claim in made), text


def contexts(pack: Pack, table: Mapping[str, Any], ground: World, every: int = 1) -> Iterator[Case]:
    """Whether each sentence claims the same in each context, of every so many of the examples; and the sentence."""
    lead = pack.grammar.setting + "\n\n"
    told = [e.partition(" | ")[0].replace("[", "").replace("]", "") for f in pack.frames for e in f.examples]
    for text in list(dict.fromkeys(told))[::every]:
        alone = _read(lead, text, pack, ground)
        if not alone or not text.endswith(".") or text.count(". ") or any(claim.sources for claim in alone):
            continue
        small = _small(text, pack, ground)
        if small is None:
            continue
        forms = {"whole": text, "bare": text[:-1], "lower": small, "lower_bare": small[:-1]}
        for context in table["contexts"].values():
            inside = context.format(**forms)
            yield _said(_read(lead, inside, pack, ground)) == _said(alone), inside


def share(cases: Iterator[Case]) -> tuple[float, list[str]]:
    """The share of cases that hold, and the sentences of the others."""
    held, wrong = 0, []
    for holds, text in cases:
        held += holds
        if not holds:
            wrong.append(text)
    return held / (held + len(wrong)), wrong


def _tells(claim: Claim, deed: Mapping[str, str], party: str) -> bool:
    same = claim.kind.partition(".")[0] == deed["kind"].partition(".")[0]
    return same and claim.actor == party and claim.place is not None and claim.place.name == deed["place"]


def _said(claims: list[Claim]) -> list[tuple[str, ...]]:
    """What claims say whoever says it."""
    return sorted(tuple(map(str, (c.kind, c.object, c.place and c.place.name, c.polarity, _count(c)))) for c in claims)


def _count(claim: Claim) -> tuple[object, ...]:
    count = claim.quantity
    return (count.min, count.max, count.unit) if count else ()


def _read(lead: str, text: str, pack: Pack, ground: World) -> list[Claim]:
    report = Report(text=lead + text, published=PUBLISHED)
    return [claim for claim in extract(report, pack, ground) if claim.span.start >= len(lead)]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _small(text: str, pack: Pack, ground: World) -> str | None:
    """A sentence that begins small: one that begins with a name as it is, None where that is not known."""
    first = text.split()[0].rstrip(",")
    word = pack.lexicon.word(first.lower())
    if word.classes:
        return text[0].lower() + text[1:]
    if first.isupper() or ground.gazetteer.named(first, pack.lang) or any(entry.proper for entry in word.entries):
        return text
    return text[0].lower() + text[1:] if word.forms or word.bases or word.entries else None


def main() -> None:
    """Prints both shares for each language."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("languages", nargs="*", default=languages())
    ask.add_argument("--wrong", type=int, default=0, metavar="N", help="print N sentences of each that fail")
    args = ask.parse_args()
    ground, every = world(Ground(layers=bundled())), tables()
    for lang in args.languages:
        pack = load_pack(lang)
        for name, cases in (("orders", orders), ("contexts", contexts)):
            held, wrong = share(cases(pack, every[lang], ground))
            print(f"{lang} {name:8} {held:.3f}")
            for text in random.Random(lang).sample(wrong, min(args.wrong, len(wrong))):
                print(f"    {text}")


if __name__ == "__main__":
    main()
