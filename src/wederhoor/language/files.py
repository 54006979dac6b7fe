"""The data files of a pack as records."""

from typing import Literal

import msgspec

from wederhoor.model.theatre import Title


class Grammar(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A pack's `grammar.toml`: how the language builds sentences, as far as reading claims needs it.

    Word lists are strings of words (an underscore stands for a space). `compounds` says whether a longer word that ends
    in a known noun of at least `shortest_head` letters is a compound of it, `endings` what may hang on a name. Words
    stand in an `order`: "svo", subject, verb and object in every clause; "v2", the verb second in a main clause, last
    in others; "free", as what is said demands. With "svo", `noun_plural` are the endings by which nouns of several are
    told from verbs. `quotes` and `marks` are what cuts a sentence up, `name_particles` the small words inside names.
    `light` verbs carry a noun that names an occurrence; `passive` are the auxiliaries of the passive, `always_passive`
    those that make nothing else, `active` those that never do, and `unaccusative` verbs have a perfect that looks like
    it; `occurring` ones only say that something happened. `classes` puts words into further classes, `relations` lists
    the prepositions by what they relate, `including`
    what opens a part of those counted before. `hedges` are words that leave a clause possible or planned, look like a
    negation and are none, or are of no real world; `modal_verbs` likewise, and `infinitives`: the words on which an
    infinitive hangs, by what they say of it. `prospects` are the words that govern a noun for what may or shall be,
    `undone` those that take what is to end or not to be, `tales` those for what is told. `ranks` and `directions` are
    words inside names for places, `settlements`, `regions` and `there` nouns and adverbs for them, `bearers` those
    whose names are no towns, `namesakes` the countries whose larger towns' names they may have, `citizens` those for
    who belongs to a country, `members` those for who belongs to a group. `things` are what claims are about, by sort
    and name; those with a hyphen bring their compounds. `context` lists words of
    `war`, and of `other` fields that borrow them. `openers` are words with which sentences begin, so that a capital
    tells where a text runs on from its headline. `frequent` words and `letters` that few other languages have tell the
    language of a text. `setting` is a text that a report about a conflict could begin with, in which the examples are
    read; `quiet` are reports that claim nothing. `domestic` is the state whose bodies its
    reports name without it, `home` are countries that reports in the language name whatever they
    are about.

    Without `articles`, a bare noun can mean what was spoken of before. A language with cases says in `cases` what a
    noun phrase without preposition is in each but the nominative and the accusative, which are subject and object, and
    in `declension` what an ending can stand for. Its prepositions may name the case that they govern ("в+loc").
    `adjectives` are the endings, in every case, that only adjectives have, `plural` those of verbs of several,
    `townships` undo the endings of towns' adjectives, which name what lies around a town before a noun of `around`,
    `provinces` are nouns for the regions that a country falls into, which behind a town mean its own,
    `personal` is what people's names end in in the nominative, by how they end in the genitive,
    `reflexive` the one that makes a passive of a verb that is listed without it as well, `ours` those of verbs that
    say "we", `apart` those of `endings` that texts split into words write by themselves,
    `predicative` those of participles that are predicates without a verb, `copulas` the verbs beside which they are so
    in the instrumental, and `unsaid` is the form of "to be" that is left out. An attack is done to the subject of an
    `undergoing` verb that carries it. What frames, cues and hedges list with one of several `variants` of a word is met
    with each of them.
    """

    lang: str
    name: str
    order: Literal["svo", "v2", "free"]
    articles: bool = True
    cases: dict[str, str] = {}
    declension: dict[str, tuple[str, ...]] = {}
    adjectives: str = ""
    townships: dict[str, tuple[str, ...]] = {}
    around: str = ""
    provinces: str = ""
    personal: dict[str, str] = {}
    plural: str = ""
    noun_plural: str = ""
    reflexive: str = ""
    ours: str = ""
    predicative: str = ""
    copulas: str = ""
    unsaid: str = ""
    undergoing: str = ""
    variants: tuple[str, ...] = ()
    compounds: bool = False
    shortest_head: int = 4
    endings: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    quotes: str
    marks: str
    name_particles: str = ""
    light: str = ""
    passive: str = ""
    always_passive: str = ""
    active: str = ""
    unaccusative: str = ""
    occurring: str = ""
    classes: dict[str, str] = {}
    relations: dict[str, tuple[str, ...]] = {}
    including: tuple[str, ...] = ()
    hedges: dict[str, tuple[str, ...]] = {}
    modal_verbs: dict[str, str] = {}
    infinitives: dict[str, str] = {}
    prospects: dict[str, str] = {}
    undone: str = ""
    tales: str = ""
    bearers: str = ""
    namesakes: str = ""
    citizens: str = ""
    members: str = ""
    ranks: dict[str, tuple[str, ...]] = {}
    directions: dict[str, tuple[str, ...]] = {}
    settlements: dict[str, str] = {}
    regions: dict[str, str] = {}
    there: dict[str, tuple[str, ...]] = {}
    things: dict[str, dict[str, str]] = {}
    context: dict[str, str] = {}
    openers: str = ""
    frequent: str = ""
    letters: str = ""
    home: str = ""
    domestic: str = ""
    setting: str
    quiet: tuple[str, ...] = ()


class People(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A pack's `parties.toml`: nouns for bodies by source type, groups by party, offices, civilians, pronouns and
    possessives.

    Bodies under `army` are a state's own forces; `enemies` has words and adjectives for whoever a speaker fights,
    `abroad` those for what is of another country; `offices` are the titles by the theatres' name for the office.
    """

    organisations: dict[str, str] = {}
    groups: dict[str, str] = {}
    titles: dict[str, str] = {}
    offices: dict[Title, str] = {}
    civilians: dict[str, str] = {}
    enemies: dict[str, str] = {}
    abroad: dict[str, str] = {}
    pronouns: dict[str, str] = {}
    possessives: dict[str, str] = {}


class Country(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of a pack's `countries.toml`: a country's names, adjectives, people, capital and seats of government."""

    name: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    seat: tuple[str, ...] = ()
    military: tuple[str, ...] = ()
