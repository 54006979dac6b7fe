import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.gazetteer.extent import BEARINGS, centre, distance, moved, part, spread, thinned

points = st.tuples(st.floats(-80, 80), st.floats(-179, 179))
GRID = [(lat / 10, lon / 10) for lat in range(450, 500) for lon in range(300, 400, 2)]


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert distance((50, 30), (51, 30)) == pytest.approx(111.2, abs=0.1)


@given(points, points)
def test_distance_is_the_same_both_ways_and_never_more_than_half_round_the_earth(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert 0 <= distance(a, b) <= 20016


def test_a_centre_across_the_date_line_lies_on_it() -> None:
    assert abs(centre([(0, 179), (0, -179)]).lon) == pytest.approx(180)


def test_an_evenly_filled_disc_has_its_own_radius() -> None:
    disc = [(lat / 50, lon / 50) for lat in range(-50, 51) for lon in range(-50, 51) if lat**2 + lon**2 <= 2500]
    assert spread(disc, 1).radius == pytest.approx(111, rel=0.05)


@pytest.mark.parametrize("compass", BEARINGS)
def test_a_step_towards_a_side_goes_that_way(compass: str) -> None:
    lat, lon = moved((50, 30), compass, 100)  # type: ignore[arg-type]
    east, north = BEARINGS[compass]  # type: ignore[index]
    assert (lat - 50) * north >= 0
    assert (lon - 30) * east >= 0
    assert distance((50, 30), (lat, lon)) == pytest.approx(100, rel=0.02)


def test_the_east_of_a_country_lies_east_of_its_middle_and_is_smaller() -> None:
    east, whole = part(GRID, "east"), spread(GRID, 1)
    assert east is not None
    assert east.lon > whole.lon + 1
    assert east.lat == pytest.approx(whole.lat, abs=0.3)
    assert east.radius < whole.radius


def test_the_centre_of_a_country_is_in_its_middle() -> None:
    middle = part(GRID, "centre")
    assert middle is not None
    assert (middle.lat, middle.lon) == pytest.approx((47.45, 34.9), abs=0.2)


def test_too_few_towns_give_no_side() -> None:
    assert part(GRID[:5], "east") is None


def test_crowded_towns_count_once() -> None:
    assert thinned([(50.01, 30.01), (50.02, 30.02), (51.0, 30.0)], 0.25) == [(50.01, 30.01), (51.0, 30.0)]
