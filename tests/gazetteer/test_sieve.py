from hypothesis import given
from hypothesis import strategies as st

from wederhoor.gazetteer.sieve import Sieve


@given(st.sets(st.text(min_size=1)))
def test_what_was_put_in_passes(words: set[str]) -> None:
    assert all(Sieve.of(words).passes(word) for word in words)


def test_few_others_pass() -> None:
    sieve = Sieve.of(f"put{n}" for n in range(10_000))
    assert sum(sieve.passes(f"other{n}") for n in range(10_000)) < 300
