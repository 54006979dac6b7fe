"""Whose a report is that opens as an account of someone, or whose headline quotes them."""

import pytest

from tests.extract.conftest import Read

# language, title, what follows it, party of the last claim's source: "-" where it is the report's own
OPENINGS = [
    ("en", "Statement by the General Staff of Ukraine", "Russian troops shelled Kharkiv. Sumy was shelled.", "UKR"),
    ("nl", "Verklaring van het Syrische leger", "Rebellen beschoten Homs. Aleppo is ingenomen.", "SYR"),
    ("ru", "Сводка Минобороны России на 5 июля", "Войска взяли Изюм. Войска обстреляли Сумы.", "RUS"),
    ("uk", "Зведення Генштабу ЗСУ на 5 липня", "Окупанти обстріляли Суми. Обстріляно Харків.", "UKR"),
    # a title with a verb tells of it, and an account of a place is no one's
    ("en", "Ukraine awaits a statement by the General Staff", "Troops shelled Kharkiv. Sumy was shelled.", "-"),
    ("en", "Letter from Damascus", "Rebels shelled Homs. Aleppo was shelled.", "-"),
    # what a headline's colon stands behind is said in the paragraphs that name them
    ("en", "Syrian army: Homs captured", "Rebels left Homs, the Syrian army said. Aleppo was shelled.", "SYR"),
    ("en", "Syrian army: Homs captured", "Rebels left Homs, the army said.\n\nRebels shelled Aleppo.", "-"),
]


@pytest.mark.parametrize(("language", "title", "text", "party"), OPENINGS)
def test_a_title_says_whose_a_report_is(read: Read, language: str, title: str, text: str, party: str) -> None:
    last = read(f"{title}\n\n{text}", language=language, lead="")[-1]
    assert [source.party for source in last.sources] == ([] if party == "-" else [party])


@pytest.mark.parametrize(("opening", "author"), [("Jan de Vries", "Jan de Vries"), ("MH17", None)])
def test_a_column_is_of_whoever_signs_it(read: Read, opening: str, author: str | None) -> None:
    text = (
        "Russische tanks in Charkov\n\nRussische tanks in Charkov, dat is nieuw. Oekraïne verloor dorpen. De stad viel."
    )
    told = read(f"{opening}: {text} Rusland beschoot Charkov.", lead="")[-1]
    assert (told.sources[0].name if told.sources else None) == author
