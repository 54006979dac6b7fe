"""What a claim's words refer back to."""

from wederhoor.extract.occurrences import Trigger
from wederhoor.extract.reading import Reading


def refers(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun speaks of what was spoken of before: 'the attack', 'this attack'."""
    if trigger.window is None:
        return False
    return any(reading.is_(k, "definite") for k in range(trigger.window[0], trigger.first))


def follows(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause hangs on what was said before: 'thereby', 'whereby', 'then'."""
    return any(reading.is_(k, "anaphor") for k in trigger.clause.tokens()[:3])
