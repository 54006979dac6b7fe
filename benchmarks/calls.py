"""How much reading does: calls of the program's own functions for each 1,000 characters that are read.

    calls.py [--most N]

The texts are the demonstration set and, of each language, the first example of every frame, twenty to a report. Each is
read once before it is counted, as what is looked up the first time is remembered. Unlike time, the count is the same on
every machine, and in every version of Python: comprehensions, which newer ones don't call, do not count. With --most,
prints the N functions that are called most for each set.
"""

import argparse
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import CodeType, FrameType

import wederhoor
from wederhoor.cli.demo import REPORTS
from wederhoor.extract import extract
from wederhoor.gazetteer import bundled
from wederhoor.intake import reports
from wederhoor.language.pack import Pack, languages, load_pack
from wederhoor.model import Report
from wederhoor.run.examples import PUBLISHED
from wederhoor.run.reader import Ground, world

CEILINGS = Path(__file__).parent / "ceilings.toml"
OWN = str(Path(wederhoor.__file__).parent)
COMPREHENSIONS = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>"})
SENTENCES = 20  # of examples in a report
DEMONSTRATION = "nl"  # the language of the demonstration set


def examples(pack: Pack) -> Iterator[str]:
    """Reports made of the first example of each of a pack's frames, behind the sentence that tells of a conflict."""
    told = [frame.examples[0].partition(" | ")[0].replace("[", "").replace("]", "") for frame in pack.frames]
    for n in range(0, len(told), SENTENCES):
        yield pack.grammar.setting + "\n\n" + " ".join(told[n : n + SENTENCES])


def sets() -> Iterator[tuple[str, str, list[str]]]:
    """Each set of texts: its name, its language, and they."""
    yield "demo", DEMONSTRATION, [report.text[report.body :] for report in reports([REPORTS])]
    for lang in languages():
        yield lang, lang, list(examples(load_pack(lang)))


def counts(texts: Iterable[str], lang: str) -> Counter[CodeType]:
    """How often reading the texts calls each of the program's functions; a generator is called for each that it yields.

    Takes the place of a profiler that is set, and leaves none.
    """
    pack, ground = load_pack(lang), world(Ground(layers=bundled()))
    made: Counter[CodeType] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            made[frame.f_code] += 1

    for text in texts:
        report = Report(text=text, language=lang, published=PUBLISHED)
        extract(report, pack, ground)
        sys.setprofile(count)
        extract(report, pack, ground)
        sys.setprofile(None)
    return Counter({code: n for code, n in made.items() if _own(code)})


def _own(code: CodeType) -> bool:
    return code.co_filename.startswith(OWN) and code.co_name not in COMPREHENSIONS


def above(measured: Mapping[str, float]) -> list[str]:
    """Each count that is above its ceiling, in words."""
    ceilings: dict[str, int] = tomllib.loads(CEILINGS.read_text(encoding="utf8"))["calls"]
    return [
        f"{name}: {measured[name]:,.0f} calls per 1,000 characters, above the ceiling of {ceiling:,}"
        for name, ceiling in ceilings.items()
        if measured[name] > ceiling
    ]


def per_thousand(made: Counter[CodeType], texts: Iterable[str]) -> float:
    """Calls per 1,000 characters."""
    return made.total() / sum(map(len, texts)) * 1000


def measure() -> dict[str, float]:
    """Calls per 1,000 characters of each set."""
    return {name: per_thousand(counts(texts, lang), texts) for name, lang, texts in sets()}


def main() -> int:
    """Print the counts, and what is above its ceiling."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--most", type=int, default=0, metavar="N", help="print the functions that are called most")
    asked = ask.parse_args()
    measured = {}
    for name, lang, texts in sets():
        made = counts(texts, lang)
        measured[name] = per_thousand(made, texts)
        print(f"{name:6}{measured[name]:8,.0f} calls per 1,000 characters")
        for code, n in made.most_common(asked.most):
            where = os.path.relpath(code.co_filename, OWN)
            print(f"{n / made.total():12.1%} {where}:{code.co_firstlineno} {code.co_name}")
    high = above(measured)
    print(*high, sep="\n")
    return 1 if high else 0


if __name__ == "__main__":
    sys.exit(main())
