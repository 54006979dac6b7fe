"""Every form of a word, from its lemma."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wederhoor.language.morphology import MARK, Entry, Morphology, Pattern

Slots = dict[str, tuple[str, ...]]


class Form(NamedTuple):
    """A word as it stands in a text is a form of `lemma`, with these features; its verb's `particle` stands apart."""

    lemma: str
    cat: str
    feats: str
    particle: str | None = None


def expand(lemma: str, cat: str, morphology: Morphology) -> Iterable[tuple[str, Form]]:
    """Every form of a lemma, each with its analysis; a form that is ambiguous comes once for each of its readings.

    `lemma` may hold one mark `|` between a verb and its particle, and may name its paradigm behind a colon
    ("lemma:paradigm"). `cat` is one that the language has paradigms for. PackError where no paradigm fits.
    """
    word, _, paradigm = lemma.partition(":")
    if MARK in word:
        return _with_particle(word, cat, paradigm, morphology)
    return [(form, Form(word, cat, feats)) for feats, form in _readings(word, cat, paradigm, morphology)]


def _with_particle(lemma: str, cat: str, paradigm: str, morphology: Morphology) -> Iterator[tuple[str, Form]]:
    how = morphology.particles
    first, _, second = lemma.partition(MARK)
    particle, base = (first, second) if how.place == "first" else (second, first)
    whole = particle + base if how.place == "first" else f"{base} {particle}"
    for feats, form in _readings(base, cat, paradigm, morphology):
        if feats in how.apart:
            yield form, Form(whole, cat, feats, particle)
        if feats in how.joined:
            yield particle + form, Form(whole, cat, feats)


def _readings(lemma: str, cat: str, paradigm: str, morphology: Morphology) -> tuple[tuple[str, str], ...]:
    """(feats, form) of a lemma without particle; remembered, since many verbs share a base."""
    key = (lemma, cat, paradigm)
    found = morphology.readings.get(key)
    if found is None:
        made = _attached(lemma, cat, paradigm, morphology) or _made(lemma, cat, paradigm, morphology)
        found = morphology.readings[key] = tuple(dict.fromkeys(made))
    return found


def _attached(lemma: str, cat: str, paradigm: str, morphology: Morphology) -> list[tuple[str, str]]:
    """The forms of a lemma that is another with something attached; none where it is no such lemma."""
    if (cat, lemma) in morphology.known:
        return []
    return [
        (feats, new)
        for how in morphology.attached.get(cat, ())
        if (base := how.lemma(lemma)) is not None
        for feats, form in _readings(base, cat, paradigm, morphology)
        if feats not in how.without and (new := how.forms(form)) is not None
    ]


def _made(lemma: str, cat: str, paradigm: str, morphology: Morphology) -> list[tuple[str, str]]:
    return [
        (feats, form)
        for pattern, slots in _slots(lemma, cat, paradigm, morphology)
        for name, feats in pattern.shown
        for form in slots[name]
    ]


def _slots(lemma: str, cat: str, paradigm: str, morphology: Morphology) -> Iterator[tuple[Pattern, Slots]]:
    if paradigm:
        pattern = morphology.pattern(cat, paradigm)
        return iter([(pattern, _fill(lemma, Entry(pattern, {})))])
    if entries := morphology.known.get((cat, lemma)):
        return ((entry.pattern, _fill(lemma, entry)) for entry in entries)
    if base := morphology.base(cat, lemma):
        prefix, strip = lemma[: -len(base)], morphology.strip[cat]
        return ((entry.pattern, _prefixed(prefix, _fill(base, entry), strip)) for entry in morphology.known[cat, base])
    pattern = morphology.choose(cat, lemma)
    return iter([(pattern, _fill(lemma, Entry(pattern, {})))])


def _fill(lemma: str, entry: Entry) -> Slots:
    slots: Slots = {"lemma": (lemma,)}
    for name, of, by, endings in entry.pattern.steps:
        if name in entry.given:
            slots[name] = entry.given[name]
            continue
        stems = slots[of] if by is None else [form for source in slots[of] if (form := by(source)) is not None]
        slots[name] = tuple([stem + ending for stem in stems for ending in endings])
    return slots


def _prefixed(prefix: str, slots: Slots, strip: Mapping[str, re.Pattern[str]]) -> Slots:
    return {
        name: tuple([prefix + (strip[name].sub("", form, count=1) if name in strip else form) for form in forms])
        for name, forms in slots.items()
    }
