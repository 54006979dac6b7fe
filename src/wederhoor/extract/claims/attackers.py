"""Who attacks whom in a report: a blow that names no doer is theirs who alone are said to strike that country."""

from collections import defaultdict

from wederhoor.extract.attribution.voice import against, own_deed, own_side
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.where.scene import Scene
from wederhoor.language.frame import ENEMY
from wederhoor.model import Source

_BOTH = frozenset({"attack.clash", "attack.repelled", "attack.interception", "attack.explosion"})  # no one's blow
_OFFICIALS = frozenset({"government", "military", "intelligence", "local_authority"})
_WITHSTOOD = ("attack.", "control.held", "movement.stalled")
_SUFFERED = ("attack.", "damage.", "harm.killed", "harm.injured")


class Attackers:
    """Of two states that are each other's enemy, which one a report has said to strike the other's country.

    Nothing is silently taken for the deed of a state at `home`, whose press says what it does.
    """

    def __init__(self, scene: Scene, home: frozenset[str], voice: tuple[Source, ...] = ()) -> None:
        self._scene = scene
        self._home = home
        self._own = voice[0].party if voice else None  # whose words the report is
        self._striking: defaultdict[str, set[str | None]] = defaultdict(set)

    def saw(self, draft: Draft) -> None:
        """Someone was said to strike, or not."""
        if draft.actor in (None, ENEMY) or draft.polarity != "affirmed":
            return
        if land := _struck(draft):
            self._striking[land].add(draft.actor)

    def told(self, draft: Draft, speakers: tuple[Source, ...], before: tuple[Source, ...]) -> Draft:
        """A draft with whom its first speaker, or the one before, means by "the enemy", and what each side does."""
        speaker = speakers[0].party if speakers else None
        last = before[0].party if before else None
        if draft.guessed and speakers and self._of_speaker(draft, speakers[0]):
            draft = draft._replace(actor=speaker)
        draft = own_side(self._took(draft, speaker), speaker)
        if speaker is None and self._scene.enemy(last) is not None:
            draft = _of_side(draft, last)
        if ENEMY in (draft.actor, draft.target):
            draft = against(draft, self._scene.enemy(speaker) or self._scene.enemy(last))
        done = self._suffered(self.named(own_deed(draft, speaker, self._scene), speaker), speaker)
        done = self._fallen(done, speaker) if done.nation else done
        self.saw(done)
        return done

    def _of_speaker(self, draft: Draft, speaker: Source) -> bool:
        """Whether "the army", or "the troops" of which nothing is known, are those of whoever speaks: of a side, or of
        a state whose officials do, and who are not told to strike their own land."""
        if draft.actor is not None:  # in the words of a group, a state's army is its enemy's
            foe = self._scene.enemy(speaker.party)
            return (
                foe is not None
                and draft.actor != ENEMY
                and not (draft.actor == foe and self._scene.country(speaker.party) is None)
            )
        home = draft.place is not None and draft.place.country == speaker.party
        blow = draft.kind.startswith("attack.") and draft.kind not in _BOTH
        return speaker.type in _OFFICIALS and self._scene.country(speaker.party) is not None and not (home and blow)

    def _took(self, draft: Draft, speaker: str | None) -> Draft:
        """A draft of a town in its enemy's land that a side says was taken, by no one named: it took it itself."""
        taken = draft.kind == "control.captured" and draft.actor is None and draft.place is not None
        foe = self._scene.enemy(speaker) if taken else None
        theirs = foe is not None and draft.place is not None and draft.place.country == foe
        return draft._replace(actor=speaker) if theirs and draft.target in (None, foe) else draft

    def _suffered(self, draft: Draft, speaker: str | None) -> Draft:
        """A draft with the other side where it names none: what a side at war tells of itself to have suffered in its
        own land is its enemy's deed, and what it withstood or struck is that enemy."""
        foe = self._scene.enemy(speaker)
        if foe is None or speaker != self._own or draft.target == foe:
            return draft
        if draft.actor == speaker and draft.target is None and draft.kind.startswith(_WITHSTOOD):
            return draft._replace(target=foe)
        if draft.kind == "control.held" and draft.actor is None and draft.polarity == "affirmed":
            return draft._replace(actor=speaker, target=foe)
        if draft.actor is not None:
            return draft
        here = draft.place is None or draft.place.country == speaker
        suffered = draft.kind.startswith(_SUFFERED) and draft.kind not in _BOTH
        return draft._replace(actor=foe) if here and suffered and draft.polarity == "affirmed" else draft

    def _fallen(self, draft: Draft, speaker: str | None) -> Draft:
        """A draft in which those of a nation at war who fell abroad, or whose dead its enemy counts, or others where it
        fights abroad, are its soldiers: 'Kyiv counts 5,000 Russians killed'."""
        nation = draft.nation if self._scene.fights(draft.nation) else None
        if nation is None:
            return draft
        abroad = draft.place is not None and draft.place.country not in (None, nation)
        counted = speaker is None and nation not in self._home and self._scene.attacks(nation)
        told = draft.place is None and (counted or self._scene.enemy(speaker) == nation)
        return draft._replace(target=nation) if abroad or told else draft

    def named(self, draft: Draft, speaker: str | None) -> Draft:
        """A blow with its doer, where it names none, and who speaks is not of their side."""
        land = _struck(draft) if draft.actor is None else None
        if land is None:
            return draft
        foe = self._scene.enemy(land)
        alone = self._striking[land] == {foe} and self._scene.country(foe) is not None
        return draft._replace(actor=foe) if alone and self._apart(foe, speaker) else draft

    def _apart(self, foe: str | None, speaker: str | None) -> bool:
        """Whether neither the press in this language nor who speaks is of a side."""
        return foe not in self._home and self._scene.side(speaker) != foe


def _of_side(draft: Draft, last: str | None) -> Draft:
    """A draft with whom a report means by "our" that goes on in the words of the side that was heard `last`."""
    if draft.ours and draft.actor is None and draft.target != last:
        return draft._replace(actor=last)
    return draft._replace(target=last) if draft.against_ours and draft.target is None else draft


def _struck(draft: Draft) -> str | None:
    """The country that a blow is said to fall on."""
    blow = draft.kind.startswith("attack.") and draft.kind not in _BOTH
    return draft.place.country if blow and draft.place else None
