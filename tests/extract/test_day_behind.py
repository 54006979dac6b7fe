"""English: a day right behind a verb and its particle, as American agencies write, and who reports before a colon."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two missiles were brought down Tuesday night near Kharkiv.", "attack.interception"),
        ("Three drones were shot down Tuesday near Kharkiv.", "attack.interception"),
        ("The Russian army pulled out Tuesday from Kharkiv.", "movement.withdrawal"),
    ],
)
def test_a_particle_before_a_day_is_the_verbs(read: Read, text: str, kind: str) -> None:
    assert [claim.kind for claim in read(text, language="en")] == [kind]


def test_a_preposition_before_a_day_is_no_particle(read: Read) -> None:
    claims = read("The soldiers who fought in Sumy on Tuesday pressed their uniforms.", language="en")
    assert "movement.advance" not in [claim.kind for claim in claims]


def test_who_reports_before_a_colon_that_tells_nothing_more_reported_what_stands_before(read: Read) -> None:
    text = "Ukrainian troops shot down three aircraft near Kharkiv, the general reported: two bombers and one fighter."
    assert [[s.type for s in c.sources] for c in read(text, language="en")] == [["military"]]


def test_a_time_that_begins_after_the_report_is_read(read: Read) -> None:
    claims = read("Since April 2023, fighting in Sumy has killed ten soldiers.", language="en")
    assert "harm.killed" in [claim.kind for claim in claims]
