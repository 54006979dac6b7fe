"""Places and their names, and which of them a report means."""

from wederhoor.gazetteer.extent import Compass
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.gazetteer import Gazetteer, bundled
from wederhoor.gazetteer.resolve import Context, resolve
from wederhoor.gazetteer.together import resolve_together
from wederhoor.gazetteer.world import World

__all__ = ["Compass", "Context", "Gazetteer", "World", "bundled", "fold", "resolve", "resolve_together"]
