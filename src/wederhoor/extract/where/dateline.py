"""The town in which a report says that it was written, where what it tells may be."""

from wederhoor.extract.memory.places import Places
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.words.datelines import DASHES
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Place

_FEW = 3  # sentences among which the text begins: a headline or two stand before it


def written_in(reading: Reading, scene: Scene, places: Places) -> None:
    """Begins a report in the town of the conflict that its dateline names: 'MARIUPOL, Ukraine (Reuters) - Rockets hit
    a market'. Of a capital, where what happens all over a country is told, only 'the city' is meant."""
    town = _town(reading, scene)
    if town is None or town.level != "settlement" or not places.concerns(town.country):
        return
    if town.capital:
        places.settlement = town
    else:
        places.saw_place(town)


def _town(reading: Reading, scene: Scene) -> Place | None:
    """The place with whose name the first dateline of a report opens."""
    begin = 0
    for first, last in reading.tokens.sentences[:_FEW]:
        if begin < first and reading.tokens.word[first - 1] in DASHES:
            name = reading.at(begin, "name")
            return scene.resolve(reading, name, "settlement") if name is not None else None
        begin = last
    return None
