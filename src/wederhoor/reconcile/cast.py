"""Who is who in the theatres: people, bodies and parties found by any of their names."""

from collections import defaultdict
from functools import cached_property, lru_cache

from wederhoor.model import Body, Department, Office, Party, Person, Source, Theatre
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.names import given_fit, surname
from wederhoor.values.place import fold
from wederhoor.values.time import Days, parse

_SURE = 10
_ABBREVIATION = 4  # letters
_SPEAKS = "spokesperson"


class Cast:
    """The people, bodies and parties of the theatres that count, by the names that languages give them."""

    def __init__(self, theatres: tuple[Theatre, ...]) -> None:
        self._theatres = theatres
        self._seats: dict[str, list[tuple[Office, str]]] = {}

    @staticmethod
    @lru_cache(maxsize=4)
    def of(world: Knowledge | None) -> "Cast":
        """The cast of the theatre that `world` has chosen, or of all its theatres."""
        if world is None:
            return Cast(())
        return Cast(tuple(t for t in world.theatres if world.theatre in (None, t.id) or t.id == "world"))

    @cached_property
    def _people(self) -> dict[str, list[tuple[str, Person]]]:
        """People with each of their names' skeletons, by the last word's."""
        found: dict[str, list[tuple[str, Person]]] = defaultdict(list)
        for person in (p for theatre in self._theatres for p in theatre.people):
            for name in (person.name, *(n for names in person.names.values() for n in names)):
                found[surname(name)].append((name, person))
        return found

    @cached_property
    def _bodies(self) -> dict[str, Body]:
        return {
            fold(name): body
            for theatre in reversed(self._theatres)
            for body in theatre.bodies
            for name in (body.id, *(n for names in body.names.values() for n in names))
        }

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.id: party for theatre in reversed(self._theatres) for party in theatre.parties}

    def person(self, name: str, party: str | None) -> Person | None:
        """The person of this name in any romanisation: the surname the same, no other first name, no other party."""
        listed = self._people.get(surname(name), []) if name.strip() else []
        fitting = (p for known, p in listed if given_fit(name, known) and party in (None, p.party))
        return next(fitting, None)

    def body(self, name: str) -> Body | None:
        """The body of this name, in any of its languages."""
        folded = fold(name)
        return self._bodies.get(folded) or self._beginning(folded)

    def _beginning(self, folded: str) -> Body | None:
        """The body whose name begins what is called so: the longest of those long enough to know a body by."""
        begun = folded.rpartition(" ")[0]
        while len(begun) > _SURE:
            if begun in self._bodies:
                return self._bodies[begun]
            begun = begun.rpartition(" ")[0]
        return None

    def head(self, name: str, said: Days | None) -> str | None:
        """Who held the office in a body's name when it spoke: the president for the "Office of the President"."""
        body = self.body(name)
        if body is None:
            return None
        held = ((office.since or "", name) for office, name in self._offices_of(body) if _held(office, said))
        return max(held, default=("", None))[1]

    def _offices_of(self, body: Body) -> list[tuple[Office, str]]:
        """The offices in a body's name, each with who held it."""
        if body.id not in self._seats:
            title = fold(body.id)
            self._seats[body.id] = [
                (office, person.name)
                for theatre in self._theatres
                for person in theatre.people
                for office in person.offices
                if fold(office.title) in title and (office.party or person.party) == body.party
            ]
        return self._seats[body.id]

    def department(self, source: Source) -> Department | None:
        """The department of its state that an unnamed source speaks from, by the words for it in any language."""
        said = fold(source.mention or "").split()
        return next((d for names, d in self._departments if any(_spoken(name, said) for name in names)), None)

    @cached_property
    def _departments(self) -> list[tuple[list[list[str]], Department]]:
        listed = (department for theatre in self._theatres for department in theatre.departments)
        return [([fold(n).split() for names in d.names.values() for n in names], d) for d in listed]

    def voice(self, person: Person, said: Days | None) -> str | None:
        """The department whose spokesperson someone was, who says what it says."""
        held = (o.of for o in person.offices if o.title == _SPEAKS and o.of and _held(o, said))
        return next((of for of in held if any(of == d.id for _, d in self._departments)), None)

    def side(self, party: str | None) -> str | None:
        """The side that a party fights for: its own id, where the theatre names none."""
        found = self._parties.get(party) if party else None
        return found.side or found.id if found else party


def _spoken(name: list[str], said: list[str]) -> bool:
    """Whether each word of a name, in whatever form, is among the words said; an abbreviation has no long ones."""
    return all(any(word.startswith(part) and _near(word, part) for word in said) for part in name)


def _near(word: str, part: str) -> bool:
    return len(part) > _ABBREVIATION or len(word) <= len(part) + 1


def _held(office: Office, said: Days | None) -> bool:
    """Whether the office was held on those days; where they are unknown, whether it still is."""
    if said is None:
        return office.until is None
    since = office.since is None or parse(office.since).first <= said.last
    return since and (office.until is None or said.first <= parse(office.until).last)
