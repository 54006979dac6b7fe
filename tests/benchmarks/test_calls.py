from collections import Counter

from benchmarks.calls import above, counts, measure


def test_a_count_above_its_ceiling_is_named() -> None:
    over = above(Counter({"nl": 10**6}))
    assert len(over) == 1
    assert over[0].startswith("nl: 1,000,000 calls per 1,000 characters, above the ceiling of ")


def test_functions_are_counted_and_comprehensions_are_not() -> None:
    made = counts(["De burgemeester zei dat het Russische leger Charkov heeft beschoten."], "nl")
    names = {code.co_name for code in made}
    assert "extract" in names
    assert "findall" not in names
    assert not any(name.endswith("comp>") for name in names)


def test_reading_does_no_more_than_it_did() -> None:
    assert above(measure()) == []
