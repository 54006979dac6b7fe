"""What a claim's words refer back to."""

from bisect import bisect_left

from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
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


def just_told(sentence: Sentence) -> Draft | None:
    """What was last told, if that was in the sentence itself or in the one right before it."""
    events, sentences = sentence.memory.events, sentence.reading.tokens.sentences
    before = sentences[max(0, bisect_left(sentences, (sentence.first, sentence.last)) - 1)][0]
    return events[-1] if events and events[-1].trigger.first >= before else None
