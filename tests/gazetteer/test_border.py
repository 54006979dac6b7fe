"""Where two countries meet."""

from wederhoor.gazetteer.border import border


def test_a_border_lies_where_towns_of_both_countries_are_close() -> None:
    west = [(50.0, lon / 10) for lon in range(100)]
    east = [(50.0, lon / 10) for lon in range(102, 200)]
    found = border(west, east)
    assert found is not None
    assert 9.0 < found.lon < 10.3
    assert found.radius < 40


def test_countries_whose_towns_lie_far_apart_have_no_border() -> None:
    assert border([(50.0, 1.0)], [(50.0, 9.0)]) is None
