"""Every field of a pack is documented."""

from pathlib import Path

import msgspec
import pytest

from wederhoor.language.files import Country, Grammar, People
from wederhoor.language.frame import Cue, Frame

PAGE = (Path(__file__).parents[2] / "docs/language-packs.md").read_text(encoding="utf8")


@pytest.mark.parametrize("record", [Frame, Cue, Grammar, People, Country])
def test_every_field_of_a_packs_record_is_on_the_page(record: type[msgspec.Struct]) -> None:
    missing = [name for name in record.__struct_fields__ if f"`{name}`" not in PAGE]
    assert not missing
