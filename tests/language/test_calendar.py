from pathlib import Path
from typing import Any

import pytest

from wederhoor.errors import PackError
from wederhoor.extract.measures.times import find_times, resolve
from wederhoor.language.calendar import compile_rules, slot_names
from wederhoor.language.numerals import Numerals
from wederhoor.language.text import Tokens
from wederhoor.values.resolve import OPERATIONS

NUMBERS = Numerals({"words": {"ones": {"2": "two"}}, "digits": {"group": ",", "decimal": "."}})
WORDS = {"weekday": {"3": "wed"}, "part": {"evening": "eve"}, "unit": {"day": "day days"}}


def read(text: str, *rules: dict[str, Any], **more: Any) -> list[tuple[str, str | None]]:
    compiled = compile_rules({"words": WORDS, "rule": list(rules), **more}, NUMBERS)
    tokens = Tokens(text)
    found = find_times(tokens, 0, len(tokens.low), compiled)
    return [(text[slice(*tokens.span(m.first, m.last))], resolve(m.value, "2022-03-03", None)) for m in found]


WED = {"say": "{weekday}", "means": "weekday"}


def test_groups_and_optional_words_are_spelled_out() -> None:
    rule = {"say": "(last|past) two? (days|nights here)?", "means": "vague"}
    assert [t for t, _ in read("last. past two. last nights here. last nights", rule)] == [
        "last",
        "past two",
        "last nights here",
        "last",
    ]


def test_the_longest_rule_wins_and_the_first_among_equals() -> None:
    assert read("wed eve", WED, {"say": "wed eve", "means": "vague"}) == [("wed eve", None)]
    assert read("wed", {"say": "wed", "means": "vague"}, {"say": "wed", "means": "shift"}) == [("wed", None)]


def test_a_rule_looks_at_its_neighbours() -> None:
    assert read("on wed", {**WED, "after": ["on"]}) == [("wed", "2022-03-02")]
    assert read("every wed", {**WED, "not_after": ["every"]}) == []
    assert read("wed fair", {**WED, "before": ["night"]}) == []
    assert read("wed fair", {**WED, "not_before": ["fair"]}) == []


def test_glued_lists_fill_the_parts_of_both() -> None:
    rule = {"say": "{weekdaypart}", "means": "weekday"}
    assert read("wedeve", rule, glued={"weekdaypart": "weekday part"}) == [("wedeve", "2022-03-02")]


def test_what_means_nothing_hides_what_is_in_it() -> None:
    assert read("every wed", WED, {"say": "every {weekday}", "means": "nothing"}) == []


def test_a_rule_that_begins_with_a_time_goes_on_from_it() -> None:
    assert read("wed at 18:00", WED, {"say": "{point} at {clock}", "means": "on"}) == [
        ("wed at 18:00", "2022-03-02T18:00:00")
    ]


def test_a_rule_of_times_takes_times() -> None:
    assert read("since wed", WED, {"say": "since {point}", "means": "since"}) == [
        ("since wed", "2022-03-02/2022-03-03")
    ]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"say": "{wekday}", "means": "weekday"}, r"\{wekday\} is no slot"),
        ({"say": "wed", "means": "weekdy"}, "'weekdy' is unknown"),
        ({"say": "wed", "means": "weekday", "with": {"sid": 1}}, "no part 'sid'"),
        ({"means": "weekday"}, "needs `say`"),
        ({"say": "wed) eve", "means": "weekday"}, "closes a bracket"),
        ({"say": "wed ?", "means": "weekday"}, "where a word should be"),
        ({"say": "(wed", "means": "weekday"}, "never closed"),
        ({"say": "{weekday", "means": "weekday"}, "never closed"),
        ({"say": "{weekday>foo}", "means": "weekday"}, "foo"),
    ],
)
def test_a_broken_rule_is_refused_by_name(rule: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        read("wed", rule)


def test_the_documentation_names_every_meaning_and_slot() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "time.md").read_text(encoding="utf8")
    assert [op for op in sorted(OPERATIONS) if f"`{op}`" not in docs] == []
    assert [slot for slot in sorted(slot_names()) if f"`{{{slot}}}`" not in docs] == []
