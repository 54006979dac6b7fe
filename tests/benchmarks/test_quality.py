import tomllib

import pytest

from benchmarks.quality import FIGURES, FLOORS, below, gold_folder, scores

GOLD = gold_folder()


def test_a_figure_under_its_floor_is_named() -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf8"))
    perfect = {name: dict.fromkeys({*FIGURES, *figures}, 1.0) for name, figures in floors.items()}
    assert below(perfect) == []
    name, figures = next(iter(floors.items()))
    figure, floor = next(iter(figures.items()))
    perfect[name][figure] = floor - 0.01
    assert below(perfect) == [f"{name}: {figure} is {floor - 0.01:.3f}, under its floor {floor}"]


@pytest.mark.skipif(not (GOLD / "score.py").exists(), reason=f"no gold folder {GOLD} (WEDERHOOR_GOLD names another)")
def test_reports_are_read_as_well_as_they_were() -> None:
    assert below(dict(scores(GOLD))) == []
