"""Reading Dutch reports: who says what, where, when."""

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report


def only(claims: tuple[Claim, ...], kind: str) -> Claim:
    """The one claim of a kind."""
    found = [c for c in claims if c.kind == kind]
    assert len(found) == 1, [(c.kind, c.quote) for c in claims]
    return found[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rusland nam gisteren Cherson in.",
        "Gisteren nam Rusland Cherson in.",
        "Cherson is gisteren door Rusland ingenomen.",
        "Het nieuws dat Rusland gisteren Cherson innam, kwam onverwacht.",
        "Na de inname van Cherson door Rusland gisteren bleef het stil.",
    ],
)
def test_a_capture_is_read_in_every_word_order(read: Read, sentence: str) -> None:
    claim = only(read(sentence), "control.captured")
    assert claim.actor == "RUS"
    assert claim.place is not None
    assert claim.place.name == "Kherson"
    assert claim.time is not None
    assert claim.time.edtf == "2022-03-02"


def test_a_source_behind_its_words_says_the_whole_sentence(read: Read) -> None:
    claim = only(read("Bij de beschieting van Charkov vielen zeker drie doden, melden de hulpdiensten."), "harm.killed")
    assert [s.type for s in claim.sources] == ["emergency_services"]
    assert claim.sources[0].party == "UKR"
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.max) == (3, None)


def test_that_points_back_at_the_sentence_before(read: Read) -> None:
    claims = read("In Charkov zijn drie burgers gedood. Dat meldt de burgemeester van Charkov, Ihor Terechov.")
    claim = only(claims, "harm.killed")
    assert claim.sources[0].name is not None
    assert claim.sources[0].name.endswith("Terekhov") or claim.sources[0].name.endswith("Terechov")
    assert claim.sources[0].type == "local_authority"


def test_an_agency_that_quotes_a_minister_is_his_relay(read: Read) -> None:
    claims = read("Minister Lavrov zegt volgens persbureau TASS dat Rusland geen troepen in Soemy heeft.")
    claim = only(claims, "control.presence")
    assert [s.name for s in claim.sources] == ["Sergey Lavrov", "TASS"]
    assert claim.polarity == "negated"


def test_side_by_side_sources_make_a_claim_each(read: Read) -> None:
    claims = read("De Amerikanen en de Britten melden dat het Russische konvooi geen vooruitgang boekt.")
    assert {c.sources[0].party for c in claims if c.kind == "movement.stalled"} == {"USA", "GBR"}


def test_side_by_side_places_and_things_make_a_claim_each(read: Read) -> None:
    claims = read("Marioepol en Volnovacha zitten zonder water en elektriciteit.")
    said = {(c.place.name, c.object) for c in claims if c.kind == "service.cut" and c.place}
    assert said == {(p, o) for p in ("Mariupol", "Volnovakha") for o in ("water", "electricity")}


def test_a_denial_negates_what_it_denies_and_links_to_it(read: Read) -> None:
    claims = read("Rusland heeft een ziekenhuis in Marioepol aangevallen. Moskou ontkent dat.")
    attack, denial = [c for c in claims if c.kind.startswith("attack.")]
    assert denial.polarity == "negated"
    assert denial.sources[0].party == "RUS"
    assert denial.denies == (attack.id,)


def test_findings_that_contradict_a_statement_are_claims_of_their_own(read: Read) -> None:
    claims = read(
        "Volgens Lavrov zijn er geen Russische soldaten in Soemy. "
        "Zijn bewering is in strijd met waarnemingen van Oekraïense en Britse inlichtingendiensten."
    )
    presence = [c for c in claims if c.kind == "control.presence"]
    assert [c.polarity for c in presence] == ["negated", "affirmed", "affirmed"]
    assert [c.sources[0].party for c in presence] == ["RUS", "UKR", "GBR"]


def test_a_day_later_counts_from_the_day_last_spoken_of(read: Read) -> None:
    claims = read("Op 24 februari vielen Russische troepen Oekraïne binnen. Een dag later beschoten ze Charkov.")
    shelling = only(claims, "attack.shelling")
    assert shelling.time is not None
    assert (shelling.time.edtf, shelling.time.basis) == ("2022-02-25", "stated")


def test_a_town_named_before_is_not_the_region_called_after_it(read: Read) -> None:
    claims = read("Войска обстреляли Воронеж. Три беспилотника сбили над Воронежской областью.", language="ru")
    assert [c.place.name for c in claims if c.place] == ["Voronezh", "Voronezh Oblast"]


def test_the_city_is_the_one_named_before(read: Read) -> None:
    claims = read("In Soemy is het rustig. De stad is gisteren beschoten.")
    place = only(claims, "attack.shelling").place
    assert place is not None
    assert place.name == "Sumy"
    assert place.span is not None


def test_a_village_that_no_gazetteer_has_keeps_its_name_and_takes_its_regions_point(read: Read) -> None:
    claim = only(read("Het dorp Verzonnendorp in de regio Charkov is beschoten."), "attack.shelling")
    assert claim.place is not None
    assert (claim.place.id, claim.place.name) == (None, "Verzonnendorp")
    assert claim.place.radius is not None
    assert claim.place.radius > 20


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Bij Soemy zijn drie soldaten gedood.", "actual"),
        ("Bij Soemy zijn waarschijnlijk drie soldaten gedood.", "possible"),
        ("Bij Soemy zouden drie soldaten zijn gedood.", "possible"),
    ],
)
def test_a_hedge_leaves_a_claim_possible(read: Read, sentence: str, modality: str) -> None:
    assert only(read(sentence), "harm.killed").modality == modality


