"""What a declined word may be a form of, told by its ending alone: for names and words that no table lists."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from wederhoor.language.forms import Form

Cases = frozenset[str]
"""Cases with their number ("gen.sg") in which a word may stand; none at all where nothing is known of it."""

_CASED = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "voc"})
_SHORTEST = 2  # letters that stay of a word without its ending
_PART = 4  # letters of the first part of a name of two that is declined
_NOTHING = "-"
_MEMO = 20_000  # names that a process remembers having undone


class Declension:
    """Undoes endings, as a pack's grammar lists them: an ending of the text, and what stands there in the nominative.

    `adjectives` are the endings, in every case, by which an adjective that no table lists is known.
    """

    __slots__ = ("_endings", "_longest", "adjectives", "names")

    def __init__(self, table: Mapping[str, Iterable[str]], adjectives: tuple[str, ...]) -> None:
        self.adjectives = adjectives
        self._endings = {
            ending: tuple(_read(line, ending) for line in lines)
            for endings, lines in table.items()
            for ending in endings.split()
        }
        self._longest = max(map(len, self._endings), default=0)
        self.names = lru_cache(_MEMO)(self._names)

    def __bool__(self) -> bool:
        return bool(self._endings)

    def undo(self, low: str) -> dict[str, Cases]:
        """Everything that the lower-case word `low` may be a form of, with the cases that it would stand in.

        Whether it is a nominative itself, its longest ending says.
        """
        found: dict[str, Cases] = {}
        for length in range(min(self._longest, len(low) - _SHORTEST), -1, -1):
            stem, ending = low[: len(low) - length], low[len(low) - length :]
            itself = found.get(low)
            for bases, cases in self._endings.get(ending, ()):
                for base in bases:
                    found[stem + base] = found.get(stem + base, frozenset()) | cases
            if itself:
                found[low] = itself
        return found

    def _names(self, low: str) -> Mapping[str, Cases]:
        """What a name may be a form of: of one there is no plural, unless it is one itself."""
        found = dict(self.joined(low)) | self.undo(low)
        plural = {base for base, cases in found.items() if not any(case.endswith("sg") for case in cases)}
        alone = {base for base in plural if "nom.pl" not in self.undo(base).get(base, ())}
        return {base: cases for base, cases in found.items() if base not in alone}

    def joined(self, low: str) -> Iterator[tuple[str, Cases]]:
        """What a word of two parts may be a form of, of which the first is declined, and the second with it or not."""
        head, hyphen, tail = low.partition("-")
        if not hyphen or len(head) < _PART:
            return
        for first, cases in self.undo(head).items():
            yield f"{first}-{tail}", cases
            rows = ((second, agree(cases, own)) for second, own in self.undo(tail).items() if second != tail)
            yield from ((f"{first}-{second}", both) for second, both in rows if both)


def personal(name: str, endings: Mapping[str, str]) -> str:
    """A person's name that stands in the genitive as it is in the nominative, each word by its longest ending."""
    return " ".join(_personal(word, endings) for word in name.split())


def _personal(word: str, endings: Mapping[str, str]) -> str:
    low = word.lower()
    at = next((k for k in range(len(low)) if k != 1 and low[k:] in endings), None)
    if at is None or word.isupper():
        return word
    ending = endings[low[at:]].removesuffix(_NOTHING)
    return word[:at] + ending if at else ending.capitalize()


def _read(line: str, ending: str) -> tuple[tuple[str, ...], Cases]:
    """A line "bases: cases", where "-" is nothing at all and "=" the ending itself."""
    bases, _, cases = line.partition(":")
    return tuple(base.replace("=", ending).removesuffix(_NOTHING) for base in bases.split()), frozenset(cases.split())


@lru_cache(maxsize=1024)
def numberless(cases: Cases) -> Cases:
    """Cases without their number."""
    return frozenset(case[:3] for case in cases)


def can_be(cases: Cases, case: str) -> bool:
    """Whether what stands in one of `cases` can stand in this one, as it can where nothing is known."""
    return not cases or any(each.startswith(case) for each in cases)


def agree(one: Cases, two: Cases) -> Cases | None:
    """The cases that two words can both stand in, all where nothing is known of one; None where there are none."""
    if not one or not two:
        return one or two
    return one & two or None


def case_of(form: Form) -> str:
    """The case and number of a form ("gen.sg"), as far as its features have them; nothing where they have no case."""
    feats = form.feats.split(".")
    case = next((f for f in feats if f in _CASED), None)
    return f"{case}.{'sg' if 'sg' in feats else 'pl'}" if case else ""


def adjectival(form: Form) -> bool:
    """Whether a form is a participle that is declined as adjectives are."""
    return form.feats.startswith("part") and form.feats not in ("part.short", "part.imps")
