"""What every store does, whatever database is behind it."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.store.imagined import EVENING, KHARKIV, MAYOR, NOON, SUVA, TOMORROW, claim, judgement, report
from wederhoor.errors import InputError, StoreError
from wederhoor.model import Change, Claim, Report, Source, Span, Time
from wederhoor.store import EVERYTHING, Added, Question, Reread, Store, copy, open_store


def found(store: Store, **question: object) -> list[Claim]:
    return list(store.claims(Question(**question)))  # type: ignore[arg-type]


def test_a_report_and_its_claims_come_back_as_they_went_in(store: Store) -> None:
    first = report(
        article="één.txt",
        url="https://blad.example/1",
        publisher="Het Blad",
        title="Beschoten",
        body=8,
        published="2022",
    )
    said = (
        claim(first, sources=(MAYOR,), evidence={"actor": Span(1, 4)}),
        claim(first, kind="harm.killed", place=None),
    )
    assert store.add([(first, said)], now=NOON) == Added(reports=1, claims=2)
    assert store.report(first.id) == first
    assert list(store.reports()) == [first]
    assert tuple(store.claims()) == said
    assert store.claim(said[1].id) == said[1]


def test_what_is_not_there_is_none(store: Store) -> None:
    assert store.report("r_no") is None
    assert store.claim("c_no") is None
    assert store.moment() is None
    assert store.versions("r_no") == ()


def test_adding_twice_is_adding_once(store: Store) -> None:
    reading = (report(), (claim(report()),))
    store.add([reading], now=NOON)
    moment = store.moment()
    assert store.add([reading, reading], now=TOMORROW) == Added(known=2)
    assert store.moment() == moment
    assert (store.counts().reports, store.counts().claims, store.counts().places) == (1, 1, 1)


def test_a_report_that_comes_twice_in_one_addition_is_put_in_once(store: Store) -> None:
    assert store.add([(report(), ()), (report(), ())], now=NOON) == Added(reports=1, known=1)


def test_an_addition_that_fails_leaves_nothing(store: Store) -> None:
    other = claim(report(2))
    with pytest.raises(StoreError, match="is of report"):
        store.add([(report(1), (claim(report(1)),)), (report(3), (other,))], now=NOON)
    assert list(store.reports()) == []


def test_a_claim_id_that_another_report_has_is_refused_and_nothing_is_added(store: Store) -> None:
    one, two = report(1), report(2)
    same = replace(claim(one), report=two.id)
    store.add([(one, (claim(one),))], now=NOON)
    with pytest.raises(StoreError, match="refused"):
        store.add([(two, (same,))], now=NOON)
    assert list(store.reports()) == [one]


def test_two_claims_of_one_id_that_differ_are_refused(store: Store) -> None:
    said = claim(report())
    with pytest.raises(StoreError, match="two different claims"):
        store.add([(report(), (said, replace(said, rule="other")))], now=NOON)


def test_a_text_with_a_nul_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match=r"U\+0000"):
        store.add([(report(text="a\0b"), ())], now=NOON)
    with pytest.raises(StoreError, match=r"U\+0000"):
        store.add([(report(), (claim(report(), actor="a\0b"),))], now=NOON)


def test_a_date_of_publication_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="no date"):
        store.add([(report(published="gisteren"), ())], now=NOON)


@pytest.mark.parametrize(
    ("question", "matches"),
    [
        ({"places": ("geonames:706483",)}, True),
        ({"places": ("KHARKIV",)}, True),
        ({"places": ("Suva", "Kharkiv")}, True),
        ({"places": ("Suva",)}, False),
        ({"bbox": (36.0, 49.5, 37.0, 50.5)}, True),
        ({"bbox": (36.43, 49.9, 37.0, 50.0)}, True),  # its area reaches into the box
        ({"bbox": (36.5, 49.9, 37.0, 50.0)}, False),
        ({"bbox": (170.0, -90.0, 30.0, 90.0)}, False),
        ({"kinds": ("attack.shelling",)}, True),
        ({"kinds": ("harm", "attack")}, True),
        ({"kinds": ("attack.bombing",)}, False),
        ({"kinds": ("att",)}, False),
        ({"parties": ("RUS",)}, True),
        ({"parties": ("civilians",)}, True),
        ({"parties": ("UKR",)}, False),
        ({"sources": ("ihor terekhov",)}, True),
        ({"sources": ("Burgemeester Terechov",)}, True),
        ({"sources": ("Terekhov",)}, True),
        ({"sources": ("ekhov",)}, False),
        ({"sources": ("100%",)}, False),
        ({"sources": ("Het Blad",)}, False),
        ({"languages": ("nl",)}, True),
        ({"languages": ("en",)}, False),
        ({"at": "2022-03-02"}, True),
        ({"at": "2022-03"}, True),
        ({"at": "../2022"}, True),
        ({"at": "2022-03-03"}, False),
        ({"known": "2022-03-03"}, True),
        ({"known": "2022-03"}, True),
        ({"known": "2022-03-02"}, False),
        ({"known_after": "2022-03-02"}, True),
        ({"known_after": "2022-03-03"}, False),
        ({"recorded": "2026-01-01T12:00:00Z"}, True),
        ({"recorded": "2026-01-01T14:00:00+02:00"}, True),
        ({"recorded": "2026-01-01"}, True),
        ({"recorded": "2026-01-01T11:59:59Z"}, False),
        ({"kinds": ("attack",), "at": "2022-03-02", "parties": ("RUS",), "places": ("Kharkiv",)}, True),
        ({"kinds": ("attack",), "at": "2022-03-02", "parties": ("UKR",), "places": ("Kharkiv",)}, False),
    ],
)
def test_a_question_finds_the_claims_that_answer_it(store: Store, question: dict[str, object], matches: bool) -> None:
    asked = report(publisher="Het Blad")
    said = claim(asked, actor="RUS", target="civilians", sources=(MAYOR,))
    store.add([(asked, (said,))], now=NOON)
    assert found(store, **question) == [said] * matches
    assert list(store.reports(Question(**question))) == [asked] * matches  # type: ignore[arg-type]


def test_a_claim_in_a_reports_own_voice_has_its_publisher_as_source(store: Store) -> None:
    own = report(publisher="Het Blad")
    store.add([(own, (claim(own),))], now=NOON)
    assert found(store, sources=("het blad",)) == [claim(own)]


def test_claims_are_found_by_id_and_by_report(store: Store) -> None:
    one, two = report(1), report(2)
    store.add([(one, (claim(one), claim(one, 1))), (two, (claim(two),))], now=NOON)
    assert found(store, claims=(claim(two).id, claim(one, 1).id)) == [claim(one, 1), claim(two)]
    assert found(store, reports=(two.id,)) == [claim(two)]


def test_a_box_over_the_antimeridian_finds_places_on_both_sides(store: Store) -> None:
    far = report()
    store.add([(far, (claim(far, place=SUVA),))], now=NOON)
    assert len(found(store, bbox=(175.0, -20.0, -175.0, -15.0))) == 1
    assert len(found(store, bbox=(-180.0, -20.0, -179.9, -15.0))) == 1  # its area reaches over it
    assert found(store, bbox=(-175.0, -20.0, -170.0, -15.0)) == []


def test_a_claim_without_place_or_time_is_found_when_neither_is_asked_for(store: Store) -> None:
    bare = report()
    store.add([(bare, (claim(bare, place=None, time=None),))], now=NOON)
    assert len(found(store)) == 1
    assert found(store, at="2022-03") == []
    assert found(store, bbox=(-180.0, -90.0, 180.0, 90.0)) == []


def test_a_claim_about_a_long_time_is_found_on_a_day_amid_it(store: Store) -> None:
    long = report()
    store.add([(long, (claim(long, time=Time(edtf="2014/..", basis="stated")),))], now=NOON)
    assert len(found(store, at="2022-03-02")) == 1
    assert found(store, at="2013") == []


@pytest.mark.parametrize(
    "question", [{"at": "morgen"}, {"known": "2022-13"}, {"recorded": "ooit"}, {"bbox": (0.0, 60.0, 10.0, 50.0)}]
)
def test_a_question_that_makes_no_sense_is_refused(store: Store, question: dict[str, object]) -> None:
    with pytest.raises(InputError):
        found(store, **question)


def test_a_report_without_a_date_is_known_from_the_day_that_it_was_put_in(store: Store) -> None:
    store.add([(report(published=None), ())], now=NOON)
    assert [list(store.reports(Question(known=day))) != [] for day in ("2025-12-31", "2026-01-01")] == [False, True]


def test_a_report_known_to_the_month_is_known_from_its_last_day(store: Store) -> None:
    store.add([(report(published="2022-02"), ())], now=NOON)
    assert [list(store.reports(Question(known=day))) != [] for day in ("2022-02-27", "2022-02-28")] == [False, True]


def test_a_clock_that_goes_back_does_not_disturb_the_order_of_writes(store: Store) -> None:
    store.add([(report(1), ())], now=EVENING)
    first = store.moment()
    store.add([(report(2), ())], now=NOON)
    second = store.moment()
    assert first is not None
    assert second is not None
    assert first < second
    assert list(store.reports(Question(recorded=first))) == [report(1)]


def test_moments_are_kept_in_utc(store: Store) -> None:
    store.add([(report(), ())], now=datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=3))))
    assert store.moment() == "2025-12-31T22:00:00.000000Z"


def test_reading_again_replaces_claims_and_the_earlier_ones_stay_recorded(store: Store) -> None:
    one = report()
    kept, gone, moved = claim(one), claim(one, kind="harm.killed"), claim(one, kind="damage.damaged")
    store.add([(one, (kept, gone, moved))], now=NOON)
    moment = store.moment()
    mended, new = claim(one, kind="damage.damaged", place=SUVA), claim(one, kind="harm.injured")
    assert store.reread([(one, (kept, mended, new))], now=TOMORROW) == (
        Reread(report=one.id, added=(new.id,), gone=(gone.id,), changed=(moved.id,)),
    )
    assert found(store) == [kept, mended, new]
    assert found(store, recorded=moment) == [kept, gone, moved]
    assert found(store, places=("Suva",)) == [mended]
    assert store.claim(moved.id) == mended
    assert store.claim(gone.id) == gone
    assert store.counts().claims == 3


def test_reading_again_with_the_same_result_changes_nothing(store: Store) -> None:
    store.add([(report(), (claim(report()),))], now=NOON)
    moment = store.moment()
    assert store.reread([(report(), (claim(report(), extractor="test/2"),))], now=TOMORROW) == ()
    assert store.moment() == moment


def test_a_claim_can_go_and_come_back_and_go(store: Store) -> None:
    one = report()
    store.add([(one, (claim(one),))], now=NOON)
    for claims in ((), (claim(one),), ()):
        assert len(store.reread([(one, claims)], now=NOON)) == 1
        assert tuple(found(store)) == claims


def test_a_report_that_is_not_there_can_not_be_read_again(store: Store) -> None:
    with pytest.raises(StoreError, match="add it first"):
        store.reread([(report(), ())], now=NOON)


def test_judgements_are_added_once_and_found_by_claim_and_by_day(store: Store) -> None:
    one, two = report(1), report(2, language="en")
    store.add([(one, (claim(one),)), (two, (claim(two),))], now=NOON)
    both, single = judgement(claim(one), claim(two)), judgement(claim(two), verdict="wrong", when="2022-03-07")
    assert store.judge([both, single], now=NOON) == 2
    assert store.judge([both], now=TOMORROW) == 0
    assert list(store.judgements()) == [both, single]
    assert list(store.judgements(Question(claims=(claim(one).id,)))) == [both]
    assert list(store.judgements(Question(languages=("en",)))) == [both, single]
    assert list(store.judgements(Question(languages=("ru",)))) == []
    assert list(store.judgements(Question(known="2022-03-06"))) == [both]
    assert list(store.judgements(Question(recorded="2026-01-01T11:00:00Z"))) == []
    assert store.counts().judgements == 2


def test_a_judgement_survives_reading_again(store: Store) -> None:
    one = report()
    store.add([(one, (claim(one),))], now=NOON)
    store.judge([judgement(claim(one))], now=NOON)
    store.reread([(one, ())], now=TOMORROW)
    assert list(store.judgements(Question(claims=(claim(one).id,)))) == [judgement(claim(one))]


def test_another_text_at_the_same_address_is_a_new_version(store: Store) -> None:
    address = "https://blad.example/1"
    late = report(2, url=address, published="2022-03-05")
    early, other = report(1, url=address), report(3, url="https://blad.example/2")
    store.add([(late, ()), (early, ()), (other, ()), (report(4), ()), (report(5), ())], now=NOON)
    moment = store.moment()
    replaced = Change(report=early.id, fate="replaced", since="2022-03-05", recorded=moment or "", by=late.id)
    assert list(store.changes()) == [replaced]
    assert list(store.changes(Question(reports=(early.id,)))) == [replaced]
    assert list(store.changes(Question(reports=(late.id,)))) == []
    assert list(store.changes(Question(known="2022-03-04"))) == []
    assert store.versions(late.id) == (early.id, late.id)
    assert store.versions(report(4).id) == (report(4).id,)


def test_a_withdrawn_report_stays_with_a_notice(store: Store) -> None:
    one = report()
    store.add([(one, (claim(one),))], now=NOON)
    moment = store.moment()
    store.withdraw(one.id, "de krant trok het in", now=TOMORROW, since="2022-03-09")
    store.withdraw(one.id, "de krant trok het in", now=TOMORROW)
    (change,) = store.changes()
    assert (change.report, change.fate, change.since) == (one.id, "withdrawn", "2022-03-09")
    assert change.why == "de krant trok het in"
    assert list(store.changes(Question(known="2022-03-08"))) == []
    assert list(store.changes(Question(recorded=moment))) == []
    assert found(store) == [claim(one)]


def test_a_removed_reports_text_is_gone_and_a_row_says_so(store: Store) -> None:
    one, two = report(1, title="Kop", article="a.txt", publisher="Het Blad", body=3), report(2)
    store.add([(one, (claim(one),)), (two, (claim(two),))], now=NOON)
    moment = store.moment()
    store.remove(one.id, "een rechter beval het", now=TOMORROW)
    store.remove(one.id, "een rechter beval het", now=TOMORROW)
    left = Report(id=one.id, text="", publisher="Het Blad", language="nl", published="2022-03-03")
    assert store.report(one.id) == left
    assert found(store) == found(store, recorded=moment) == [claim(two)]
    assert store.claim(claim(one).id) is None
    assert [hit.report for hit in store.search("bericht")] == [two.id]
    assert [(each.fate, each.why) for each in store.changes()] == [("removed", "een rechter beval het")]
    assert store.add([(one, (claim(one),))], now=TOMORROW) == Added(removed=1)
    assert store.report(one.id) == left


def test_a_notice_on_an_unknown_report_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="not in the store"):
        store.withdraw("r_no", "om niets", now=NOON)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("beschoten", (17, 26)),
        ("KIËV kiev", (9, 13)),
        ("kie*", (9, 13)),
        ('"is beschoten"', (14, 26)),
        ('"is besch"', None),
        ("харьков", (48, 55)),
        ("київ", (64, 68)),
        ("vrede", None),
        ("beschoten vrede", None),
        ("kop", ()),
    ],
)
def test_words_are_found_without_case_and_accents(store: Store, words: str, span: tuple[int, int] | None) -> None:
    text = "Vandaag: Kiëv is beschoten, meldt de stad. Ook «Харьков» klinkt Київ."
    store.add([(report(text=text, title="Kop"), ())], now=NOON)
    hits = list(store.search(words))
    assert [hit.span for hit in hits] == ([] if span is None else [Span(*span) if span else None])


def test_a_search_names_the_claims_whose_quotes_have_the_words_and_obeys_the_question(store: Store) -> None:
    one = report(text="Charkov is beschoten. De stroom is uit.")
    two = report(text="Beschoten dorp zonder stroom.", published="2022-03-04")
    shelled = claim(one, quote=one.text[:21], span=Span(0, 21))
    cut = claim(one, kind="service.cut", quote=one.text[22:], span=Span(22, 39))
    store.add([(one, (shelled, cut)), (two, (claim(two),))], now=NOON)
    assert [(hit.report, hit.claims) for hit in store.search("stroom")] == [
        (two.id, (claim(two).id,)),
        (one.id, (cut.id,)),
    ]
    assert [(hit.report, hit.claims) for hit in store.search("stroom beschoten")] == [
        (two.id, (claim(two).id,)),
        (one.id, ()),
    ]
    asked = Question(kinds=("service",))
    assert [(hit.report, hit.claims) for hit in store.search("stroom", asked)] == [(one.id, (cut.id,))]
    assert list(store.search("stroom", Question(known="2022-03-02"))) == []


def test_a_search_for_no_word_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="at least one word"):
        list(store.search(" - "))


def test_very_long_texts_are_kept_and_found(store: Store) -> None:
    long = report(text=" ".join(f"w{number}" for number in range(250_000)) + " slot " + "x" * 5000)
    store.add([(long, ())], now=NOON)
    assert [hit.report for hit in store.search("w0 w249999 slot")] == [long.id]
    assert store.report(long.id) == long


def test_a_stream_may_be_left_half_way_and_written_beside(store: Store) -> None:
    store.add([(report(number), (claim(report(number)),)) for number in range(30)], now=NOON)
    stream = store.claims()
    next(stream)
    store.add([(report(99), ())], now=NOON)
    assert len(list(stream)) == 29
    other = store.reports()
    next(other)
    other.close()  # type: ignore[attr-defined]
    assert store.counts().reports == 31


def test_a_backup_holds_all_and_is_never_written_over(store: Store, copies: Callable[[str], str]) -> None:
    one = report(url="https://blad.example/1")
    store.add([(one, (claim(one, sources=(MAYOR,)),))], now=NOON)
    store.judge([judgement(claim(one))], now=NOON)
    target = copies("backup")
    store.backup(_path(target))
    with open_store(target, create=False) as backup:
        assert list(backup.claims(Question(sources=(MAYOR.name or "",), bbox=(36, 49, 37, 50)))) == list(store.claims())
        assert [hit.report for hit in backup.search("beschoten")] == [one.id]
        assert list(backup.judgements()) == list(store.judgements())
        assert backup.moment() == store.moment()
    with pytest.raises(StoreError, match="there already"):
        store.backup(_path(target))


def test_a_store_is_copied_there_and_back_with_all_that_it_recorded(address: str, copies: Callable[[str], str]) -> None:
    there, back = copies("there"), copies("back")
    with open_store(address) as store:
        one, two = report(1), report(2)
        store.add([(one, (claim(one),)), (two, (claim(two, place=SUVA),))], now=NOON)
        store.reread([(one, (claim(one, kind="harm.killed"),))], now=EVENING)
        store.judge([judgement(claim(one))], now=EVENING)
        store.withdraw(two.id, "ingetrokken", now=TOMORROW)
        store.remove(one.id, "bevolen", now=TOMORROW)
        questions = (EVERYTHING, Question(recorded="2026-01-01T12:00:00Z"), Question(places=("Suva",)))
        expected = [list(store.claims(question)) for question in questions]
        trail = (list(store.changes()), list(store.judgements()), list(store.reports()), store.counts())
    with open_store(there):
        pass
    copy(address, there)
    copy(there, back)
    with open_store(back) as store:
        assert [list(store.claims(question)) for question in questions] == expected
        assert (list(store.changes()), list(store.judgements()), list(store.reports()), store.counts()) == trail
        assert [hit.report for hit in store.search("beschoten")] == [two.id]
        store.add([(report(3), (claim(report(3)),))], now=TOMORROW)
        assert store.counts().reports == 3
    with pytest.raises(StoreError, match="not empty"):
        copy(address, there)


def test_a_store_that_is_not_there_is_not_made_for_a_reader(address: str) -> None:
    with pytest.raises(StoreError, match="add reports first"):
        open_store(address, create=False)


def test_an_unnamed_source_is_found_by_its_mention(store: Store) -> None:
    one = report()
    unnamed = Source(mention="Het stadsbestuur", type="local_authority")
    store.add([(one, (claim(one, sources=(unnamed,)),))], now=NOON)
    assert len(found(store, sources=("het  Stadsbestuur",))) == 1
    assert KHARKIV.name in {each.place.name for each in found(store) if each.place}


def _path(target: str) -> Path:
    return Path(target)
