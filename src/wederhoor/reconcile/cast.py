"""Who is who in the theatres: people, bodies and parties found by any of their names."""

from functools import cached_property

from wederhoor.model import Body, Party, Person, Theatre
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.names import skeleton
from wederhoor.values.place import fold


_SURE = 10


class Cast:
    """The people, bodies and parties of the theatres that count, by the names that languages give them."""

    def __init__(self, theatres: tuple[Theatre, ...]) -> None:
        self._theatres = theatres

    @classmethod
    def of(cls, world: Knowledge | None) -> "Cast":
        """The cast of the theatre that `world` has chosen, or of all its theatres."""
        if world is None:
            return cls(())
        return cls(tuple(t for t in world.theatres if world.theatre in (None, t.id) or t.id == "world"))

    @cached_property
    def _people(self) -> dict[str, Person]:
        found: dict[str, Person] = {}
        for person in (p for theatre in self._theatres for p in theatre.people):
            for name in (person.name, *(n for names in person.names.values() for n in names)):
                found.setdefault(skeleton(name), person)
                found.setdefault(skeleton(name.split()[-1]), person)
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

    def person(self, name: str) -> Person | None:
        """The person of this name, in any romanisation; by the surname where the whole name is not listed."""
        return self._people.get(skeleton(name)) or self._people.get(skeleton(name.split()[-1]) if name.split() else "")

    def body(self, name: str) -> Body | None:
        """The body of this name, in any of its languages."""
        folded = fold(name)
        return self._bodies.get(folded) or next((b for n, b in self._long if folded.startswith(n + " ")), None)

    @cached_property
    def _long(self) -> list[tuple[str, Body]]:
        """Names long enough to know a body by, where more follows: the longest first."""
        return sorted(((n, b) for n, b in self._bodies.items() if len(n) > _SURE), key=lambda row: (-len(row[0]), row[0]))

    def head(self, name: str) -> str | None:
        """The person whose title stands in a body's name: the president for the "Office of the President"."""
        body = self.body(name)
        if body is None:
            return None
        titles = fold(body.id)
        for theatre in self._theatres:
            for person in theatre.people:
                if person.party == body.party and any(fold(o.title) in titles for o in person.offices if o.title):
                    return person.name
        return None

    def side(self, party: str | None) -> str | None:
        """The side that a party fights for: its own id, where the theatre names none."""
        found = self._parties.get(party) if party else None
        return found.side or found.id if found else party
