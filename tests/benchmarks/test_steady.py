"""The same told in another order, or by someone, claims the same."""

import pytest

from benchmarks.steady import contexts, orders, share, tables
from wederhoor.gazetteer import bundled
from wederhoor.language.pack import load_pack
from wederhoor.run.reader import Ground, world

EVERY = 4  # of so many examples, one is put into every context


@pytest.mark.parametrize("lang", sorted(tables()))
def test_who_does_what_where_is_told_in_any_order(lang: str) -> None:
    table = tables()[lang]
    held, wrong = share(orders(load_pack(lang), table, world(Ground(layers=bundled()))))
    assert held >= table["floor"]["orders"], wrong[:20]


@pytest.mark.parametrize("lang", sorted(tables()))
def test_whoever_says_it_claims_the_same(lang: str) -> None:
    table = tables()[lang]
    held, wrong = share(contexts(load_pack(lang), table, world(Ground(layers=bundled())), EVERY))
    assert held >= table["floor"]["contexts"], wrong[:20]