@pytest.mark.parametrize(
    "sentence",
    [
        "Heeft Rusland Cherson ingenomen?",
        "Als Rusland Mykolajiv inneemt, ligt de weg naar Odessa open.",
        "Het is onduidelijk of Rusland Cherson heeft ingenomen.",
    ],
)
def test_questions_and_conditions_claim_nothing(read: Read, sentence: str) -> None:
    assert not [c for c in read(sentence) if c.kind == "control.captured"]


def test_every_quote_is_the_text_at_its_span_and_every_field_points_into_the_text(read: Read) -> None:
    text = "Volgens Kiev is Cherson ingenomen door de Russen. In Charkov vielen tien doden, aldus de gouverneur."
    claims = read(text, lead="De oorlog en het leger.\n\n")
    assert len(claims) >= 2
    whole = "De oorlog en het leger.\n\n" + text
    for claim in claims:
        assert claim.quote == whole[claim.span[0] : claim.span[1]]
        for span in claim.evidence.values():
            assert 0 <= span[0] < span[1] <= len(whole)


def test_a_publication_month_gives_months(read: Read) -> None:
    claim = only(read("Woensdag is Cherson ingenomen.", published="2022-03"), "control.captured")
    assert claim.time is not None
    assert (claim.time.edtf, claim.time.basis) == ("2022-03", "stated")


def test_the_same_report_gives_the_same_bytes(world: World) -> None:
    pack = load_pack("nl")
    text = pack.grammar.setting + " Rusland nam Cherson in. In Charkov vielen tien doden en twintig gewonden."
    first, second = (msgspec.json.encode(extract(Report(text=text), pack, world)) for _ in range(2))
    assert first == second
    assert len(msgspec.json.decode(first)) >= 3


def test_emoji_and_combining_marks_keep_every_span(read: Read) -> None:
    claims = read(
        "😀 In Kie\u0308v vielen vijf doden. \u200fIn Soemy\u200b vielen twee doden.", lead="Oorlog, leger, raketten. "
    )
    whole = "Oorlog, leger, raketten. 😀 In Kie\u0308v vielen vijf doden. \u200fIn Soemy\u200b vielen twee doden."
    assert claims
    assert all(c.quote == whole[c.span[0] : c.span[1]] for c in claims)


_WORDS = ["Rusland", "nam", "Cherson", "in", "volgens", "het leger", "zei", "dat", "drie doden", "niet", "de stad"]
_LINKS = ["zou", "en", "die", "melden", "ontkent", "gisteren", "door", "“", "”", ",", ".", "\n\n", "?", "(", "😀"]
_PIECES = st.sampled_from([*_WORDS, *_LINKS, "e\u0301", "\u200d"])


@example("0 DODE“NIET")
@example(".dIE oNTKEN")
@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=60).map(" ".join)))
def test_any_text_gives_honest_claims_or_none(world: World, text: str) -> None:
    pack = load_pack("nl")
    whole = pack.grammar.setting + "\n\n" + text
    for claim in extract(Report(text=whole, published="2022-03-03"), pack, world):
        assert claim.quote == whole[claim.span[0] : claim.span[1]]
        assert claim.quote.strip()


def test_an_entry_of_a_live_page_is_not_at_the_place_of_the_one_before(read: Read) -> None:
    claims = read("14.10 uur\nIn Cherson is de stroom uitgevallen.\n\n13.05 uur\nEr vielen drie doden.")
    assert [c.place.name if c.place else None for c in claims] == ["Kherson", "Ukraine"]


def test_villages_of_a_row_keep_their_names_where_no_gazetteer_has_them(read: Read) -> None:
    claims = read("Російські війська наступали поблизу Чугуєва, Вигаданого та Зимненького.", language="uk")
    assert {c.place.name for c in claims if c.place} >= {"Chuhuyiv", "Vyhadanoho", "Zymnenkoho"}


def test_what_a_paragraph_tells_is_of_the_time_that_it_opened_with(read: Read) -> None:
    claims = read("Вчора російські війська обстріляли Харків. У Сумах загинули троє людей.", language="uk")
    assert [c.time.edtf for c in claims if c.time] == ["2022-03-02", "2022-03-02"]


def test_who_is_named_at_the_end_of_a_paragraph_says_all_of_it(read: Read) -> None:
    claims = read(
        "У Сумах пролунали вибухи. Загинули троє людей. Про це повідомив начальник ОВА Іван Вигаданий.", language="uk"
    )
    assert [[s.type for s in c.sources] for c in claims] == [["local_authority"], ["local_authority"]]


def test_directions_named_by_adjectives_lie_around_their_towns(read: Read) -> None:
    claims = read("На Вовчанському та Білопільському напрямках тривають бої.", language="uk")
    assert [c.place.name for c in claims if c.place] == ["Vovchansk area", "Bilopillia area"]


def test_a_town_is_the_same_in_another_case(read: Read) -> None:
    claims = read("Російські війська стоять під Харковом. Окупанти обстріляли центр Харкова.", language="uk")
    assert {c.place.name for c in claims if c.place} == {"Kharkiv"}
