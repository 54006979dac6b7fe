from tests.gazetteer.places import country, town
from wederhoor.gazetteer.resolve import Context
from wederhoor.gazetteer.together import resolve_together


def test_a_name_that_stands_alone_speaks_for_its_neighbours() -> None:
    alone = town("Tripoli area", 90_000, lat=34.4, lon=35.8, country="LBN")
    lebanese = town("Tripoli", 229_000, lat=34.43, lon=35.84, country="LBN")
    libyan = town("Tripoli of Libya", 1_300_000, lat=32.88, lon=13.19, country="LBY")
    named = {
        "Minieh": (alone,),
        "Tripoli": (lebanese, libyan),
        "Lebanon": (country("Lebanon", "LBN", lat=33.9, lon=35.9),),
    }
    found = resolve_together(named, Context())
    assert found["Tripoli"] == lebanese
    assert resolve_together({"Tripoli": named["Tripoli"]}, Context())["Tripoli"] == libyan


def test_a_name_without_candidates_stays_without_a_place() -> None:
    assert resolve_together({"Nowhere": ()}, Context()) == {"Nowhere": None}
