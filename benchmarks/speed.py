"""How fast reports are read: time as a multiple of one pass of a regular expression, growth with length, and memory.

    speed.py [--rounds N] [--largest CHARACTERS] [--bench FOLDER]

The texts are made of the demonstration set, 3,000 characters each; and, where the folder of public collections is
there, documents of each language of 800 to 8,000 characters with three claims or more. Reading and the pass over the
same texts take turns; the best round of each counts, in processor time.
"""

import argparse
import gc
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

from material import rows

from wederhoor.cli import CYCLES
from wederhoor.cli.demo import REPORTS
from wederhoor.extract import extract
from wederhoor.gazetteer import World, bundled
from wederhoor.intake import reports
from wederhoor.language.pack import Pack, languages, load_pack
from wederhoor.model import Claim, Report
from wederhoor.run.reader import Ground, world

LENGTH = 3000
TEXTS = 40
PASS = re.compile(r"\w+|[^\w\s]")
LANGUAGE = "nl"
DOCUMENTS, SHORTEST, LONGEST, CLAIMS = 40, 800, 8000, 3


def texts(length: int) -> Iterator[str]:
    """Endlessly many texts of this length, each opening with another sentence of the demonstration set."""
    words = [report.text[report.body :].strip() for report in reports([REPORTS])]
    sentences = [sentence for text in words for sentence in re.split(r"(?<=[.!?])\s+", text)]
    for start in cycle(range(len(sentences))):
        made = ""
        for sentence in islice(cycle(sentences), start, None):
            made += sentence + " "
            if len(made) >= length:
                break
        yield made[:length]


def seconds(work: Callable[[str], object], over: Iterable[str]) -> float:
    """The processor time that the work takes over all texts."""
    start = time.process_time()
    for text in over:
        work(text)
    return time.process_time() - start


def reading(pack: Pack, known: World) -> Callable[[str], tuple[Claim, ...]]:
    """Reads one text as a report of a day."""
    return lambda text: extract(Report(text=text, language=pack.lang, published="2022-03-03"), pack, known)


def one_pass(text: str) -> object:
    """The fixed pass that reading is measured against."""
    return PASS.findall(text.lower())


def main() -> int:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=7)
    ask.add_argument("--largest", type=int, default=10_000_000)
    ask.add_argument("--bench", type=Path, default=Path("../shared/bench"), help="folder of the collections")
    asked = ask.parse_args()
    gc.set_threshold(*CYCLES)  # as the command does
    started = time.process_time()
    read = reading(load_pack(LANGUAGE), world(Ground(layers=bundled())))
    some = list(islice(texts(LENGTH), TEXTS))
    claims = sum(len(read(text)) for text in some)
    print(f"ready and {TEXTS} reports read first: {time.process_time() - started:.2f} s; {claims} claims")
    ours, theirs = best(read, some, asked.rounds)
    print(f"{TEXTS / ours:,.0f} reports a second; the pass {TEXTS / theirs:,.0f}; {ours / theirs:.1f} times the pass")
    print(f"memory at most {peak():.0f} MB")
    length = 10_000
    while length <= asked.largest:
        taken = seconds(read, islice(texts(length), 1))
        print(f"{length:>10,} characters: {taken:8.3f} s, {taken / length * 1e6:6.2f} µs a character, {peak():.0f} MB")
        length *= 10
    if asked.bench.is_dir():
        by_language(asked.bench, asked.rounds)
    return 0


def by_language(bench: Path, rounds: int) -> None:
    """Print the same for documents of each language that make claims."""
    documents = rows(bench / "text_pool.jsonl.gz")
    for lang in languages():
        read = reading(load_pack(lang), world(Ground(layers=bundled())))
        texts = [row["text"] for row in documents if row["lang"] == lang and SHORTEST < len(row["text"]) < LONGEST]
        some = list(islice((text for text in texts if len(read(text)) >= CLAIMS), DOCUMENTS))
        ours, theirs = best(read, some, rounds)
        claims = sum(len(read(text)) for text in some) / len(some)
        print(f"{lang}: {len(some)} documents with {claims:.1f} claims each, {ours / theirs:.1f} times the pass")


def best(read: Callable[[str], object], some: list[str], rounds: int) -> tuple[float, float]:
    """The processor time of reading, and of the pass, each in its best round."""
    taken = [(seconds(read, some), seconds(one_pass, some)) for _ in range(rounds)]
    return min(ours for ours, _ in taken), min(theirs for _, theirs in taken)


def peak() -> float:
    """The most memory that this process had, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    sys.exit(main())
