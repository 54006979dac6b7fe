"""Whose quotations are that name no one."""

import pytest

from tests.extract.conftest import Read

# language, text, the first source of each claim
QUOTED = [
    (
        "nl",
        "Oksana (41), lerares in Charkov, praat zacht aan de telefoon. 'Op het dak viel een granaat.'\n\n"
        "Hoe gaat het?\n'We leven. Gisteren zijn twee buren gedood.'\n\n"
        "Volgens het leger is Izjoem ingenomen.\n\n"
        "Heeft u nog licht?\n'De elektriciteit is uitgevallen.'",
        ["Oksana", "Oksana", "leger", "Oksana"],
    ),
    (
        "nl",
        'Militair historicus Marie Peeters volgt de oorlog. "Rusland heeft Lyman ingenomen."\n\n'
        "De winter begint. Rusland heeft Izjoem ingenomen.",
        ["Marie Peeters", None],
    ),
    ("nl", '"De stad wordt beschoten", zegt Oksana. "Twee buren zijn gedood."', ["Oksana", "Oksana"]),
    (
        "en",
        'Olena Petrenko, 34, a teacher in Kharkiv, has not slept for days. "Russian troops shelled the school."\n\n'
        '"Two of my neighbours were killed."\n\nThe army left on Monday. Russian troops shelled Popasna.',
        ["Olena Petrenko", "Olena Petrenko", None],
    ),
]


@pytest.mark.parametrize(("lang", "text", "sources"), QUOTED)
def test_a_quotation_by_itself_is_of_whoever_was_introduced_or_asked(
    read: Read, lang: str, text: str, sources: list[str | None]
) -> None:
    claims = [c for c in read(text, language=lang) if c.kind.startswith(("attack.", "harm.", "control.", "service."))]
    said = [(c.sources[0].name or c.sources[0].mention or "") if c.sources else None for c in claims]
    assert len(said) == len(sources), [(c.kind, c.quote) for c in claims]
    for found, wanted in zip(said, sources, strict=True):
        assert found == wanted or (found and wanted and found.endswith(wanted)), said
