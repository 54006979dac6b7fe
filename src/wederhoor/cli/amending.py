"""What an analyst puts right in a claim, as it is written on the command line."""

from collections.abc import Callable, Sequence
from typing import get_args

from wederhoor.errors import InputError
from wederhoor.gazetteer import Gazetteer
from wederhoor.language.pack import languages
from wederhoor.model import Modality, Polarity
from wederhoor.values import count, kind, time

_TEXTS = frozenset({"object", "actor", "target"})
_CHOICES = {"polarity": get_args(Polarity), "modality": get_args(Modality)}
_NEEDED = frozenset({"kind", *_CHOICES})


def amends_of(fields: Sequence[str], gazetteer: Gazetteer) -> dict[str, str | None]:
    """The fields with their values (`actor=RUS`; None for `actor=`), a place by its id. Raises InputError."""
    return dict(_amended(field, gazetteer) for field in fields)


def _amended(field: str, gazetteer: Gazetteer) -> tuple[str, str | None]:
    name, sign, value = field.partition("=")
    checks: dict[str, Callable[[str], str]] = {
        "kind": _kind,
        "time": _time,
        "quantity": _quantity,
        "place": lambda text: _place(text, gazetteer),
        **dict.fromkeys(_TEXTS, str),
        **dict.fromkeys(_CHOICES, lambda text: _chosen(name, text)),
    }
    if not sign or name not in checks:
        raise InputError(f"{field!r} amends nothing; write FIELD=VALUE, the field one of {', '.join(sorted(checks))}")
    if not value and name in _NEEDED:
        raise InputError(f"a claim needs its {name}; say what it is instead")
    return name, checks[name](value) if value else None


def _kind(text: str) -> str:
    try:
        found = kind.parse(text)
    except kind.KindError as error:
        raise InputError(str(error)) from error
    if found in kind.FAMILIES:
        own = ", ".join(one for one in kind.KINDS if kind.family(one) == found)
        raise InputError(f"{text!r} is a family of kinds; write one of it: {own}")
    return found


def _time(text: str) -> str:
    try:
        time.parse(text)
    except time.TimeError as error:
        raise InputError(str(error)) from error
    return text


def _quantity(text: str) -> str:
    try:
        count.read(text, "other")
    except ValueError as error:
        raise InputError(str(error)) from error
    return text


def _chosen(name: str, text: str) -> str:
    if text not in _CHOICES[name]:
        raise InputError(f"{text!r} is no {name}; write {' or '.join(_CHOICES[name])}")
    return text


def _place(text: str, gazetteer: Gazetteer) -> str:
    """The id of the place that is meant: of several of one name the one with most people."""
    if gazetteer.place(text):
        return text
    named = [place for lang in languages(()) for place in gazetteer.named(text, lang)]
    if not named:
        raise InputError(f"the gazetteer knows no place {text!r}; give another name of it, or its id")
    return max(named, key=lambda place: (place.population, place.id)).id
