"""What a claim's words refer back to."""

from wederhoor.extract.occurrences.triggers import Trigger
from wederhoor.extract.words.reading import Reading


def refers(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun speaks of what was spoken of before: 'the attack', 'this attack'."""
    if trigger.window is None:
        return False
    return bool(reading.those("definite", trigger.window[0], trigger.first))


def stands_alone(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun alone is the subject of the verb behind it, in a language without articles: Ukrainian '[Удар] був
    завданий з моря'."""
    clause = trigger.clause
    if reading.pack.articles or trigger.first != clause.first or not trigger.frame.kind.startswith("attack."):
        return False
    return any(v.at == trigger.last for v in clause.verbs) and "nom.sg" in reading.words[trigger.last - 1].cases


def follows(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause hangs on what was said before: 'thereby', 'whereby', 'then'."""
    if "anaphor" not in reading.present:
        return False
    clause = trigger.clause
    opens = clause.opener if clause.kind == "sub" else None  # "when a missile fell"
    return any(k in clause.tokens()[:3] and k != opens for k in clause.those(reading, "anaphor"))
