"""The records that a pack's rules are written in."""

from typing import Literal

import msgspec

from wederhoor.model.theatre import Office

Role = Literal[
    "subject", "object", "by", "of", "in", "to", "from", "against", "with", "between", "about", "attribute", "speaker"
]

Need = Literal["actor", "target", "civilians", "place", "town", "speaker", "charge", "ahead", "armed", "together"]


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of occurrence, the words that name it, and which of their neighbours fill its roles.

    `verbs` are citation forms: the last word is the verb, the words before it stand together somewhere in its clause
    ("om het leven komen"). `nouns` name it by themselves, or as the object of a light verb.
    `actor`, `target` and `place` are the roles in which these are looked for, the first that is filled wins.
    `about` are the sorts of things (`[things]` of the pack) one of which it must be about; they decide the claim's
    `object`. `means` are the sorts of things with which it is done, one of which must be named. `units` are the
    counts that quantify it, `place` those of towns and regions; with `counted`, it is a claim only where there is one.
    Of a `mutual` one, those side by side do it together, and none is its actor.
    `weak` words claim nothing in a report that is not about a conflict. `alone` frames take no place over from before.
    The nouns of a `topic` frame say something only with a light verb, a place or parties of their own ("during the
    talks" claims nothing); `planned` is the kind where it is still to come, `negated` where it is said not to happen,
    `demanded` where others are only asked for it, `tried` where it is only tried, `armed` where those that it is done
    to are.
    `needs` are the fields without which there is no claim (`speaker`: someone must say it; `civilians`: its target
    must be such; `town`: its place must be one; `charge`: a deed must be named that it is an accusation of;
    `ahead`: it must be still to come; `armed`: an armed group must be named beside its target; `together`: those side
    by side must do it, of a `mutual` frame). Where there are `carriers`, nouns need one of these verbs or a count.
    With `said_by`, its actor is who says it. `modality`, `polarity` and `object` are what its words say by themselves.
    `unless` are idioms, written as `verbs` are, in which its verbs mean something else. `examples` and `never` are
    run as tests.
    """

    kind: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    actor: tuple[Role, ...] = ()
    target: tuple[Role, ...] = ()
    place: tuple[Role, ...] = ("in",)
    about: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    object: str | None = None
    units: tuple[str, ...] = ()
    counted: bool = False
    mutual: bool = False
    weak: bool = False
    alone: bool = False
    topic: bool = False
    planned: str | None = None
    negated: str | None = None
    demanded: str | None = None
    tried: str | None = None
    armed: str | None = None
    needs: tuple[Need, ...] = ()
    carriers: str = ""
    said_by: Literal["actor"] | None = None
    modality: Literal["possible", "planned"] | None = None
    polarity: Literal["negated"] | None = None
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Cue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that say that someone says something.

    `shape` is how source and words stand: `verb` (its subject says what its complement, or the sentence before,
    says), `preposition` (its object says what the clause says), `closing` (the source follows, what it says stands
    before), `subject` (whoever is the subject of its clause says it), `account` (nouns for what someone says, which
    whoever they are of says), `report` (there is talk of it: no one is named), `supposed` (it is held to be so, which
    no one is said to have said), `again` (whoever was last named goes on to say it). `stance` is the source's: a denial
    turns what it covers into its negation. With `hedges`, what it covers is possible. Whoever `sees` is there when it
    happens. With `accounts`, a verb says something only of an account ("figures show that"), and with `figures` it
    gives one: only of a body that it is the finite verb of ("the ministry put the toll at 34"); a `work` is an account
    that a report comes back to ("the report"); whoever `reacts` claims nothing of what the verb's own clause is about
    ("condemned the attack"). `unless` are idioms in which its verbs say nothing.
    """

    shape: Literal["verb", "preposition", "closing", "subject", "account", "report", "supposed", "again"]
    words: tuple[str, ...]
    stance: Literal["asserts", "denies", "confirms", "demands", "quotes"] = "asserts"
    hedges: bool = False
    sees: bool = False
    accounts: bool = False
    figures: bool = False
    work: bool = False
    reacts: bool = False
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Noun(msgspec.Struct, frozen=True):
    """A noun for a body, an office or a place.

    `lemma` is its citation form, or that of its sort, `type` the source type of those whom it names, `party` theirs
    where the noun decides it, `generic` whether its type is that of whom it belongs to, or a site is of any sort,
    `means` the level that a noun for a place means, or "army" of a state's own forces.
    """

    lemma: str
    type: str = "unknown"
    party: str | None = None
    generic: bool = False
    means: str = ""
    many: bool = False


class Thing(msgspec.Struct, frozen=True):
    """A noun for something of this `sort` that a claim can be about; `name` is the claim's object (None: unnamed)."""

    sort: str
    name: str | None


ENEMY = "enemy"  # stands for the party that a speaker fights against, until it is known who speaks


class Named(msgspec.Struct, frozen=True):
    """A proper name of a party, body or person: `sort` is country, people, capital, seat, group, body or person; or of
    a moment, whose `name` is then its date.

    `offices` are those that a person is known to have held.
    """

    party: str | None
    type: str
    name: str | None
    sort: str
    theatre: str = ""
    offices: tuple[Office, ...] = ()


class VerbRule(msgspec.Struct, frozen=True):
    """A frame or a cue that a verb names in clauses where `words` stand together and all `helping` verbs stand.

    `name` is its citation form; a `value` of None is an idiom that names nothing, whatever else the verb could.
    """

    name: str
    words: tuple[str, ...]
    helping: frozenset[str]
    value: Frame | Cue | None
