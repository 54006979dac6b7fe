"""A wire text that forty sites copy is one report for counting."""

from wederhoor.model import Report
from wederhoor.reconcile import copies, reconcile

WIRE = (
    "Rescue workers pulled nine people from the rubble of a bakery on the north bank early on Tuesday, the mayor said. "
    "The building was hit shortly after midnight while bakers were at work, and two floors came down over the shop. "
    "Neighbours brought lamps and blankets, and a school nearby was opened for those who could not go home."
)
EDITED = WIRE.replace("early on Tuesday, the mayor said", "on Tuesday morning, said the mayor")
OTHER = (
    "Two ferries stayed in port for the third day because the harbour had not been cleared of mines, its master wrote. "
    "Fishermen who had gone out on Sunday came back with empty nets and a warning that the channel was not safe. "
    "Fuel is short as well, and the town's council wants the army to say when the port will open."
)


def told(texts):
    return [Report(id=name, text=text, publisher=name.upper()) for name, text in texts.items()]


def names(originals):
    return {name: original.id for name, original in originals.items()}


def test_a_light_edit_is_a_copy_and_another_text_is_not():
    assert names(copies.originals(told({"r1": WIRE, "r2": EDITED, "r3": OTHER}))) == {"r2": "r1"}


def test_two_sentences_that_agree_are_no_copy():
    assert copies.originals(told(dict.fromkeys(("r1", "r2"), "The city was shelled at night."))) == {}


def test_a_report_is_a_copy_of_what_was_published_before_it():
    late, early = (
        Report(id=name, text=WIRE, published=day) for name, day in (("r1", "2022-03-04"), ("r2", "2022-03-03"))
    )
    assert names(copies.originals([late, early])) == {"r1": "r2"}


def test_copies_of_one_text_are_one_origin(say):
    claims = [say(f"r{i}", "attack.shelling") for i in range(5)]
    apart = reconcile(claims, (), None, reports=())
    reports = told({f"r{i}": WIRE if i % 2 else EDITED for i in range(5)})
    together = reconcile(claims, (), None, reports=reports)
    assert (apart[0].versions[0].origins, together[0].versions[0].origins) == (5, 1)
    assert together[0].standing == "reported"


def test_without_texts_what_claims_quote_shows_a_copy(say):
    claims = [say(f"r{i}", "attack.shelling", quote=WIRE) for i in range(3)]
    assert reconcile(claims, (), None)[0].versions[0].origins == 1


def test_copies_whose_publisher_is_not_known_are_one_origin(say):
    claims = [say(f"r{i}", "attack.shelling", quote=WIRE, publisher=None) for i in range(3)]
    assert reconcile(claims, (), None)[0].versions[0].origins == 1
