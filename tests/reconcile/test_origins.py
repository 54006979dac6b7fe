"""Origins count, not outlets."""

import msgspec
import pytest

from wederhoor.model import Body, Office, Party, Person, Source, Theatre
from wederhoor.reconcile import origins
from wederhoor.reconcile.cast import Cast
from wederhoor.reconcile.names import skeleton
from wederhoor.theatres import load_theatres

THEATRE = Theatre(
    id="t",
    name="T",
    parties=(Party(id="DPR", side="RUS"),),
    people=(
        Person(name="Ann Marlow", party="UKR", offices=(Office(title="president", until="2019"),)),
        Person(name="Oleksandr Bree", party="UKR", offices=(Office(title="president", since="2019"),)),
        Person(name="Sergey Volkov", party="RUS", type="government"),
    ),
    bodies=(
        Body(id="Office of the President of Ukraine", party="UKR", type="government"),
        Body(id="Ministry of Roads", party="UKR", type="government", names={"nl": ("ministerie van Wegen",)}),
    ),
)


@pytest.fixture
def of(say):
    def made(**fields):
        return origins.origin(say("r", "attack.attack", **fields), Cast((THEATRE,)))

    return made


@pytest.mark.parametrize(
    "spellings",
    [
        "Zelensky Zelenskyy Zelenskiy Zelenski Selenskyj Зеленский Зеленський",
        "Konashenkov Konasjenkov Konaschenkow Конашенков",
        "Chernyshov Tsjernysjov Tschernyschow Чернишов Чернышов",
        "Yermak Jermak Iermak Ermak Єрмак Ермак",
        "Haidai Hajdaj Gajdaj Gaidai Гайдай",
        "Shcherbakov Sjtsjerbakov Schtscherbakow Щербаков",
        "Yatsenyuk Jatsenjoek Jazenjuk Яценюк",
        "Dzhaparov Dzjaparov Japarov Джапаров",
        "Kharchenko Chartsjenko Chartschenko Харченко",
        "Maksymov Maximov Maksimow Максимов",
    ],
)
def test_a_name_is_one_in_every_script_and_romanisation(spellings):
    assert len({skeleton(name) for name in spellings.split()}) == 1


def test_names_that_only_look_alike_stay_apart():
    names = "Zelensky Zaluzhny Syrsky Shoigu Lavrov Gerasimov Kuleba Klitschko Poroshenko Shmyhal Peskov Podolyak"
    assert len({skeleton(name) for name in names.split()}) == len(names.split())


DEFENCE = (
    "het Russische ministerie van Defensie",
    "Russia's defence ministry",
    "the Russian Ministry of Defense",
    "Минобороны РФ",
    "Министерства обороны России",
    "Міноборони РФ",
    "російським Міністерством оборони",
)


@pytest.mark.parametrize("said", DEFENCE)
def test_a_ministry_is_one_origin_in_every_language(said, say):
    cast = Cast(load_theatres())

    def by(mention, party="RUS", kind="government", name=None):
        source = Source(name=name, mention=mention, party=party, type=kind)
        return origins.origin(msgspec.structs.replace(say("r", "attack.attack"), sources=(source,)), cast)

    here, there = by(said, kind="military"), by(DEFENCE[0])
    assert origins.one(here, there, together=False)
    assert here.says == "the RUS ministry of defence"
    assert origins.one(here, by("Konashenkov", kind="military", name="Igor Konashenkov"), together=False)
    assert origins.one(here, by("Moskou"), together=False) == (here.type == "government")
    assert not origins.one(here, by("МИД РФ"), together=False)
    assert not origins.one(here, by(said, party="UKR"), together=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Fedorov", "Іван Федоров"),
        ("Ivan Fedorov", "Иван Фёдоров"),
        ("Mykola Tsjernysjov", "Николай Чернышов"),
        ("Yevhen Zhdan", "Jevgeni Zjdan"),
        ("Oleksii Karpenko", "Алексей Карпенко"),
        ("Mustafa al-Hadi", "Мустафа аль-Хади"),
    ],
)
def test_someone_unlisted_is_one_in_every_language(of, one, other):
    first, second = of(by=f"{one}/UKR/local_authority"), of(by=f"{other}/UKR/local_authority")
    assert origins.one(first, second, together=False)
    assert not origins.one(first, of(by=f"{other}/RUS/military"), together=False)
    stranger = f"Borys {other.split()[-1]}"
    assert not origins.one(first, of(by=f"{stranger}/UKR/local_authority"), together=False)


def test_an_agency_that_relays_a_minister_is_the_minister(of):
    relayed = of(by=("Sergey Volkov/RUS/government", "Wire/RUS/media"))
    assert relayed.key == of(by="Sergei Volkov/RUS/government").key
    assert relayed.name == "Sergey Volkov"


def test_a_reports_own_voice_is_its_publisher_and_of_no_publisher_the_report(of):
    assert of(publisher="The Herald").key == of(publisher="the herald").key
    assert of(publisher=None).key == of(publisher="unknown").key == "report:r"


def test_it_is_reported_adds_no_origin(of):
    assert of(by="//unknown").key == of().key
    assert of(by=("//unknown", "Wire/RUS/media")).name == "Wire"


def test_a_named_member_and_an_unnamed_government_are_one_but_a_ministry_is_another_than_the_military(of):
    member, unnamed = of(by="Carla Dunn/UKR/government"), of(by="/UKR/government")
    assert origins.one(member, unnamed, together=False)
    assert not origins.one(of(by="/UKR/military"), unnamed, together=True)
    assert not origins.one(member, of(by="Edwin Foss/UKR/government"), together=True)


def test_unnamed_western_officials_are_no_government_in_particular(of):
    assert not origins.one(of(by="//government"), of(by="/USA/government"), together=True)
    assert of(by="//government").key != origins.Origin("unnamed:None:government", None, None, "government").key


def test_a_presidents_office_speaks_for_who_was_president_then(of):
    office = "Office of the President of Ukraine"
    assert of(publisher=office, by="/UKR/government", out="2022-03-03").name == "Oleksandr Bree"
    assert of(publisher=office, by="/UKR/government", out="2015-03-03").name == "Ann Marlow"
    assert of(publisher=f"{office} (in English)", out="2022-03-03").key == of(by="Alexander Bree/UKR/government").key


def test_a_body_is_known_by_how_the_text_calls_it(say):
    source = Source(mention="ministerie van Wegen", party="UKR", type="government")
    claim = msgspec.structs.replace(say("r", "attack.attack"), sources=(source,))
    assert origins.origin(claim, Cast((THEATRE,))).name == "Ministry of Roads"


def test_a_surname_of_another_first_name_or_party_is_another_person(of):
    assert of(by="Igor Volkov/RUS/military").name == "Igor Volkov"
    assert of(by="Sergey Volkov/UKR/military").party == "UKR"


def test_a_group_fights_for_the_side_that_its_theatre_names():
    assert Cast((THEATRE,)).side("DPR") == "RUS"
    assert Cast((THEATRE,)).side("XYZ") == "XYZ"
