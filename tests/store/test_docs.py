"""The pages on the store and on intake name everything that there is to use."""

from pathlib import Path

import pytest

from wederhoor.intake import LIMIT, Options
from wederhoor.intake.head import FIELDS
from wederhoor.store import Question, Store

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", Question.__struct_fields__)
def test_every_field_of_a_question_is_described(name: str) -> None:
    assert f"`{name}`" in (DOCS / "store.md").read_text(encoding="utf-8").partition("## Questions")[2]


@pytest.mark.parametrize("name", [name for name in vars(Store) if not name.startswith("_") and name != "close"])
def test_every_method_of_a_store_is_described(name: str) -> None:
    assert f"`{name}`" in (DOCS / "store.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*Options.__struct_fields__, "skip"])
def test_every_option_of_intake_is_described(name: str) -> None:
    assert f"`{name}`" in (DOCS / "intake.md").read_text(encoding="utf-8")


def test_every_line_of_a_header_is_shown_and_the_limit_is_right() -> None:
    page = (DOCS / "intake.md").read_text(encoding="utf-8")
    assert all(f"\n{field}: " in page for field in FIELDS)
    assert f"{LIMIT // 1_000_000} MB" in page
