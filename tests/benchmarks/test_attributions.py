import pytest
from attributions import Said, annotated, read, tagged, together
from published import Alike, matched, same, shared

TEXT = "The mayor said on Friday that the bakery had closed. It had sold bread for years."
ROW = {"text": TEXT, "lang": "en"}


def words(*these: str) -> frozenset[int]:
    return frozenset(TEXT.index(word) for word in these)


SAID = Said(words("The", "mayor"), words("said"), words("that", "the bakery", "bakery", "had", "closed"))


def test_who_says_what_is_read_though_it_is_not_about_war() -> None:
    assert read(ROW) == [SAID]


def test_an_annotated_span_is_its_words() -> None:
    spans = {"source": (0, 9), "cue": (10, 14), "content": (25, 52)}
    gold = {role: [{"spans": [span]}] for role, span in spans.items()}
    assert annotated(ROW | {"attributions": [gold]}) == [SAID]


def test_tags_leave_punctuation_out() -> None:
    tokens = [{"text": "Мэр", "tag": "source", "start": 0}, {"text": ",", "tag": "content", "start": 3}]
    assert tagged({"tokens": tokens}) == Said(frozenset({0}), frozenset(), frozenset())


@pytest.mark.parametrize(("alike", "both"), [(same, 0), (shared, 1)])
def test_each_attribution_is_matched_once(alike: Alike, both: int) -> None:
    shorter = SAID._replace(content=words("bakery"))
    assert matched([([SAID], [shorter, shorter])], Said._fields, alike) == (both, 1, 2)


def test_roles_are_put_together() -> None:
    assert together([SAID, SAID._replace(cue=words("sold"))]).cue == words("said", "sold")
